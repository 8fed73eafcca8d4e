import { wordRate } from "../model/quantity.ts";
import type { Named, StrangerReason } from "../model/refusal.ts";
import { joinWords } from "../model/wording/words.ts";
import type { RefusalWords } from "./written.ts";

/** Reasons why what was asked has no answer. */
export type AnswerReason =
  | "no-market"
  | "market-criteria-only"
  | "no-sort"
  | "compared-count"
  | "no-candidate"
  | "nothing-shipped"
  | "quota-relieves-nothing"
  | "target-out-of-reach";

/** What is told where a question has no answer. */
export const ANSWER_REFUSALS: RefusalWords<AnswerReason> = {
  "no-market": ({ requirements }) =>
    `${joinWords(requirements.map((one) => `“${one}”`))} ${requirements.length === 1 ? "asks" : "ask"} about the buyer's market, and none is given.`,
  "market-criteria-only": () =>
    "The only criteria with a weight ask about the buyer's market, and none is given.",
  "no-sort": ({ requirement, asked, product, known }) => {
    const sorts =
      known.length === 0
        ? `None is known of ${product.label}, so leave the requirement out.`
        : `Sorts of ${product.label}: ${known.join(", ")}.`;
    return `“${requirement}” asks for ${asked.label}, which is no sort of ${product.label}. ${sorts}`;
  },
  "compared-count": ({ given }) => {
    const count = given.length === 1 ? "only one is" : `${given.length} are`;
    const names = joinWords(given.map(({ label }) => label));
    return `A comparison takes two to four different candidates, and ${given.length === 0 ? "none is given" : `${count} given: ${names}`}.`;
  },
  "no-candidate": ({ stranger, because, candidates }) => {
    const whom =
      candidates.length === 0
        ? "There is no candidate."
        : `Candidates: ${joinWords(candidates.map(({ id, label }) => `${label} (${id})`))}.`;
    return `${wordStranger(stranger.label, because)} ${whom}`;
  },
  "nothing-shipped": () => "Nothing is shipped, so that no quota gives an average.",
  "quota-relieves-nothing": ({ within, beyond }) =>
    `The rate within the quota, ${wordRate(within)}, is higher than the one beyond it, ${wordRate(beyond)}: a quota relieves nothing.`,
  "target-out-of-reach": ({ target, within, beyond }) =>
    `No quota brings the average to ${wordRate(target)}: it always lies from ${wordRate(within)}, the rate within the quota, to ${wordRate(beyond)}, the rate beyond it. Give a target between them.`,
};

const STRANGER_WORDS: { readonly [R in Exclude<StrangerReason, "not-among">]: string } = {
  lost: "it is the supplier to be replaced",
  buyer: "it is the buyer",
  "of-buyer": "it is a part of the buyer",
  unnamed: "the source does not name it",
  collective: "it is no single firm",
  "nothing-said":
    "no counted claim under this lens says that it makes the product, is an alternative or supplies this buyer",
};

/** That somebody is no candidate, and why. */
export function wordStranger(label: Named["label"], because: StrangerReason): string {
  return because === "not-among"
    ? `${label} is not among those that the answer is limited to.`
    : `${label} is no candidate: ${STRANGER_WORDS[because]}.`;
}
