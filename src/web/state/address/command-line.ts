import { writeCommand } from "../../../core/operation/written-question.ts";
import type { LensState, QuestionState } from "../app-state.ts";
import { wholeQuestion } from "../whole-question.ts";

/** The question as a command that gives the same answer. */
export function commandLine(question: QuestionState, lens: LensState): string {
  return writeCommand(wholeQuestion(question, lens));
}
