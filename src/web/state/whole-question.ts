import { CLAIM_KINDS } from "../../core/model/vocabulary.ts";
import type { Question } from "../../core/operation/ask.ts";
import { LENS_PARAMETERS } from "../../core/operation/input/lens-parameters.ts";
import { writeQuestion } from "../../core/operation/written-question.ts";
import { INITIAL_STATE, type LensState, QUESTION_NAMES, type QuestionState } from "./app-state.ts";

/** The lens of a state as the input of a question; lists as the command line has them. */
export function lensInput({
  lens,
  kinds,
  sources,
  trueAt,
  knownBy,
  scenario,
}: LensState): Record<string, unknown> {
  return {
    lens,
    kinds: kinds?.join(",") ?? null,
    sources: sources === null ? null : [sources.join(",")],
    trueAt,
    knownBy,
    scenario,
  };
}

/** A question with the lens of the page, as the core asks it. */
export function wholeQuestion({ operation, input }: Question, lens: LensState): Question {
  return { operation, input: { ...input, ...lensInput(lens) } };
}

/**
 * A question that the core has answered, as the page holds it; null where it has no page of its own, such as a search.
 */
export function splitQuestion(
  question: Question,
): { readonly question: QuestionState; readonly lens: LensState } | null {
  const operation = QUESTION_NAMES.find((one) => one === question.operation);
  if (operation === undefined) return null;
  const { input } = writeQuestion(question);
  const own = Object.entries(input).filter(
    ([name]) => !LENS_PARAMETERS.some((one) => one.name === name),
  );
  const text = (name: string): string | null => {
    const value = input[name];
    return typeof value === "string" ? value : null;
  };
  const list = (name: string): readonly string[] | null => {
    const parts = [input[name] ?? []].flat().flatMap((one) => one.split(","));
    const named = parts.map((one) => one.trim()).filter((one) => one !== "");
    return named.length === 0 ? null : named;
  };
  const kinds = list("kinds");
  return {
    question: { operation, input: Object.fromEntries(own) },
    lens: {
      lens: text("lens") ?? INITIAL_STATE.lens.lens,
      kinds: kinds === null ? null : CLAIM_KINDS.filter((one) => kinds.includes(one)),
      sources: list("sources"),
      trueAt: text("trueAt"),
      knownBy: text("knownBy"),
      scenario: text("scenario"),
    },
  };
}
