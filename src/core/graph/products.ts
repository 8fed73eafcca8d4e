import type { EntityId } from "../model/entity.ts";
import type { SupplyGraph } from "./supply-graph.ts";

/** A product and all its sorts: what is known of a sort is known of the family, not the other way round. */
export function productFamily(graph: SupplyGraph, product: EntityId): ReadonlySet<EntityId> {
  return new Set(
    graph.dataset.entities.flatMap(({ id }) =>
      id === product || widerProducts(graph, id).includes(product) ? [id] : [],
    ),
  );
}

/** The wider products that a product is a sort of, the nearest first. */
export function widerProducts(graph: SupplyGraph, product: EntityId): readonly EntityId[] {
  const wider: EntityId[] = [];
  let next = graph.entities.get(product)?.broader ?? null;
  while (next !== null && !wider.includes(next)) {
    wider.push(next);
    next = graph.entities.get(next)?.broader ?? null;
  }
  return wider;
}
