import type { Predicate } from "../model/claim.ts";
import { FACETS } from "../model/facet.ts";
import { PREDICATE_NAMES, PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";
import { iriOf } from "./names.ts";

/** How a value is written: as a thing of the record, a word of a vocabulary, a number with its unit, or a literal. */
export type Kind =
  | {
      readonly as:
        | "entity"
        | "source"
        | "claim"
        | "quantity"
        | "text"
        | "date"
        | "boolean"
        | "address";
    }
  | { readonly as: "word"; readonly scheme: string }
  | { readonly as: "quantityOrText" };

/** One field of a record with the property that carries it. The writer, the reader, the context and the shapes read these. */
export interface Field {
  readonly key: string;
  readonly property: string;
  readonly kind: Kind;
  /** Whether it can have several values; their order means nothing. */
  readonly many?: true;
  /** Whether it is always there. */
  readonly required?: true;
}

const TEXT: Kind = { as: "text" };
const DATE: Kind = { as: "date" };
const word = (scheme: string): Kind => ({ as: "word", scheme });
const own = (key: string, kind: Kind, rest: Pick<Field, "many" | "required"> = {}): Field => ({
  key,
  property: iriOf(`ss:${key}`),
  kind,
  ...rest,
});
const [MANY, ONE]: [Pick<Field, "many">, Pick<Field, "required">] = [
  { many: true },
  { required: true },
];

export const ENTITY_FIELDS: readonly Field[] = [
  { key: "label", property: iriOf("skos:prefLabel"), kind: TEXT, required: true },
  { key: "names", property: iriOf("skos:altLabel"), kind: TEXT, many: true },
  own("subtype", word("subtype")),
  own("ambiguousNames", TEXT, MANY),
  own("aliases", { as: "entity" }, MANY),
  { key: "broader", property: iriOf("skos:broader"), kind: { as: "entity" }, many: true },
  own("unnamed", word("unnamed")),
  { key: "note", property: iriOf("rdfs:comment"), kind: TEXT },
];

/** What tells sorts of a product apart, each a path. */
export const FACET_FIELDS: readonly Field[] = FACETS.map((facet) => own(facet, TEXT));

/** An identifier in somebody else's register. */
export const EXTERNAL_ID_FIELDS: readonly Field[] = [
  own("scheme", TEXT, ONE),
  { key: "value", property: iriOf("rdf:value"), kind: TEXT, required: true },
  own("checkedAt", DATE, ONE),
  own("checkedIn", TEXT, ONE),
];

export const SOURCE_FIELDS: readonly Field[] = [
  { key: "title", property: iriOf("dct:title"), kind: TEXT, required: true },
  own("titleBasis", word("title-basis"), ONE),
  { key: "publisher", property: iriOf("dct:publisher"), kind: { as: "entity" }, required: true },
  { key: "url", property: iriOf("dct:source"), kind: { as: "address" } },
  { key: "published", property: iriOf("dct:issued"), kind: DATE },
  own("publishedBasis", word("published-basis"), ONE),
  own("kind", word("source-kind"), ONE),
  own("read", word("read"), ONE),
  { key: "licence", property: iriOf("dct:rights"), kind: TEXT, required: true },
  { key: "note", property: iriOf("rdfs:comment"), kind: TEXT },
];

/** What every claim has besides what its predicate asks for. */
export const CLAIM_FIELDS: readonly Field[] = [
  {
    key: "source",
    property: iriOf("prov:hadPrimarySource"),
    kind: { as: "source" },
    required: true,
  },
  own("at", TEXT, ONE),
  own("subject", { as: "entity" }, { ...MANY, ...ONE }),
  own("object", { as: "entity" }),
  own("state", word("state"), ONE),
  own("polarity", word("polarity"), ONE),
  own("kind", word("claim-kind"), ONE),
  own("commitment", word("commitment"), ONE),
  own("asOf", DATE),
  { key: "note", property: iriOf("rdfs:comment"), kind: TEXT },
  { key: "supersedes", property: iriOf("prov:wasRevisionOf"), kind: { as: "claim" }, many: true },
  own("sameEvidenceAs", { as: "claim" }),
  own("rule", TEXT),
  { key: "derivedFrom", property: iriOf("prov:wasDerivedFrom"), kind: { as: "claim" }, many: true },
];

/** When what is said holds. */
export const TIME_FIELDS: readonly Field[] = [own("from", DATE), own("to", DATE)];

/** One of those who say it. */
export const SPEAKER_FIELDS: readonly Field[] = [
  { key: "id", property: iriOf("prov:agent"), kind: { as: "entity" }, required: true },
  own("interested", { as: "boolean" }, ONE),
  own("jointly", { as: "boolean" }),
];

/** A number with its unit. */
export const QUANTITY_FIELDS: readonly Field[] = [
  own("unit", word("unit"), ONE),
  own("minExclusive", { as: "boolean" }),
  own("approx", { as: "boolean" }),
];
/** Its numbers: exact, or the ends of a range. */
export const NUMBER_KEYS = ["value", "min", "max"] as const;
export const numberIri = (key: (typeof NUMBER_KEYS)[number]): string =>
  key === "value" ? iriOf("rdf:value") : iriOf(`ss:${key}`);

/** What a claim with this predicate says besides its object. */
export function qualifierFields(predicate: Predicate): readonly Field[] {
  const { required, optional } = PREDICATES[predicate];
  const field = (key: string, shape: QualifierShape, rest: Pick<Field, "required">): Field => ({
    key,
    // A qualifier is a property of its own, so that "basis" of a supply is not taken for that of a capacity.
    property: iriOf(`ss:${predicate}-${key}`),
    kind: kindOf(shape, `${predicate}-${key}`),
    ...rest,
  });
  return [
    ...Object.entries<QualifierShape>(required).map(([key, shape]) => field(key, shape, ONE)),
    ...Object.entries<QualifierShape>(optional).map(([key, shape]) => field(key, shape, {})),
  ];
}

/** The value that stands in the place of an object, by predicate; null where there is none. */
export function valueField(predicate: Predicate): Field | null {
  const { complement } = PREDICATES[predicate];
  switch (complement.type) {
    case "entity":
    case "none":
      return null;
    case "quantity":
      return own("value", { as: "quantity" });
    case "quantityOrText":
      return own("value", { as: "quantityOrText" });
    case "status":
      return own("value", word("status"));
    case "word":
      return own("value", word(predicate));
  }
}

function kindOf(shape: QualifierShape, scheme: string): Kind {
  switch (shape.type) {
    case "entity":
      return { as: "entity" };
    case "quantity":
      return { as: "quantity" };
    case "word":
      return word(scheme);
    case "stage":
      return word("stage");
    case "date":
      return DATE;
    case "text":
      return TEXT;
    case "boolean":
      return { as: "boolean" };
  }
}

export const predicateIri = (predicate: Predicate): string => iriOf(`ss:${predicate}`);

/** What a claim with this predicate is, besides a claim: its qualifiers are known by it. */
export const claimTypeIri = (predicate: Predicate): string => iriOf(`ss:claim-${predicate}`);

/** Predicates by their IRI. */
export const PREDICATE_OF: ReadonlyMap<string, Predicate> = new Map(
  PREDICATE_NAMES.map((name) => [predicateIri(name), name]),
);
