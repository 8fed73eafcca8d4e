import type { Failure } from "../model/answer.ts";
import type { Refusal, Why } from "../model/refusal.ts";
import { ANSWER_REFUSALS } from "./answer-refusals.ts";
import { FILE_REFUSALS } from "./file-refusals.ts";
import { INPUT_REFUSALS } from "./input-refusals.ts";
import type { RefusalWords, Written } from "./written.ts";

/** The words for each reason: they hold for every surface but for how a parameter is written. */
const WORDS: RefusalWords<Why["reason"]> = {
  ...INPUT_REFUSALS,
  ...ANSWER_REFUSALS,
  ...FILE_REFUSALS,
  "file-unanswered": ({ version, why }, as) =>
    `The file cannot be opened on data ${version}: ${wordWhy(why, as)}`,
};

/** A parameter by the name that it has in an input: “insteadOf”. */
export const asName: Written = ({ parameter }) => `“${parameter}”`;

/** Why something is refused, in a sentence or more. */
export function wordWhy(why: Why, as: Written): string {
  return (WORDS[why.reason] as (why: Why, as: Written) => string)(why, as);
}

/** A refusal as a surface tells it. What the surface itself refused, and has its own words, stays as it is. */
export function wordFailure({ failure }: Refusal | Failure, as: Written): Failure {
  // Only a surface of its own words gives no reason.
  if (failure.why === undefined) return { failure: failure as Failure["failure"] };
  const { code, why, suggestions } = failure;
  return { failure: { code, why, message: wordWhy(why, as), suggestions } };
}

/** A failure as lines of text, the names that could have been meant beneath it. */
export function failureLines({ failure: { message, suggestions } }: Failure): readonly string[] {
  const near = suggestions.map(({ id, label }) => `  ${id}  (${label})`);
  return near.length > 0 ? [message, "Nearest:", ...near] : [message];
}
