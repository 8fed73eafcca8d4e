import type { Answer } from "../../src/core/model/answer.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { ask } from "../../src/core/operation/ask.ts";
import type { Shown } from "../../src/web/state/address/shown.ts";
import {
  createSelectors,
  readableLens,
  type Selectors,
} from "../../src/web/state/drawing/selectors.ts";
import { wholeQuestion } from "../../src/web/state/whole-question.ts";

/** The selectors of a record whose every question is answered at once. */
export interface AnsweredSelectors extends Selectors {
  answer(...asked: Parameters<Shown["answer"]>): Answer<unknown>;
}

export function makeSelectors(dataset: Dataset): AnsweredSelectors {
  const answer: AnsweredSelectors["answer"] = (question, lens) =>
    ask(dataset, wholeQuestion(question, readableLens(dataset, lens)));
  return { ...createSelectors(dataset, answer), answer };
}
