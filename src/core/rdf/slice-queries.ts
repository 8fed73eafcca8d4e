import type { Predicate } from "../model/claim.ts";
import { PREDICATE_NAMES } from "../model/predicate.ts";
import type { EntityClass } from "../model/vocabulary.ts";
import { CLAIM_FIELDS, predicateIri, qualifierFields } from "./fields.ts";
import { NAMESPACE, RECORD_GRAPH } from "./names.ts";
import { literal, type Query, term, values } from "./query-text.ts";

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

/**
 * A query whose rows are `id`, each an IRI without the beginning that all ids share, sorted, in pages. `after` is the last
 * of the page before; "" = the first page. The last page ends with a row of our own, so that a list that was cut off is
 * known.
 */
export type ListQuery = (after: string, limit: number) => Query;

/** The row that ends a list: it comes after all ids. */
export const LIST_END = "~";

const list =
  (pattern: string): ListQuery =>
  (after, limit) => ({
    variables: ["id"],
    text: `SELECT DISTINCT ?id FROM <${RECORD_GRAPH}> WHERE { { ${pattern} BIND(STRAFTER(STR(?one), ${literal(NAMESPACE)}) AS ?id) FILTER(?id > ${literal(after)}) } UNION { BIND(${literal(LIST_END)} AS ?id) } } ORDER BY ?id LIMIT ${limit}`,
  });

/** The version that the record says it has. */
export const VERSION_QUERY: Query = {
  variables: ["version"],
  text: `SELECT ?version FROM <${RECORD_GRAPH}> WHERE { <${RECORD_GRAPH}> ${term("ss:version")} ?version } LIMIT 2`,
};

/** All entities of a class. */
export function ofClass(name: EntityClass): ListQuery {
  return list(`?one a ${term(`ss:${name}`)}`);
}

/** The claims whose subject is of a class; of some predicates alone, where any are given. */
export function claimsOfClass(
  name: EntityClass,
  predicates: readonly Predicate[] | null,
): ListQuery {
  const of =
    predicates === null
      ? ""
      : ` . ${values("verb", predicates.map(predicateIri))} ?one ${term("ss:predicate")} ?verb`;
  return list(`?sub a ${term(`ss:${name}`)} . ?one ${term("ss:subject")} ?sub${of}`);
}

/** The claims that are about any of some entities. */
export function claimsAbout(iris: readonly string[]): ListQuery {
  return list(`${values("end", iris)} ${values("of", ABOUT)} ?one ?of ?end`);
}

/** Claims with any of some predicates that name any of some entities as subject, object or product. */
export interface ClaimPattern {
  readonly as: "subject" | "object" | "product";
  readonly predicates: readonly Predicate[];
  readonly iris: readonly string[];
  /** Of these products alone; null = of any. */
  readonly products: readonly string[] | null;
}

/** The claims of a pattern. */
export function claimsWith({ as, predicates, iris, products }: ClaimPattern): ListQuery {
  if (as === "product") {
    const of = PRODUCT.filter((one) => predicates.some((name) => one.endsWith(`:${name}-product`)));
    return list(`${values("end", iris)} ${values("of", of)} ?one ?of ?end`);
  }
  const goods =
    products === null
      ? ""
      : ` ${values("goods", products)} ${values("of", PRODUCT)} ?one ?of ?goods .`;
  const verbs = values("verb", predicates.map(predicateIri));
  return list(
    `${values("end", iris)} ?one ${term(`ss:${as}`)} ?end .${goods} ${verbs} ?one ${term("ss:predicate")} ?verb`,
  );
}

/** The claims of making, supplying or naming any of some products. */
export function claimsOnProducts(iris: readonly string[]): ListQuery {
  const made = `?one ${term("ss:object")} ?end ; ${term("ss:predicate")} ${term("ss:produces")}`;
  const named = `${values("of", PRODUCT)} ?one ?of ?end`;
  return list(`${values("end", iris)} { ${made} } UNION { ${named} }`);
}

/** The claims that any of some entities makes. */
export function claimsSaidBy(iris: readonly string[]): ListQuery {
  return list(`${values("end", iris)} ?one ${term("prov:wasAttributedTo")} ?end`);
}

/** Of each of some sources one claim of each kind. */
export function samplesFrom(iris: readonly string[]): ListQuery {
  const sample = `SELECT (MIN(STR(?claim)) AS ?one) WHERE { ${values("end", iris)} ?claim ${term("prov:hadPrimarySource")} ?end ; ${term("ss:kind")} ?kind } GROUP BY ?end ?kind`;
  return list(`{ ${sample} }`);
}

/** The claims that replace any of some. */
export function claimsReplacing(iris: readonly string[]): ListQuery {
  return list(`${values("end", iris)} ?one ${term("prov:wasRevisionOf")} ?end`);
}

/** The entities that any of some ids, which were given up, stands for now. */
export function mergedInto(iris: readonly string[]): ListQuery {
  return list(`${values("end", iris)} ?one ${term("ss:aliases")} ?end`);
}

/** The entities that are called by any of some names, as they are written. */
export function called(names: readonly string[]): ListQuery {
  const wanted = `VALUES ?name { ${names.map(literal).join(" ")} }`;
  const by = `VALUES ?of { ${term("skos:prefLabel")} ${term("skos:altLabel")} }`;
  return list(`${wanted} ${by} ?one ?of ?name`);
}

/** The sources with the newest dates, up to a day; rows are `id`, without the beginning that ids share, and `date`. */
export function newestSources(until: string | null, limit: number): Query {
  const not = until === null ? "" : ` FILTER(STR(?date) <= ${literal(`${until}~`)})`;
  const dated = `?one a ${term("ss:Source")} ; ${term("dct:issued")} ?date FILTER(isLiteral(?date))`;
  return {
    variables: ["id", "date"],
    text: `SELECT (STRAFTER(STR(?one), ${literal(NAMESPACE)}) AS ?id) ?date FROM <${RECORD_GRAPH}> WHERE { ${dated}${not} } ORDER BY DESC(STR(?date)) LIMIT ${limit}`,
  };
}
