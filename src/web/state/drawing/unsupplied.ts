import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import type { QuestionState } from "../app-state.ts";

/** The buyers that an answer under a scenario leaves without a known source. */
export function findUnsupplied(
  question: QuestionState | null,
  answer: Answer<unknown> | null,
): ReadonlySet<string> {
  if (question?.operation !== "alternatives" || answer === null || isFailure(answer)) {
    return new Set();
  }
  const { difference } = answer.result as ResultOf<"alternatives">;
  const left = difference?.supply.filter(({ after }) => after.length === 0) ?? [];
  return new Set(left.map(({ buyer }) => buyer));
}
