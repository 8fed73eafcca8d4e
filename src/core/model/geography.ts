import type { Point } from "./coordinates.ts";
import type { EntityId } from "./entity.ts";
import type { Period } from "./period.ts";

/**
 * Reference data on places: what lies in what, and who belongs to which bloc from when to when. It is no evidence and
 * no claim; each whole says on which standard, treaty or list it rests. Plain JSON.
 */
export interface Geography {
  /** The place that stands for every place, as where a duty says so; null where there is none. */
  readonly everywhere: EntityId | null;
  readonly bases: readonly Basis[];
  readonly wholes: readonly Whole[];
  /** Where places lie, for the map; at most one for each place. */
  readonly points: readonly PlacePoint[];
  /** By which code the borders of places are found; at most one for each place. */
  readonly areas: readonly Area[];
}

/** Where a place lies: the middle of a town. */
export interface PlacePoint {
  readonly place: EntityId;
  /** Id of the basis. */
  readonly basis: string;
  readonly at: Point;
  /** Under what the basis has it; "" where that needs no saying. */
  readonly entry: string;
}

export const AREA_STANDARDS = ["country", "usState"] as const;
/** By what an area is named: the numeric code of ISO 3166-1, or that of FIPS for a state of the United States. */
export type AreaStandard = (typeof AREA_STANDARDS)[number];

/** A place whose borders can be drawn. */
export interface Area {
  readonly place: EntityId;
  /** Id of the basis. */
  readonly basis: string;
  readonly standard: AreaStandard;
  /** Digits, with zeros in front. */
  readonly code: string;
}

/** What reference data rests on: a standard, a treaty, the list of an authority, or a choice of ours. */
export interface Basis {
  readonly id: string;
  readonly title: string;
  /** null where there is no address, as for a choice of ours. */
  readonly url: string | null;
  /** Our own words; "" where nothing needs saying. */
  readonly note: string;
}

/** A place with the places that lie in it or belong to it, by one basis. */
export interface Whole {
  readonly place: EntityId;
  /** Id of the basis. */
  readonly basis: string;
  /** Basis for saying that goods between its members pay no duty; null where they may, as in a free-trade area. */
  readonly customsUnion: string | null;
  /** With the time of each: null at both ends = always. */
  readonly parts: readonly { readonly place: EntityId; readonly time: Period }[];
}

/** For a record that brings no reference data. */
export const NO_GEOGRAPHY: Geography = {
  everywhere: null,
  bases: [],
  wholes: [],
  points: [],
  areas: [],
};
