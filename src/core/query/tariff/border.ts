import { placesAt } from "../../graph/places.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Basis } from "../../model/geography.ts";
import { isEverywhere, type Route } from "./route-claims.ts";

/** That goods stay within one country, or within a customs union, which reference data tells of. */
export interface FreeTrade {
  readonly place: EntityId;
  /** null for a country. */
  readonly basis: Basis | null;
}

/** The country or customs union that goods do not leave, so that they pay no duty; null where they do or may. */
export function findFreeTrade(
  graph: SupplyGraph,
  { origin, destination }: Pick<Route, "origin" | "destination">,
): FreeTrade | null {
  const places = placesAt(graph);
  const home = places.countryOf(origin);
  if (home !== null && home === places.countryOf(destination)) return { place: home, basis: null };
  return places.customsUnionOf(origin, destination);
}

/** Whether all of the goods are known to cross a border. */
export function crossesBorder(
  graph: SupplyGraph,
  { origin, destination }: Pick<Route, "origin" | "destination">,
): boolean {
  return (
    isEverywhere(graph, origin) || placesAt(graph).containment(origin, destination) === "outside"
  );
}
