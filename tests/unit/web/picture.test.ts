import { describe, expect, it } from "vitest";
import type { Picture } from "../../../src/web/canvas/scene/picture.ts";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  assumeScenario,
  endSupply,
  newScenario,
  withPatches,
} from "../../../src/web/state/choice/scenario.ts";
import { makePicture } from "../../../src/web/state/drawing/picture.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const record = readRecord();
const selectors = makeSelectors(record);

function draw(state: AppState): Picture {
  const places = selectors.places();
  const drawing = selectors.drawing(state);
  return makePicture(selectors.graph(state), drawing, places, places.positions, true);
}

describe("links that a scenario sets aside", () => {
  const ended = endSupply(selectors.graph(INITIAL_STATE), "samsung-sdi", "bmw");
  if (ended === null) throw new Error("Nobody says that Samsung SDI supplies BMW.");
  const scenario = withPatches(newScenario(record), [ended], record);
  const before = draw(INITIAL_STATE).edges;
  const after = draw(assumeScenario(scenario, record)(INITIAL_STATE)).edges;
  const lost = after.filter(({ label }) => label === "set aside (assumed)");

  it("are several between the same two, all crossed out", () => {
    const ends = lost.filter(({ from, to }) => from === "samsung-sdi" && to === "bmw");
    expect(ends.length).toBeGreaterThan(1);
    expect(new Set(lost.map(({ glyph }) => glyph))).toEqual(new Set(["cancelled"]));
  });

  it("stay in their place beside the others, so that each can be seen and pressed", () => {
    const place = ({ id, parallelIndex, parallelCount }: (typeof after)[number]) => [
      id,
      parallelIndex,
      parallelCount,
    ];
    expect(after.map(place)).toEqual(before.map(place));
  });
});
