import { wordRange, wordRanks } from "../model/figure.ts";
import { joinWords } from "../model/words.ts";
import type { Difference, Place } from "../query/alternatives/result.ts";
import type { Names } from "./names.ts";

/** What a scenario changes in an answer, a line for each thing. */
export function wordDifference(
  { order, candidates, supply }: Difference,
  { entity: name, criterion: label }: Names,
): readonly string[] {
  const names = (ids: readonly string[]): string =>
    ids.length === 0 ? "none" : joinWords(ids.map(name));
  const moved = order.before.join(" ") !== order.after.join(" ");
  if (candidates.length === 0 && supply.length === 0) return ["It changes nothing in this answer."];
  return [
    ...supply.map(
      ({ buyer, before, after }) =>
        `Known sources of ${name(buyer)}: ${names(before)} → ${names(after)}`,
    ),
    ...(moved ? [`Order: ${names(order.before)}`, `    → ${names(order.after)}`] : []),
    ...candidates.flatMap(({ label: who, before, after, criteria, requirements }) => [
      `${who}: ${wordPlace(before)} → ${wordPlace(after)}`,
      ...criteria.map(
        ({ id, before: was, after: is }) =>
          `    ${label(id)}: ${wordRange(was.low, was.high)} → ${wordRange(is.low, is.high)}`,
      ),
      ...requirements.map(({ words, before: was, after: is }) => `    ${words}: ${was} → ${is}`),
    ]),
  ];
}

const LIST_WORDS = { meets: "listed", possible: "possible", excluded: "fails a requirement" };

function wordPlace(place: Place | null): string {
  if (place === null) return "no candidate";
  const { list, rank, score } = place;
  if (rank === null) return LIST_WORDS[list];
  const possible = list === "possible" ? "possible, " : "";
  return `${possible}rank ${wordRanks(rank)}, score ${wordRange(score.low, score.high)}`;
}
