import { parseEdtf } from "../model/period.ts";
import { PREDICATE_NAMES, PREDICATES } from "../model/predicate.ts";
import type { PredicateRule, QualifierShape } from "../model/predicate-rule.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Hypothesis } from "../model/scenario.ts";
import { POLARITIES, STAGES, STATUS_WORDS, UNKNOWN, type Unit } from "../model/vocabulary.ts";
import { type ValueReader, within } from "./value-reader.ts";

const FIELDS = ["subject", "predicate", "object", "value", "qualifiers", "polarity", "time"];

/** Reads an assumed claim by the table of predicates. */
export function readHypothesis(
  value: unknown,
  field: string,
  reader: ValueReader,
): Hypothesis | null {
  const found = reader.problems.length;
  const raw = reader.fields(value, field, FIELDS);
  const at = (name: string): string => within(field, name);
  const predicate = reader.word(raw.predicate, at("predicate"), PREDICATE_NAMES);
  if (predicate === null) return null;
  const rule: PredicateRule = PREDICATES[predicate];
  const subject = reader.list(asList(raw.subject), at("subject"), (id, place) =>
    reader.entity(id, place, rule.subject),
  );
  const complement = readComplement(raw.object, raw.value, field, rule, reader);
  const qualifiers = readQualifiers(raw.qualifiers, at("qualifiers"), rule, reader);
  const polarity = reader.word(raw.polarity ?? "positive", at("polarity"), POLARITIES);
  const time = reader.period(raw.time, at("time"));
  if (reader.problems.length > found || subject === null || polarity === null) return null;
  return { subject, predicate, ...complement, qualifiers, polarity, time };
}

function asList(value: unknown): unknown {
  return value === undefined || Array.isArray(value) ? value : [value];
}

function readComplement(
  object: unknown,
  value: unknown,
  field: string,
  { complement }: PredicateRule,
  reader: ValueReader,
): Pick<Hypothesis, "object" | "value"> {
  const at = within(field, complement.type === "entity" ? "object" : "value");
  const surplus = complement.type === "entity" ? value : object;
  if (surplus !== undefined && surplus !== null) {
    const other = complement.type === "entity" ? "value" : "object";
    reader.refuse(surplus, within(field, other), "nothing: this predicate takes none");
  }
  const plain = (read: Hypothesis["value"]): Pick<Hypothesis, "object" | "value"> => ({
    object: null,
    value: read,
  });
  switch (complement.type) {
    case "entity":
      return { object: reader.entity(object, at, complement.classes), value: null };
    case "quantity":
      return plain(readQuantity(value, at, complement.units, reader));
    case "quantityOrText":
      return plain(
        typeof value === "string" ? value : readQuantity(value, at, complement.units, reader),
      );
    case "status":
      return plain(reader.word(value, at, Object.values(STATUS_WORDS).flat()));
    case "word":
      return plain(reader.word(value, at, complement.words) as Hypothesis["value"]);
    case "none":
      return plain(reader.refuse(null, field, "a predicate with an object or a value"));
  }
}

function readQualifiers(
  value: unknown,
  field: string,
  { required, optional }: PredicateRule,
  reader: ValueReader,
): Hypothesis["qualifiers"] {
  const shapes: Readonly<Record<string, QualifierShape>> = { ...required, ...optional };
  const raw = reader.fields(value ?? {}, field, Object.keys(shapes));
  const read = Object.entries(shapes).flatMap(([name, shape]) => {
    const given = raw[name];
    // What a scenario leaves open is as unknown as what a source leaves open.
    if (given === undefined && !(name in required)) return [];
    if (given === undefined || given === UNKNOWN) return [[name, UNKNOWN]];
    return [[name, readQualifier(given, within(field, name), shape, reader)]];
  });
  return Object.fromEntries(read);
}

function readQualifier(
  value: unknown,
  field: string,
  shape: QualifierShape,
  reader: ValueReader,
): unknown {
  switch (shape.type) {
    case "entity":
      return reader.entity(value, field, shape.classes);
    case "quantity":
      return readQuantity(value, field, shape.units, reader, shape.max);
    case "word":
      return reader.word(value, field, shape.words);
    case "stage":
      return reader.word(value, field, STAGES);
    case "date":
      return parseEdtf(String(value)) === null ? reader.refuse(value, field, "a date") : `${value}`;
    case "boolean":
      return typeof value === "boolean" ? value : reader.refuse(value, field, "true or false");
    case "text":
      return reader.text(value, field);
  }
}

function readQuantity(
  value: unknown,
  field: string,
  units: readonly Unit[],
  reader: ValueReader,
  greatest: number = Number.MAX_VALUE,
): Quantity | null {
  const names = ["value", "min", "max", "minExclusive", "approx", "unit"];
  const found = reader.problems.length;
  const raw = reader.fields(value, field, names);
  const unit = reader.word(raw.unit, within(field, "unit"), units);
  const numbers = ["value", "min", "max"].flatMap((name) =>
    raw[name] === undefined
      ? []
      : [[name, reader.number(raw[name], within(field, name), 0, greatest)]],
  );
  if (numbers.length === 0) reader.refuse(raw.value, within(field, "value"), "a number");
  const about = raw.approx === true ? { approx: true } : {};
  const above = raw.minExclusive === true ? { minExclusive: true } : {};
  if (reader.problems.length > found || unit === null) return null;
  return { unit, ...Object.fromEntries(numbers), ...about, ...above };
}
