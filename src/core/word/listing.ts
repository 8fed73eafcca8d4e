import type { Dataset } from "../model/dataset.ts";
import { wordDate } from "../model/period.ts";
import { wordNumber } from "../model/quantity.ts";
import {
  type ClaimKind,
  ENTITY_CLASSES,
  type EntityClass,
  type SourceKind,
  type StatusWord,
  SUBTYPES,
  UNITS,
  UNKNOWN,
} from "../model/vocabulary.ts";
import { PREDICATE_WORDS } from "../model/wording/predicate-words.ts";
import {
  CLASS_WORDS,
  capital,
  countWord,
  KIND_WORDS,
  pluralOf,
  SOURCE_KIND_WORDS,
  STATUS_WORDS_SHOWN,
  sortWord,
} from "../model/wording/words.ts";
import { readLink } from "../query/facet/links.ts";
import { type Comparison, splitComparison } from "../query/facet/range.ts";
import { FIRMS, type ListFacet, PAUSED, type Step } from "../query/facet/step.ts";
import { namesFor, type RecordNames } from "./caution-words.ts";
import { wordOwnList } from "./own.ts";

/** What a facet tells apart, as a heading. */
export const FACET_WORDS: { readonly [F in ListFacet]: string } = {
  class: "Sort",
  place: "Place",
  origin: "Origin of goods",
  tier: "Tier",
  status: "Status",
  product: "Product",
  chemistry: "Chemistry",
  format: "Format",
  capacity: "Capacity",
  relation: "Relation",
  contract: "Contract",
  kind: "Kind of statement",
  source: "Kind of source",
  published: "Published",
  dated: "Dates named",
  independent: "Independent sources",
  contested: "Contested",
  picked: "Picked by hand",
  mine: "My list",
};

/** A step in words, as it stands in a stack: "plants", "in Hungary or Poland", "operating or idled". */
export function wordStep(
  dataset: Dataset,
  { facet, values, not }: Pick<Step, "facet" | "values" | "not">,
): string {
  const names = namesFor(dataset);
  const words = groupValues(facet, values).map((value) =>
    value === UNKNOWN
      ? `${FACET_WORDS[facet].toLowerCase()} not stated`
      : (GROUP_WORDS.get(value) ?? VALUE_WORDS[facet](value, names)),
  );
  const lead = LEADS[facet] ?? "";
  const led = words.filter((one) => one.startsWith(lead)).map((one) => one.slice(lead.length));
  const rest = words.filter((one) => !one.startsWith(lead));
  const first = led.length === 0 ? [] : [lead + led.join(" or ")];
  const all = [...first, ...rest].join(" or ");
  if (!not) return all;
  return all.startsWith("that ") ? `none ${all}` : `not ${all}`;
}

/** So many things of a list: "3 plants", "5 entities". */
export function wordListed(steps: readonly Step[], count: number): string {
  const of = sortOf(steps);
  const noun = of === null ? "entity" : nounOf(of);
  return countWord(count, noun, of === null ? "entities" : pluralOf(noun));
}

/** The one sort that a stack asks for; null where it asks for none or several. */
function sortOf(steps: readonly Step[]): string | null {
  const sorts = steps.filter(({ facet, on, not }) => facet === "class" && on && !not);
  const [of, other] = sorts.flatMap(({ values }) => groupValues("class", values));
  return of === undefined || other !== undefined || of === UNKNOWN ? null : of;
}

/** That a list holds nothing, in a sentence that says no more: "No plant is known that fits “in Hungary · paused”." */
export function wordEmpty(dataset: Dataset, steps: readonly Step[]): string {
  const on = steps.filter((step) => step.on);
  const of = sortOf(on);
  const noun = of === null ? "entity" : nounOf(of);
  const rest = on
    .filter(({ facet, not }) => of === null || facet !== "class" || not)
    .map((step) => wordStep(dataset, step));
  if (rest.length === 0) return `No ${noun} is known under the lens.`;
  return `No ${noun} is known that fits “${rest.join(" · ")}”.`;
}

function nounOf(sort: string): string {
  const of = ENTITY_CLASSES.find((one) => one === sort);
  if (sort === FIRMS.join()) return "company";
  if (of === "organisation") return of;
  return of === undefined ? sortWord(sort) : CLASS_WORDS[of].one;
}

/** A value of a facet as one of several to choose from: "Hungary", "plants", "at least 20 GWh a year". */
export function wordValue(dataset: Dataset, facet: ListFacet, value: string): string {
  if (value === UNKNOWN) return "Not stated";
  const lead = LEADS[facet] ?? "";
  const words = VALUE_WORDS[facet](value, namesFor(dataset));
  return capital(words.startsWith(lead) ? words.slice(lead.length) : words);
}

/** What stands before the first of several values only. */
const LEADS: { readonly [F in ListFacet]?: string } = {
  place: "in ",
  origin: "on goods from ",
  product: "making or supplying ",
  kind: "spoken of in ",
  source: "spoken of by ",
  mine: "in my list ",
  published: "spoken of in what was published ",
  dated: "with something dated ",
};

/** Values that have one word together. */
const GROUP_WORDS: ReadonlyMap<string, string> = new Map([
  [FIRMS.join(), "companies"],
  [PAUSED.join(), "paused"],
]);

/** Values with those that have one word together as one; what a class or a sort holds already is not said again. */
function groupValues(facet: ListFacet, values: readonly string[]): readonly string[] {
  const group = facet === "class" ? FIRMS : facet === "status" ? PAUSED : null;
  const wide = facet === "class" ? ENTITY_CLASSES.filter((one) => holdsAll(one, values)) : [];
  const held = new Set<string>(wide.flatMap((one) => SUBTYPES[one]));
  const left = [...wide, ...values.filter((one) => !held.has(one) && !wide.includes(one as never))];
  if (group === null || !group.every((one) => left.includes(one))) return left;
  return [group.join(), ...left.filter((one) => !group.includes(one as never))];
}

/** Whether values are a whole class: it is named, or each of its sorts is. */
function holdsAll(of: EntityClass, values: readonly string[]): boolean {
  const sorts = SUBTYPES[of].filter((one) => one !== "unspecified");
  return values.includes(of) || (sorts.length > 1 && sorts.every((one) => values.includes(one)));
}

/** The steps that are on in words, in their order; "everything" where there are none. */
export function wordStack(dataset: Dataset, steps: readonly Step[]): string {
  const on = steps.filter((step) => step.on).map((step) => wordStep(dataset, step));
  return on.length === 0 ? "everything" : on.join(" · ");
}

/** "Companies and bodies" would be taken for two steps. */
const LIST_WORDS: Readonly<Record<string, string>> = { organisation: "organisations" };

type WordValue = (value: string, names: RecordNames) => string;

const SIZES: { readonly [C in Comparison]: string } = {
  ">=": "at least ",
  ">": "over ",
  "<=": "at most ",
  "<": "under ",
  "=": "",
};

const TIMES: { readonly [C in Comparison]: string } = {
  ">=": "since ",
  ">": "after ",
  "<=": "until ",
  "<": "before ",
  "=": "in ",
};

function wordTime(value: string): string {
  const { by, text } = splitComparison(value);
  const on = by === "=" && text.length > 7 ? "on " : TIMES[by];
  return on + wordDate(text);
}

function wordSize(value: string, unit: string): string {
  const { by, text } = splitComparison(value);
  return `${SIZES[by]}${wordNumber(Number(text))} ${unit}`;
}

const VALUE_WORDS: { readonly [F in ListFacet]: WordValue } = {
  class: (value) =>
    ENTITY_CLASSES.includes(value as EntityClass)
      ? (LIST_WORDS[value] ?? CLASS_WORDS[value as EntityClass].many)
      : pluralOf(sortWord(value)),
  place: (value, { nameOf }) => `in ${nameOf(value)}`,
  origin: (value, { nameOf }) => `on goods from ${nameOf(value)}`,
  tier: (value) => `at the ${sortWord(value)} tier`,
  status: (value) => STATUS_WORDS_SHOWN[value as StatusWord],
  product: (value, { label }) => `making or supplying ${label(value)}`,
  chemistry: (value) => `of ${lastOf(value)} chemistry`,
  format: (value) => `of ${value.split("/").join(" ")} format`,
  capacity: (value, { dataset }) => wordSize(value, UNITS[dataset.criteria.capacityUnit].many),
  relation: wordLink,
  contract: () => "under a contract that is named",
  kind: (value) => `spoken of in ${pluralOf(KIND_WORDS[value as ClaimKind])}`,
  source: (value) => `spoken of by ${SOURCE_KIND_WORDS[value as SourceKind]}`,
  published: (value) => `spoken of in what was published ${wordTime(value)}`,
  dated: (value) => `with something dated ${wordTime(value)}`,
  independent: (value) => `from ${wordSize(value, "independent sources")}`,
  contested: () => "contested",
  picked: (value, { label }) => label(value),
  mine: (value, { dataset }) => `in my list “${wordOwnList(dataset, value)}”`,
};

function lastOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}

function wordLink(value: string, { nameOf }: RecordNames): string {
  const { predicate, party, from } = readLink(value);
  if (predicate === null) return `linked with ${nameOf(party ?? "")}`;
  const { many, inverse } = PREDICATE_WORDS[predicate];
  if (party === null) return `that ${many} something`;
  const passive = inverse.replace(/^is /, "are ").replace(/^was /, "were ");
  return from ? `that ${passive} ${nameOf(party)}` : `that ${many} ${nameOf(party)}`;
}
