import { type Conflict, contradictionsFirst } from "../../graph/disagreements.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Dispute } from "../../model/answer.ts";
import type { Caution } from "../../model/caution.ts";
import type { ClaimId } from "../../model/claim.ts";

/** Where claims that are cited are disputed: contradictions first, each in the order of the graph. */
export function findDisputes(
  graph: SupplyGraph,
  cited: Iterable<ClaimId>,
): readonly (Dispute & Pick<Conflict, "sort">)[] {
  const found = new Set([...cited].flatMap(graph.disputing));
  return contradictionsFirst([...found]).map(({ sort, sides }) => ({
    nature: sort === "answers" ? "difference" : "contradiction",
    sort,
    sides,
  }));
}

/** Whether a claim that is cited is disputed. */
export function isDisputed(graph: SupplyGraph, cited: readonly ClaimId[]): boolean {
  return cited.some((id) => graph.disputing(id).length > 0);
}

/** That an answer rests on a dispute. */
export function cautionOf({ sort, sides }: Pick<Conflict, "sort" | "sides">): Caution<"conflict"> {
  return {
    code: "conflict",
    sort,
    sides: sides.map(({ claims }) => claims),
    claims: sides.flatMap(({ claims }) => claims),
  };
}
