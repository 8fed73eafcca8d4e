import type { Predicate } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { PREDICATE_NAMES, PREDICATES } from "../model/predicate.ts";
import { OF_ITSELF, type PredicateRule, type QualifierShape } from "../model/predicate-rule.ts";
import type { Quantity } from "../model/quantity.ts";
import { MOST_PLAUSIBLE } from "../model/reading/plausible.ts";
import type { Hypothesis } from "../model/scenario.ts";
import { POLARITIES, STAGES, UNKNOWN, type Unit } from "../model/vocabulary.ts";
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
  const complement = readComplement(raw, field, rule, subject ?? [], reader);
  const qualifiers = readQualifiers(raw.qualifiers, at("qualifiers"), rule, reader);
  const polarity = reader.word(raw.polarity ?? "positive", at("polarity"), POLARITIES);
  const time = reader.period(raw.time, at("time"));
  refuseCircles(subject ?? [], complement.object, predicate, field, reader);
  if (reader.problems.length > found || subject === null || polarity === null) return null;
  return { subject, predicate, ...complement, qualifiers, polarity, time };
}

function refuseCircles(
  subject: readonly EntityId[],
  object: EntityId | null,
  predicate: Predicate,
  field: string,
  reader: ValueReader,
): void {
  const [twice] = subject.filter((id, index) => subject.indexOf(id) < index);
  if (twice !== undefined) reader.refuse(twice, within(field, "subject"), "each entity once");
  if (object === null || OF_ITSELF.includes(predicate) || !subject.includes(object)) return;
  reader.refuse(object, within(field, "object"), "another entity than the subject");
}

function asList(value: unknown): unknown {
  return value === undefined || Array.isArray(value) ? value : [value];
}

function readComplement(
  { object, value }: Readonly<Record<string, unknown>>,
  field: string,
  { complement }: PredicateRule,
  subject: readonly EntityId[],
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
      return plain(reader.status(value, at, subject));
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
      return reader.date(value, field);
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
  greatest: number = Number.POSITIVE_INFINITY,
): Quantity | null {
  const names = ["value", "min", "max", "minExclusive", "approx", "unit"];
  const found = reader.problems.length;
  const raw = reader.fields(value, field, names);
  const unit = reader.word(raw.unit, within(field, "unit"), units);
  if (unit === null) return null;
  const most = Math.min(greatest, MOST_PLAUSIBLE[unit]);
  const number = (name: string): number | null =>
    raw[name] === undefined ? null : reader.number(raw[name], within(field, name), 0, most);
  const [exact, min, max] = [number("value"), number("min"), number("max")];
  const isRange = raw.min !== undefined || raw.max !== undefined;
  if (isRange === (raw.value !== undefined)) {
    reader.refuse(value, field, "a value, or a min, a max or both");
  }
  if (min !== null && max !== null && min > max) {
    reader.refuse(value, field, "a min not greater than the max");
  }
  const marks = ["approx", "minExclusive"].filter((name) => raw[name] !== undefined);
  for (const name of marks.filter((one) => typeof raw[one] !== "boolean")) {
    reader.refuse(raw[name], within(field, name), "true or false");
  }
  if (reader.problems.length > found) return null;
  const numbers = Object.entries({ value: exact, min, max }).filter(([, one]) => one !== null);
  const set = marks.filter((name) => raw[name] === true).map((name) => [name, true]);
  return { unit, ...Object.fromEntries([...numbers, ...set]) };
}
