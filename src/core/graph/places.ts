import type { Claim } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";

/**
 * Makes the test whether a place lies in a region, by the `partOf` claims given; a place lies in itself. A
 * region "as used in a source" joins nothing that a source does not join.
 */
export function makeIsWithin(
  claims: Iterable<Claim>,
): (place: EntityId, region: EntityId) => boolean {
  const wider = new Map<EntityId, EntityId[]>();
  for (const { predicate, subject, object, polarity } of claims) {
    if (predicate !== "partOf" || object === null || polarity === "negative") continue;
    for (const id of subject) wider.set(id, [...(wider.get(id) ?? []), object]);
  }
  const within = (place: EntityId, region: EntityId, seen: readonly EntityId[]): boolean => {
    if (place === region) return true;
    const next = (wider.get(place) ?? []).filter((one) => !seen.includes(one));
    return next.some((one) => within(one, region, [...seen, place]));
  };
  return (place, region) => within(place, region, []);
}
