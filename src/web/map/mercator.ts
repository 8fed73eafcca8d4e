import type { Point } from "../../core/model/coordinates.ts";

/** A place on the map, in units of the map: a thousandth of the earth's radius at the equator, x to the east, y down. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
}

/** Units of the map to a radian of longitude. */
export const UNITS = 1000;

// Nearer to the poles the map would go on for ever, and nothing is made there.
const NORTHMOST = 84;

/** The Mercator projection, which keeps shapes at every zoom, so that to move and to zoom is to shift and to scale. */
export function project({ lat, lon }: Point): MapPlace {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const kept = Math.max(-NORTHMOST, Math.min(NORTHMOST, lat));
  return {
    x: UNITS * radians(lon),
    y: -UNITS * Math.log(Math.tan(Math.PI / 4 + radians(kept) / 2)),
  };
}
