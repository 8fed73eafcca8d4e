import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { ConflictShown } from "../../query/list-conflicts.ts";
import { wordClaim } from "../sentence/sentence.ts";

/** A point on which claims give other values, with each side in words. */
export interface WordedConflict extends ConflictShown {
  readonly sides: readonly { readonly words: string; readonly claims: readonly ClaimId[] }[];
}

/** Adds to each side the sentence of its first claim. */
export function wordConflicts(
  graph: SupplyGraph,
  conflicts: readonly ConflictShown[],
): readonly WordedConflict[] {
  return conflicts.map((conflict) => ({
    ...conflict,
    sides: conflict.sides.map(({ claims }) => ({
      words: wordClaim(getClaim(graph, claims[0] ?? ""), graph.entities),
      claims,
    })),
  }));
}

/** What is to be said of the sides beside their words; "" where these say it. */
export const SORT_WORDS: { readonly [S in ConflictShown["sort"]]: string } = {
  values: "",
  shares: "shares that are more than the whole together",
  answers: "",
};
