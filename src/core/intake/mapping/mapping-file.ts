import { closestWords } from "../../model/name/closest.ts";
import { parseEdtf } from "../../model/period.ts";
import { quote } from "../../model/reading/plain-text.ts";
import { ALL_STATUSES, RATE_UNITS, UNITS } from "../../model/vocabulary.ts";
import { ROLES } from "../read/column-words.ts";
import { ENCODINGS } from "../read/decode-text.ts";
import { isFields } from "../read/read-graph-json.ts";
import { type Mapping, RELATION_MEANINGS, ROW_SHAPES } from "./mapping.ts";

/** What is wrong with a mapping, with the field it stands in. */
export interface MappingProblem {
  readonly field: string;
  /** As a message quotes it. */
  readonly found: string;
  readonly expected: string;
  /** The word that was most likely meant; null where none is near. */
  readonly near: string | null;
}

/** A mapping as plain fields, as YAML or JSON holds them; `readMapping` reads it back. */
export function plainMapping(mapping: Mapping): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(mapping).map(([field, value]) => [
      field,
      value instanceof Map ? Object.fromEntries(value) : value,
    ]),
  );
}

type Check = (value: unknown) => string | null;

function oneOf(words: readonly string[]): Check {
  return (value) =>
    words.includes(String(value)) && typeof value === "string" ? null : words.join(", ");
}
const isText: Check = (value) => (typeof value === "string" && value.length <= 300 ? null : "text");
const isId: Check = (value) =>
  typeof value === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
    ? null
    : "the id of an entity, or leaveOut";
const isDecision: Check = (value) => (value === "new" || value === "leaveOut" ? null : isId(value));

const MEASURE: Check = (value) =>
  isFields(value) &&
  (value.unit === null || Object.hasOwn(UNITS, String(value.unit))) &&
  typeof value.times === "number" &&
  value.times > 0 &&
  value.times <= 1e12
    ? null
    : "{ unit: USD, times: 1000000 }, with a unit of the record";

/** Fields of plain values. */
const PLAIN: Readonly<Record<string, Check>> = {
  table: isText,
  encoding: (value) => (value === null ? null : oneOf(ENCODINGS)(value)),
  delimiter: (value) =>
    value === null || (typeof value === "string" && value.length === 1) ? null : "one sign",
  headerRecord: (value) =>
    Number.isInteger(value) && Number(value) >= 0 ? null : "the number of a record; 0 for none",
  row: oneOf(ROW_SHAPES),
  amountBasis: oneOf(["pledged", "spent", "totalCost", "unknown"]),
  capacityBasis: oneOf(["plan", "installed", "output", "unknown"]),
  capacityUnit: oneOf(RATE_UNITS),
  product: isId,
  repeats: oneOf(["keep", "drop"]),
  unknownWords: (value) =>
    Array.isArray(value) && value.every((one) => isText(one) === null) ? null : "a list of words",
};

/** Fields that say something of each of many words. */
const TABLES: Readonly<Record<string, Check>> = {
  columns: oneOf(ROLES),
  zero: oneOf(["unknown", "value"]),
  measures: MEASURE,
  statuses: oneOf([...ALL_STATUSES, "leaveOut"]),
  relations: oneOf(RELATION_MEANINGS),
  products: (value) => (value === "leaveOut" ? null : isId(value)),
  parties: isDecision,
  plants: isDecision,
};

const SOURCE: Readonly<Record<string, Check>> = {
  title: isText,
  publisher: isText,
  licence: isText,
  asOf: (value) =>
    value === null || (typeof value === "string" && parseEdtf(value) !== null)
      ? null
      : "a date, such as 2026-04",
  same: (value) => (value === null ? null : isId(value)),
};

/**
 * Lays a saved mapping over the one that was guessed: each field that it has holds, word for word. All that is wrong with
 * it comes at once, and then nothing of it holds.
 */
export function readMapping(
  value: unknown,
  guess: Mapping,
): { readonly mapping: Mapping; readonly problems: readonly MappingProblem[] } {
  if (!isFields(value)) {
    const expected = "a file with fields such as row and columns";
    return { mapping: guess, problems: [{ field: "", found: quote(value), expected, near: null }] };
  }
  const read = Object.entries(value).map(([field, given]) => readField(field, given, guess));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) return { mapping: guess, problems };
  const changed = Object.fromEntries(read.map(({ field, value: one }) => [field, one]));
  return { mapping: { ...guess, ...changed }, problems };
}

interface ReadField {
  readonly field: string;
  readonly value: unknown;
  readonly problems: readonly MappingProblem[];
}

function readField(field: string, given: unknown, guess: Mapping): ReadField {
  if (field === "header") {
    const expected = "the columns of this file; it is the mapping of another one";
    const problems =
      given === guess.header ? [] : [{ field, found: quote(given), expected, near: null }];
    return { field, value: given, problems };
  }
  if (field === "source" && isFields(given)) {
    const problems = Object.entries(given).flatMap(([part, one]) =>
      check(`source.${part}`, one, SOURCE[part] ?? refuseAll(Object.keys(SOURCE))),
    );
    return { field, value: { ...guess.source, ...given }, problems };
  }
  const byWord = TABLES[field];
  if (byWord !== undefined && isFields(given)) {
    const problems = Object.entries(given).flatMap(([word, one]) => [
      ...(field === "columns"
        ? check(`columns.${word}`, word, oneOf([...guess.columns.keys()]))
        : []),
      ...check(`${field}.${word}`, one, byWord),
    ]);
    const before = guess[field as "columns"] as ReadonlyMap<string, unknown>;
    return { field, value: new Map([...before, ...Object.entries(given)]), problems };
  }
  const known =
    PLAIN[field] ?? refuseAll([...Object.keys(PLAIN), ...Object.keys(TABLES), "source"]);
  return { field, value: given, problems: check(field, given, known) };
}

function check(field: string, found: unknown, by: Check): readonly MappingProblem[] {
  const expected = by(found);
  if (expected === null) return [];
  const words = expected.split(", ");
  const near = typeof found === "string" ? (closestWords(found, words, 1)[0] ?? null) : null;
  return [{ field, found: quote(found), expected, near }];
}

function refuseAll(words: readonly string[]): Check {
  return () => `a field among ${words.join(", ")}`;
}
