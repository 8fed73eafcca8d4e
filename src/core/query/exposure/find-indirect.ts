import { claimsOf, claimsOn, getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { positiveBy, stepOf, weakestOf } from "./dependency-path.ts";
import { byEffect, type Dependent } from "./dependents.ts";

/** What the affected buyers are made of or make: programmes of which it is not stated whether they are hit. */
export function findIndirect(
  graph: SupplyGraph,
  direct: readonly Dependent[],
): readonly Dependent[] {
  const known = new Set(direct.map(({ buyer }) => buyer));
  const found = new Map<EntityId, Dependent>();
  const queue = [...direct];
  for (const cause of queue) {
    for (const [id, claims] of nextTo(graph, cause.buyer)) {
      if (known.has(id) || found.has(id)) continue;
      const path = [...cause.path, stepOf(cause.buyer, id, claims)];
      // A part of a programme shares its fate; of a firm's programmes any may be meant.
      const shares = getEntity(graph, cause.buyer).class === "programme";
      const one: Dependent = {
        buyer: id,
        product: cause.product,
        places: cause.places,
        effect: shares ? cause.effect : "unknown",
        before: null,
        after: null,
        path,
        weakest: weakestOf(graph, path),
      };
      found.set(id, one);
      queue.push(one);
    }
  }
  return [...found.values()].sort(byEffect);
}

function nextTo(graph: SupplyGraph, buyer: EntityId): ReadonlyMap<EntityId, readonly Claim[]> {
  const isProgramme = (id: EntityId): boolean => {
    const entity = graph.entities.get(id);
    return entity?.class === "programme" && entity.subtype !== "investmentProject";
  };
  const parts = claimsOn(graph, buyer, "partOf").filter(({ subject }) => isProgramme(subject[0]));
  const made = claimsOf(graph, buyer, "assembles").filter(({ object }) =>
    isProgramme(object ?? ""),
  );
  return new Map<EntityId, readonly Claim[]>([
    ...positiveBy<Claim>(parts, ({ subject }) => subject[0]),
    ...positiveBy<Claim>(made, ({ object }) => object),
  ]);
}
