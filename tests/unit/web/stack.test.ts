import { describe, expect, it } from "vitest";
import type { Step } from "../../../src/core/query/facet/step.ts";
import { readAddress, writeAddress } from "../../../src/web/state/address/address.ts";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { arrangeRows, type Table } from "../../../src/web/state/drawing/table.ts";
import { beginSliced } from "../../../src/web/state/sliced.ts";
import {
  addStep,
  moveStep,
  narrowTo,
  onlyStep,
  removeStep,
  replaceValues,
  toggleStep,
  turnStep,
} from "../../../src/web/state/stack-transitions.ts";
import { hide, type Transition } from "../../../src/web/state/transitions.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const step = (facet: Step["facet"], ...values: readonly string[]): Step => ({
  facet,
  values,
  on: true,
});
const PLANTS = step("class", "facility");
const THERE = step("place", "hungary");

function stateBy(...changes: readonly Transition[]): AppState {
  return changes.reduce((state, change) => change(state), INITIAL_STATE);
}

describe("a stack of steps", () => {
  it("is changed step by step", () => {
    const both = narrowTo([PLANTS, THERE]);
    expect(stateBy(both, addStep("status", ["idled"])).stack.at(-1)).toEqual(
      step("status", "idled"),
    );
    expect(stateBy(both, addStep("place", ["poland"])).stack).toEqual([
      PLANTS,
      step("place", "poland"),
    ]);
    expect(stateBy(both, replaceValues(1, [])).stack).toEqual([PLANTS]);
    expect(stateBy(both, toggleStep(0)).stack[0]?.on).toBe(false);
    expect(stateBy(both, toggleStep(0), replaceValues(0, ["programme"])).stack[0]?.on).toBe(true);
    expect(stateBy(both, turnStep(1)).stack[1]).toEqual({ ...THERE, not: true });
    expect(stateBy(both, turnStep(1), turnStep(1)).stack).toEqual([PLANTS, THERE]);
    expect(stateBy(both, turnStep(1), addStep("place", ["poland"])).stack).toHaveLength(3);
    expect(stateBy(both, removeStep(0)).stack).toEqual([THERE]);
    expect(stateBy(both, moveStep(1, -1)).stack).toEqual([THERE, PLANTS]);
    expect(stateBy(both, moveStep(1, 1)).stack).toEqual([PLANTS, THERE]);
    expect(stateBy(both, onlyStep(1)).stack.map(({ on }) => on)).toEqual([false, true]);
    expect(stateBy(both, onlyStep(1), onlyStep(1)).stack.map(({ on }) => on)).toEqual([true, true]);
  });

  it("says which step of a link is none, and keeps the others", () => {
    const { state, problems } = readAddress("#v=1&facet=class%3Dfacility&facet=colour%3Dred");
    expect(state.stack).toEqual([PLANTS]);
    expect(problems.join()).toContain("“colour=red”");
    const off = stateBy(narrowTo([{ ...PLANTS, on: false }]));
    expect(readAddress(writeAddress(off)).state.stack).toEqual(off.stack);
  });
});

describe("what is drawn of a list", () => {
  const selectors = makeSelectors(readRecord());
  const draw = (...changes: readonly Transition[]) => selectors.drawing(stateBy(...changes));

  it("is what it keeps, of the whole record, also without a link", () => {
    const kept = selectors.kept(stateBy(narrowTo([PLANTS, THERE])));
    expect(kept?.size).toBeGreaterThan(0);
    expect(new Set(draw(narrowTo([PLANTS, THERE])).nodes)).toEqual(kept);
  });

  it("is narrower still by hand, and as before without a step that is on", () => {
    const [first = ""] = draw(narrowTo([PLANTS, THERE])).nodes;
    expect(draw(narrowTo([PLANTS, THERE]), hide(first)).nodes).not.toContain(first);
    expect(draw(narrowTo([{ ...PLANTS, on: false }])).nodes).toEqual(draw().nodes);
  });

  it("has what it names of a class that the legend leaves out", () => {
    const nodes = draw(narrowTo([step("class", "product")])).nodes;
    expect(nodes.length).toBeGreaterThan(0);
  });

  it("shows who is named in a step with those who are linked with them", () => {
    const stack = [step("relation", "suppliesTo:ford")];
    const { nodes, edges } = draw(narrowTo(stack));
    expect(nodes).toContain("ford");
    expect(selectors.kept(stateBy(narrowTo(stack)))?.has("ford")).toBe(false);
    expect(edges.some(({ object }) => object === "ford")).toBe(true);
  });
});

describe("the rows of a table", () => {
  const cells: Readonly<Record<string, string | number | null>> = { a: 9, b: null, c: 100, d: 20 };
  const table: Table = {
    lists: "entities",
    columns: [
      { name: "name", title: "Name" },
      { name: "size", title: "Size" },
    ],
    ids: Object.keys(cells),
    cells: (id) => [
      { text: `Plant ${id}`, key: `Plant ${id}` },
      { text: cells[id] === null ? "not stated" : String(cells[id]), key: cells[id] ?? null },
    ],
  };
  const arrange = (down: boolean, filters: Record<string, string> = {}) =>
    beginSliced(arrangeRows(table, { column: "size", down, filters })).result;

  it("stand in the order of their numbers, what is not stated last both ways", () => {
    expect(arrange(false)).toEqual(["a", "d", "c", "b"]);
    expect(arrange(true)).toEqual(["c", "d", "a", "b"]);
  });

  it("are those that have what is typed for each column", () => {
    expect(arrange(false, { name: "plant B" })).toEqual(["b"]);
    expect(arrange(false, { size: "NOT st", name: "plant" })).toEqual(["b"]);
    expect(arrange(false, { size: "0" })).toEqual(["d", "c"]);
  });
});
