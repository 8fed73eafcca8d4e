import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswerFile, writeAnswerFile } from "../../../src/core/exchange/answer-file.ts";
import { isFailure } from "../../../src/core/model/answer.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { FORMS } from "../../../src/core/operation/input/operation-forms.ts";
import { reopenAnswer } from "../../../src/core/operation/reopen-answer.ts";
import { writeAnswer } from "../../../src/core/operation/write-answer.ts";
import { writeQuestion } from "../../../src/core/operation/written-question.ts";
import { type AppState, INITIAL_STATE, type LensState } from "../../../src/web/state/app-state.ts";
import { askUnder } from "../../../src/web/state/transitions.ts";
import { splitQuestion, wholeQuestion } from "../../../src/web/state/whole-question.ts";
import { lensState, question } from "../../support/arbitrary-state.ts";
import { FOUNDING_QUESTION } from "../../support/founding.ts";
import { readFoundingRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const record = readFoundingRecord();
const selectors = makeSelectors(record);

describe("the question of the page in an answer file", () => {
  it("comes back with its lens as it was, whatever it holds", () => {
    fc.assert(
      fc.property(question, lensState, (asked, lens) => {
        const answer = {
          result: 1,
          evidence: {},
          caveats: [],
          disputes: [],
          lens: LENSES.default,
          dataVersion: "x",
        };
        const text = writeAnswerFile(writeQuestion(wholeQuestion(asked, lens)), answer, "");
        const read = readAnswerFile(text, Object.keys(FORMS));
        if ("failure" in read) throw new Error(read.failure.why.reason);
        const back = splitQuestion(read.question as Parameters<typeof splitQuestion>[0]);
        expect(back).toEqual({ question: asked, lens });
      }),
      { numRuns: 300 },
    );
  });

  it("is null where it has no page of its own", () => {
    expect(splitQuestion({ operation: "search", input: { words: "LG" } })).toBeNull();
  });

  it("gives from state to file to state the same answer, to the last digit", () => {
    const lens: LensState = {
      lens: "everything",
      kinds: ["fact", "expertStatement", "plan", "opinion"],
      sources: ["kh-2025-06-23"],
      trueAt: "2025-07",
      knownBy: "2025-12-31",
      scenario: "florence-stays-paused",
    };
    const input = {
      ...FOUNDING_QUESTION.input,
      weights: "local=1,readiness=2",
      require: ["local", "not-owned-from:china:50"],
      strict: "true",
      seed: "7",
      samples: "300",
    };
    const asked = { operation: "alternatives", input } as const;
    const answer = selectors.answer(asked, lens);
    if (isFailure(answer)) throw new Error(answer.failure.message);
    const file = writeAnswer(
      { dataset: record, question: wholeQuestion(asked, lens), answer, link: null },
      "answer-file",
    );
    const reopened = reopenAnswer(record, file);
    if ("failure" in reopened) throw new Error(reopened.failure.message);
    const back = splitQuestion(reopened.question);
    if (back === null) throw new Error("It has no page.");
    const state: AppState = askUnder(back.question, back.lens)(INITIAL_STATE);
    expect({ question: state.question, lens: state.lens }).toEqual({ question: asked, lens });
    expect(state.question && selectors.answer(state.question, state.lens)).toEqual(answer);
    expect(reopened.differences).toEqual([]);
  });
});
