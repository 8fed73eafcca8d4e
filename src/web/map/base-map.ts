import type { Area } from "../../core/model/geography.ts";
import type { MapPlace } from "./mercator.ts";

/** Borders, and where the middles of countries and states are. */
export interface BaseMap {
  readonly countries: Outlines;
  readonly states: Outlines;
  /** null where the borders of the area are not known. */
  readonly middleOf: (area: Pick<Area, "standard" | "code">) => MapPlace | null;
}

/** Borders as `d` of SVG paths, in tenths of a unit of the map. */
export interface Outlines {
  /** All as one, with what is seen from afar: it is drawn quickly. */
  readonly far: string;
  /** Each by itself, so that what is out of sight costs nothing. */
  readonly near: readonly string[];
}

/** The borders as the page gets them: projected where it was built. */
export interface ProjectedBorders {
  readonly countries: Outlines;
  readonly states: Outlines;
  /** By standard and code. */
  readonly middles: Readonly<Record<string, MapPlace>>;
}

/** Outlines are in so many parts of a unit of the map. */
export const OUTLINE_PARTS = 10;

/** The scale up to which what is seen from afar is exact to a pixel, CSS px to a unit of the map. */
export const FAR_SCALE = 0.25;

/** Fetches the borders that come with the page, from under its address. Throws where they do not come. */
export async function fetchBaseMap(base: string): Promise<BaseMap> {
  const answer = await fetch(`${base}dataset/borders.json`);
  if (!answer.ok) throw new Error(`The borders of the map did not come (${answer.status}).`);
  const { countries, states, middles } = (await answer.json()) as ProjectedBorders;
  return {
    countries,
    states,
    middleOf: ({ standard, code }) => middles[`${standard} ${code}`] ?? null,
  };
}
