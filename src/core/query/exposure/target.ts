import { placesAt } from "../../graph/places.ts";
import { productFamily, widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { ownUnits, wholesOf } from "../../graph/units.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Edtf } from "../../model/period.ts";
import type { Target } from "./sources.ts";

/** Whose supply is looked at. */
export interface Demand {
  readonly buyer: EntityId;
  readonly product: EntityId;
  /** Where it is needed; null = anywhere. */
  readonly market: EntityId | null;
  /** By when; null = as of the lens. */
  readonly date: Edtf | null;
}

/** A demand with what the graph knows about its parts. */
export function makeTarget(graph: SupplyGraph, { buyer, product, market, date }: Demand): Target {
  const family = productFamily(graph, product);
  const { containment } = placesAt(graph);
  return {
    family,
    sameComponent: new Set([...family, ...widerProducts(graph, product)]),
    buyers: ownUnits(graph, buyer),
    wholes: wholesOf(graph, buyer),
    lieThere: market === null ? null : (place) => containment(place, market),
    date,
  };
}
