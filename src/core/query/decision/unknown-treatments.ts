import { rankRanges } from "./dominance.ts";
import { type Contender, EPSILON, type Option } from "./option.ts";
import { midpoint, scoreOfBest, weightedSum } from "./score.ts";

/** A score in [0, 1] and the rank that it gives; options of the same score share the better rank. */
export interface ScoredRank {
  readonly score: number;
  readonly rank: number;
}

/** Score and rank of a contender, by the best of its options, under four ways of treating what is not known. */
export interface UnknownTreatment {
  /** Unknown counts as 0; what is known in part counts at its middle. */
  readonly zero: ScoredRank;
  /** Unknown is left out and the weights of the rest are scaled up; null where nothing is known. */
  readonly skip: ScoredRank | null;
  /** Everything counts at its middle. */
  readonly midpoint: ScoredRank;
  /** Unknown stays open: the scores and ranks that are possible. The one way that decides nothing by itself. */
  readonly interval: {
    readonly low: number;
    readonly high: number;
    readonly best: number;
    readonly worst: number;
  };
}

/**
 * What the usual treatments of unknown values would make of everyone, beside their intervals: for showing that the
 * choice decides the order. A cell is unknown where it is open over the whole scale.
 *
 * @param weights normalised to a sum of 1
 */
export function compareUnknownTreatments(
  contenders: readonly Contender[],
  weights: readonly number[],
): readonly UnknownTreatment[] {
  const bestOf = (score: (option: Option) => number | null): readonly (number | null)[] =>
    contenders.map(({ options }) => greatest(options.map(score)));
  const zeros = withRanks(
    bestOf((option) =>
      weightedSum(option, weights, (cell) => (isUnknown(cell) ? 0 : midpoint(cell))),
    ),
  );
  const skips = withRanks(bestOf((option) => skipUnknown(option, weights)));
  const middles = withRanks(bestOf((option) => weightedSum(option, weights, midpoint)));
  const ranges = rankRanges(contenders, [weights]);
  return contenders.map((contender, index) => {
    const [zero, middle, range] = [zeros[index], middles[index], ranges[index]];
    if (
      zero === null ||
      middle === null ||
      zero === undefined ||
      middle === undefined ||
      range === undefined
    )
      throw new Error(`"${contender.id}" was not scored.`);
    return {
      zero,
      skip: skips[index] ?? null,
      midpoint: middle,
      interval: {
        ...scoreOfBest(contender, [weights]),
        best: range.best,
        worst: range.worst,
      },
    };
  });
}

function greatest(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function isUnknown({ low, high }: Option["cells"][number]): boolean {
  return low <= EPSILON && high >= 1 - EPSILON;
}

function skipUnknown({ id, cells }: Option, weights: readonly number[]): number | null {
  const known = cells.map((cell, index) => (isUnknown(cell) ? 0 : (weights[index] ?? 0)));
  const sum = known.reduce((total, weight) => total + weight, 0);
  return sum <= EPSILON ? null : weightedSum({ id, cells }, known, midpoint) / sum;
}

function withRanks(scores: readonly (number | null)[]): readonly (ScoredRank | null)[] {
  return scores.map((score) => {
    if (score === null) return null;
    const ahead = scores.filter((other) => other !== null && other - score > EPSILON);
    return { score, rank: 1 + ahead.length };
  });
}
