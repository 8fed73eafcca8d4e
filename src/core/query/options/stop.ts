import { keepWith } from "../../graph/keep-with.ts";
import { OUT_OF_ACTION } from "../../graph/status.ts";
import { claimsOf, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { getSpan } from "../../model/period.ts";
import { compareIds } from "../../model/strength.ts";
import { isDoneKind } from "./parties.ts";
import { isStated } from "./placing.ts";

/** The first day on which a plant was out of action, and the claims that say so. */
export interface Stop {
  readonly plant: EntityId;
  /** ISO day. */
  readonly day: string;
  readonly claims: readonly ClaimId[];
}

/** When a plant first stood still, by what is said as done; null where nobody says that it does. */
export const stopOf: (graph: SupplyGraph, plant: EntityId) => Stop | null = keepWith(
  (graph: SupplyGraph, plant: EntityId): Stop | null => {
    const dated = claimsOf(graph, plant, "hasStatus").flatMap((claim) => {
      const isOut = claim.value !== null && OUT_OF_ACTION.includes(claim.value);
      const date = claim.time.from ?? saidOn(graph, claim);
      if (!isOut || date === null || !isStated(claim) || !isDoneKind(claim)) return [];
      return [{ day: getSpan(date).earliest, id: claim.id }];
    });
    const [day] = dated.map((one) => one.day).sort(compareIds);
    if (day === undefined) return null;
    return { plant, day, claims: dated.filter((one) => one.day === day).map(({ id }) => id) };
  },
);

function saidOn(
  graph: SupplyGraph,
  { asOf, source }: ClaimOf<"hasStatus"> | ClaimOf<"suppliesTo">,
): string | null {
  return asOf ?? graph.sources.get(source)?.published ?? null;
}

/**
 * Whether a supply was first said after a plant stood still and is for a role of its own or begins later, so that it
 * does not come from there.
 */
export function isSaidAfter(
  graph: SupplyGraph,
  claim: ClaimOf<"suppliesTo">,
  day: string,
): boolean {
  const said = saidOn(graph, claim);
  if (said === null || getSpan(said).earliest <= day) return false;
  const { from } = claim.time;
  return claim.qualifiers.role !== undefined || (from !== null && getSpan(from).latest > day);
}
