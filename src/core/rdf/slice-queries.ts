import { PREDICATE_NAMES } from "../model/predicate.ts";
import type { EntityClass } from "../model/vocabulary.ts";
import { CLAIM_FIELDS, qualifierFields, valueField } from "./fields.ts";
import { iriOf, RECORD_GRAPH } from "./names.ts";

/** Text that stands in a query as a literal, whatever is in it. */
const literal = (text: string): string =>
  `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`;

const term = (name: Parameters<typeof iriOf>[0]): string => `<${iriOf(name)}>`;
const values = (name: string, iris: readonly string[]): string =>
  `VALUES ?${name} { ${iris.map((iri) => `<${iri}>`).join(" ")} }`;

/** Whether an id can stand in a query: others are asked for by name only. */
export function isPlainId(id: string): boolean {
  return /^[\p{L}\p{N}._~/:@+-]{1,200}$/u.test(id);
}

/** The properties by which a claim names an entity that it is about, sorted; who says it is not among them. */
export const ABOUT: readonly string[] = [
  ...new Set(
    [...CLAIM_FIELDS, ...PREDICATE_NAMES.flatMap(qualifierFields)]
      .filter(({ kind }) => kind.as === "entity")
      .map(({ property }) => property),
  ),
].sort();
const PRODUCT: readonly string[] = ABOUT.filter((property) => property.endsWith("-product"));

/** A query whose rows are ids, in pages by id. `after` is the last of the page before; null = the first page. */
export type ListQuery = (after: string | null, limit: number) => string;

const list =
  (pattern: string): ListQuery =>
  (after, limit) =>
    `SELECT DISTINCT ?id FROM <${RECORD_GRAPH}> WHERE { ${pattern}${
      after === null ? "" : ` FILTER(STR(?id) > ${literal(after)})`
    } } ORDER BY ?id LIMIT ${limit}`;

/** The version that the record says it has. */
export const VERSION_QUERY: string = `SELECT ?version FROM <${RECORD_GRAPH}> WHERE { <${RECORD_GRAPH}> ${term("ss:version")} ?version } LIMIT 2`;

/** All entities of a class. */
export function ofClass(name: EntityClass): ListQuery {
  return list(`?id a ${term(`ss:${name}`)}`);
}

/** The claims whose subject is of a class. */
export function claimsOfClass(name: EntityClass): ListQuery {
  return list(`?one a ${term(`ss:${name}`)} . ?id ${term("ss:subject")} ?one`);
}

/** The claims that are about any of some entities. */
export function claimsAbout(iris: readonly string[]): ListQuery {
  return list(`${values("one", iris)} ${values("of", ABOUT)} ?id ?of ?one`);
}

/** The claims of making, supplying or naming any of some products. */
export function claimsOnProducts(iris: readonly string[]): ListQuery {
  const made = `?id ${term("ss:object")} ?one ; ${term("ss:predicate")} ${term("ss:produces")}`;
  const named = `${values("of", PRODUCT)} ?id ?of ?one`;
  return list(`${values("one", iris)} { ${made} } UNION { ${named} }`);
}

/** The claims that any of some entities makes. */
export function claimsSaidBy(iris: readonly string[]): ListQuery {
  return list(`${values("one", iris)} ?id ${term("prov:wasAttributedTo")} ?one`);
}

/** The claims of some sources. */
export function claimsFrom(iris: readonly string[]): ListQuery {
  return list(`${values("one", iris)} ?id ${term("prov:hadPrimarySource")} ?one`);
}

/** The claims that replace any of some. */
export function claimsReplacing(iris: readonly string[]): ListQuery {
  return list(`${values("one", iris)} ?id ${term("prov:wasRevisionOf")} ?one`);
}

/** The entities that any of some ids, which were given up, stands for now. */
export function mergedInto(iris: readonly string[]): ListQuery {
  return list(`${values("one", iris)} ?id ${term("ss:aliases")} ?one`);
}

/** The entities that are called by any of some names, as they are written. */
export function called(names: readonly string[]): ListQuery {
  const wanted = `VALUES ?name { ${names.map(literal).join(" ")} }`;
  const by = `VALUES ?of { ${term("skos:prefLabel")} ${term("skos:altLabel")} }`;
  return list(`${wanted} ${by} ?id ?of ?name`);
}

/** The sources with the newest dates, up to a day; rows are `id` and `date`. */
export function newestSources(until: string | null, limit: number): string {
  const not = until === null ? "" : ` FILTER(STR(?date) <= ${literal(`${until}~`)})`;
  const dated = `?id a ${term("ss:Source")} ; ${term("dct:issued")} ?date FILTER(isLiteral(?date))`;
  return `SELECT ?id ?date FROM <${RECORD_GRAPH}> WHERE { ${dated}${not} } ORDER BY DESC(STR(?date)) LIMIT ${limit}`;
}

// What the reader of statements takes from elsewhere.
const NOT_READ = ["oa:hasTarget", "prov:wasAttributedTo"] as const;

/** The properties by which a thing has a part with a name of its own: a number, a speaker, an identifier. */
const PARTS: readonly string[] = [
  ...new Set([
    iriOf("prov:qualifiedAttribution"),
    iriOf("ss:externalId"),
    ...PREDICATE_NAMES.flatMap((name) => [...qualifierFields(name), valueField(name) ?? []].flat())
      .filter(({ kind }) => kind.as === "quantity" || kind.as === "quantityOrText")
      .map(({ property }) => property),
  ]),
].sort();

/** All that is told of some things and of their parts, a statement a row: `s`, `p` and `o`. */
export function describe(iris: readonly string[], limit: number): string {
  const self = `${values("s", iris)} ?s ?p ?o FILTER(?p NOT IN (${NOT_READ.map(term).join(", ")}))`;
  const by = PARTS.map((iri) => `<${iri}>`).join(", ");
  const parts = `${values("whole", iris)} ?whole ?by ?s . ?s ?p ?o FILTER(?by IN (${by}))`;
  return `SELECT ?s ?p ?o FROM <${RECORD_GRAPH}> WHERE { { ${self} } UNION { ${parts} } } LIMIT ${limit}`;
}
