import { placesAt } from "../../graph/places.ts";
import { claimsOf, getEntity, presentClaims, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { positiveBy, stepOf } from "./dependency-path.ts";
import type { DependencyStep } from "./dependents.ts";

/** What fails, with the way to it from what failed first. */
export type Failing = ReadonlyMap<EntityId, readonly DependencyStep[]>;

/** What fails with an entity, with the way to it: itself, its plants, or the plants that stand in it. */
export function failingWith(graph: SupplyGraph, entity: EntityId): Failing {
  const failing = new Map<EntityId, readonly DependencyStep[]>([[entity, []]]);
  const add = (to: EntityId, claims: readonly Claim[]): void => {
    if (!failing.has(to)) failing.set(to, [stepOf(entity, to, claims)]);
  };
  const sort = getEntity(graph, entity).class;
  if (sort === "organisation") {
    for (const [plant, claims] of positiveBy(
      claimsOf(graph, entity, "operates"),
      ({ object }) => object,
    )) {
      add(plant, claims);
    }
  }
  if (sort === "place") {
    const { isWithin } = placesAt(graph);
    const seated = presentClaims(graph).filter(
      ({ predicate, object, polarity }) =>
        predicate === "locatedIn" && polarity === "positive" && isWithin(object ?? "", entity),
    );
    for (const [plant, claims] of positiveBy(seated, ({ subject }) => subject[0]))
      add(plant, claims);
  }
  return failing;
}
