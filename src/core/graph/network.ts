import type { EntityId } from "../model/entity.ts";
import { memoize } from "./record-index.ts";
import type { Network, SupplyEdge } from "./supply-graph.ts";

/** A network of edges that are ordered by id; what is found by id or by end is indexed when first asked for. */
export function makeNetwork(edges: readonly SupplyEdge[]): Network {
  const byId = memoize(() => new Map(edges.map((edge) => [edge.id, edge])));
  const byEnd = memoize(() => {
    const index = new Map<EntityId, SupplyEdge[]>();
    const add = (end: EntityId, edge: SupplyEdge): void => {
      const known = index.get(end);
      if (known === undefined) index.set(end, [edge]);
      else known.push(edge);
    };
    for (const edge of edges) {
      add(edge.subject, edge);
      if (edge.object !== edge.subject) add(edge.object, edge);
    }
    return index;
  });
  return {
    edges,
    edge: (id) => byId().get(id) ?? null,
    hasEdge: (id) => byId().has(id),
    edgesOf: (id) => byEnd().get(id) ?? [],
  };
}
