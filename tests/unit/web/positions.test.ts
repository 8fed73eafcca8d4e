import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseLayout,
  chooseScope,
  select,
  toggleFold,
} from "../../../src/web/state/transitions.ts";
import { appState } from "../../support/arbitrary-state.ts";
import { picturesOf } from "../../support/pictures.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const selectors = makeSelectors(readRecord());
const { picture: opening, frame } = picturesOf(selectors, []);

function nodeIn({ nodes }: typeof opening, id: string) {
  return nodes.find((one) => one.id === id);
}

describe("the opening picture", () => {
  it("has the lost supplier's plants in the market by themselves, and its others inside", () => {
    expect(nodeIn(opening, "aesc-florence")?.detail).toBe("construction paused");
    expect(nodeIn(opening, "aesc-douai")).toBeUndefined();
    expect(nodeIn(opening, "aesc")?.detail).toMatch(/\d plants?/);
  });

  it("joins all links between two parties to one line with their count", () => {
    const ends = opening.edges.map(({ from, to }) => [from, to].sort().join(" "));
    expect(new Set(ends).size).toBe(ends.length);
    expect(Math.max(...opening.edges.map(({ count }) => count))).toBeGreaterThan(1);
  });

  it("names every column that has members", () => {
    for (const { column } of opening.nodes)
      expect(opening.headings[column ?? Number.NaN]).toMatch(/\w/);
  });
});

describe("unfolding a company", () => {
  const unfolded = picturesOf(selectors, [toggleFold("aesc")]).picture;

  it("brings its plants out, and folding takes them back", () => {
    expect(nodeIn(unfolded, "aesc-douai")?.holder).toBe("aesc");
    expect(picturesOf(selectors, [toggleFold("aesc"), toggleFold("aesc")]).picture).toEqual(
      opening,
    );
  });

  it("changes nothing of what the rest is set by", () => {
    expect(picturesOf(selectors, [toggleFold("aesc")]).frame).toEqual(frame);
  });

  it("happens to a plant alone that is selected", () => {
    const chosen = picturesOf(selectors, [select("aesc-douai", "entity", false)]).picture;
    expect(nodeIn(chosen, "aesc-douai")).toBeDefined();
    expect(nodeIn(chosen, "aesc-ibaraki")).toBeUndefined();
  });
});

describe("the whole record", () => {
  it("is an overview of those with most links, and what is unfolded comes to it with its neighbours", () => {
    const { picture } = picturesOf(selectors, [chooseScope("record"), chooseLayout("tiers")]);
    expect(picture.nodes.length).toBeGreaterThan(60);
    expect(picture.nodes.length).toBeLessThanOrEqual(80);
    const more = picturesOf(selectors, [
      chooseScope("record"),
      chooseLayout("tiers"),
      toggleFold("catl"),
    ]).picture;
    expect(more.nodes.length).toBeGreaterThan(picture.nodes.length);
  });
});

describe("a picture under any lens and any filters", () => {
  it("has what it is set by from the question, the scope and the classes alone", () => {
    fc.assert(
      fc.property(appState, (state) => {
        const plain = { ...state, layout: "tiers" as const, opened: null };
        const other = {
          ...plain,
          lens: {
            ...plain.lens,
            lens: "default" as const,
            kinds: null,
            sources: null,
            trueAt: null,
            knownBy: null,
            scenario: null,
          },
          hidden: [],
          hiddenLines: [],
          unfolded: [],
        };
        if (plain.question !== null) return;
        expect(picturesOf(selectors, [], plain).frame).toEqual(
          picturesOf(selectors, [], other).frame,
        );
      }),
      { numRuns: 30 },
    );
  });
});
