import { describe, expect, it } from "vitest";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  askQuestion,
  hide,
  onlyClass,
  type Transition,
  togglePin,
} from "../../../src/web/state/transitions.ts";
import { wordStep } from "../../../src/web/state/words/step-words.ts";
import { picturesOf } from "../../support/pictures.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const stateAfter = (...steps: readonly Transition[]): AppState =>
  steps.reduce((state, step) => step(state), INITIAL_STATE);

describe.each([
  ["the shipped record", readRecord()],
  ["a record of another trade", readSolarRecord()],
])("who is pinned in %s", (_, dataset) => {
  const selectors = makeSelectors(dataset);
  const nodesOf = (...steps: readonly Transition[]): readonly string[] =>
    selectors.sight(stateAfter(...steps)).folded.nodes;
  const [first = ""] = nodesOf();
  const plants = dataset.entities.filter((one) => one.class === "facility").map(({ id }) => id);
  const folded = plants.find((id) => selectors.sight(INITIAL_STATE).folded.shownAs.has(id));
  const asked = askQuestion({
    operation: "neighbours",
    input: { entity: first, up: "1", down: "1" },
  });

  it("stays in the picture and stands by itself, whatever is asked or filtered", () => {
    for (const id of [first, ...(folded === undefined ? [] : [folded]), plants.at(-1) ?? ""]) {
      expect(nodesOf(togglePin(id)), id).toContain(id);
      expect(nodesOf(togglePin(id), asked), id).toContain(id);
      expect(nodesOf(togglePin(id), onlyClass("policy")), id).toContain(id);
      expect(nodesOf(togglePin(id), togglePin(id)), id).toEqual(nodesOf());
    }
  });

  it("has a sign of its own, and moves nobody: the frame of the picture is the same", () => {
    const before = picturesOf(selectors, []);
    const pinned = picturesOf(selectors, [togglePin(first)]);
    expect(pinned.frame.nodes.map(({ id }) => id)).toEqual(before.frame.nodes.map(({ id }) => id));
    expect(pinned.picture.nodes.filter(({ badges }) => badges.includes("pinned"))).toMatchObject([
      { id: first },
    ]);
  });

  it("is pinned no more once it is hidden, and hidden no more once it is pinned", () => {
    expect(stateAfter(togglePin(first), hide(first))).toMatchObject({
      pinned: [],
      hidden: [first],
    });
    expect(stateAfter(hide(first), togglePin(first))).toMatchObject({
      pinned: [first],
      hidden: [],
    });
    const step = (...steps: readonly Transition[]): string =>
      wordStep(dataset, stateAfter(...steps.slice(0, -1)), stateAfter(...steps));
    expect(step(togglePin(first))).toMatch(/^Pinned /);
    expect(step(togglePin(first), togglePin(first))).toMatch(/^Unpinned /);
    expect(step(togglePin(first), hide(first))).toMatch(/^Hid [^;]+$/);
  });
});
