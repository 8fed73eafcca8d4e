import type { Dataset } from "../core/model/dataset.ts";
import { joinWords } from "../core/model/words.ts";
import type { Difference, Place } from "../core/query/alternatives/result.ts";
import { labelIn } from "./evidence-card.ts";

/** What a scenario changes in an answer, a line for each thing. */
export function writeDifference(
  { order, candidates, supply }: Difference,
  dataset: Dataset,
): readonly string[] {
  const name = (id: string): string => labelIn(dataset, id);
  const names = (ids: readonly string[]): string =>
    ids.length === 0 ? "none" : joinWords(ids.map(name));
  const moved = order.before.join(" ") !== order.after.join(" ");
  const label = (id: string): string =>
    dataset.criteria.table.find((one) => one.id === id)?.label ?? id;
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
        ({ id, before: was, after: is }) => `    ${label(id)}: ${range(was)} → ${range(is)}`,
      ),
      ...requirements.map(({ words, before: was, after: is }) => `    ${words}: ${was} → ${is}`),
    ]),
  ].map((line) => `  ${line}`);
}

const LIST_WORDS = { meets: "listed", possible: "possible", excluded: "fails a requirement" };

function wordPlace(place: Place | null): string {
  if (place === null) return "no candidate";
  const { list, rank, score } = place;
  if (rank === null) return LIST_WORDS[list];
  const ranks = rank.best === rank.worst ? `rank ${rank.best}` : `rank ${rank.best}–${rank.worst}`;
  return `${list === "possible" ? "possible, " : ""}${ranks}, score ${range(score)}`;
}

function range({ low, high }: { readonly low: number; readonly high: number }): string {
  const round = (value: number): string => String(Math.round(value * 100) / 100);
  return high - low < 1e-9 ? round(low) : `${round(low)}–${round(high)}`;
}
