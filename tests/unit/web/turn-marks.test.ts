import { describe, expect, it } from "vitest";
import type { Turn } from "../../../src/core/query/changes/turns.ts";
import type { Picture, PictureEdge, PictureNode } from "../../../src/web/canvas/scene/picture.ts";
import type { Folded } from "../../../src/web/state/drawing/fold.ts";
import { markTurns } from "../../../src/web/state/drawing/turn-marks.ts";

const node = (id: string): PictureNode => ({
  ...{ id, x: 0, y: 0, size: 8, label: id, detail: "", colourToken: "--ink", shape: "circle" },
  ...{
    icon: "company",
    hollow: false,
    contested: false,
    glyph: null,
    badges: [],
    priority: 0,
    more: 0,
  },
  ...{ column: null, held: null, holder: null },
});

const edge = (id: string, from: string, to: string): PictureEdge => ({
  ...{ id, from, to, pattern: "solid", colourToken: "--ink", glyph: null, contested: false },
  ...{ label: "", plain: true, parallelIndex: 0, parallelCount: 1, count: 1, directed: true },
  weight: 1.6,
});

const link = (sort: "began" | "ended", id: string, subject: string, object: string): Turn => ({
  ...{ of: "link", sort, edge: id, subject, predicate: "suppliesTo", object, claims: [] },
});

const PICTURE: Picture = {
  nodes: ["ann", "bob", "carl"].map(node),
  edges: [edge("ann-bob", "ann", "bob")],
  headings: [],
};

const FOLDED: Folded = {
  nodes: ["ann", "bob", "carl"],
  lines: [],
  inside: new Map(),
  holders: new Map(),
  // A plant of Carl's is inside of him.
  shownAs: new Map([["plant", "carl"]]),
};

const mark = (turns: readonly Turn[], isAhead = false): Picture =>
  markTurns(PICTURE, FOLDED, { turns, isAhead });

describe("in the picture", () => {
  it("what began has a plus and the word", () => {
    const [marked] = mark([link("began", "ann-bob", "ann", "bob")]).edges;
    expect(marked).toMatchObject({ glyph: "began", label: "began", plain: false });
  });

  it("what ended is a dotted line with a cross between what stands for its ends, beside the others", () => {
    const { edges } = mark([
      link("ended", "bob-plant", "bob", "plant"),
      link("ended", "x", "ann", "bob"),
    ]);
    expect(edges.find(({ id }) => id === "bob-plant")).toMatchObject({
      ...{ from: "bob", to: "carl", pattern: "dotted", glyph: "cancelled", label: "ended" },
    });
    const beside = edges.filter(({ from }) => from === "ann");
    expect(
      beside.map(({ parallelIndex, parallelCount }) => [parallelIndex, parallelCount]),
    ).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("what ended is not drawn where an end of it is not there, or both are in one", () => {
    const { edges } = mark([
      link("ended", "1", "ann", "dora"),
      link("ended", "2", "carl", "plant"),
    ]);
    expect(edges).toEqual(PICTURE.edges);
  });

  it("after a step back, what ends later says so, and what begins later is drawn without a cross", () => {
    const { edges } = mark(
      [link("ended", "ann-bob", "ann", "bob"), link("began", "y", "bob", "carl")],
      true,
    );
    expect(edges.map(({ label, glyph }) => [label, glyph])).toEqual([
      ["ends later", null],
      ["begins later", null],
    ]);
  });

  it("a status says what it was before, and one that is new has a plus", () => {
    const status = { of: "status", entity: "ann", after: "operating", claims: [] } as const;
    const changed = mark([{ ...status, sort: "changed", before: "underConstruction" }]);
    expect(changed.nodes[0]?.detail).toBe("was under construction");
    const fresh = mark([{ ...status, sort: "began", before: null }]);
    expect(fresh.nodes[0]).toMatchObject({ detail: "new", glyph: "began" });
  });

  it("nothing moves by it", () => {
    const { nodes } = mark([link("began", "ann-bob", "ann", "bob")]);
    expect(nodes).toEqual(PICTURE.nodes);
    expect(mark([])).toBe(PICTURE);
  });
});
