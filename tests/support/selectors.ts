import type { Answer } from "../../src/core/model/answer.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { ask } from "../../src/core/operation/ask.ts";
import { explore } from "../../src/core/operation/explore/explore.ts";
import type { Narrowing } from "../../src/core/operation/explore/narrow.ts";
import { writeStep } from "../../src/core/operation/input/read-steps.ts";
import type { Shown } from "../../src/web/state/address/shown.ts";
import { createSelectors, type Selectors } from "../../src/web/state/drawing/selectors.ts";
import { readableLens } from "../../src/web/state/readable-lens.ts";
import { lensInput, wholeQuestion } from "../../src/web/state/whole-question.ts";

/** The selectors of a record whose every question is answered at once. */
export interface AnsweredSelectors extends Selectors {
  answer(...asked: Parameters<Shown["answer"]>): Answer<unknown>;
}

export function makeSelectors(dataset: Dataset): AnsweredSelectors {
  const answer: AnsweredSelectors["answer"] = (question, lens) =>
    ask(dataset, wholeQuestion(question, readableLens(dataset, lens)));
  // The same object for the same stack, as the page keeps it.
  const known = new Map<string, Narrowing>();
  const narrowing: Shown["narrowing"] = (stack, lens) => {
    const asked = stack.map(writeStep);
    const key = JSON.stringify([asked, lens]);
    const looked = lensInput(readableLens(dataset, lens));
    const found = known.get(key) ?? explore(dataset, { name: "narrow", lens: looked, asked });
    if ("failure" in found) throw new Error(found.failure.message);
    known.set(key, found);
    return stack.length === 0 ? null : found;
  };
  return { ...createSelectors(dataset, answer, narrowing), answer };
}
