import type { Names } from "../../core/exchange/names.ts";
import { wordFigure, wordMix, wordRanks, wordShare } from "../../core/model/figure.ts";
import { joinWords } from "../../core/model/wording/words.ts";
import type { MissingFact } from "../../core/query/assess/result.ts";
import type { ScoredRank } from "../../core/query/decision/unknown-treatments.ts";
import type { WordedAlternatives, WordedRanked } from "../../core/word/ranking/alternatives.ts";
import { cite } from "./evidence-card.ts";

/** Facts that are told in full: what to find out first. */
const TASKS = 2;
const SHOWN_FACTS = 5;

/** What to find out, of whom and why: the first facts with the places that hang on them, the rest in a line each. */
export function writeTasks(
  { missing, meets, possible }: WordedAlternatives,
  names: Names,
): readonly string[] {
  const ranked = [...meets, ...possible];
  const more = missing.length - SHOWN_FACTS;
  return [
    ...missing.slice(0, SHOWN_FACTS).flatMap((fact, index) => {
      const whose = joinWords(fact.candidates.map((one) => names.entity(one.id)));
      const what = `${names.criterion(fact.criterion)} of ${whose}`;
      const line = `  ${what}: moves the score by up to ${wordFigure(fact.swing)}`;
      return index < TASKS ? [line, ...whyRows(fact, ranked, names)] : [line];
    }),
    ...(more > 0 ? [`  and ${more} more, in --json`] : []),
  ];
}

function whyRows(
  { claims, places }: MissingFact,
  ranked: readonly WordedRanked[],
  { entity }: Names,
): readonly string[] {
  const known = claims.length === 0 ? "no claim speaks of it" : `left open by ${cite(claims)}`;
  const moves = places.map(({ id, low, high }) => {
    const now = ranked.find((one) => one.id === id)?.rank;
    const from = now === undefined ? "" : ` (now ${wordRanks(now)})`;
    return `      ${entity(id)}: rank ${wordRanks(low)} if it turns out badly, ${wordRanks(high)} if well${from}`;
  });
  return [`      ${known}`, ...(moves.length > 0 ? moves : ["      no place hangs on it alone"])];
}

/** How often each is ahead of the others, with which weights it comes first, and what would move it up. */
export function writeFirmness(
  { meets, possible, weightMode }: WordedAlternatives,
  names: Names,
): readonly string[] {
  const ranked = [...meets, ...possible];
  return ranked.flatMap((one) => {
    const wins = one.wins.map(({ over, share }) => `${names.entity(over)} in ${wordShare(share)}`);
    const { centralWeights } = one;
    const central =
      weightMode === "fixed" || centralWeights === null
        ? []
        : [
            `      comes first when weights look like this: ${wordMix(centralWeights, names.criterion).join(", ")}`,
          ];
    return [
      `  ${one.label}: ${wins.length > 0 ? `ahead of ${wins.join(", ")}` : "nobody else is ranked"}`,
      ...central,
      ...moveRow(one, names),
    ];
  });
}

function moveRow({ movesUp, rank }: WordedRanked, { criterion }: Names): readonly string[] {
  if (movesUp === null) return ["      nothing is open that would move it up"];
  const { criterion: id, claims, rank: then } = movesUp;
  const what = claims.length === 0 ? "of which no claim speaks" : `left open by ${cite(claims)}`;
  return [
    `      moves up by ${criterion(id)}, ${what}: rank ${wordRanks(then)} if it turns out well (now ${wordRanks(rank)})`,
  ];
}

/** Score and rank under four treatments of what is not known. */
export function writeTreatments(
  { unknownTreatments }: WordedAlternatives,
  { entity }: Names,
): readonly string[] {
  const placed = (one: ScoredRank | null): string =>
    one === null ? "(nothing is left)" : `${wordFigure(one.score)} (rank ${one.rank})`;
  return unknownTreatments.map(
    ({ id, zero, skip, midpoint, interval }) =>
      `  ${entity(id)}: as zero ${placed(zero)}, left out ${placed(skip)}, at the middle ${placed(midpoint)}; as a range rank ${wordRanks(interval)}`,
  );
}
