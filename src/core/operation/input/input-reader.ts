import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import { parseEdtf } from "../../model/period.ts";
import type { NumberField } from "../../model/quantity.ts";
import { LONGEST_NAME, LONGEST_TEXT, MOST_NAMES } from "../../model/reading/limits.ts";
import { readNumber } from "../../model/reading/read-number.ts";
import type { Refusal, Taker, Why } from "../../model/refusal.ts";
import type { EntityClass } from "../../model/vocabulary.ts";
import { InputFailure, refuse } from "./input-failure.ts";
import { getEntityByName } from "./named-entity.ts";
import { type Parameter, type RawInput, takerOf } from "./parameter.ts";

/** Reads typed values out of an input by the names of the operation's parameters. */
export interface InputReader {
  entity(name: string): EntityId;
  optionalEntity(name: string): EntityId | null;
  /** Each once; null where the parameter was not given. */
  entities(name: string): readonly EntityId[] | null;
  date(name: string): string | null;
  integer(name: string, otherwise: number): number;
  /** A number with or without decimals; refuses where it is not given. */
  number(name: string): number;
  /** The number that a text gives for a field; `taker` is what asks for it. Refuses where it gives none or several. */
  numberIn(text: string, taker: Taker, field: NumberField): number;
  text(name: string): string | null;
  /** A text; refuses where it is not given. */
  requiredText(name: string): string;
  texts(name: string): readonly string[];
  /** One of a list of words: that of the parameter, or `of` where the record has them. */
  choice(name: string, of?: readonly string[]): string | null;
  choices(name: string): readonly string[] | null;
  flag(name: string): boolean;
  has(name: string): boolean;
  /** The entity that a text names by id, label or other name; `taker` is what asks for it. */
  named(text: string, taker: Taker, classes?: readonly EntityClass[]): EntityId;
  /** Ends the reading: a parameter is needed and not given. */
  refuseMissing(name: string): never;
  /** Ends the reading: something is not as it must be. */
  refuse(why: Why): never;
}

/**
 * Runs `read` on an input. What it refuses, and any unknown parameter, comes back as a failure: a wrong value
 * as `invalid-input`, a name that is not there as `unknown-entity` with the three nearest.
 */
export function readInput<T>(
  dataset: Dataset,
  parameters: readonly Parameter[],
  raw: RawInput,
  read: (input: InputReader) => T,
): T | Refusal {
  try {
    for (const name of Object.keys(raw)) {
      if (!parameters.some((one) => one.name === name)) {
        const known = parameters.filter(({ positional }) => positional !== true);
        refuse({ reason: "unknown-parameter", name, known: known.map((one) => one.name) });
      }
    }
    return read(makeReader(dataset, makeGiven(parameters, raw)));
  } catch (error) {
    if (error instanceof InputFailure) return error.refusal;
    throw error;
  }
}

/** A parameter with what the input gives for it; undefined where it gives nothing. */
type Given = (name: string) => { readonly parameter: Parameter; readonly value: unknown };

function makeGiven(parameters: readonly Parameter[], raw: RawInput): Given {
  return (name) => {
    const parameter = parameters.find((one) => one.name === name);
    if (parameter === undefined) throw new Error(`The operation has no parameter "${name}".`);
    const value = raw[name];
    const empty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    return { parameter, value: empty ? undefined : value };
  };
}

function makeReader(dataset: Dataset, given: Given): InputReader {
  const entityOf = (parameter: Parameter, value: string): EntityId => {
    const { takes } = parameter;
    const classes =
      takes.type === "entity" || takes.type === "entities" ? takes.classes : undefined;
    return getEntityByName(dataset, value, takerOf(parameter), classes).id;
  };
  const optionalEntity = (name: string): EntityId | null => {
    const value = readText(given(name));
    return value === null ? null : entityOf(given(name).parameter, value);
  };
  return {
    optionalEntity,
    entity: (name) => {
      const { parameter } = given(name);
      return optionalEntity(name) ?? refuseMissing(parameter);
    },
    entities: (name) => {
      const names = readList(given(name), ",");
      return names && [...new Set(names.map((value) => entityOf(given(name).parameter, value)))];
    },
    date: (name) => readDate(given(name)),
    integer: (name, otherwise) => readInteger(given(name)) ?? otherwise,
    number: (name) => readGivenNumber(given(name)),
    numberIn: readFitting,
    text: (name) => readText(given(name)),
    requiredText: (name) => readText(given(name)) ?? refuseMissing(given(name).parameter),
    refuseMissing: (name) => refuseMissing(given(name).parameter),
    texts: (name) => readList(given(name), null) ?? [],
    choice: (name, of) => {
      const value = readText(given(name));
      return value === null ? null : oneOf(given(name).parameter, value, of);
    },
    choices: (name) =>
      readList(given(name), ",")?.map((value) => oneOf(given(name).parameter, value)) ?? null,
    flag: (name) => readFlag(given(name)),
    has: (name) => given(name).value !== undefined,
    named: (text, taker, classes) => getEntityByName(dataset, text, taker, classes).id,
    refuse,
  };
}

function readText({ parameter, value }: ReturnType<Given>): string | null {
  if (value === undefined) return null;
  if (typeof value !== "string" && typeof value !== "number") {
    return refuse({ reason: "no-text", taker: takerOf(parameter), value: value });
  }
  return refuseLong(String(value), parameter);
}

/** No name is so long; a scenario is read by a reader of its own. */
function refuseLong(text: string, parameter: Parameter): string {
  const { type } = parameter.takes;
  const longest = type === "text" ? LONGEST_TEXT : LONGEST_NAME;
  if (text.length <= longest || type === "scenario") return text;
  const { length } = text;
  const taker = takerOf(parameter);
  return refuse({
    reason: "too-long",
    taker,
    most: longest,
    text: text.slice(0, LONGEST_NAME),
    length,
  });
}

function readList(
  { parameter, value }: ReturnType<Given>,
  separator: string | null,
): readonly string[] | null {
  if (value === undefined) return null;
  const parts = Array.isArray(value) ? value : [value];
  if (!parts.every((part) => typeof part === "string")) {
    return refuse({ reason: "no-texts", taker: takerOf(parameter), value: value });
  }
  const split = separator === null ? parts : parts.flatMap((part) => part.split(separator));
  const named = split.map((part) => part.trim()).filter((part) => part !== "");
  // A text of a list may hold names itself, with commas between them.
  const names = named.flatMap((part) => part.split(","));
  if (names.length > MOST_NAMES) {
    const taker = takerOf(parameter);
    return refuse({ reason: "too-many-names", taker, most: MOST_NAMES, count: names.length });
  }
  for (const name of names) refuseLong(name, parameter);
  if (named.length > 0) return named;
  return refuse({
    ...{ reason: "names-nothing", taker: takerOf(parameter), about: parameter.words },
    text: parts.join(" ").slice(0, LONGEST_NAME),
  });
}

function readDate(given: ReturnType<Given>): string | null {
  const value = readText(given);
  if (value === null || parseEdtf(value) !== null) return value;
  return refuse({ reason: "no-date", taker: takerOf(given.parameter), text: value });
}

function readInteger(given: ReturnType<Given>): number | null {
  const value = readText(given);
  if (value === null) return null;
  const { takes } = given.parameter;
  const [min, max] = takes.type === "integer" ? [takes.min, takes.max] : [0, 0];
  return readFitting(value, takerOf(given.parameter), { min, max, grain: "whole" });
}

function readGivenNumber(given: ReturnType<Given>): number {
  const value = readText(given);
  const { takes, name } = given.parameter;
  if (value === null) return refuseMissing(given.parameter);
  if (takes.type !== "number") throw new Error(`"${name}" takes no number.`);
  return readFitting(value, takerOf(given.parameter), takes.field, takes.orClaim);
}

/** The number that a text gives for a field; refuses where it gives none, or more than one. */
function readFitting(
  value: string,
  taker: Taker,
  field: NumberField,
  orClaim: boolean = false,
): number {
  const read = readNumber(value, field);
  if ("value" in read) return read.value;
  return refuse({ reason: "no-number", taker, text: value, field, orClaim });
}

function readFlag({ parameter, value }: ReturnType<Given>): boolean {
  if (value === true || value === "true" || value === "1") return true;
  if (value === undefined || value === false || value === "false" || value === "0") return false;
  return refuse({ reason: "no-switch", taker: takerOf(parameter), value: value });
}

function oneOf(parameter: Parameter, value: string, of?: readonly string[]): string {
  const { takes } = parameter;
  const words = of ?? (takes.type === "choice" || takes.type === "choices" ? takes.of : []);
  if (words.includes(value)) return value;
  return refuse({ reason: "not-among", taker: takerOf(parameter), text: value, of: words });
}

function refuseMissing(parameter: Parameter): never {
  return refuse({ reason: "missing", taker: takerOf(parameter), about: parameter.words });
}
