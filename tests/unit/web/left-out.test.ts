import { describe, expect, it } from "vitest";
import type { AppState, QuestionState } from "../../../src/web/state/app-state.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { leftOutBeside, leftOutBy } from "../../../src/web/state/drawing/left-out.ts";
import {
  askQuestion,
  bring,
  chooseLayout,
  chooseScope,
  drawOnly,
  type Transition,
  takeBack,
} from "../../../src/web/state/transitions.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const asked = (product: string, buyer: string): Transition =>
  askQuestion({
    operation: "alternatives",
    input: { product, buyer, market: "us" },
  } satisfies QuestionState);

const STATES: Readonly<Record<string, readonly Transition[]>> = {
  "the opening": [],
  "cells for Ford": [asked("ev-cell", "ford")],
  "cells for GM": [asked("ev-cell", "gm")],
  "one step around a cell maker": [drawOnly({ type: "around", id: "samsung-sdi", up: 1, down: 1 })],
  "the overview of the record": [chooseScope("record"), chooseLayout("tiers")],
};

const selectors = makeSelectors(readRecord());
const nodesOf = (state: AppState): readonly string[] => selectors.sight(state).folded.nodes;

describe.each(Object.entries(STATES))("of the neighbours left out in %s", (_, steps) => {
  const state = steps.reduce((before, step) => step(before), INITIAL_STATE);
  const links = selectors.leftOut(state);
  const before = nodesOf(state);
  const some = [...links.keys()].filter((id) => before.includes(id)).slice(0, 6);

  it("there are some, and none of them is drawn", () => {
    expect(some.length).toBeGreaterThan(1);
    for (const id of some)
      for (const other of leftOutBeside(links, id)) expect(before, id).not.toContain(other);
  });

  it("a relation brings those that were counted and nobody else, and what stood before stays", () => {
    for (const id of some.slice(0, 3)) {
      const [first] = leftOutBy(links, id);
      if (first === undefined) throw new Error("It leaves out nobody.");
      const after = nodesOf(bring({ id, relation: first.relation })(state));
      expect(after, id).toEqual([...before, ...first.ids].sort());
    }
  });

  it("all are brought at once, none is left out then, and all are taken back", () => {
    const [id = ""] = some;
    const all = leftOutBeside(links, id);
    const [first] = leftOutBy(links, id);
    const part = first === undefined ? state : bring({ id, relation: first.relation })(state);
    const brought = bring({ id, relation: null })(part);
    expect(brought.brought).toHaveLength(1);
    expect(nodesOf(brought)).toEqual([...before, ...all].sort());
    expect(leftOutBeside(selectors.leftOut(brought), id)).toEqual([]);
    expect(nodesOf(takeBack(id)(brought))).toEqual(before);
    expect(nodesOf(takeBack(null)(brought))).toEqual(before);
  });
});

it("a picture of all that there is leaves nobody out", () => {
  const solar = makeSelectors(readSolarRecord());
  expect([...solar.leftOut(INITIAL_STATE).keys()]).toEqual([]);
  const everything = chooseScope("record")(INITIAL_STATE);
  expect([...selectors.leftOut(everything).keys()]).toEqual([]);
});
