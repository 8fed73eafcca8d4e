import type { Conflict } from "../graph/conflicts.ts";
import { getClaim, type SupplyGraph } from "../graph/supply-graph.ts";
import type { Finding } from "../model/answer.ts";
import type { ClaimId } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { wordClaim } from "./sentence.ts";

/** A contradiction with each side in words. */
export interface ConflictShown {
  readonly subject: EntityId;
  readonly predicate: Conflict["predicate"];
  readonly sides: readonly { readonly words: string; readonly claims: readonly ClaimId[] }[];
}

/** All contradictions under the lens, or those that touch an entity. */
export function listConflicts(
  graph: SupplyGraph,
  entity: EntityId | null,
): Finding<readonly ConflictShown[]> {
  const touching = graph.conflicts.filter(
    ({ subject, sides }) =>
      entity === null ||
      subject === entity ||
      sides.some(({ claims }) => claims.some((id) => getClaim(graph, id).object === entity)),
  );
  return {
    result: touching.map(({ subject, predicate, sides }) => ({
      subject,
      predicate,
      sides: sides.map(({ claims }) => ({
        claims,
        words: wordClaim(getClaim(graph, claims[0] ?? ""), graph.entities),
      })),
    })),
    claims: touching.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
    caveats: [],
  };
}
