import type { EntityId } from "../model/entity.ts";
import { keepWith } from "./keep-with.ts";
import type { SupplyGraph } from "./supply-graph.ts";

/** A product and all its sorts: what is known of a sort is known of the family, not the other way round. */
export function productFamily(graph: SupplyGraph, product: EntityId): ReadonlySet<EntityId> {
  return familiesOf(graph).get(product) ?? new Set();
}

const familiesOf = keepWith((graph: SupplyGraph) => {
  const families = new Map<EntityId, Set<EntityId>>();
  for (const { id } of graph.dataset.entities) {
    for (const wide of [id, ...widerProducts(graph, id)]) {
      const family = families.get(wide);
      if (family === undefined) families.set(wide, new Set([id]));
      else family.add(id);
    }
  }
  return families;
});

/**
 * The wider products that a product is a sort of, the nearest first, each once. A product may be a sort of several: by
 * what it is for, and by its form.
 */
export function widerProducts(graph: SupplyGraph, product: EntityId): readonly EntityId[] {
  // A set gives what is added while it is walked, in the order of the adding.
  const wider = new Set(graph.entities.get(product)?.broader);
  for (const one of wider) {
    for (const next of graph.entities.get(one)?.broader ?? []) wider.add(next);
  }
  wider.delete(product);
  return [...wider];
}
