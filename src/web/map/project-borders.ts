import {
  type GeoContext,
  type GeoPermissibleObjects,
  geoArea,
  geoCentroid,
  geoMercator,
  geoPath,
} from "d3-geo";
import { feature } from "topojson-client";
import type { AreaStandard } from "../../core/model/geography.ts";
import type { Outlines, ProjectedBorders } from "./base-map.ts";
import { type MapPlace, project, UNITS } from "./mercator.ts";

type Topology = Parameters<typeof feature>[0];
type Shape = Topology["objects"][string];

/** The borders as `world-atlas` and `us-atlas` have them. */
export interface Borders {
  readonly countries: Topology;
  readonly states: Topology;
}

const ANTARCTICA = "010";

/**
 * Projects the borders and leaves out what no zoom shows. It takes seconds, so it is done where the page is built, and the
 * page only draws.
 */
export function projectBorders(borders: Borders): ProjectedBorders {
  const middles: Record<string, MapPlace> = {};
  const projection = geoMercator().scale(UNITS).translate([0, 0]).precision(0.3);
  const [far, near] = [new CoarsePen(FAR), new CoarsePen(NEAR)];
  const [drawFar, drawNear] = [geoPath(projection, far), geoPath(projection, near)];
  const outline = (topology: Topology, object: string, standard: AreaStandard): Outlines => {
    const each: string[] = [];
    for (const shape of shapesIn(topology.objects[object])) {
      const code = String(shape.id ?? "");
      if (standard === "country" && code === ANTARCTICA) continue;
      const drawn = feature(topology, shape) as GeoPermissibleObjects;
      const [lon, lat] = geoCentroid(largestPart(drawn));
      const { x, y } = project({ lat, lon });
      if (code !== "") middles[`${standard} ${code}`] ??= { x: tenth(x), y: tenth(y) };
      drawFar(drawn);
      drawNear(drawn);
      each.push(near.take());
    }
    return { far: far.take(), near: each.filter((path) => path !== "") };
  };
  return {
    countries: outline(borders.countries, "countries", "country"),
    states: outline(borders.states, "states", "usState"),
    middles,
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Corners nearer to each other than this are one, in tenths of a unit: some 2 px where the map is closest, and 1 px where
 * what is seen from afar is drawn.
 */
const NEAR = 3;
const FAR = 40;

/** Writes rings as paths in tenths of a unit, each corner by its distance from the last. */
class CoarsePen implements GeoContext {
  readonly #apart: number;
  #path = "";
  #ring: (readonly [number, number])[] = [];

  /** @param apart how far corners are from each other at least */
  constructor(apart: number) {
    this.#apart = apart;
  }

  moveTo(x: number, y: number): void {
    this.#ring = [[Math.round(x * 10), Math.round(y * 10)]];
  }

  lineTo(x: number, y: number): void {
    const [across, down] = [Math.round(x * 10), Math.round(y * 10)];
    const last = this.#ring.at(-1);
    if (last !== undefined && Math.hypot(across - last[0], down - last[1]) < this.#apart) return;
    this.#ring.push([across, down]);
  }

  closePath(): void {
    const [first, ...others] = this.#ring;
    this.#ring = [];
    // What is left of a rock in the sea is no ring.
    if (first === undefined || others.length < 2) return;
    let [x, y] = first;
    const steps = others.map(([nextX, nextY]) => {
      const step = `${nextX - x},${nextY - y}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    this.#path += `M${first[0]},${first[1]}l${steps.join(" ").replaceAll(",-", "-")}z`;
  }

  beginPath(): void {
    this.#ring = [];
  }

  arc(): void {
    throw new Error("Borders have no points.");
  }

  /** What was drawn since. */
  take(): string {
    const path = this.#path;
    this.#path = "";
    return path;
  }
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
