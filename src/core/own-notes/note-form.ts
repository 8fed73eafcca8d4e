import type { Claim, Predicate } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { PREDICATE_NAMES, PREDICATES } from "../model/predicate.ts";
import type { PredicateRule, QualifierShape } from "../model/predicate-rule.ts";
import { isQuantity, type Quantity } from "../model/quantity.ts";
import { readNumber, writeNumber } from "../model/reading/read-number.ts";
import { type EntityClass, STAGES, STATUS_WORDS, UNKNOWN, type Unit } from "../model/vocabulary.ts";
import type { NoteSays } from "./note.ts";

/** A relation or property that a note can give: what it says of its topic, or another of it. */
export interface NoteRelation {
  readonly predicate: Predicate;
  /** `out`: the topic is the subject; `in`: it is the object. */
  readonly direction: "out" | "in";
}

/** One thing that a note asks for. `name` is that of a field of a claim: `object`, `value`, `qualifiers.share`. */
export interface NoteField {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly input:
    | { readonly type: "entity"; readonly classes: readonly EntityClass[] }
    | { readonly type: "quantity"; readonly units: readonly Unit[] }
    | { readonly type: "word"; readonly words: readonly string[] }
    | { readonly type: "text" }
    | { readonly type: "date" };
}

/** What is typed into the fields of a note, by their names; the unit of a number stands under "NAME unit". */
export type NoteEntries = Readonly<Record<string, string>>;

/** What is wrong with a field, as the gate says it. */
export interface NoteIssue {
  readonly field: string;
  readonly code: "missing" | "no-number" | "no-range";
  readonly text: string;
}

/** What can be said of something of a class, and by something of it. Each relation once for each way that fits. */
export function relationsOf(entityClass: EntityClass): readonly NoteRelation[] {
  return PREDICATE_NAMES.flatMap((predicate): readonly NoteRelation[] => {
    const { subject, complement }: PredicateRule = PREDICATES[predicate];
    const isObject = complement.type === "entity" && complement.classes.includes(entityClass);
    return [
      ...(subject.includes(entityClass) ? [{ predicate, direction: "out" } as const] : []),
      // To say it the other way round says the same.
      ...(isObject && predicate !== "possiblySameAs"
        ? [{ predicate, direction: "in" } as const]
        : []),
    ];
  });
}

/** What can be said of one thing and another, seen from the first. */
export function relationsBetween(from: EntityClass, to: EntityClass): readonly NoteRelation[] {
  return relationsOf(from).filter(({ predicate, direction }) => {
    const { subject, complement }: PredicateRule = PREDICATES[predicate];
    if (complement.type !== "entity") return false;
    return direction === "out" ? complement.classes.includes(to) : subject.includes(to);
  });
}

/** What a relation asks for, in order: the other end or the value, then what beside it is needed, then what may be said. */
export function noteFields(
  { predicate, direction }: NoteRelation,
  topicClass: EntityClass,
): readonly NoteField[] {
  const rule: PredicateRule = PREDICATES[predicate];
  const beside = (
    shapes: Readonly<Record<string, QualifierShape>>,
    isNeeded: boolean,
  ): readonly NoteField[] =>
    Object.entries(shapes)
      .filter(([name]) => predicate !== "possiblySameAs" || name !== "method")
      .map(([name, shape]) => ({
        name: `qualifiers.${name}`,
        // What is not known of the others is said to be unknown.
        isNeeded: isNeeded && shape.type === "text",
        input: inputOf(shape),
      }));
  const complement = complementField(rule, direction, topicClass);
  return [
    ...(complement === null ? [] : [complement]),
    ...beside(rule.required, true),
    ...beside(rule.optional, false),
  ];
}

function complementField(
  { subject, complement }: PredicateRule,
  direction: NoteRelation["direction"],
  topicClass: EntityClass,
): NoteField | null {
  const field = (name: string, input: NoteField["input"]): NoteField => ({
    name,
    isNeeded: true,
    input,
  });
  if (direction === "in") return field("subject", { type: "entity", classes: subject });
  switch (complement.type) {
    case "entity":
      return field("object", complement);
    case "quantity":
      return field("value", complement);
    case "quantityOrText":
      return field("value", { type: "text" });
    case "status": {
      const words = Object.hasOwn(STATUS_WORDS, topicClass)
        ? STATUS_WORDS[topicClass as keyof typeof STATUS_WORDS]
        : [];
      return field("value", { type: "word", words });
    }
    case "word":
      return field("value", complement);
    case "none":
      return null;
  }
}

function inputOf(shape: QualifierShape): NoteField["input"] {
  switch (shape.type) {
    case "stage":
      return { type: "word", words: STAGES };
    case "boolean":
      return { type: "word", words: ["true", "false"] };
    default:
      return shape;
  }
}

/** Reads what was typed as what a note says; what is missing or no number is told by its field, and nothing is guessed. */
export function readEntries(
  relation: NoteRelation,
  topic: { readonly id: EntityId; readonly class: EntityClass },
  entries: NoteEntries,
): {
  readonly says: Pick<NoteSays, "subject" | "predicate" | "object" | "value" | "qualifiers">;
  readonly issues: readonly NoteIssue[];
} {
  const issues: NoteIssue[] = [];
  const ends: { subject?: string; object?: string; value?: unknown } = {};
  const qualifiers: Record<string, unknown> = {};
  const required: Readonly<Record<string, unknown>> = PREDICATES[relation.predicate].required;
  for (const field of noteFields(relation, topic.class)) {
    const typed = (entries[field.name] ?? "").trim();
    const [part = "", name] = field.name.split(".");
    if (typed === "") {
      if (field.isNeeded) issues.push({ field: field.name, code: "missing", text: "" });
      else if (name !== undefined && Object.hasOwn(required, name)) qualifiers[name] = UNKNOWN;
      continue;
    }
    const read = readEntry(field, typed, entries[`${field.name} unit`]);
    if ("code" in read) issues.push({ field: field.name, ...read, text: typed });
    else if (name === undefined) Object.assign(ends, { [part]: read.value });
    else qualifiers[name] = read.value;
  }
  const { subject = topic.id, ...others } = ends;
  const object = relation.direction === "in" ? { object: topic.id } : {};
  const beside = Object.keys(qualifiers).length === 0 ? {} : { qualifiers };
  return {
    says: { subject, predicate: relation.predicate, ...others, ...object, ...beside },
    issues,
  };
}

function readEntry(
  { name, input }: NoteField,
  typed: string,
  unit: string | undefined,
): { readonly value: unknown } | Pick<NoteIssue, "code"> {
  if (input.type === "quantity") return readAmount(typed, unit ?? input.units[0] ?? "");
  if (name === "value" && input.type === "text" && (unit ?? "") !== "") {
    return readAmount(typed, unit ?? "");
  }
  if (input.type === "word" && (typed === "true" || typed === "false")) {
    return { value: typed === "true" };
  }
  return { value: typed };
}

const MOST = { min: 0, max: 1e15 } as const;

/** "12", "about 12", "10 to 15", "more than 50", "more than 50 to 100", "up to 20". */
function readAmount(
  typed: string,
  unit: string,
): { readonly value: unknown } | Pick<NoteIssue, "code"> {
  const [, about = "", rest = ""] = /^(about |around |c\. ?|~ ?)?(.*)$/i.exec(typed) ?? [];
  const approx = about === "" ? {} : { approx: true };
  const [, low, high] = /^(.+?)\s*(?:-|–|\bto\b)\s*(\d.*)$/i.exec(rest) ?? [];
  const number = (text: string): number | null => {
    const read = readNumber(text.replace(/\s*%$/, ""), MOST);
    return "value" in read ? read.value : null;
  };
  if (low !== undefined && high !== undefined && !/^up$/i.test(low.trim())) {
    const plain = low.replace(/^(?:more than |over |> ?)/i, "");
    const above = plain === low ? {} : { minExclusive: true };
    const [min, max] = [number(plain), number(high)];
    if (min === null || max === null) return { code: "no-number" };
    return min > max ? { code: "no-range" } : { value: { min, max, unit, ...above, ...approx } };
  }
  const [, sign = "", end = ""] =
    /^(more than |over |at least |up to |at most |less than |[<>≤≥] ?)?(.*)$/i.exec(rest) ?? [];
  const value = number(end);
  if (value === null) return { code: "no-number" };
  const word = sign.trim().toLowerCase();
  if (["more than", "over", ">"].includes(word)) {
    return { value: { min: value, minExclusive: true, unit, ...approx } };
  }
  if (["at least", "≥"].includes(word)) return { value: { min: value, unit, ...approx } };
  if (word !== "") return { value: { max: value, unit, ...approx } };
  return { value: { value, unit, ...approx } };
}

/** What a claim says, as it would have been typed, so that it can be corrected; seen from its first subject. */
export function entriesOf(claim: Pick<Claim, "object" | "value" | "qualifiers">): NoteEntries {
  const entries: Record<string, string> = {};
  const enter = (name: string, value: unknown): void => {
    if (value === null || value === undefined || value === UNKNOWN) return;
    if (isQuantity(value)) {
      entries[name] = writeAmount(value);
      entries[`${name} unit`] = value.unit;
    } else entries[name] = String(value);
  };
  enter("object", claim.object);
  enter("value", claim.value);
  for (const [name, value] of Object.entries(claim.qualifiers)) enter(`qualifiers.${name}`, value);
  return entries;
}

function writeAmount({ value, min, max, minExclusive = false, approx = false }: Quantity): string {
  const about = approx ? "about " : "";
  if (value !== undefined) return about + writeNumber(value);
  if (min !== undefined && max !== undefined) {
    return `${about}${minExclusive ? "more than " : ""}${writeNumber(min)} to ${writeNumber(max)}`;
  }
  if (min !== undefined)
    return `${about}${minExclusive ? "more than" : "at least"} ${writeNumber(min)}`;
  return `${about}up to ${writeNumber(max ?? 0)}`;
}
