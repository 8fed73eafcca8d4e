import { keepWith } from "../../graph/keep-with.ts";
import { placesAt } from "../../graph/places.ts";
import { claimsOf, claimsOn, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import { distanceKm, type Point, parsePoint } from "../../model/coordinates.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Area, PlacePoint } from "../../model/geography.ts";
import { strongestFirst, uniqueIds } from "../../model/strength.ts";

export const PRECISIONS = ["site", "town", "state", "country"] as const;
/** How well it is known where something is: the finest first. A point for a site may be a kilometre or two off. */
export type Precision = (typeof PRECISIONS)[number];

/** Where something is on the map. */
export interface Location {
  readonly precision: Precision;
  /** The point, or the area in the middle of which it is drawn, since nothing finer is known. */
  readonly at: Point | Area;
  /** What the point or the area comes from: a claim of a source, or reference data on a place. */
  readonly from: PointOrigin;
  /** Claims that say where it is, the one that counts first; none for a place, which lies where reference data has it. */
  readonly claims: readonly ClaimId[];
  /** Other points given for it that are further off than the two are inexact, the furthest first. */
  readonly apart: readonly { readonly from: PointOrigin; readonly km: number }[];
}

export type PointOrigin =
  | { readonly type: "claim"; readonly claim: ClaimId }
  | { readonly type: "reference"; readonly place: EntityId };

// How far the point may be off, km, by the words in which a source says how exact it is; other words say little.
const SITE_KM = 2;
const WITHIN_KM: Readonly<Record<string, number>> = {
  site: SITE_KM,
  address: SITE_KM,
  town: 10,
  "tenth of a degree": 10,
};
const VAGUE_KM = 25;
const TOWN_KM = 15;

interface Given {
  readonly at: Point;
  readonly within: number;
  readonly from: PointOrigin;
}

/**
 * Where a plant, an organisation or a place is, by the claims that count and the reference data; null where nothing says
 * it closer than a continent. Of several points the one counts that agrees with most sources and towns, then the most
 * exact, then the best backed; where no source gives a point, the town, the state or the country in which it is said to be.
 */
export const locate: (graph: SupplyGraph, id: EntityId) => Location | null = keepWith(
  (graph: SupplyGraph, id: EntityId): Location | null => {
    const of = graph.entities.get(id)?.class;
    if (of === "place") return onReference(graph, [id], []);
    if (of === "programme") return ofProgramme(graph, id);
    const seats = strongestFirst([
      ...stated(claimsOf(graph, id, "locatedIn")),
      ...stated(claimsOf(graph, id, "basedIn")),
    ]);
    const claims = seats.map((claim) => claim.id);
    const places = seats.flatMap(({ object }) => object ?? []);
    const towns = uniqueIds(places).flatMap((place) => {
      const town = pointAround(graph, place);
      return town === null ? [] : [ofTown(town)];
    });
    const given = pointsOf(seats);
    const best = bestOf(graph, given, towns);
    if (best === null) return onReference(graph, places, claims);
    return {
      precision: best.within <= SITE_KM ? "site" : "town",
      at: best.at,
      from: best.from,
      claims: claims.toSorted((a, b) => Number(isFrom(best, b)) - Number(isFrom(best, a))),
      apart: apartFrom(best, [...given, ...towns]),
    };
  },
);

/** A programme is where it is built. */
function ofProgramme(graph: SupplyGraph, id: EntityId): Location | null {
  const plants = [
    ...claimsOn(graph, id, "assembles").flatMap(({ subject }) => subject),
    ...claimsOf(graph, id, "partOf").flatMap(({ object }) => object ?? []),
  ].filter((one) => graph.entities.get(one)?.class === "facility");
  return finestOf(uniqueIds(plants).flatMap((plant) => locate(graph, plant) ?? []));
}

type Seat = ClaimOf<"locatedIn"> | ClaimOf<"basedIn">;

function stated<C extends Seat>(claims: readonly C[]): readonly C[] {
  return claims.filter(({ polarity, object }) => polarity === "positive" && object !== null);
}

function pointsOf(seats: readonly Seat[]): readonly Given[] {
  return seats.flatMap((claim): readonly Given[] => {
    if (claim.predicate !== "locatedIn") return [];
    const { coordinates, precision = "" } = claim.qualifiers;
    const at = parsePoint(coordinates);
    const within = WITHIN_KM[precision] ?? VAGUE_KM;
    return at === null ? [] : [{ at, within, from: { type: "claim", claim: claim.id } }];
  });
}

function isFrom({ from }: Given, claim: ClaimId): boolean {
  return from.type === "claim" && from.claim === claim;
}

function bestOf(
  graph: SupplyGraph,
  given: readonly Given[],
  towns: readonly Given[],
): Given | null {
  const sourceOf = ({ from }: Given): string =>
    from.type === "claim" ? (graph.claims.get(from.claim)?.source ?? "") : from.place;
  const backing = (one: Given): number =>
    new Set([...given, ...towns].filter((other) => agree(one, other)).map(sourceOf)).size;
  const ordered = given.toSorted((a, b) => backing(b) - backing(a) || a.within - b.within);
  return ordered[0] ?? null;
}

function agree(a: Given, b: Given): boolean {
  return distanceKm(a.at, b.at) <= a.within + b.within;
}

function apartFrom(best: Given, others: readonly Given[]): Location["apart"] {
  const seen = new Set<string>();
  return others
    .filter((one) => {
      const key = JSON.stringify(one.from);
      if (agree(best, one) || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(({ from, at }) => ({ from, km: distanceKm(best.at, at) }))
    .sort((a, b) => b.km - a.km);
}

function ofTown({ at, place }: PlacePoint): Given {
  return { at, within: TOWN_KM, from: { type: "reference", place } };
}

function pointAround({ dataset, ...graph }: SupplyGraph, place: EntityId): PlacePoint | null {
  const { isWithin } = placesAt({ dataset, ...graph });
  return dataset.geography.points.find((point) => isWithin(place, point.place)) ?? null;
}

/** The finest of what reference data has for the places. */
function onReference(
  graph: SupplyGraph,
  places: readonly EntityId[],
  claims: readonly ClaimId[],
): Location | null {
  const { isWithin } = placesAt(graph);
  const { areas } = graph.dataset.geography;
  const found = places.flatMap((place): readonly Location[] => {
    const rest = { claims, apart: [] };
    const town = pointAround(graph, place);
    const around = areas.filter((area) => isWithin(place, area.place));
    const area = around.find(({ standard }) => standard === "usState") ?? around[0];
    if (town !== null)
      return [{ ...rest, precision: "town", at: town.at, from: ofTown(town).from }];
    if (area === undefined) return [];
    const from: PointOrigin = { type: "reference", place: area.place };
    const precision = area.standard === "usState" ? "state" : "country";
    return [{ ...rest, precision, at: area, from }];
  });
  return finestOf(found);
}

/** The finest, the first of those that are as fine. */
function finestOf(found: readonly Location[]): Location | null {
  const rank = ({ precision }: Location): number => PRECISIONS.indexOf(precision);
  return found.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}
