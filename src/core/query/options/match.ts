import { keepWith } from "../../graph/keep-with.ts";
import { productFamily, widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import { FACETS, type Facets, isPathWithin } from "../../model/facet.ts";
import { uniqueIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { ANY_USE, type Need } from "../need/need.ts";

/**
 * How what a claim speaks of fits what is needed, the best first: this product; this product, and what for is not told;
 * its family, and which sort is not told; something wider; another product; nothing of the kind.
 */
export const MATCHES = ["exact", "useOpen", "family", "broader", "other", "none"] as const;
export type Match = (typeof MATCHES)[number];

/** What a claim says of a product: the product itself and, where the product leaves it open, a chemistry in words. */
export interface Goods {
  readonly product: EntityId | typeof UNKNOWN;
  readonly chemistry?: string | undefined;
}

/** The chemistries that can be asked for in a record, in words. */
export function chemistriesOf({ case: { trade } }: Dataset): readonly string[] {
  const last = Object.values(trade.chemistries).map((path) => path.split("/").at(-1) ?? path);
  return [...new Set(last)];
}

/** Reads a chemistry as a source or a reader writes it, as a path; null where it is none that the record knows. */
export function readChemistry({ case: { trade } }: Dataset, text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const { chemistries } = trade;
  const known = Object.values(chemistries).find((path) => path === wanted);
  return known ?? (Object.hasOwn(chemistries, wanted) ? (chemistries[wanted] ?? null) : null);
}

/** The uses that products of a record are told apart by, in the order of the alphabet. */
export function usesOf({ entities }: Dataset): readonly string[] {
  return uniqueIds(entities.flatMap(({ facets }) => facets.use ?? []));
}

/** The facets of a product: its own, and those of the wider products, the nearer before the wider. */
export const facetsOf: (graph: SupplyGraph, product: EntityId) => Facets = keepWith(
  (graph: SupplyGraph, product: EntityId): Facets => {
    const entity = graph.entities.get(product);
    if (entity === undefined) return {};
    // Of several wider products the first stands before the next.
    const wider = entity.broader.toReversed().map((one) => facetsOf(graph, one));
    return Object.assign({}, ...wider, entity.facets) as Facets;
  },
);

/** The facets of what a claim speaks of; none where the product is not told. */
export function facetsOfGoods(graph: SupplyGraph, { product, chemistry }: Goods): Facets {
  const facets = product === UNKNOWN ? {} : facetsOf(graph, product);
  const told = chemistry === undefined ? null : readChemistry(graph.dataset, chemistry);
  return facets.chemistry === undefined && told !== null ? { ...facets, chemistry: told } : facets;
}

/**
 * The facets of what is needed; where neither product nor reader says what for, it is for the usual use of the trade.
 * A product without facets, such as a raw material, has no usual use.
 */
export function facetsOfNeed(graph: SupplyGraph, { product, chemistry, use }: Need): Facets {
  const facets = facetsOf(graph, product);
  const usual = isNotFaceted(graph, product) ? null : graph.dataset.case.trade.use;
  const wanted = facets.use ?? use ?? usual;
  return {
    ...facets,
    ...(chemistry === undefined ? {} : { chemistry }),
    ...(wanted === null || wanted === ANY_USE ? {} : { use: wanted }),
  };
}

/** The wider product that a product is a size or sort of by its form; itself where there is none. */
export function familyOf(graph: SupplyGraph, product: EntityId): EntityId {
  const wider = graph.entities.get(product)?.broader ?? [];
  const formed = wider.find((one) => graph.entities.get(one)?.facets.format !== undefined);
  return formed ?? wider[0] ?? product;
}

/**
 * Makes the comparison of what is needed with what claims speak of. Where what is needed has no facets, it is told apart
 * by the tree of products alone: its sorts are it, what it is a sort of is wider, and all else is another product. A record
 * whose products have no facets at all tells no lines apart.
 */
export function makeMatch(graph: SupplyGraph, need: Need): (goods: Goods) => Match {
  const wanted = facetsOfNeed(graph, need);
  const broader = graph.entities.get(need.product)?.broader ?? [];
  const relate =
    isNotFaceted(graph, need.product) && tellsFacets(graph)
      ? relateByTree(graph, need.product)
      : (product: EntityId) => (isNotFaceted(graph, product) ? "none" : null);
  const matchOf = (goods: Goods): Match => {
    if (goods.product === UNKNOWN) return "broader";
    const related = relate(goods.product);
    if (related !== null) return related;
    const told = facetsOfGoods(graph, goods);
    const verdicts = FACETS.map((facet) => compareFacet(wanted[facet], told[facet]));
    if (verdicts.includes("no")) return "other";
    const open = FACETS.filter((_, index) => verdicts[index] === "open");
    if (open.length === 0) return "exact";
    if (open.length === 1 && open[0] === "use") return "useOpen";
    // A product may be a sort of several: cylindrical cells of any use are no family of a size for cars.
    const own = graph.entities.get(goods.product)?.facets.format;
    const isFamily = broader.includes(goods.product) && own !== undefined && !open.includes("use");
    return isFamily ? "family" : "broader";
  };
  const known = new Map<string, Match>();
  return (goods) => {
    const key = `${goods.product} ${goods.chemistry ?? ""}`;
    const match = known.get(key) ?? matchOf(goods);
    known.set(key, match);
    return match;
  };
}

// Null for the product and its sorts, which are told apart by no more than a use or a chemistry that is asked for.
function relateByTree(
  graph: SupplyGraph,
  needed: EntityId,
): (product: EntityId) => "broader" | "other" | null {
  const sorts = productFamily(graph, needed);
  const wider = widerProducts(graph, needed);
  return (product) => {
    if (sorts.has(product)) return null;
    return wider.includes(product) ? "broader" : "other";
  };
}

// What is narrower than asked is asked for; what is wider may or may not be it.
function compareFacet(asked: string | undefined, said: string | undefined): "yes" | "open" | "no" {
  if (asked === undefined) return "yes";
  if (said === undefined) return "open";
  if (isPathWithin(said, asked)) return "yes";
  return isPathWithin(asked, said) ? "open" : "no";
}

/** Whether a product has no facets at all, so that no claim on it speaks of anything that is told apart by them. */
export function isNotFaceted(graph: SupplyGraph, product: EntityId): boolean {
  return Object.keys(facetsOf(graph, product)).length === 0;
}

/** Whether a record tells any of its products apart by facets. */
const tellsFacets: (graph: SupplyGraph) => boolean = keepWith(({ dataset }: SupplyGraph) =>
  dataset.entities.some(({ facets }) => Object.keys(facets).length > 0),
);

/** Whether two descriptions can be of one thing: every facet that both tell agrees, either being the narrower. */
export function couldBeOne(a: Facets, b: Facets): boolean {
  return FACETS.every((facet) => {
    const [one, other] = [a[facet], b[facet]];
    if (one === undefined || other === undefined) return true;
    return isPathWithin(one, other) || isPathWithin(other, one);
  });
}

/** Whether what a claim speaks of is the product, of this or that use, or its family. */
export function isMatched(match: Match): boolean {
  return match === "exact" || match === "useOpen" || match === "family";
}

/** Whether what a claim speaks of is the product, its family, or something wider that takes it in. */
export function fitsWidely(match: Match): boolean {
  return isMatched(match) || match === "broader";
}

/** The best of several matches; `none` where there is none. */
export function bestMatch(matches: readonly Match[]): Match {
  return MATCHES.find((one) => matches.includes(one)) ?? "none";
}
