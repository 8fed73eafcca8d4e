import { type GeoPermissibleObjects, geoArea, geoCentroid, geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import statesAddress from "us-atlas/states-10m.json?url";
import countriesAddress from "world-atlas/countries-50m.json?url";
import type { Area, AreaStandard } from "../../core/model/geography.ts";
import { type MapPlace, project, UNITS } from "./mercator.ts";

/** Borders, and where the middles of countries and states are. */
export interface BaseMap {
  readonly countries: readonly Outline[];
  readonly states: readonly Outline[];
  /** null where the borders of the area are not known. */
  readonly middleOf: (area: Pick<Area, "standard" | "code">) => MapPlace | null;
}

export interface Outline {
  readonly id: string;
  /** As `d` of an SVG path, in units of the map. */
  readonly path: string;
}

type Topology = Parameters<typeof feature>[0];
type Shape = Topology["objects"][string];

/** The borders as they come, before they are projected. */
export interface Borders {
  readonly countries: Topology;
  readonly states: Topology;
}

/** Fetches the borders that come with the page. Throws where they do not come. */
export async function fetchBorders(): Promise<Borders> {
  const [countries, states] = await Promise.all([countriesAddress, statesAddress].map(fetchOne));
  return { countries: countries as Topology, states: states as Topology };
}

async function fetchOne(address: string): Promise<Topology> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The borders of the map did not come (${answer.status}).`);
  return (await answer.json()) as Topology;
}

const ANTARCTICA = "010";

/** Projects the borders, a country in a step. */
export function* makeBaseMap(borders: Borders): Generator<void, BaseMap, void> {
  const middles = new Map<string, MapPlace>();
  const path = geoPath(geoMercator().scale(UNITS).translate([0, 0]).precision(0.3)).digits(1);
  function* outline(topology: Topology, object: string, standard: AreaStandard) {
    const made: Outline[] = [];
    for (const [index, shape] of shapesIn(topology.objects[object]).entries()) {
      const code = String(shape.id ?? "");
      if (standard === "country" && code === ANTARCTICA) continue;
      const drawn = feature(topology, shape) as GeoPermissibleObjects;
      made.push({ id: `${index}`, path: path(drawn) ?? "" });
      const [lon, lat] = geoCentroid(largestPart(drawn));
      const key = `${standard} ${code}`;
      if (code !== "" && !middles.has(key)) middles.set(key, project({ lat, lon }));
      yield;
    }
    return made;
  }
  const countries = yield* outline(borders.countries, "countries", "country");
  const states = yield* outline(borders.states, "states", "usState");
  return {
    countries,
    states,
    middleOf: ({ standard, code }) => middles.get(`${standard} ${code}`) ?? null,
  };
}

function shapesIn(object: Shape | undefined): readonly Shape[] {
  return object?.type === "GeometryCollection" ? object.geometries : [];
}

/** The largest of the parts of a country, so that its middle does not lie in the sea between them. */
function largestPart(drawn: GeoPermissibleObjects): GeoPermissibleObjects {
  if (drawn.type !== "Feature" || !("geometry" in drawn)) return drawn;
  if (drawn.geometry?.type !== "MultiPolygon") return drawn;
  const parts = drawn.geometry.coordinates.map((coordinates) => ({
    type: "Polygon" as const,
    coordinates,
  }));
  const [largest] = parts
    .map((part) => ({ part, area: geoArea(part) }))
    .sort((a, b) => b.area - a.area);
  return largest?.part ?? drawn;
}
