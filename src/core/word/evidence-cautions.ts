import type { Claim } from "../model/claim.ts";
import { wordDate } from "../model/period.ts";
import { countWord, joinWords, KIND_WORDS } from "../model/wording/words.ts";
import { wordAsOf } from "./as-of.ts";
import type { CautionWords, RecordNames } from "./caution-words.ts";
import { wordClaim } from "./sentence/sentence.ts";

/** What is told of the claims that an answer rests on, or does not. */
export const EVIDENCE_CAUTIONS: CautionWords<
  | "conflict"
  | "day-taken"
  | "ended-before"
  | "expert-attribution"
  | "interested-party"
  | "left-out-by-lens"
  | "month-taken"
  | "one-source"
  | "replaced"
  | "undated"
  | "words-left"
> = {
  conflict: (caution, names) =>
    caution.sort === "rates"
      ? "Sources give other rates for the same start; the best backed of them is taken."
      : `${OPENINGS[caution.sort]}: ${caution.sides.map((side) => wordSide(side, names)).join(" against ")}.`,
  "day-taken": ({ day }) =>
    `No day was asked for. This is as of ${wordAsOf({ day, basis: "record" })}.`,
  "ended-before": ({ day, taken, claims }) => {
    const one = claims.length === 1;
    const so = taken
      ? `${one ? "is" : "are"} taken as you gave ${one ? "it" : "them"}`
      : `${one ? "does" : "do"} not count`;
    return `${countWord(claims.length, "claim")} on this ended or ${one ? "was" : "were"} replaced before ${wordDate(day)} and ${so}.`;
  },
  "expert-attribution": () => "Known only as what an expert or official is reported to say.",
  "interested-party": () => "Said by a party with a stake in it.",
  "left-out-by-lens": (caution) => {
    if (caution.on === "claim")
      return "The lens leaves this claim out, so that it counts in no answer.";
    const kinds = caution.kinds.map((kind) => KIND_WORDS[kind]).toSorted();
    return `The lens leaves out ${countWord(caution.claims.length, "claim")} on ${LEFT_OUT_ON[caution.on]} (${joinWords(kinds)}).`;
  },
  "month-taken": ({ text, date, newest }) =>
    `“${text}” is read as ${wordDate(date)}, the latest before ${wordDate(newest)}, which is the newest day that the record knows.`,
  "one-source": () => "All values rest on one publication; nothing independent confirms them.",
  replaced: ({ corrected }) =>
    corrected
      ? "We had entered this claim wrongly: it counts in no answer. What corrects it stands beside it."
      : "A newer claim, which stands beside it, has replaced this one, so that it counts in no answer.",
  undated: ({ of }) =>
    of === "answer"
      ? "From a source without a date."
      : "Claims from sources without a date are on neither side.",
  "words-left": ({ words }) =>
    `Not understood, so that it narrows nothing: ${joinWords(words.map((word) => `“${word}”`))}.`,
};

const OPENINGS = {
  values: "Sources contradict each other on what this rests on",
  shares: "Shares that this rests on are more than the whole together",
  answers: "Sources say different things of what this rests on, and may both be right",
} as const;

const LEFT_OUT_ON = {
  candidates: "these candidates",
  topic: "this",
  speakers: "what they say",
} as const;

/** The first claim of a side in words, with who published the side. */
function wordSide(side: readonly string[], { index, label }: RecordNames): string {
  const claims = side.flatMap((id): readonly Claim[] => {
    const claim = index.claims[index.placeOf(id) ?? -1];
    return claim === undefined ? [] : [claim];
  });
  const words = claims.slice(0, 1).map((one) => wordClaim(one, index.entities).replace(/\.$/, ""));
  const publishers = claims.flatMap(({ source }) => {
    const publisher = index.sources.get(source)?.publisher;
    return publisher === undefined ? [] : [label(publisher)];
  });
  const each = [...new Set(publishers)];
  const named = each.length > FEW ? countWord(each.length, "publisher") : joinWords(each);
  return `“${words.join()}”${named === "" ? "" : ` (${named})`}`;
}

/** Of more publishers than these the number is given. */
const FEW = 3;
