import { describe, expect, it } from "vitest";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { LEGIBLE } from "../../../src/web/state/focus.ts";
import {
  askQuestion,
  chooseScope,
  FOUNDING_QUESTION,
  select,
} from "../../../src/web/state/transitions.ts";
import { readFoundingRecord, readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const whole = makeSelectors(readRecord());

describe("of a large record", () => {
  const opening = whole.drawing(INITIAL_STATE);

  it("the case is drawn first: the buyer, the lost supplier, the candidates", () => {
    expect(opening.nodes.length).toBeLessThan(opening.whole / 2);
    expect(opening.nodes).toEqual(
      expect.arrayContaining([
        ...["bmw", "bmw-woodruff", "aesc", "aesc-florence"],
        ...["lg-energy-solution", "samsung-sdi", "sk-on", "catl", "lges-queencreek"],
      ]),
    );
    expect(opening.nodes).not.toContain("exxonmobil");
  });

  it("all is drawn when asked for", () => {
    const all = whole.drawing(chooseScope("record")(INITIAL_STATE));
    expect(all.nodes.length).toBe(opening.whole);
    expect(all.nodes).toContain("exxonmobil");
    expect(opening.whole).toBeGreaterThan(LEGIBLE);
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

describe("a small record", () => {
  it("is drawn whole", () => {
    const { nodes, whole: all } = makeSelectors(readFoundingRecord()).drawing(INITIAL_STATE);
    expect(nodes.length).toBe(all);
  });
});
