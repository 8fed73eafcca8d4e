import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SupplyGraph } from "../../../../src/core/graph/supply-graph.ts";
import type { Dataset } from "../../../../src/core/model/dataset.ts";
import type { BaseMap } from "../../../../src/web/map/base-map.ts";
import { project } from "../../../../src/web/map/mercator.ts";
import { type Borders, projectBorders } from "../../../../src/web/map/project-borders.ts";
import { type AppState, INITIAL_STATE } from "../../../../src/web/state/app-state.ts";
import type { Drawing } from "../../../../src/web/state/drawing/drawing.ts";
import {
  type MapPicture,
  makeMapPicture,
  ON_MAP,
} from "../../../../src/web/state/map/map-picture.ts";
import { type PlaceBranch, treeOf } from "../../../../src/web/state/map/map-tree.ts";
import { wordCoverage } from "../../../../src/web/state/words/map-words.ts";
import { readFoundingRecord, readRecord } from "../../../support/record.ts";
import { makeSelectors } from "../../../support/selectors.ts";
import { readSolarRecord } from "../../../support/solar-record.ts";

function read(path: string): Borders["countries"] {
  return JSON.parse(readFileSync(`node_modules/${path}`, "utf8")) as Borders["countries"];
}

const borders = projectBorders({
  countries: read("world-atlas/countries-50m.json"),
  states: read("us-atlas/states-10m.json"),
});
const base: Pick<BaseMap, "middleOf"> = {
  middleOf: ({ standard, code }) => borders.middles[`${standard} ${code}`] ?? null,
};

function runMap(graph: SupplyGraph, drawing: Drawing): MapPicture {
  const work = makeMapPicture(graph, drawing);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
const RECORDS: readonly (readonly [string, () => Dataset])[] = [
  ["the founding article", readFoundingRecord],
  ["the whole record", readRecord],
  ["another trade", readSolarRecord],
];

function pictureOf(dataset: Dataset, change: Partial<AppState> = {}): MapPicture {
  const selectors = makeSelectors(dataset);
  const state: AppState = { ...INITIAL_STATE, scope: "record", ...change };
  return runMap(selectors.graph(state), selectors.drawing(state));
}

const idsIn = (branches: readonly PlaceBranch[]): readonly string[] =>
  branches.flatMap(({ points, inside }) => [
    ...points.map(({ entity }) => entity.id),
    ...idsIn(inside),
  ]);

describe.each(RECORDS)("the map of %s", (_, dataset) => {
  it("has each thing that is drawn and can be somewhere once: on the map, or without a place", () => {
    const record = dataset();
    const selectors = makeSelectors(record);
    const state: AppState = { ...INITIAL_STATE, scope: "record" };
    const graph = selectors.graph(state);
    const { points, without } = runMap(graph, selectors.drawing(state));
    const drawn = selectors
      .drawing(state)
      .nodes.filter((id) => ON_MAP.includes(graph.entities.get(id)?.class ?? "event"));
    const told = [...points.map(({ entity }) => entity.id), ...without.map(({ id }) => id)];
    expect(told.sort()).toEqual([...drawn].sort());
  });

  it("lists all that is on it by country, once", () => {
    const { points } = pictureOf(dataset());
    expect([...idsIn(treeOf(points))].sort()).toEqual(points.map(({ entity }) => entity.id).sort());
  });

  it("finds the borders of every country and state that it is to draw something in", () => {
    for (const { basis, ...area } of dataset().geography.areas) {
      expect(base.middleOf(area), `${area.place}, by ${basis}`).not.toBeNull();
    }
  });
});

describe("the map", () => {
  it("has plants that nothing but a country is known of, and says how many have a place", () => {
    const solar = pictureOf(readSolarRecord());
    expect(new Set(solar.points.map(({ location }) => location.precision))).toEqual(
      new Set(["country"]),
    );
    expect(wordCoverage(solar)).toMatch(/^On the map: \d+ of \d+ /);
    const bare = readSolarRecord();
    const none = pictureOf({ ...bare, geography: { ...bare.geography, areas: [] } });
    expect(none.points).toEqual([]);
    expect(wordCoverage(none)).toBe("Of nothing that is drawn it is known where it is.");
    expect(wordCoverage(pictureOf(bare, { classes: ["product"] }))).toBe(
      "Nothing that is drawn can be on a map.",
    );
  });

  it("joins with flows only what is on it", () => {
    const { points, flows } = pictureOf(readRecord());
    const placed = new Set(points.map(({ entity }) => entity.id));
    expect(flows.length).toBeGreaterThan(10);
    for (const { from, to } of flows) expect(placed.has(from) && placed.has(to)).toBe(true);
  });

  it("shows under the lens only what was known then", () => {
    const early = { ...INITIAL_STATE.lens, knownBy: "2023-01-01" };
    const then = pictureOf(readRecord(), { lens: early });
    expect(then.points.length).toBeLessThan(pictureOf(readRecord()).points.length);
  });

  it("puts the middle of a country into its largest part", () => {
    const middle = base.middleOf({ standard: "country", code: "840" });
    const [west, east] = [project({ lat: 45, lon: -105 }), project({ lat: 33, lon: -92 })];
    expect(middle?.x).toBeGreaterThan(west.x);
    expect(middle?.x).toBeLessThan(east.x);
    expect(middle?.y).toBeGreaterThan(west.y);
    expect(middle?.y).toBeLessThan(east.y);
    expect(base.middleOf({ standard: "country", code: "999" })).toBeNull();
  });
});
