import type { Dataset } from "../../model/dataset.ts";
import { parseEdtf } from "../../model/period.ts";
import { PREDICATE_NAMES } from "../../model/predicate.ts";
import type { Taker } from "../../model/refusal.ts";
import {
  CLAIM_KINDS,
  ENTITY_CLASSES,
  type EntityClass,
  SOURCE_KINDS,
  STATUS_WORDS,
  SUBTYPES,
  UNKNOWN,
} from "../../model/vocabulary.ts";
import { splitComparison } from "../../query/facet/range.ts";
import { LIST_FACETS, type ListFacet, type Step, YES } from "../../query/facet/step.ts";
import { chemistriesOf, readChemistry } from "../../query/options/match.ts";
import type { InputReader } from "./input-reader.ts";
import { STEP_WORDS } from "./step-words.ts";

/** What stands before a step that is switched off. */
const OFF = "off:";

/**
 * Takes a step of a stack apart as a flag or an address carries it: `place=hungary,poland`, `place!=us`,
 * `capacity>=20`, `published>=2026-06`, `off:status=operating`. Whether a record knows its values is not asked; null where it is no step.
 */
export function parseStep(text: string): Step | null {
  const on = !text.startsWith(OFF);
  const [, name = "", sign = "", rest = ""] =
    /^\s*([a-z]+)\s*(>=|<=|!=|=|>|<)\s*(.+)$/i.exec(on ? text : text.slice(OFF.length)) ?? [];
  const facet = LIST_FACETS.find((one) => one === name);
  const comparison = sign === "=" || sign === "!=" ? "" : sign;
  if (facet === undefined || (comparison !== "" && !RANGED.includes(facet))) return null;
  const values = rest
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => (one === UNKNOWN ? one : comparison + one));
  if (values.length === 0) return null;
  return { facet, values: [...new Set(values)], ...(sign === "!=" ? { not: true } : {}), on };
}

/** Reads a step as `parseStep` does. Ends the reading where a facet, a word, a name, a number or a date is none. */
export function readStep(
  input: InputReader,
  dataset: Dataset,
  parameter: string,
  text: string,
): Step {
  const taker: Taker = { parameter };
  const step = parseStep(text);
  if (step === null) return input.refuse({ reason: "no-step", taker, text, takes: STEP_WORDS });
  const { facet } = step;
  const read = (value: string): string =>
    value === UNKNOWN ? value : READERS[facet]({ input, dataset, taker }, value);
  return { ...step, values: [...new Set(step.values.map(read))] };
}

/** A step as `readStep` reads it. */
export function writeStep({ facet, values, on, not }: Step): string {
  const [first = ""] = values;
  const { by } = splitComparison(first);
  const texts = values.map((value) => splitComparison(value).text).join(",");
  return `${on ? "" : OFF}${facet}${not ? "!" : ""}${by}${texts}`;
}

const RANGED: readonly ListFacet[] = ["capacity", "independent", "published", "dated"];

interface Reading {
  readonly input: InputReader;
  readonly dataset: Dataset;
  readonly taker: Taker;
}
type ReadValue = (reading: Reading, value: string) => string;

const wordOf =
  (of: readonly string[]): ReadValue =>
  ({ input, taker }, value) =>
    of.includes(value) ? value : input.refuse({ reason: "not-among", taker, text: value, of });

const named =
  (...classes: readonly EntityClass[]): ReadValue =>
  ({ input, taker }, value) =>
    input.named(value, taker, classes.length === 0 ? undefined : classes);

const numberIn: ReadValue = ({ input, taker }, value) => {
  const { by, text } = splitComparison(value);
  const number = input.numberIn(text, taker, { min: 0, max: 1e9 });
  return `${by === "=" ? "" : by}${number}`;
};

const dateIn: ReadValue = ({ input, taker }, value) => {
  const { text } = splitComparison(value);
  return parseEdtf(text) === null ? input.refuse({ reason: "no-date", taker, text }) : value;
};

const CLASS_VALUES = [...ENTITY_CLASSES, ...ENTITY_CLASSES.flatMap((one) => SUBTYPES[one])];
const STATUS_VALUES = [...new Set(Object.values(STATUS_WORDS).flat())];

const READERS: { readonly [F in ListFacet]: ReadValue } = {
  class: wordOf(CLASS_VALUES),
  place: named("place"),
  origin: named("place"),
  tier: wordOf(SUBTYPES.product),
  status: wordOf(STATUS_VALUES),
  product: named("product"),
  chemistry: ({ input, dataset, taker }, value) =>
    readChemistry(dataset, value) ??
    input.refuse({ reason: "no-chemistry", taker, text: value, known: chemistriesOf(dataset) }),
  format: (reading, value) => wordOf(formatsOf(reading.dataset))(reading, value),
  capacity: numberIn,
  relation: readRelation,
  contract: wordOf([YES]),
  kind: wordOf(CLAIM_KINDS),
  source: wordOf(SOURCE_KINDS),
  published: dateIn,
  dated: dateIn,
  independent: numberIn,
  contested: wordOf([YES]),
  picked: named(),
  mine: (reading, value) =>
    wordOf((reading.dataset.lists ?? []).map(({ id }) => id))(reading, value),
};

function formatsOf({ entities }: Dataset): readonly string[] {
  const paths = entities.flatMap(({ facets: { format } }) => {
    const parts = format?.split("/") ?? [];
    return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
  });
  return [...new Set(paths)].sort();
}

/** `suppliesTo:ann`, `ann:suppliesTo`, `suppliesTo` or `ann`. */
function readRelation(reading: Reading, value: string): string {
  const isPredicate = (text: string): boolean => PREDICATE_NAMES.some((name) => name === text);
  const [first = "", ...others] = value.split(":");
  if (others.length === 0) return isPredicate(first) ? first : named()(reading, first);
  const other = others.join(":");
  if (isPredicate(first)) return `${first}:${named()(reading, other)}`;
  return `${named()(reading, first)}:${wordOf(PREDICATE_NAMES)(reading, other)}`;
}
