import type { ClaimId } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Basis } from "../model/geography.ts";
import { coversDate, type Edtf, type Period } from "../model/period.ts";
import { compareIds } from "../model/strength.ts";
import type { ClaimKind } from "../model/vocabulary.ts";
import { groupBy } from "./group-by.ts";
import { keepWith, memo } from "./keep-with.ts";
import { newestDay } from "./newest-day.ts";
import type { SupplyGraph } from "./supply-graph.ts";

/**
 * How a place lies to a region: in it; some of it in it and some not; apart from it; or not known, since one of the
 * two reaches no country. That a place is not known to lie in a region is no evidence that it lies elsewhere.
 */
export type Containment = "within" | "partly" | "outside" | "unknown";

/** That a place lies in another or belongs to it, with what says so: reference data, or a claim. */
export interface Membership {
  readonly place: EntityId;
  readonly whole: EntityId;
  readonly time: Period;
  readonly basis: Basis | null;
  readonly claim: ClaimId | null;
}

/** How the places of a record lie on one day. */
export interface Places {
  readonly containment: (place: EntityId, region: EntityId) => Containment;
  /** All that a place is known to lie in as a whole, itself included. */
  readonly around: (place: EntityId) => ReadonlySet<EntityId>;
  /** Whether a place is known to lie in a region as a whole; a place lies in itself. */
  readonly isWithin: (place: EntityId, region: EntityId) => boolean;
  /** The country that a place lies in or is; null where it lies in none. */
  readonly countryOf: (place: EntityId) => EntityId | null;
  /** The smallest regions that take in a place and countries, such as its continent; a region may be its own. */
  readonly regionsOf: (place: EntityId) => readonly EntityId[];
  /** How a place comes to lie in a region, from the place outwards; empty where it is the region or does not. */
  readonly wayTo: (place: EntityId, region: EntityId) => readonly Membership[];
  /** The customs union that both places lie in, with what that rests on; null where there is none. */
  readonly customsUnionOf: (
    a: EntityId,
    b: EntityId,
  ) => { readonly place: EntityId; readonly basis: Basis } | null;
}

/**
 * The places of a record on a day, by its reference data and all of its claims: no lens moves a border. A region "as
 * used in a source" joins nothing that neither joins. The same object for the same record and day.
 *
 * @param on null = the newest day that the record knows
 */
export function placesOf(dataset: Dataset, on: Edtf | null = null): Places {
  return mapOf(dataset, on ?? newestDay(dataset) ?? "");
}

/** The places of a graph's record on the day that its answers are about. */
export function placesAt({ dataset, asOf }: SupplyGraph): Places {
  return placesOf(dataset, asOf === null || asOf.basis === "record" ? null : asOf.day);
}

// What is only planned, expected or wished for moves no border.
const NOT_SO: readonly ClaimKind[] = ["plan", "forecast", "proposal", "opinion"];

function findMemberships({ claims, geography }: Dataset): readonly Membership[] {
  const told = claims.flatMap((claim): readonly Membership[] => {
    const { predicate, subject, object, polarity, kind, time, id } = claim;
    if (predicate !== "partOf" || object === null || polarity === "negative") return [];
    if (NOT_SO.includes(kind)) return [];
    return subject.map((place) => ({ place, whole: object, time, basis: null, claim: id }));
  });
  const listed = geography.wholes.flatMap((whole) => {
    const basis = geography.bases.find(({ id }) => id === whole.basis) ?? null;
    return whole.parts.map(
      ({ place, time }): Membership => ({ place, whole: whole.place, time, basis, claim: null }),
    );
  });
  // Reference data first, so that it is what is cited where a source says the same.
  return [...listed, ...told.sort((a, b) => compareIds(a.claim ?? "", b.claim ?? ""))];
}

const membershipsOf = keepWith(findMemberships);

const mapOf = keepWith((dataset: Dataset, on: Edtf | ""): Places => {
  const memberships = membershipsOf(dataset);
  const holding = memberships.filter(({ time }) => on === "" || coversDate(time, on));
  const up = groupBy(holding, ({ place }) => place);
  const down = groupBy(holding, ({ whole }) => whole);
  const above = memo((place) => reach(place, (id) => (up.get(id) ?? []).map((one) => one.whole)));
  const below = memo((place) => reach(place, (id) => (down.get(id) ?? []).map((one) => one.place)));
  const sorts = new Map(dataset.entities.map(({ id, subtype }) => [id, subtype]));
  const countriesAmong = (ids: ReadonlySet<EntityId>): readonly EntityId[] =>
    [...ids].filter((id) => sorts.get(id) === "country");
  const countriesAbove = (place: EntityId): readonly EntityId[] => countriesAmong(above(place));
  const isApart = makeIsApart(dataset, { above, sortOf: (id) => sorts.get(id) ?? null, down });

  // A record without reference data has only its claims to go by: what they do not join is apart.
  const isClaimsOnly = dataset.geography.wholes.length === 0;

  function containment(place: EntityId, region: EntityId): Containment {
    if (above(place).has(region)) return "within";
    if (above(region).has(place)) return "partly";
    const [homes, others] = [countriesAbove(place), countriesAbove(region)];
    const own = homes.length > 0 ? homes : countriesAmong(below(place));
    const theirs = others.length > 0 ? others : countriesAmong(below(region));
    const shared = own.filter((id) => theirs.includes(id));
    // Two places of one country may be the same spot under two names, unless they lie in other states.
    if (shared.length === 0 || (homes.length > 0 && others.length > 0)) {
      return isApart(place, region) || isClaimsOnly ? "outside" : "unknown";
    }
    // The members of a bloc are all told; of a continent only those that the record knows.
    return shared.length === own.length && sorts.get(place) === "bloc" ? "within" : "partly";
  }

  function wayTo(place: EntityId, region: EntityId): readonly Membership[] {
    const cameBy = new Map<EntityId, Membership | null>([[place, null]]);
    for (const [id] of cameBy) {
      for (const step of up.get(id) ?? []) {
        if (!cameBy.has(step.whole)) cameBy.set(step.whole, step);
      }
    }
    const way: Membership[] = [];
    for (let step = cameBy.get(region); step != null; step = cameBy.get(step.place)) {
      way.unshift(step);
    }
    return way;
  }

  return {
    containment,
    around: above,
    isWithin: (place, region) => above(place).has(region),
    countryOf: (place) => countriesAbove(place)[0] ?? null,
    regionsOf(place) {
      const regions = [...above(place)].filter(
        (id) => sorts.get(id) === "region" && countriesAmong(below(id)).length > 0,
      );
      return regions.filter((id) => !regions.some((one) => one !== id && above(one).has(id)));
    },
    wayTo,
    customsUnionOf(a, b) {
      for (const { place, customsUnion } of dataset.geography.wholes) {
        const basis = dataset.geography.bases.find(({ id }) => id === customsUnion);
        if (basis !== undefined && above(a).has(place) && above(b).has(place)) {
          return { place, basis };
        }
      }
      return null;
    },
  };
});

interface Lie {
  readonly above: (place: EntityId) => ReadonlySet<EntityId>;
  readonly down: ReadonlyMap<EntityId, readonly Membership[]>;
  readonly sortOf: (place: EntityId) => Entity["subtype"];
}

/**
 * Makes the test whether two places are known to have nothing in common: they lie in other countries or states, one is
 * no member of a bloc whose members are all told, or they lie in regions of one standard, which do not overlap.
 */
function makeIsApart(
  { geography }: Dataset,
  { above, down, sortOf }: Lie,
): (a: EntityId, b: EntityId) => boolean {
  const listed = groupBy(geography.wholes, ({ place }) => place);
  const membersOf = (bloc: EntityId): readonly EntityId[] | null =>
    sortOf(bloc) === "bloc" && listed.has(bloc)
      ? (down.get(bloc) ?? []).map(({ place }) => place)
      : null;
  const areRegionsOfOneStandard = (a: EntityId, b: EntityId): boolean =>
    (listed.get(a) ?? []).some((one) =>
      (listed.get(b) ?? []).some(
        (other) =>
          one.basis === other.basis &&
          !one.parts.some(({ place }) => other.parts.some((part) => part.place === place)),
      ),
    );
  const areApart = (a: EntityId, b: EntityId): boolean => {
    if (above(a).has(b) || above(b).has(a)) return false;
    const sort = sortOf(a);
    if (sort === "region") return sortOf(b) === sort && areRegionsOfOneStandard(a, b);
    if (sort === "country" && membersOf(b)?.includes(a) === false) return true;
    return (sort === "country" || sort === "state") && sortOf(b) === sort;
  };
  const lieApart = (a: EntityId, b: EntityId): boolean =>
    [...above(a)].some((one) =>
      [...above(b)].some((other) => areApart(one, other) || areApart(other, one)),
    );
  return (a, b) =>
    lieApart(a, b) ||
    membersOf(a)?.every((member) => lieApart(member, b)) === true ||
    membersOf(b)?.every((member) => lieApart(member, a)) === true;
}

function reach(
  start: EntityId,
  next: (id: EntityId) => readonly EntityId[],
): ReadonlySet<EntityId> {
  // A set gives what is added while it is walked, so a circle ends.
  const reached = new Set([start]);
  for (const id of reached) for (const one of next(id)) reached.add(one);
  return reached;
}
