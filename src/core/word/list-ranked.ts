import type { CautionParameters } from "../model/caution.ts";
import type { UnrankedReason } from "../model/refusal.ts";
import { countWord, joinWords, writeCount } from "../model/wording/words.ts";

const UNRANKED_WORDS: { readonly [R in UnrankedReason]: string } = {
  lost: "the supplier to be replaced",
  buyer: "the buyer",
  "of-buyer": "a part of the buyer",
  unnamed: "not named by its source",
  collective: "no single firm",
  "nothing-said": "nothing that counts says that it makes the product or supplies this buyer",
  "not-in-record": "not in the record by this name",
  "no-company": "no company, and companies are ranked",
  excluded: "fails what is required",
};

/** Why one of a list of the reader's own is not ranked, as words in brackets. */
export function wordUnranked(because: UnrankedReason): string {
  return UNRANKED_WORDS[because];
}

/** The most names that are told with a reason. */
const NAMES_TOLD = 8;

/** How many of the reader's lists are ranked, and why the others are not, the first of each reason by name. */
export function wordListRanked({
  titles,
  names,
  ranked,
  others,
}: Pick<CautionParameters["of-own-list"], "names" | "ranked" | "others"> & {
  readonly titles: readonly string[];
}): string {
  const first = `Of ${countWord(names, "name")} in ${joinWords(titles)} ${writeCount(ranked)} ${ranked === 1 ? "is" : "are"} ranked.`;
  if (others.length === 0) return first;
  const reasons = others.map((one) => {
    const more = one.names.length - NAMES_TOLD;
    const told = one.names.slice(0, NAMES_TOLD);
    const all = more > 0 ? [...told, `${writeCount(more)} more`] : told;
    return `${joinWords(all)} (${UNRANKED_WORDS[one.because]})`;
  });
  return `${first} Not ranked: ${reasons.join("; ")}.`;
}
