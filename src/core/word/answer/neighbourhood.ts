import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Neighbour, Neighbourhood, NeighbourRelation } from "../../query/walk/neighbours.ts";
import { wordRelation } from "../sentence/relation.ts";

/** A neighbour, with what leads from it to `via` in words: "supplies", or "supplied by". */
export interface WordedNeighbour extends Neighbour {
  readonly relations: readonly (NeighbourRelation & { readonly words: string })[];
}

/** What stands up and down the flow from an entity, with its relations in words. */
export interface WordedNeighbourhood extends Neighbourhood {
  readonly up: readonly WordedNeighbour[];
  readonly down: readonly WordedNeighbour[];
}

/** Adds the words to the relations of a neighbourhood. */
export function wordNeighbourhood(
  graph: SupplyGraph,
  neighbourhood: Neighbourhood,
): WordedNeighbourhood {
  const word = (neighbour: Neighbour): WordedNeighbour => ({
    ...neighbour,
    relations: neighbour.relations.map((relation) => {
      const { claims, fromNeighbour } = relation;
      const strongest = getClaim(graph, claims[0] ?? "");
      return { ...relation, words: wordRelation(strongest, fromNeighbour) };
    }),
  });
  const { up, down } = neighbourhood;
  return { ...neighbourhood, up: up.map(word), down: down.map(word) };
}
