import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { keepWith } from "./keep-with.ts";

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

/** How the places of a record lie. */
export interface Geography {
  /** Whether a place lies in a region; a place lies in itself. */
  readonly isWithin: (place: EntityId, region: EntityId) => boolean;
  /** The country that a place lies in or is; null where it lies in none. */
  readonly countryOf: (place: EntityId) => EntityId | null;
}

/** The geography of a record, by all of its claims: no lens moves a border. The same object for the same record. */
export const geographyOf: (dataset: Dataset) => Geography = keepWith((dataset: Dataset) => {
  const isWithin = makeIsWithin(dataset.claims);
  const countries = dataset.entities.filter(({ subtype }) => subtype === "country");
  const found = new Map<EntityId, EntityId | null>();
  const countryOf = (place: EntityId): EntityId | null => {
    const known = found.get(place);
    if (known !== undefined) return known;
    const country = countries.find(({ id }) => isWithin(place, id))?.id ?? null;
    found.set(place, country);
    return country;
  };
  return { isWithin, countryOf };
});
