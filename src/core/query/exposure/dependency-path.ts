import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { strongestFirst } from "../../model/strength.ts";
import type { DependencyStep } from "./dependents.ts";

/** One step of a dependency, by the claims that say it. */
export function stepOf(from: EntityId, to: EntityId, claims: readonly Claim[]): DependencyStep {
  return { from, to, claims: strongestFirst(claims).map(({ id }) => id) };
}

/** The weakest claim of a path, where each step is as good as its strongest; null for no path. */
export function weakestOf(graph: SupplyGraph, path: readonly DependencyStep[]): ClaimId | null {
  const carriers = path.flatMap(({ claims }) => claims.slice(0, 1));
  return strongestFirst(carriers.map((id) => getClaim(graph, id))).at(-1)?.id ?? null;
}

/** The positive claims by what each is about. */
export function positiveBy<C extends Claim>(
  claims: readonly C[],
  keyOf: (claim: C) => EntityId | null,
): ReadonlyMap<EntityId, readonly C[]> {
  const groups = new Map<EntityId, C[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (key === null || claim.polarity === "negative") continue;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return groups;
}
