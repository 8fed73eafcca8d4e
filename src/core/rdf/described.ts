import { PREDICATE_NAMES } from "../model/predicate.ts";
import {
  CLAIM_FIELDS,
  ENTITY_FIELDS,
  EXTERNAL_ID_FIELDS,
  FACET_FIELDS,
  NUMBER_KEYS,
  numberIri,
  QUANTITY_FIELDS,
  qualifierFields,
  SOURCE_FIELDS,
  SPEAKER_FIELDS,
  TIME_FIELDS,
  valueField,
} from "./fields.ts";
import { iriOf, NAMESPACE, RECORD_GRAPH, wordIri } from "./names.ts";
import type { Quad, Term } from "./quad.ts";
import { literal, type Query, term, values } from "./query-text.ts";
import type { Row } from "./sparql-results.ts";

/** A name of ours that nothing is told of. */
const NOTHING = `${NAMESPACE}nothing`;

/** What is described: each has properties of its own. */
export type Described = "claim" | "source" | "entity";

const propertiesOf = (fields: readonly { readonly property: string }[]): readonly string[] => [
  ...new Set(fields.map(({ property }) => property)),
];
const QUALIFIERS = PREDICATE_NAMES.flatMap((name) => [
  ...qualifierFields(name),
  ...[valueField(name) ?? []].flat(),
]);

/** What is read of a thing itself. */
const OWN: { readonly [K in Described]: readonly string[] } = {
  claim: [
    iriOf("ss:predicate"),
    iriOf("ss:subjectOrder"),
    iriOf("prov:qualifiedAttribution"),
    ...propertiesOf([...CLAIM_FIELDS, ...TIME_FIELDS, ...QUALIFIERS]),
  ],
  source: propertiesOf(SOURCE_FIELDS),
  entity: [
    iriOf("rdf:type"),
    iriOf("ss:externalId"),
    ...propertiesOf([...ENTITY_FIELDS, ...FACET_FIELDS]),
  ],
};
/** What is read of its parts: a number, a speaker, an identifier. */
const OF_PARTS: { readonly [K in Described]: readonly string[] } = {
  claim: [
    ...propertiesOf([...SPEAKER_FIELDS, ...QUANTITY_FIELDS]),
    ...NUMBER_KEYS.map(numberIri),
    iriOf("ss:position"),
  ],
  source: [],
  entity: propertiesOf(EXTERNAL_ID_FIELDS),
};
/** A property without its beginning: of those that are read of one thing, no two end alike. */
const shortOf = (iri: string): string => iri.replace(/^.*[#/:]/, "");
const byShort = (properties: readonly string[]): ReadonlyMap<string, string> =>
  new Map(properties.map((iri) => [shortOf(iri), iri]));
const READ: { readonly [K in Described]: Record<"own" | "part", ReadonlyMap<string, string>> } = {
  claim: { own: byShort(OWN.claim), part: byShort(OF_PARTS.claim) },
  source: { own: byShort(OWN.source), part: byShort(OF_PARTS.source) },
  entity: { own: byShort(OWN.entity), part: byShort(OF_PARTS.entity) },
};
/** What is told of things and not read: who says it stands in a part, where in a source in the claim itself. */
const UNREAD: { readonly [K in Described]: readonly string[] } = {
  claim: [iriOf("rdf:type"), iriOf("oa:hasTarget"), iriOf("prov:wasAttributedTo")],
  source: [iriOf("rdf:type")],
  entity: [],
};
/** The properties by which a thing has a part with a name of its own. */
const LINKS: { readonly [K in Described]: readonly string[] } = {
  claim: [
    iriOf("prov:qualifiedAttribution"),
    ...propertiesOf(
      QUALIFIERS.filter(({ kind }) => kind.as === "quantity" || kind.as === "quantityOrText"),
    ),
  ],
  source: [],
  entity: [iriOf("ss:externalId")],
};
/** What a claim is taken to be where nothing is said: it is not fetched. */
const USUAL: readonly string[] = [
  wordIri("state", "known"),
  wordIri("polarity", "positive"),
  wordIri("commitment", "certain"),
];

/**
 * All that is read of some things and of their parts, a statement a row, as few bytes as can be: `i` the place of the thing
 * among those asked for, `k` the property without its beginning, `v` the value (a sign, then the rest: `=` text, `<` an IRI without the
 * beginning that ids share, `>` another IRI, `#` a part of the thing), `of` the part that it is told of. The last row has the
 * number of things as `i` and nothing else, so that an answer that was cut off is known.
 */
export function describe(sort: Described, iris: readonly string[], limit: number): Query {
  // Virtuoso 7.2.5 hangs where there is one only.
  const padded = [...iris, NOTHING].map((iri, at) => `(<${iri}> ${at})`);
  const things = `VALUES (?s ?i) { ${padded.join(" ")} }`;
  const own = `${things} ?s ?p ?o . ${without("p", UNREAD[sort])}${sort === "claim" ? without("o", USUAL) : ""} ${SHORT} BIND("" AS ?of)`;
  const parts = `${things} ${values("link", LINKS[sort])} ?s ?link ?part . ?part ?p ?o . FILTER(?p != ${term("rdf:type")}) ${SHORT} BIND(IF(STRSTARTS(STR(?part), CONCAT(STR(?s), "#")), STRAFTER(STR(?part), STR(?s)), STR(?part)) AS ?of)`;
  const end = `BIND(${iris.length} AS ?i)`;
  const groups = [own, ...(LINKS[sort].length === 0 ? [] : [parts]), end];
  return {
    variables: ["i", "k", "v", "of"],
    text: `SELECT ?i ?k ?v ?of FROM <${RECORD_GRAPH}> WHERE { ${groups.map((one) => `{ ${one} }`).join(" UNION ")} } ORDER BY ?i LIMIT ${limit}`,
  };
}

const without = (name: string, iris: readonly string[]): string =>
  iris.length === 0 ? "" : ` FILTER(?${name} NOT IN (${iris.map((iri) => `<${iri}>`).join(", ")}))`;
const OURS = literal(NAMESPACE);
const SHORT = `BIND(REPLACE(STR(?p), "^.*[#/:]", "") AS ?k) BIND(IF(isLiteral(?o), CONCAT("=", STR(?o)), IF(STRSTARTS(STR(?o), CONCAT(STR(?s), "#")), STRAFTER(STR(?o), STR(?s)), IF(STRSTARTS(STR(?o), ${OURS}), CONCAT("<", STRAFTER(STR(?o), ${OURS})), CONCAT(">", STR(?o))))) AS ?v)`;

/**
 * The statements of an answer to `describe`, with what kind of thing each is; null where it does not end as it must, or
 * has a row that was not asked for. What is not of our vocabulary is passed over.
 */
export function readDescribed(
  sort: Described,
  iris: readonly string[],
  rows: readonly Row[],
): readonly Quad[] | null {
  if (rows.at(-1)?.i !== String(iris.length)) return null;
  const quads: Quad[] = [];
  const seen = new Set<string>();
  for (const row of rows.slice(0, -1)) {
    const self = iris[Number(row.i)];
    const object = self === undefined ? null : readValue(self, row.v ?? "");
    if (self === undefined || object === null) return null;
    quads.push(...readStatement(sort, self, row, object));
    if (sort === "entity" || seen.has(self)) continue;
    seen.add(self);
    const type = { iri: iriOf(sort === "claim" ? "ss:Claim" : "ss:Source") };
    quads.push({ subject: self, predicate: iriOf("rdf:type"), object: type, graph: RECORD_GRAPH });
  }
  return quads;
}

function readStatement(
  sort: Described,
  self: string,
  { k = "", of = "" }: Row,
  object: Term,
): readonly Quad[] {
  const predicate = READ[sort][of === "" ? "own" : "part"].get(k);
  if (predicate === undefined) return [];
  const subject = of.startsWith("#") || of === "" ? self + of : of;
  return [{ subject, predicate, object, graph: RECORD_GRAPH }];
}

function readValue(self: string, value: string): Term | null {
  const rest = value.slice(1);
  switch (value[0]) {
    case "=":
      return { text: rest, datatype: iriOf("xsd:string") };
    case "<":
      return { iri: NAMESPACE + rest };
    case ">":
      return { iri: rest };
    case "#":
      return { iri: self + value };
    default:
      return null;
  }
}
