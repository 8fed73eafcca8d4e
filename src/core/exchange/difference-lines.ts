import { wordRange, wordRanks } from "../model/figure.ts";
import type { RateUnit } from "../model/vocabulary.ts";
import { joinWords } from "../model/wording/words.ts";
import type { IdleAssumption, Place } from "../query/assess/result.ts";
import type { WordedDifference } from "../word/ranking/alternatives.ts";
import { STANDING_WORDS, wordYearly } from "../word/ranking/option.ts";
import type { Names } from "./names.ts";

/** What a scenario changes in an answer, a line for each thing, and what of it changes nothing, and why. */
export function wordDifference(difference: WordedDifference, names: Names): readonly string[] {
  return [
    ...(changesNothing(difference, names) ? [NOTHING_CHANGES] : linesOf(difference, names)),
    ...difference.idle.map((one) => wordIdle(one, names.entity)),
  ];
}

/** Whether a scenario changes nothing that a reader is shown. */
export function changesNothing(difference: WordedDifference, names: Names): boolean {
  return linesOf(difference, names).length === 0;
}

function linesOf(
  { order, candidates, supply, options, headline, gap }: WordedDifference,
  { entity: name, criterion: label, unit }: Names,
): readonly string[] {
  const names = (ids: readonly string[]): string =>
    ids.length === 0 ? "none" : joinWords(ids.map(name));
  const moved = order.before.join(" ") !== order.after.join(" ");
  return [
    ...(headline === null ? [] : [headline.after, `    before: ${headline.before}`]),
    ...options.map((change) => wordOptionChange(change, name)),
    ...(gap === null ? [] : [wordGapChange(gap, unit)]),
    ...supply.map(
      ({ buyer, before, after }) =>
        `Known sources of the product for ${name(buyer)}: ${names(before)} → ${names(after)}`,
    ),
    ...(moved ? [`Order: ${names(order.before)}`, `    → ${names(order.after)}`] : []),
    ...candidates.flatMap(({ label: who, before, after, criteria, requirements }) => {
      const [was, is] = [wordPlace(before), wordPlace(after)];
      const further = [
        ...criteria.map(
          ({ id, before: old, after: now }) =>
            `    ${label(id)}: ${wordRange(old.low, old.high)} → ${wordRange(now.low, now.high)}`,
        ),
        ...requirements.map(
          ({ words, before: old, after: now }) => `    ${words}: ${old} → ${now}`,
        ),
      ];
      // A change below what is shown is none to a reader.
      return was === is && further.length === 0 ? [] : [`${who}: ${was} → ${is}`, ...further];
    }),
  ];
}

/** What is said where a scenario moves nothing that an answer shows. */
export const NOTHING_CHANGES = "It changes nothing in this answer.";

const IDLE_WORDS: { readonly [W in IdleAssumption["why"]]: string } = {
  ofLostSupplier: "it belongs to the supplier to be replaced, so no option is taken away here",
  notAnOption: "no source says that it makes this product, so nothing is taken away here",
  outBefore: "it is out without the assumption",
  stillCounts: "what is assumed takes nothing away by the day it is needed",
};

/** Why an assumption about a plant changes nothing: "LGES Holland: no source says that it makes this product, …". */
export function wordIdle({ plant, why }: IdleAssumption, name: Names["entity"]): string {
  return `${name(plant)}: ${IDLE_WORDS[why]}`;
}

/** How an option stands without and with what is assumed. */
export function wordOptionChange(
  { key, before, after }: WordedDifference["options"][number],
  name: Names["entity"],
): string {
  return `${wordKey(key, name)}: ${wordStood(before)} → ${wordStood(after)}`;
}

/** What is missing from options in the market, without and with what is assumed. */
export function wordGapChange(
  { before, after }: NonNullable<WordedDifference["gap"]>,
  unit: RateUnit,
): string {
  return `Missing of what is needed, from lines in the market: ${wordGap(before, unit)} → ${wordGap(after, unit)}`;
}

function wordKey(key: string, name: Names["entity"]): string {
  const [supplier = "", place = "-"] = key.split("/");
  return place === "-" ? name(supplier) : `${name(place)} (${name(supplier)})`;
}

function wordStood(standing: WordedDifference["options"][number]["before"]): string {
  return standing === null ? "no option" : STANDING_WORDS[standing];
}

function wordGap(
  gap: { readonly low: number; readonly high: number } | null,
  unit: RateUnit,
): string {
  return gap === null ? "not stated" : wordYearly(gap, unit);
}

const LIST_WORDS = { meets: "listed", possible: "possible", excluded: "fails a requirement" };

function wordPlace(place: Place | null): string {
  if (place === null) return "no candidate";
  const { list, rank, score } = place;
  if (rank === null) return LIST_WORDS[list];
  const possible = list === "possible" ? "possible, " : "";
  return `${possible}rank ${wordRanks(rank)}, score ${wordRange(score.low, score.high)}`;
}
