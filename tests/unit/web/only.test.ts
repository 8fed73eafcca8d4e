import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { ask } from "../../../src/core/operation/ask.ts";
import { readOnly, writeOnly } from "../../../src/web/state/address/only-address.ts";
import { type AppState, INITIAL_STATE, type Only } from "../../../src/web/state/app-state.ts";
import { countSteps } from "../../../src/web/state/drawing/only.ts";
import { createSelectors, type Selectors } from "../../../src/web/state/drawing/selectors.ts";
import { changeLens, drawOnly, hide, toggleClass } from "../../../src/web/state/transitions.ts";
import { readRecord } from "../../support/record.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const around = (id: string, up: number, down: number): Only => ({ type: "around", id, up, down });

/** Companies and plants of a record, every seventh. */
function some({ entities }: Dataset): readonly string[] {
  return entities
    .filter((one) => one.class === "organisation" || one.class === "facility")
    .filter((_, index) => index % 7 === 0)
    .map(({ id }) => id);
}

const drawn = (selectors: Selectors, state: AppState): readonly string[] =>
  selectors.drawing(state).nodes;

describe.each([
  ["the shipped record", readRecord()],
  ["another one", readSolarRecord()],
])("what is drawn alone of %s", (_, dataset) => {
  const selectors = createSelectors(dataset, () => null);
  const only = (what: Only): AppState => drawOnly(what)(INITIAL_STATE);

  it("is an entity with those whom the question for its neighbours finds, as far as their classes are shown", () => {
    for (const id of some(dataset)) {
      const state = only(around(id, 2, 1));
      const answer = ask(dataset, {
        operation: "neighbours",
        input: { entity: id, up: "2", down: "1", lens: "default" },
      });
      if (!("result" in answer)) throw new Error("There is an answer.");
      const { up, down } = answer.result as {
        up: readonly { id: string }[];
        down: readonly { id: string }[];
      };
      const found = new Set([id, ...[...up, ...down].map((one) => one.id)]);
      const nodes = drawn(selectors, state);
      expect(nodes).toContain(id);
      expect(nodes.filter((one) => !found.has(one))).toEqual([]);
    }
  });

  it("brings what was counted before the step, under any filter and lens", () => {
    const states = [
      INITIAL_STATE,
      toggleClass("facility")(INITIAL_STATE),
      changeLens({ trueAt: "2025-06" })(INITIAL_STATE),
      hide(some(dataset)[1] ?? "")(INITIAL_STATE),
    ];
    for (const state of states)
      for (const id of some(dataset).slice(0, 6)) {
        if (state.hidden.includes(id)) continue;
        for (const direction of ["up", "down"] as const) {
          for (const { steps, count } of countSteps(selectors.graph(state), state, id, direction)) {
            const what: Only = { ...around(id, 0, 0), [direction]: steps } as Only;
            const nodes = drawn(selectors, drawOnly(what)(state));
            expect(nodes.filter((one) => one !== id)).toHaveLength(count);
          }
        }
      }
  });

  it("stands by itself in the picture, and not inside a company", () => {
    for (const id of some(dataset))
      expect(selectors.sight(only(around(id, 1, 1))).folded.nodes).toContain(id);
  });

  it("is the links of one relation and their ends, or those of a status and who is next to them", () => {
    const links = selectors.drawing(only({ type: "relation", predicate: "suppliesTo" })).edges;
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map(({ predicate }) => predicate))).toEqual(new Set(["suppliesTo"]));
    const state = only({ type: "status", status: "operating" });
    expect(drawn(selectors, state).length).toBeGreaterThan(0);
  });

  it("gives the same picture again once all is drawn again", () => {
    const before = drawn(selectors, INITIAL_STATE);
    drawn(selectors, only(around(some(dataset)[0] ?? "", 1, 1)));
    expect(drawn(selectors, drawOnly(null)(INITIAL_STATE))).toEqual(before);
  });
});

describe("what is drawn alone in a link", () => {
  it("is read as it was written", () => {
    const all: readonly Only[] = [
      around("aesc", 0, 4),
      { type: "relation", predicate: "ownsStakeIn" },
      { type: "status", status: "constructionPaused" },
    ];
    for (const one of all) {
      const problems: string[] = [];
      expect(readOnly(writeOnly(one), problems)).toEqual(one);
      expect(problems).toEqual([]);
    }
  });

  it.each([
    "around:aesc",
    "around:aesc:5:1",
    "around:aesc:-1:1",
    "around:aesc:1.5:1",
    "around:aesc::1",
    "around::1:1",
    "around:aesc:1:1:1",
    "relation:eats",
    "status:happy",
    "relation:suppliesTo:2",
    "everything",
    "<b>:1",
  ])("that says %s is told of, with what is expected", (text) => {
    const problems: string[] = [];
    expect(readOnly(text, problems)).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`“${text}”`);
    expect(problems[0]).toContain("around:NAME:2:1");
  });
});
