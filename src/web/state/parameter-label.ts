import type { Failure } from "../../core/model/answer.ts";
import type { Refusal } from "../../core/model/refusal.ts";
import { capital } from "../../core/model/wording/words.ts";
import { wordFailure } from "../../core/word/refusal.ts";
import type { Written } from "../../core/word/written.ts";

/** A parameter as a label on the page: “Instead of” for `insteadOf`. */
export const asLabel: Written = ({ parameter }) =>
  `“${capital(parameter.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))}”`;

/** Why something could not be done, as the page tells it. */
export function messageOf(failure: Refusal | Failure): string {
  return wordFailure(failure, asLabel).failure.message;
}
