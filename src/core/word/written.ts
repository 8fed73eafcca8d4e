import { findSlip } from "../model/name/closest.ts";
import type { Taker, Why } from "../model/refusal.ts";

/** How a surface writes the name of a parameter: as a flag, as the name in an input, as a label. */
export type Written = (parameter: Pick<Taker, "parameter" | "positional">) => string;

/** Makes the words of each of some reasons. */
export type RefusalWords<R extends Why["reason"]> = {
  readonly [Reason in R]: (why: Extract<Why, { readonly reason: Reason }>, as: Written) => string;
};

/** " Did you mean …?" where one of the words was probably meant; else "". */
export function wordSlip(typed: string, words: readonly string[]): string {
  const near = findSlip(typed, words);
  return near === null ? "" : ` Did you mean "${near}"?`;
}
