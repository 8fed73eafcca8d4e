import { describe, expect, it } from "vitest";
import type { ResultOf } from "../../../src/core/operation/operations.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { marksOf, pairOf } from "../../../src/web/state/drawing/answer-marks.ts";
import { makePictures } from "../../../src/web/state/drawing/picture.ts";
import { resultOf } from "../../../src/web/state/drawing/selectors.ts";
import { createPointed } from "../../../src/web/state/pointed.ts";
import { askQuestion } from "../../../src/web/state/transitions.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const CASES = {
  "cells for BMW": [readRecord(), "cell-46-series", "bmw", { market: "us", insteadOf: "aesc" }],
  "cells for Ford": [readRecord(), "ev-cell", "ford", { market: "us" }],
  "cells for GM by a date": [
    readRecord(),
    "ev-cell",
    "gm",
    { market: "us", insteadOf: "lg-energy-solution", require: "duty<=10", neededBy: "2026" },
  ],
  "the opening need of another record": [readSolarRecord(), "", "", {}],
} as const;

describe.each(Object.entries(CASES))(
  "in the picture of %s",
  (_, [dataset, product, buyer, more]) => {
    const selectors = makeSelectors(dataset);
    const [example] = dataset.case.examples.filter(({ ask }) => ask === "alternatives");
    const input = product === "" ? { ...example?.input } : { product, buyer, ...more };
    const question = { operation: "alternatives", input } as const;
    const state = askQuestion(question)(INITIAL_STATE);
    const answer = selectors.answer(question, state.lens);
    const result = resultOf<ResultOf<"alternatives">>(answer);
    if (result === null) throw new Error("It has no answer.");
    const graph = selectors.graph(state);
    const drawing = selectors.drawing(state);
    const sight = selectors.sight(state);
    const { picture } = makePictures(selectors.everything(), graph, drawing, sight, {
      layout: "tiers",
    });

    it("a plant has the sign of failing exactly where every route by it fails", () => {
      const { failing } = marksOf(answer, question);
      for (const plant of new Set(result.options.flatMap((one) => one.plant ?? []))) {
        const fails = result.options.every((one) => one.plant !== plant || one.failed !== null);
        expect(failing.has(plant), plant).toBe(fails);
      }
      for (const { id } of result.excluded) expect(failing.has(id), id).toBe(true);
      for (const node of picture.nodes) {
        // Whatever its state: a plant that fails and stands still has both signs.
        expect(node.badges.includes("failing"), node.id).toBe(failing.has(node.id));
      }
    });

    it("a line has the sign of a bridge exactly where it is a supply that bridges the loss", () => {
      const bridging = new Set(
        result.bridge.flatMap(({ from, to }) => to.map((one) => pairOf(from, one))),
      );
      const drawn = new Set(
        picture.edges.filter(({ glyph }) => glyph === "bridge").map(({ id }) => id),
      );
      for (const { id, edges } of sight.folded.lines) {
        const isBridge = edges.some(
          ({ predicate, subject, object }) =>
            predicate === "suppliesTo" && bridging.has(pairOf(subject, object)),
        );
        if (drawn.has(id)) expect(isBridge, id).toBe(true);
        const edge = picture.edges.find((one) => one.id === id);
        if (isBridge && edge?.glyph === null) expect.fail(`${id} has no sign`);
      }
    });

    it("the route of every row is drawn, and has the plant that the row is about", () => {
      const there = new Set([...drawing.nodes, ...drawing.edges.map(({ id }) => id)]);
      const drawn = new Set(drawing.nodes);
      const rows = result.options.filter(({ plant }) => plant !== null && drawn.has(plant));
      // Each of them works out the answer anew here.
      for (const { supplier, plant } of rows.slice(0, 4)) {
        const about = plant === null ? [supplier] : [plant, supplier];
        const route = selectors.route(state, about);
        expect([...route].filter((id) => !there.has(id))).toEqual([]);
        expect(about.filter((id) => drawn.has(id) !== route.has(id))).toEqual([]);
      }
      expect(selectors.route(state, ["nobody"]).size).toBe(0);
    });
  },
);

describe("what is pointed at", () => {
  it("is left only from where it was pointed at", () => {
    const pointed = createPointed();
    let told = 0;
    const stop = pointed.subscribe(() => (told += 1));
    pointed.set("answer", ["a"]);
    pointed.leave("picture");
    expect(pointed.get()).toEqual({ at: "answer", ids: ["a"] });
    pointed.leave("answer");
    expect(pointed.get()).toBeNull();
    stop();
    pointed.set("picture", ["b"]);
    expect(told).toBe(2);
  });
});
