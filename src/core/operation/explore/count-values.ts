import { memo } from "../../graph/keep-with.ts";
import { placesAt } from "../../graph/places.ts";
import { widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { ENTITY_CLASSES, SUBTYPES, UNKNOWN } from "../../model/vocabulary.ts";
import { countFacet, type FacetOption } from "../../query/facet/list-entities.ts";
import type { ListFacet } from "../../query/facet/step.ts";
import { wordValue } from "../../word/listing.ts";
import { stepsOf } from "./narrow.ts";

export interface CountAsked {
  readonly steps: readonly string[];
  readonly facet: ListFacet;
}

/** A value with its words, and how many the list would hold with it in the place of all steps of its facet. */
export interface ValueCount {
  readonly value: string;
  readonly words: string;
  readonly count: number;
  /** What it lies in or is a sort of, of those that are offered: 0 for the widest. */
  readonly depth: number;
}

/** The values of a facet that keep something, the most first; in a tree what is wider stands over what is in it. */
export function countValues(
  graph: SupplyGraph,
  { steps, facet }: CountAsked,
): readonly ValueCount[] {
  const { options } = countFacet(graph, stepsOf(graph, steps), facet);
  const parentOf = PARENTS[facet]?.(graph, new Set(options.map(({ value }) => value)));
  const under = new Map<string | null, FacetOption[]>();
  for (const option of options) {
    const parent = parentOf?.(option.value) ?? null;
    under.set(parent, [...(under.get(parent) ?? []), option]);
  }
  const walk = (parent: string | null, depth: number): readonly ValueCount[] =>
    (under.get(parent) ?? []).flatMap(({ value, count }) => [
      { value, count, depth, words: wordValue(graph.dataset, facet, value) },
      ...walk(value, depth + 1),
    ]);
  return walk(null, 0);
}

type ParentOf = (value: string) => string | null;

/** The nearest value that takes another in, of those that are offered; null where none does. */
const PARENTS: {
  readonly [F in ListFacet]?: (graph: SupplyGraph, offered: ReadonlySet<string>) => ParentOf;
} = {
  class: (_, offered) => (value) =>
    ENTITY_CLASSES.find(
      (one) => one !== value && offered.has(one) && SUBTYPES[one].some((sort) => sort === value),
    ) ?? null,
  place: (graph, offered) => {
    const { isWithin } = placesAt(graph);
    const above = memo((value) =>
      [...offered].filter((one) => one !== value && one !== UNKNOWN && isWithin(value, one)),
    );
    // What lies in most of the others is the nearest.
    return (value) =>
      above(value).reduce<string | null>(
        (best, one) => (best === null || above(one).length > above(best).length ? one : best),
        null,
      );
  },
  product: (graph, offered) => (value) =>
    widerProducts(graph, value).find((one) => offered.has(one)) ?? null,
  chemistry: (_, offered) => (value) => widerPath(value, offered),
  format: (_, offered) => (value) => widerPath(value, offered),
};

function widerPath(path: string, offered: ReadonlySet<string>): string | null {
  const parts = path.split("/");
  const wider = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("/"));
  return wider.findLast((one) => offered.has(one)) ?? null;
}
