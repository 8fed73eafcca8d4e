import type { EntityId } from "../model/entity.ts";
import { claimsOf, claimsOn, type SupplyGraph } from "./supply-graph.ts";

/** A party with the plants it operates and the programmes that are part of it, however deep. */
export function ownUnits(graph: SupplyGraph, party: EntityId): ReadonlySet<EntityId> {
  const units = new Set<EntityId>([party]);
  for (const unit of units) {
    for (const { object, polarity } of claimsOf(graph, unit, "operates"))
      if (object !== null && polarity === "positive") units.add(object);
    for (const { subject, polarity } of claimsOn(graph, unit, "partOf"))
      if (polarity === "positive") for (const id of subject) units.add(id);
  }
  return units;
}

/** What a party is part of or is operated by, however far up; without itself. */
export function wholesOf(graph: SupplyGraph, party: EntityId): ReadonlySet<EntityId> {
  const wholes = new Set<EntityId>([party]);
  for (const one of wholes) {
    for (const { object, polarity } of claimsOf(graph, one, "partOf"))
      if (object !== null && polarity === "positive") wholes.add(object);
    for (const { subject, polarity } of claimsOn(graph, one, "operates"))
      if (polarity === "positive") for (const id of subject) wholes.add(id);
  }
  wholes.delete(party);
  return wholes;
}
