import { describe, expect, it } from "vitest";
import type { Positions } from "../../../src/core/layout/arrangement.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import type { Folded } from "../../../src/web/state/drawing/fold.ts";
import { type WalkKey, walk } from "../../../src/web/state/drawing/walk.ts";
import { chooseLens, toggleFold } from "../../../src/web/state/transitions.ts";
import { readFoundingRecord } from "../../support/record.ts";
import { runForce } from "../../support/run-force.ts";
import { makeSelectors } from "../../support/selectors.ts";

const selectors = makeSelectors(readFoundingRecord());
const unfolded = toggleFold("bmw")(toggleFold("aesc")(INITIAL_STATE));
const { folded: opening } = selectors.sight(unfolded);
const { folded: everything, columns } = selectors.sight(chooseLens("everything")(unfolded));
const { arrangement, positions } = selectors.places();
const forced = runForce(arrangement, positions, 600);

const KEYS: readonly WalkKey[] = ["left", "right", "up", "down", "home", "end"];

type Place = Parameters<typeof walk>[1];

function placeIn(all: Positions): Place {
  return (id) => {
    const at = arrangement.ids.indexOf(id);
    return { x: all.x[at] ?? 0, y: all.y[at] ?? 0 };
  };
}

/** In their columns, by id from the top. */
const inTiers: Place = (id) => ({
  x: 100 * (columns.get(id) ?? 0),
  y: everything.nodes.indexOf(id),
});

function step(from: string, ...keys: readonly WalkKey[]): string {
  return keys.reduce((at, key) => walk(opening, inTiers, at, key), from);
}

describe("an arrow key in the graph", () => {
  it("goes left from a customer to one of its suppliers, and right back to it", () => {
    const supplier = step("bmw", "left");
    expect(opening.lines.some(({ from, to }) => from === supplier && to === "bmw")).toBe(true);
    expect(step("catl", "right")).toBe("bmw");
    expect(step("lg-energy-solution", "right")).toBe("bmw");
  });

  it("goes left to the owner and right to the holding, though both stand in one column", () => {
    expect(step("aesc", "left")).toBe("envision-group");
    expect(step("envision-group", "right")).toBe("aesc");
  });

  it("goes from a plant left to who operates it and right to whom it supplies", () => {
    expect(step("aesc-florence", "left")).toBe("aesc");
    expect(step("aesc-florence", "right")).toBe("bmw");
  });

  it("goes from a programme left to the carmaker it is part of", () => {
    expect(step("bmw-us-electric-models", "left")).toBe("bmw");
    expect(step("bmw-next-generation-line-up", "left")).toBe("bmw");
  });

  it("never goes against the picture: not left to a column further right, nor the other way", () => {
    for (const from of everything.nodes) {
      const goes = (key: WalkKey): number =>
        inTiers(walk(everything, inTiers, from, key)).x - inTiers(from).x;
      expect(goes("left"), `left from ${from}`).toBeLessThanOrEqual(0);
      expect(goes("right"), `right from ${from}`).toBeGreaterThanOrEqual(0);
    }
  });

  it("goes up and down one by one through the column, and on in the next", () => {
    const order = opening.nodes.toSorted(
      (a, b) => inTiers(a).x - inTiers(b).x || inTiers(a).y - inTiers(b).y,
    );
    order.forEach((id, at) => {
      expect(step(id, "down")).toBe(order[at + 1] ?? id);
      expect(step(id, "up")).toBe(order[at - 1] ?? id);
    });
  });

  it("stays where nothing lies that way", () => {
    expect(step("bmw-us-electric-models", "right")).toBe("bmw-us-electric-models");
    expect(step("envision-group", "left")).toBe("envision-group");
  });

  it("goes to the first node of the first column with Home, to the last of the last with End", () => {
    const xs = opening.nodes.map((id) => inTiers(id).x);
    expect(inTiers(step("bmw", "home")).x).toBe(Math.min(...xs));
    expect(step("bmw", "home", "up")).toBe(step("bmw", "home"));
    expect(inTiers(step("bmw", "end")).x).toBe(Math.max(...xs));
    expect(step("bmw", "end", "down")).toBe(step("bmw", "end"));
  });

  it("stays with the node it is at where only that one is drawn", () => {
    const alone: Folded = { ...opening, nodes: ["bmw"], lines: [] };
    for (const key of KEYS) expect(walk(alone, inTiers, "bmw", key)).toBe("bmw");
  });
});

describe.each([
  ["tier layout", inTiers],
  ["force layout", placeIn(forced)],
] as const)("the keys in the %s", (_, place) => {
  it.each([
    ["at first", opening],
    ["under the widest lens", everything],
  ] as const)("reach every node that is drawn %s", (_when, drawing) => {
    const [start = ""] = drawing.nodes;
    const reached = new Set([start]);
    for (const from of reached)
      for (const key of KEYS) reached.add(walk(drawing, place, from, key));
    expect([...reached].sort()).toEqual(drawing.nodes);
  });

  it("never lead out of what is drawn", () => {
    for (const from of opening.nodes) {
      for (const key of KEYS) expect(opening.nodes).toContain(walk(opening, place, from, key));
    }
  });
});
