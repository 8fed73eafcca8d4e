import { describe, expect, it } from "vitest";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  askQuestion,
  changeLens,
  chooseLens,
  chooseScope,
  hide,
  onlyClass,
  onlyLine,
  select,
  showAll,
  type Transition,
  toggleClass,
  toggleLine,
} from "../../../src/web/state/transitions.ts";
import { summarise } from "../../../src/web/state/words/summary.ts";
import { FOUNDING_QUESTION } from "../../support/founding.ts";
import { readFoundingRecord, readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const whole = makeSelectors(readRecord());

describe("of a large record", () => {
  const opening = whole.drawing(INITIAL_STATE);
  const all = whole.drawing(chooseScope("record")(INITIAL_STATE));

  it("the case is drawn first: the buyer, the lost supplier, the candidates", () => {
    expect(opening.nodes.length).toBeLessThan(all.nodes.length / 2);
    expect(opening.nodes).toEqual(
      expect.arrayContaining([
        ...["bmw", "bmw-woodruff", "aesc", "aesc-florence"],
        ...["lg-energy-solution", "samsung-sdi", "sk-on", "catl", "lges-queencreek"],
      ]),
    );
    expect(opening.nodes).not.toContain("exxonmobil");
  });

  it("all is drawn when asked for", () => {
    expect(whole.isLarge()).toBe(true);
    expect(all.nodes).toContain("exxonmobil");
  });

  it("what is selected is drawn with its neighbours, and nothing of the case goes", () => {
    const seen = whole.drawing(select("exxonmobil", "entity", false)(INITIAL_STATE)).nodes;
    expect(seen).toEqual(expect.arrayContaining([...opening.nodes, "exxonmobil"]));
  });

  it("what an answer leads over is drawn", () => {
    const state = askQuestion({
      operation: "neighbours",
      input: { entity: "novonix", up: "1", down: "1" },
    })(INITIAL_STATE);
    expect(whole.drawing(state).nodes).toContain("novonix");
  });

  it("the case is that of the question", () => {
    const asked = askQuestion({
      ...FOUNDING_QUESTION,
      input: { ...FOUNDING_QUESTION.input, buyer: "rivian", insteadOf: "samsung-sdi" },
    })(INITIAL_STATE);
    expect(whole.drawing(asked).nodes).toContain("rivian");
    expect(whole.drawing(asked).nodes).not.toContain("bmw-munich");
  });
});

describe("a filter or a narrower lens", () => {
  const CHANGES: readonly (readonly [string, readonly Transition[]])[] = [
    ["facts and plans off", [toggleLine("fact"), toggleLine("plan")]],
    ["contracts alone", [onlyLine("contract")]],
    ["companies alone", [onlyClass("organisation")]],
    ["plants off, opinions off", [toggleClass("facility"), toggleLine("opinion")]],
    ["BMW hidden", [hide("bmw")]],
    ["facts only", [chooseLens("facts")]],
    ["the founding article only", [chooseLens("founding")]],
    ["known early", [changeLens({ knownBy: "2023" })]],
  ];

  it.each(CHANGES)("brings in nobody who was not drawn: %s", (_, changes) => {
    // The founding lens counts opinions, so its answer is a part of what everything says.
    const wide = chooseLens("everything")(INITIAL_STATE);
    const before = new Set(whole.drawing(wide).nodes);
    const after = changes.reduce((state, change) => change(state), wide);
    const { nodes } = whole.drawing(after);
    expect(nodes.filter((id) => !before.has(id))).toEqual([]);
  });

  it.each(CHANGES)("changes nothing of what the view is fitted to: %s", (_, changes) => {
    const after = changes.reduce((state, change) => change(state), INITIAL_STATE);
    const { frame, columns } = whole.sight(INITIAL_STATE);
    const { frame: framed, columns: kept, folded } = whole.sight(after);
    expect(framed.folded.nodes).toEqual(frame.folded.nodes);
    expect(framed.folded.nodes.map((id) => kept.get(id))).toEqual(
      frame.folded.nodes.map((id) => columns.get(id)),
    );
    expect(framed.folded.nodes).toEqual(expect.arrayContaining([...folded.nodes]));
  });

  it("leaves alone what it does not name: without the companies the plants stay", () => {
    const plants = (state: AppState): readonly string[] => {
      const { entities } = whole.graph(state);
      return whole.drawing(state).nodes.filter((id) => entities.get(id)?.class === "facility");
    };
    const without = toggleClass("organisation")(INITIAL_STATE);
    expect(plants(without)).toEqual(plants(INITIAL_STATE));
    expect(plants(onlyClass("facility")(INITIAL_STATE))).toEqual(plants(INITIAL_STATE));
  });

  it("is taken back by the press that made it", () => {
    const twice = (change: Transition): AppState => change(change(INITIAL_STATE));
    expect(twice(onlyClass("facility"))).toEqual(INITIAL_STATE);
    expect(twice(onlyLine("plan"))).toEqual(INITIAL_STATE);
    expect(showAll(onlyLine("plan")(onlyClass("policy")(INITIAL_STATE)))).toEqual(INITIAL_STATE);
  });

  it("lowers the number of claims that the page says are seen", () => {
    const seen = (state: AppState): number =>
      Number(/(\d[\d,]*) of/.exec(summarise(whole.graph(state), whole.drawing(state)))?.[1]);
    expect(seen(INITIAL_STATE)).toBeGreaterThan(0);
    expect(seen(toggleLine("fact")(INITIAL_STATE))).toBeLessThan(seen(INITIAL_STATE));
    expect(seen(toggleClass("facility")(INITIAL_STATE))).toBeLessThan(seen(INITIAL_STATE));
  });
});

describe("a small record", () => {
  it("is drawn whole", () => {
    const small = makeSelectors(readFoundingRecord());
    expect(small.isLarge()).toBe(false);
    const all = small.drawing(chooseScope("record")(INITIAL_STATE));
    expect(small.drawing(INITIAL_STATE)).toEqual(all);
  });
});
