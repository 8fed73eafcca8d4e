import { governingStatus, isAssumedShut, OUT_OF_ACTION } from "../../graph/status.ts";
import { claimsOf } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import type { Search } from "./need.ts";

/** The plants a supplier operates, with the claims that say so, by id. */
export function plantsOf(
  { graph }: Search,
  supplier: EntityId,
): readonly { readonly id: EntityId; readonly claims: readonly ClaimId[] }[] {
  const plants = new Map<EntityId, ClaimId[]>();
  for (const { object, id, polarity } of claimsOf(graph, supplier, "operates")) {
    if (object === null || polarity === "negative") continue;
    plants.set(object, [...(plants.get(object) ?? []), id]);
  }
  return [...plants]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, claims]) => ({ id, claims: claims.sort(compareIds) }));
}

/** Whether the status of a plant says that it cannot be counted on. */
export function isOutOfAction({ graph }: Search, plant: EntityId): boolean {
  const { status } = governingStatus(graph, plant);
  return status !== null && OUT_OF_ACTION.includes(status);
}

/** Whether a scenario assumes that a plant is out of action when it is needed. */
export function isShut({ graph }: Search, plant: EntityId): boolean {
  return isAssumedShut(graph, plant);
}

/** A plant that is out of action, with the claims that say whose it is, how it stands and what it is for. */
export interface StalledPlant {
  readonly id: EntityId;
  readonly claims: readonly ClaimId[];
}

/** The plants of a supplier that are out of action and are said to make or supply the component in question. */
export function findStalledPlants(search: Search, supplier: EntityId): readonly StalledPlant[] {
  const { graph, sameComponent } = search;
  return plantsOf(search, supplier).flatMap(({ id, claims }) => {
    if (!isOutOfAction(search, id)) return [];
    const purpose = [
      ...claimsOf(graph, id, "suppliesTo").filter(({ qualifiers }) =>
        sameComponent.has(qualifiers.product),
      ),
      ...claimsOf(graph, id, "produces").filter(
        ({ object }) => object !== null && sameComponent.has(object),
      ),
    ].map((claim) => claim.id);
    if (purpose.length === 0) return [];
    return [{ id, claims: [...claims, ...governingStatus(graph, id).claims, ...purpose] }];
  });
}
