import { claimsOf, getClaim } from "../../graph/supply-graph.ts";
import type { EntityId } from "../../model/entity.ts";
import { measurePlantLoad } from "../derive/plant-load.ts";
import type { Search } from "../need/need.ts";
import { isShut, plantsOf } from "../need/plants.ts";
import type { Reading } from "./reading.ts";

/**
 * How much a candidate's plants in the market that make the product have left after known contracts, against the
 * scale of the need. A capacity that is only planned may not come, so it counts from 0.
 */
export function readFreeCapacity(search: Search, candidate: EntityId): readonly (Reading | null)[] {
  const { graph, family } = search;
  const scale = graph.dataset.criteria.capacityScale;
  return plantsOf(search, candidate).flatMap(({ id, claims }) => {
    const makes = claimsOf(graph, id, "produces").filter(({ object }) => family.has(object ?? ""));
    const seats = claimsOf(graph, id, "locatedIn").filter(({ object }) =>
      search.isInMarket(object),
    );
    const load = measurePlantLoad(graph, id);
    const [capacityId, ...loads] = load?.inputs ?? [];
    if (load === null || capacityId === undefined || makes.length === 0 || seats.length === 0) {
      return [];
    }
    const claim = getClaim(graph, capacityId);
    const share = (left: number): number => Math.min(1, Math.max(0, left / scale));
    const least = load.open.length > 0 || claim.kind === "plan" || isShut(search, id);
    return [
      {
        claim,
        low: least ? 0 : share(load.capacity - load.load.high),
        high: isShut(search, id) ? 0 : share(load.capacity - load.load.low),
        support: [...claims, ...loads, ...[...makes, ...seats].map((one) => one.id)],
      },
    ];
  });
}
