import { describe, expect, it } from "vitest";
import type { Picture } from "../../../src/web/canvas/scene/picture.ts";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  assumeScenario,
  endSupply,
  newScenario,
  withPatches,
} from "../../../src/web/state/choice/scenario.ts";
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
