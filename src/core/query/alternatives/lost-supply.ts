import { labelOf } from "../../graph/entity-label.ts";
import { governingStatus } from "../../graph/status.ts";
import { claimsOf, getEntity } from "../../graph/supply-graph.ts";
import type { EntityId } from "../../model/entity.ts";
import { strongestFirst } from "../../model/strength.ts";
import type { LostSupply, PlantStanding } from "../assess/result.ts";
import type { Search } from "../need/need.ts";
import { isOutOfAction, plantsOf } from "../need/plants.ts";

/** What was lost, and why: the supplier or plant to be replaced, with its plants that are out of action. */
export function findLostSupply(search: Search): LostSupply | null {
  const id = search.need.insteadOf;
  if (id === null) return null;
  const plants = allPlants(search).filter(
    (plant) => plant.id === id || isOutOfAction(search, plant.id),
  );
  return { id, label: labelOf(id, search.graph.entities), plants };
}

/** The other plants of the lost supplier: neither the one in question nor one that is out of action. */
export function findSameSupplier(search: Search): readonly PlantStanding[] {
  return allPlants(search).filter(
    ({ id }) => id !== search.need.insteadOf && !isOutOfAction(search, id),
  );
}

function allPlants(search: Search): readonly PlantStanding[] {
  return [...search.lostSuppliers]
    .filter((id) => getEntity(search.graph, id).class === "organisation")
    .flatMap((supplier) => plantsOf(search, supplier))
    .map(({ id, claims }) => standing(search, id, claims));
}

function standing(search: Search, id: EntityId, operated: readonly string[]): PlantStanding {
  const { status, claims } = governingStatus(search.graph, id);
  const made = strongestFirst(
    claimsOf(search.graph, id, "produces").filter(
      ({ object, polarity }) =>
        polarity === "positive" && object !== null && search.family.has(object),
    ),
  );
  return {
    id,
    label: labelOf(id, search.graph.entities),
    status,
    stage: made[0]?.qualifiers.stage ?? "unknown",
    claims: [...claims, ...operated, ...made.map((claim) => claim.id)],
  };
}
