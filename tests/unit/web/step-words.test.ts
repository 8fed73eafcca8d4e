import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  askQuestion,
  bring,
  changeInput,
  changeLens,
  chooseLayout,
  chooseScope,
  chooseView,
  hide,
  onlyClass,
  open,
  select,
  showHidden,
  type Transition,
  takeBack,
  tick,
  toggleClass,
  toggleFold,
  toggleLine,
} from "../../../src/web/state/transitions.ts";
import { wordStep } from "../../../src/web/state/words/step-words.ts";
import { appState } from "../../support/arbitrary-state.ts";
import { FOUNDING_QUESTION } from "../../support/founding.ts";
import { readRecord } from "../../support/record.ts";

const dataset = readRecord();
const after = (...steps: readonly Transition[]): AppState =>
  steps.reduce((state, step) => step(state), INITIAL_STATE);
const said = (step: Transition, ...before: readonly Transition[]): string =>
  wordStep(dataset, after(...before), after(...before, step));
const all =
  (...steps: readonly Transition[]): Transition =>
  (state) =>
    steps.reduce((one, step) => step(one), state);

describe("a step in words", () => {
  it("names what was done, and leaves out what only follows from it", () => {
    expect(said(hide("aesc-florence"), select("aesc-florence", "entity", false))).toBe(
      "Hid AESC Florence",
    );
    expect(said(toggleFold("lg-energy-solution"))).toBe("Unfolded LG Energy Solution");
    expect(said(toggleFold("lg-energy-solution"), toggleFold("lg-energy-solution"))).toBe(
      "Folded LG Energy Solution",
    );
    const bmw = { id: "bmw", relation: null };
    expect(said(bring(bmw))).toBe("Brought neighbours of BMW");
    expect(said(takeBack("bmw"), bring(bmw))).toBe("Took back neighbours of BMW");
    expect(said(askQuestion(FOUNDING_QUESTION), bring(bmw))).toMatch(/^Asked: [^;]+$/);
    expect(said(select("bmw", "entity", false))).toBe("Opened BMW");
    expect(said(open(null), open({ type: "method" }))).toBe("Closed the page");
    expect(said(askQuestion(FOUNDING_QUESTION), select("bmw", "entity", false))).toMatch(
      /^Asked: Who else could supply .+ to BMW in the United States instead of AESC.*\?$/,
    );
    expect(said(changeInput("weights", "local=2"), askQuestion(FOUNDING_QUESTION))).toBe(
      "Changed in the question: weights",
    );
    expect(said(tick("sk-on", ["sk-on"]))).toBe("Ticked SK On");
  });

  it("says how the lens, the legend and the view changed", () => {
    expect(said(changeLens({ trueAt: "2019" }))).toBe("True at 2019");
    expect(said(changeLens({ trueAt: null }), changeLens({ trueAt: "2019" }))).toBe(
      "True at any date",
    );
    expect(said(toggleClass("facility"))).toBe("Took out plants");
    expect(said(onlyClass("facility"))).toBe("Only plants");
    expect(said(toggleLine("plan"))).toBe("Took out links: plan");
    expect(said(chooseView("table"))).toBe("Showed the table");
    expect(said(chooseLayout("force"))).toBe("Layout: force");
    expect(said(chooseScope("record"))).toBe("Layout: force; drew the whole record");
  });

  it("counts what is more than can be named, by what it is", () => {
    const some = dataset.entities.filter((one) => one.class === "facility").slice(0, 3);
    const three = all(...some.map(({ id }) => hide(id)));
    expect(said(three)).toBe("Hid 3 plants");
    expect(said(all(three, hide("bmw")))).toBe("Hid 4 entities");
    expect(said(showHidden, three)).toBe("Showed 3 plants");
  });

  it("is there for any two states that differ, and only then", () => {
    fc.assert(
      fc.property(appState, appState, (a, b) => {
        expect(wordStep(dataset, a, a)).toBe("");
        expect(wordStep(dataset, a, b) === "").toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it("is there for one part that differs, whichever", () => {
    const parts = Object.keys(INITIAL_STATE) as (keyof AppState)[];
    fc.assert(
      fc.property(appState, appState, fc.constantFrom(...parts), (a, b, part) => {
        const next = { ...a, [part]: b[part] };
        if (JSON.stringify(next) !== JSON.stringify(a))
          expect(wordStep(dataset, a, next)).not.toBe("");
      }),
    );
  });
});
