import { keepWith } from "../../graph/keep-with.ts";
import { placesAt } from "../../graph/places.ts";
import { claimsOf, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";

/** Where something is: the narrowest places that are told, and the claims that say so. */
export interface Site {
  readonly places: readonly EntityId[];
  readonly claims: readonly ClaimId[];
}

/** Where a plant lies, by all claims that tell; no places where none does. The same object for the same two. */
export const siteOf: (graph: SupplyGraph, plant: EntityId) => Site = keepWith(
  (graph: SupplyGraph, plant: EntityId): Site => {
    const { isWithin } = placesAt(graph);
    const claims = claimsOf(graph, plant, "locatedIn").filter(
      ({ polarity, state }) => polarity === "positive" && state === "known",
    );
    const told = [...new Set(claims.flatMap(({ object }) => object ?? []))].sort(compareIds);
    const isNarrowest = (place: EntityId): boolean =>
      !told.some((other) => other !== place && isWithin(other, place));
    return { places: told.filter(isNarrowest), claims: claims.map(({ id }) => id) };
  },
);

/** Whether a plant lies in a place, or in one that takes that place in. */
export function liesThere(graph: SupplyGraph, plant: EntityId, region: EntityId): boolean {
  const { isWithin } = placesAt(graph);
  return siteOf(graph, plant).places.some(
    (place) => isWithin(place, region) || isWithin(region, place),
  );
}
