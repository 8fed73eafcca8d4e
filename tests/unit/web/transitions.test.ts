import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTITY_CLASSES } from "../../../src/core/model/vocabulary.ts";
import { type AppState, INITIAL_STATE, LINE_SORTS } from "../../../src/web/state/app-state.ts";
import {
  askFurther,
  askQuestion,
  askUnder,
  changeInput,
  changeLens,
  chooseLayout,
  chooseLens,
  chooseTable,
  chooseView,
  clearSelection,
  compareCandidates,
  hide,
  leaveComparison,
  open,
  select,
  showHidden,
  type Transition,
  tick,
  toggleClass,
  toggleLine,
} from "../../../src/web/state/transitions.ts";
import { appState, lensState, question, recordId } from "../../support/arbitrary-state.ts";
import { FOUNDING_NEED, FOUNDING_QUESTION, LENS_NAMES } from "../../support/founding.ts";

/** Each of a person's doings, with any argument. */
const transition: fc.Arbitrary<Transition> = fc.oneof(
  fc.option(question).map(askQuestion),
  fc.tuple(question, lensState).map(([asked, lens]) => askUnder(asked, lens)),
  fc.tuple(fc.string(), fc.option(fc.string())).map(([name, value]) => changeInput(name, value)),
  fc.constantFrom(...LENS_NAMES).map(chooseLens),
  lensState.map(changeLens),
  recordId.map((id) => open({ type: "entity", id })),
  fc.tuple(recordId, fc.boolean()).map(([id, additive]) => select(id, "entity", additive)),
  fc.constantFrom("graph" as const, "table" as const).map(chooseView),
  fc.constantFrom("tiers" as const, "force" as const).map(chooseLayout),
  fc.constantFrom("entities" as const, "claims" as const).map(chooseTable),
  fc.constantFrom(...ENTITY_CLASSES).map(toggleClass),
  fc.constantFrom(...LINE_SORTS).map(toggleLine),
  recordId.map(hide),
  fc.tuple(recordId, fc.uniqueArray(recordId)).map(([id, shown]) => tick(id, shown)),
  fc.uniqueArray(recordId, { minLength: 2, maxLength: 4 }).map(compareCandidates),
  fc.nat({ max: 365 }).map((days) => askFurther({ days })),
  fc.constantFrom(showHidden, clearSelection, leaveComparison),
);

describe("a transition", () => {
  it("leaves the state it started from as it was", () => {
    fc.assert(
      fc.property(appState, transition, (state, change) => {
        const before = structuredClone(state);
        change(deepFreeze(state));
        expect(state).toEqual(before);
      }),
    );
  });

  it("never lists anything twice", () => {
    fc.assert(
      fc.property(appState, fc.array(transition, { maxLength: 6 }), (state, changes) => {
        const { classes, hiddenLines, hidden, selected, ticked } = changes.reduce(
          (next, change) => change(next),
          state,
        );
        for (const list of [classes, hiddenLines, hidden, selected, ticked]) {
          expect(new Set(list).size).toBe(list.length);
        }
      }),
    );
  });
});

describe("comparing candidates", () => {
  const asked: AppState = {
    ...INITIAL_STATE,
    question: { ...FOUNDING_QUESTION, input: { ...FOUNDING_QUESTION.input, require: ["local"] } },
  };
  const shown = ["a", "b", "c", "d", "e"];
  const ticked = (ids: readonly string[]): AppState =>
    ids.reduce((state, id) => tick(id, shown)(state), asked);

  it("ticks and unticks, and gives up ticks of whoever is no longer in the answer", () => {
    expect(ticked(["b", "a"]).ticked).toEqual(["b", "a"]);
    expect(ticked(["b", "a", "b"]).ticked).toEqual(["a"]);
    expect(tick("c", ["a", "c"])(ticked(["b", "a"])).ticked).toEqual(["a", "c"]);
  });

  it("leaves a fifth unticked and the state as it was", () => {
    const four = ticked(["a", "b", "c", "d"]);
    expect(tick("e", shown)(four)).toBe(four);
  });

  it("asks with all of the answer's input, and going back gives the answer with the same ticks", () => {
    const before = ticked(["b", "a"]);
    const compared = compareCandidates(before.ticked)(before);
    expect(compared.question).toEqual({
      operation: "compare",
      input: { ...asked.question?.input, candidates: "b,a" },
    });
    expect(leaveComparison(compared)).toEqual(before);
    expect(leaveComparison({ ...compared, ticked: [] })).toEqual(before);
  });

  it("leaves any other question where it is", () => {
    expect(leaveComparison(asked)).toBe(asked);
    expect(compareCandidates(["a", "b"])(INITIAL_STATE)).toBe(INITIAL_STATE);
  });
});

describe("asking a question", () => {
  it("closes what was opened, selects nothing, asks nothing further, draws its own picture, and keeps lens and filters", () => {
    fc.assert(
      fc.property(appState, question, (state, asked) => {
        const next = askQuestion(asked)(state);
        const { quota } = INITIAL_STATE;
        expect(next).toEqual({
          ...state,
          question: asked,
          only: null,
          stack: [],
          brought: [],
          opened: null,
          selected: [],
          ticked: [],
          quota,
        });
      }),
    );
  });

  it("has the need of the founding case ready, slot by slot", () => {
    const { product, buyer, market, insteadOf } = FOUNDING_NEED;
    expect(FOUNDING_QUESTION).toEqual({
      operation: "alternatives",
      input: { product, buyer, market, insteadOf },
    });
  });
});

describe("changing a part of the question", () => {
  const asked: AppState = { ...INITIAL_STATE, question: FOUNDING_QUESTION };

  it("sets the part and leaves the others", () => {
    expect(changeInput("weights", "local=2")(asked).question?.input).toEqual({
      ...FOUNDING_QUESTION.input,
      weights: "local=2",
    });
  });

  it.each([null, "", []])("takes the part out where it is given as %j", (nothing) => {
    const required = changeInput("require", ["local"])(asked);
    expect(changeInput("require", nothing)(required)).toEqual(asked);
  });

  it("does nothing where no question stands", () => {
    expect(changeInput("weights", "free")(INITIAL_STATE)).toBe(INITIAL_STATE);
  });
});

describe("the lens", () => {
  it("gives up every change of its parts when a preset is chosen", () => {
    fc.assert(
      fc.property(appState, fc.constantFrom(...LENS_NAMES), (state, lens) => {
        expect(chooseLens(lens)(state)).toEqual({
          ...state,
          lens: {
            lens,
            kinds: null,
            sources: null,
            trueAt: null,
            knownBy: null,
            scenario: state.lens.scenario,
          },
          since: null,
        });
      }),
    );
  });

  it("keeps its other parts when one is changed", () => {
    const dated = changeLens({ trueAt: "2025-07" })(changeLens({ kinds: ["fact"] })(INITIAL_STATE));
    expect(dated.lens).toEqual({ ...INITIAL_STATE.lens, kinds: ["fact"], trueAt: "2025-07" });
  });
});

describe("selecting", () => {
  it("selects the one thing and opens its page", () => {
    const two = { ...INITIAL_STATE, selected: ["bmw", "aesc"] };
    const { selected, opened } = select("catl", "entity", false)(two);
    expect(selected).toEqual(["catl"]);
    expect(opened).toEqual({ type: "entity", id: "catl" });
  });

  it("joins what is selected, and leaves it the second time, when it is additive", () => {
    const one = select("bmw", "entity", false)(INITIAL_STATE);
    const two = select("a|b|c|", "edge", true)(one);
    expect(two.selected).toEqual(["bmw", "a|b|c|"]);
    expect(two.opened).toEqual({ type: "edge", id: "a|b|c|" });
    expect(select("bmw", "entity", true)(two).selected).toEqual(["a|b|c|"]);
  });

  it("ends with nothing selected and nothing open when it is cleared", () => {
    const { selected, opened } = clearSelection(select("bmw", "entity", false)(INITIAL_STATE));
    expect(selected).toEqual([]);
    expect(opened).toBeNull();
  });
});

describe("a filter of the legend", () => {
  it("is taken back by pressing the same entry again", () => {
    fc.assert(
      fc.property(
        appState,
        fc.oneof(
          fc.constantFrom(...ENTITY_CLASSES).map(toggleClass),
          fc.constantFrom(...LINE_SORTS).map(toggleLine),
        ),
        (state, toggle) => {
          expect(toggle(toggle(state))).toEqual(state);
          expect(toggle(state)).not.toEqual(state);
        },
      ),
    );
  });
});

describe("hiding by hand", () => {
  it("takes the entity out of the selection, closes its page, and is taken back as a whole", () => {
    const seen = select("bmw", "entity", false)(INITIAL_STATE);
    const hidden = hide("bmw")(hide("aesc")(seen));
    expect(hidden.hidden).toEqual(["aesc", "bmw"]);
    expect(hide("aesc")(hidden).hidden).toHaveLength(2);
    expect(hidden.selected).toEqual([]);
    expect(hidden.opened).toBeNull();
    expect(showHidden(hidden).hidden).toEqual([]);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
