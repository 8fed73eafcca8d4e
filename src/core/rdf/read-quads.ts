import { groupBy } from "../graph/group-by.ts";
import type { FoundClaim, Predicate } from "../model/claim.ts";
import { ENTITY_CLASSES, type EntityClass, UNKNOWN } from "../model/vocabulary.ts";
import {
  CLAIM_FIELDS,
  ENTITY_FIELDS,
  EXTERNAL_ID_FIELDS,
  FACET_FIELDS,
  type Field,
  type Kind,
  NUMBER_KEYS,
  numberIri,
  PREDICATE_OF,
  QUANTITY_FIELDS,
  qualifierFields,
  SOURCE_FIELDS,
  SPEAKER_FIELDS,
  TIME_FIELDS,
  valueField,
} from "./fields.ts";
import { idIn, iriOf, PREFIXES, RECORD_GRAPH, UNKNOWN_IRI } from "./names.ts";
import type { Quad, Term } from "./quad.ts";

/** A raw document of a record, as a file of the data folder holds it. */
export type RdfDocument =
  | { readonly class: EntityClass; readonly entities: readonly object[] }
  | { readonly source: object; readonly claims: readonly object[] };

/** What a thing is told of, by property; what stands twice is there once. */
type Properties = ReadonlyMap<string, readonly Term[]>;

/**
 * Takes statements apart into documents for the gate, which says what is wrong with them. Only the graph of the record is
 * read: what a claim says stands there as well. What is not of the vocabulary is passed over. O(statements).
 */
export function readQuads(quads: Iterable<Quad>): readonly RdfDocument[] {
  const things = gather(quads);
  const entities = ENTITY_CLASSES.flatMap((name): readonly RdfDocument[] => {
    const own = ofType(things, `ss:${name}`).map(([self, one]) => readEntity(things, self, one));
    return own.length === 0 ? [] : [{ class: name, entities: own }];
  });
  const claims = groupBy(ofType(things, "ss:Claim"), ([, one]) => sourceOf(one));
  const sources = ofType(things, "ss:Source").map(([self, one]): RdfDocument => {
    const id = idOr(self, PREFIXES.source);
    return {
      source: { id, ...readFields(things, one, SOURCE_FIELDS) },
      claims: (claims.get(id) ?? []).map(([claim, told]) => readClaim(things, claim, told)),
    };
  });
  return [...entities, ...sources];
}

/** The claims of some statements, unchecked. */
export function readFoundClaims(quads: Iterable<Quad>): readonly FoundClaim[] {
  const things = gather(quads);
  return ofType(things, "ss:Claim").map(([self, told]) =>
    foundClaim(readClaim(things, self, told)),
  );
}

function ofType(
  things: Things,
  type: Parameters<typeof iriOf>[0],
): readonly (readonly [string, Properties])[] {
  return [...things].filter(([, properties]) =>
    (properties.get(iriOf("rdf:type")) ?? []).some((term) => iriIn(term) === iriOf(type)),
  );
}

function foundClaim(claim: object): FoundClaim {
  const {
    predicate,
    subject,
    object,
    qualifiers = {},
  } = claim as Readonly<Record<string, unknown>>;
  return {
    predicate: String(predicate),
    subject: [subject ?? []].flat().map(String),
    object: typeof object === "string" ? object : null,
    qualifiers: qualifiers as FoundClaim["qualifiers"],
  };
}

function gather(quads: Iterable<Quad>): ReadonlyMap<string, Properties> {
  const things = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object, graph } of quads) {
    if (graph !== RECORD_GRAPH) continue;
    const properties = things.get(subject) ?? new Map<string, Term[]>();
    things.set(subject, properties);
    const terms = properties.get(predicate) ?? [];
    properties.set(predicate, terms);
    if (!terms.some((term) => isSame(term, object))) terms.push(object);
  }
  return things;
}

type Things = ReadonlyMap<string, Properties>;

function readEntity(things: Things, self: string, told: Properties): object {
  const external = (told.get(iriOf("ss:externalId")) ?? []).map((term) =>
    readFields(things, things.get(iriIn(term) ?? "") ?? new Map(), EXTERNAL_ID_FIELDS),
  );
  const facets = readFields(things, told, FACET_FIELDS);
  return {
    id: idOr(self, PREFIXES.entity),
    ...readFields(things, told, ENTITY_FIELDS),
    ...(Object.keys(facets).length === 0 ? {} : { facets }),
    ...(external.length === 0 ? {} : { externalIds: external }),
  };
}

function sourceOf(told: Properties): string {
  const [term] = told.get(iriOf("prov:hadPrimarySource")) ?? [];
  return term === undefined ? "" : idOr(iriIn(term) ?? "", PREFIXES.source);
}

function readClaim(things: Things, self: string, told: Properties): object {
  const [named] = told.get(iriOf("ss:predicate")) ?? [];
  const predicate: Predicate | undefined = PREDICATE_OF.get(
    named === undefined ? "" : (iriIn(named) ?? ""),
  );
  const { source: _, ...plain } = readFields(things, told, CLAIM_FIELDS);
  const time = readFields(things, told, TIME_FIELDS);
  const value = predicate === undefined ? null : valueField(predicate);
  const qualifiers =
    predicate === undefined ? {} : readFields(things, told, qualifierFields(predicate));
  return {
    // In its own source a claim is named without it.
    id: idOr(self, PREFIXES.claim).replace(`${sourceOf(told)}/`, ""),
    predicate: predicate ?? (named === undefined ? null : textOf(named)),
    ...plain,
    ...readFields(things, told, value === null ? [] : [value]),
    subject: subjectsOf(told, plain),
    ...(Object.keys(time).length === 0 ? {} : { time }),
    ...(Object.keys(qualifiers).length === 0 ? {} : { qualifiers }),
    saidBy: readSpeakers(things, told),
  };
}

// In their order, where there are several.
function subjectsOf(told: Properties, plain: { readonly subject?: unknown }): unknown {
  const [order] = told.get(iriOf("ss:subjectOrder")) ?? [];
  return order === undefined ? plain.subject : textOf(order).split(" ");
}

function readSpeakers(things: Things, told: Properties): readonly object[] {
  const said = (told.get(iriOf("prov:qualifiedAttribution")) ?? []).map(
    (term) => things.get(iriIn(term) ?? "") ?? new Map(),
  );
  const positionOf = (one: Properties): number =>
    Number(textOf(one.get(iriOf("ss:position"))?.[0] ?? NOTHING));
  return said
    .sort((a, b) => positionOf(a) - positionOf(b))
    .map((one) => readFields(things, one, SPEAKER_FIELDS));
}

const NOTHING: Term = { text: "", datatype: "" };

function readFields(
  things: Things,
  told: Properties,
  table: readonly Field[],
): Record<string, unknown> {
  return Object.fromEntries(
    table.flatMap(({ key, property, kind, many }): readonly (readonly [string, unknown])[] => {
      const values = (told.get(property) ?? []).map((term) => readTerm(things, kind, term));
      if (values.length === 0) return [];
      // Two values where one is meant are for the gate to refuse.
      return [[key, many === true || values.length > 1 ? values : values[0]]];
    }),
  );
}

function readTerm(things: Things, kind: Kind, term: Term): unknown {
  const text = textOf(term);
  if (text === UNKNOWN_IRI) return UNKNOWN;
  switch (kind.as) {
    case "entity":
      return idOr(text, PREFIXES.entity);
    case "source":
      return idOr(text, PREFIXES.source);
    case "claim":
      return idOr(text, PREFIXES.claim);
    case "word":
      return idOr(text, `${PREFIXES.word}${kind.scheme}/`);
    case "boolean":
      return text === "true" || text === "1"
        ? true
        : text === "false" || text === "0"
          ? false
          : text;
    case "quantity":
    case "quantityOrText":
      return iriIn(term) === null ? text : readQuantity(things, text);
    case "date":
    case "text":
    case "address":
      return text;
  }
}

function readQuantity(things: Things, self: string): object {
  const told: Properties = things.get(self) ?? new Map();
  const numbers = NUMBER_KEYS.flatMap((key): readonly (readonly [string, number])[] => {
    const [term] = told.get(numberIri(key)) ?? [];
    return term === undefined ? [] : [[key, Number(textOf(term))]];
  });
  return { ...readFields(things, told, QUANTITY_FIELDS), ...Object.fromEntries(numbers) };
}

const iriIn = (term: Term): string | null => ("iri" in term ? term.iri : null);
const textOf = (term: Term): string => ("iri" in term ? term.iri : term.text);

// What begins otherwise is no id of ours: the gate quotes it.
const idOr = (iri: string, beginning: string): string => idIn(iri, beginning) ?? iri;

function isSame(a: Term, b: Term): boolean {
  return textOf(a) === textOf(b) && "iri" in a === "iri" in b;
}
