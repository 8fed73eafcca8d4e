import type { Area } from "../../core/model/geography.ts";
import type { MapPlace } from "./mercator.ts";

/** Borders, and where the middles of countries and states are. */
export interface BaseMap {
  /** As `d` of an SVG path, in tenths of a unit of the map. */
  readonly countries: string;
  readonly states: string;
  /** null where the borders of the area are not known. */
  readonly middleOf: (area: Pick<Area, "standard" | "code">) => MapPlace | null;
}

/** The borders as the page gets them: projected where it was built. */
export interface ProjectedBorders {
  readonly countries: string;
  readonly states: string;
  /** By standard and code. */
  readonly middles: Readonly<Record<string, MapPlace>>;
}

/** Outlines are in so many parts of a unit of the map. */
export const OUTLINE_PARTS = 10;

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
