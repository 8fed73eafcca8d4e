import type { Caveat } from "../../model/answer.ts";
import type { Claim } from "../../model/claim.ts";
import { compareIds } from "../../model/strength.ts";
import { countWord, joinWords, KIND_WORDS } from "../../model/wording/words.ts";

/** That the lens leaves out claims which bear on an answer; empty where it leaves out none. */
export function leftOutCaveat(what: string, missed: readonly Claim[]): readonly Caveat[] {
  if (missed.length === 0) return [];
  const kinds = [...new Set(missed.map(({ kind }) => KIND_WORDS[kind]))].sort(compareIds);
  const message = `The lens leaves out ${countWord(missed.length, "claim")} on ${what} (${joinWords(kinds)}).`;
  const claims = missed.map(({ id }) => id).sort(compareIds);
  return [{ code: "left-out-by-lens", message, claims }];
}
