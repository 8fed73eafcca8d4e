import { describe, expect, it } from "vitest";
import type { Picture } from "../../../src/web/canvas/scene/picture.ts";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  assumeScenario,
  changePlant,
  endSupply,
  newScenario,
  signContract,
  withPatches,
} from "../../../src/web/state/choice/scenario.ts";
import { summarise } from "../../../src/web/state/words/summary.ts";
import { picturesOf } from "../../support/pictures.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const record = readRecord();
const selectors = makeSelectors(record);

function draw(state: AppState): Picture {
  return picturesOf(selectors, [], state).picture;
}

describe("links that a scenario sets aside", () => {
  const ended = endSupply(selectors.graph(INITIAL_STATE), "samsung-sdi", "bmw");
  if (ended === null) throw new Error("Nobody says that Samsung SDI supplies BMW.");
  const scenario = withPatches(newScenario(record), [ended], record);
  const before = draw(INITIAL_STATE).edges;
  const after = draw(assumeScenario(scenario, record)(INITIAL_STATE)).edges;
  const between = (edges: typeof after) =>
    edges.filter(({ from, to }) => [from, to].sort().join() === "bmw,samsung-sdi");

  it("are drawn apart from what is left between the two, and crossed out", () => {
    expect(between(before)).toHaveLength(1);
    const apart = between(after);
    expect(apart.map((one) => one.parallelIndex)).toEqual(apart.map((_, index) => index));
    const lost = apart.filter(({ label }) => label === "set aside (assumed)");
    expect(lost.length).toBeGreaterThan(1);
    expect(new Set(lost.map(({ glyph }) => glyph))).toEqual(new Set(["cancelled"]));
  });
});

describe("what a scenario adds", () => {
  const graph = selectors.graph(INITIAL_STATE);
  const scenario = withPatches(
    newScenario(record),
    [
      signContract("toyota", "bmw", "ev-cell", null),
      changePlant(graph, "aesc-florence", "resume", null, null),
    ],
    record,
  );
  const state = assumeScenario(scenario, record)(INITIAL_STATE);
  const { nodes, edges } = draw(state);

  it("has the sign of being added, with both ends drawn and the status in words", () => {
    expect(draw(INITIAL_STATE).edges.filter(({ glyph }) => glyph === "added")).toEqual([]);
    const added = edges.filter(({ glyph }) => glyph === "added");
    expect(added.map(({ from, to, label }) => [from, to, label])).toEqual([
      ["toyota", "bmw", "supply assumed"],
    ]);
    const florence = nodes.find(({ id }) => id === "aesc-florence");
    expect(florence).toMatchObject({ glyph: "added" });
    expect(florence?.detail).toContain("(assumed)");
  });

  it("is counted in the line above the picture", () => {
    const said = summarise(selectors.graph(state), selectors.drawing(state));
    expect(said).toContain(": 1 link added");
  });
});
