import type { Dataset } from "../model/dataset.ts";
import { wordDate } from "../model/period.ts";
import { wordNumber } from "../model/quantity.ts";
import {
  type ClaimKind,
  ENTITY_CLASSES,
  type EntityClass,
  type SourceKind,
  type StatusWord,
  UNITS,
  UNKNOWN,
} from "../model/vocabulary.ts";
import { PREDICATE_WORDS } from "../model/wording/predicate-words.ts";
import {
  CLASS_WORDS,
  KIND_WORDS,
  pluralOf,
  SOURCE_KIND_WORDS,
  STATUS_WORDS_SHOWN,
  sortWord,
} from "../model/wording/words.ts";
import { readLink } from "../query/facet/links.ts";
import { type Comparison, splitComparison } from "../query/facet/range.ts";
import type { ListFacet, Step } from "../query/facet/step.ts";
import { namesFor, type RecordNames } from "./caution-words.ts";

/** What a facet tells apart, as a heading. */
export const FACET_WORDS: { readonly [F in ListFacet]: string } = {
  class: "Sort",
  place: "Place",
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
};

/** A step in words, as it stands in a stack: "plants", "in Hungary", "operating or idled". */
export function wordStep(
  dataset: Dataset,
  { facet, values }: Pick<Step, "facet" | "values">,
): string {
  const names = namesFor(dataset);
  const words = values.map((value) =>
    value === UNKNOWN
      ? `${FACET_WORDS[facet].toLowerCase()} not stated`
      : VALUE_WORDS[facet](value, names),
  );
  return words.join(" or ");
}

/** The steps that are on in words, in their order; "everything" where there are none. */
export function wordStack(dataset: Dataset, steps: readonly Step[]): string {
  const on = steps.filter((step) => step.on).map((step) => wordStep(dataset, step));
  return on.length === 0 ? "everything" : on.join(" · ");
}

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
      ? CLASS_WORDS[value as EntityClass].many
      : pluralOf(sortWord(value)),
  place: (value, { nameOf }) => `in ${nameOf(value)}`,
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
};

function lastOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}

function wordLink(value: string, { nameOf }: RecordNames): string {
  const { predicate, party, from } = readLink(value);
  if (predicate === null) return `linked with ${nameOf(party ?? "")}`;
  const { many, inverse } = PREDICATE_WORDS[predicate];
  if (party === null) return `that ${many} something`;
  return from ? `that ${inverse} ${nameOf(party)}` : `that ${many} ${nameOf(party)}`;
}
