import type { Contender } from "./option.ts";
import { tallyWorlds } from "./tally.ts";
import { countCriteria, type Weights } from "./weights.ts";

/** What the sampled worlds say of one contender. All numbers are shares of worlds. */
export interface Acceptability {
  /** Share of worlds in which it takes each rank, the first rank first. */
  readonly rankShares: readonly number[];
  /** Share of worlds in which it is ahead of each other, ties counting half; 0.5 against itself. */
  readonly wins: readonly number[];
  /** Mean of the weights with which it comes first; null where it never does. */
  readonly centralWeights: readonly number[] | null;
  /** Share of worlds in which it comes first with its central weights; null where it never does. */
  readonly confidence: number | null;
  /** Share of worlds in which each of its options is its best; ties count for each. */
  readonly optionShares: readonly number[];
}

/**
 * Stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma and Salminen 2001), with uniform draws in
 * the interval of each claim. Ties share their ranks evenly. Standard error of a share: at most 0.5/√samples.
 */
export function sampleAcceptability(
  contenders: readonly Contender[],
  weights: Weights,
  { seed, samples }: { readonly seed: number; readonly samples: number },
): readonly Acceptability[] {
  const { ranks, wins, weightsWhenFirst, best } = tallyWorlds(contenders, weights, seed, samples);
  const count = contenders.length;
  const shares = (table: Float64Array, row: number): readonly number[] =>
    Array.from(table.subarray(row * count, (row + 1) * count), (worlds) => worlds / samples);
  const criteria = countCriteria(weights);
  let from = 0;
  return contenders.map(({ options }, index) => {
    const own = best.subarray(from, from + options.length);
    from += options.length;
    const firsts = ranks[index * count] ?? 0;
    const sums = weightsWhenFirst.subarray(index * criteria, (index + 1) * criteria);
    const centralWeights = firsts > 0 ? Array.from(sums, (sum) => sum / firsts) : null;
    return {
      rankShares: shares(ranks, index),
      wins: shares(wins, index),
      centralWeights,
      confidence: centralWeights === null ? null : confidenceOf(index, centralWeights, firsts),
      optionShares: Array.from(own, (worlds) => worlds / samples),
    };
  });

  function confidenceOf(index: number, values: readonly number[], firsts: number): number {
    if (weights.mode === "fixed") return firsts / samples;
    const central = tallyWorlds(contenders, { mode: "fixed", values }, seed, samples);
    return (central.ranks[index * count] ?? 0) / samples;
  }
}
