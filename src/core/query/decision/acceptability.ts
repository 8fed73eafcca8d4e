import type { Option } from "./option.ts";
import { tallyWorlds } from "./tally.ts";
import { countCriteria, type Weights } from "./weights.ts";

/** What the sampled worlds say of one option. All numbers are shares of worlds. */
export interface Acceptability {
  /** Share of worlds in which the option takes each rank, the first rank first. */
  readonly rankShares: readonly number[];
  /** Share of worlds in which it is ahead of each option, ties counting half; 0.5 against itself. */
  readonly wins: readonly number[];
  /** Mean of the weights with which it comes first; null where it never does. */
  readonly centralWeights: readonly number[] | null;
  /** Share of worlds in which it comes first with its central weights; null where it never does. */
  readonly confidence: number | null;
}

/**
 * Stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma and Salminen 2001), with uniform draws in
 * the interval of each claim. Ties share their ranks evenly. Standard error of a share: at most 0.5/√samples.
 */
export function sampleAcceptability(
  options: readonly Option[],
  weights: Weights,
  { seed, samples }: { readonly seed: number; readonly samples: number },
): readonly Acceptability[] {
  const { ranks, wins, weightsWhenFirst } = tallyWorlds(options, weights, seed, samples);
  const count = options.length;
  const shares = (table: Float64Array, row: number): readonly number[] =>
    Array.from(table.subarray(row * count, (row + 1) * count), (worlds) => worlds / samples);
  const criteria = countCriteria(weights);
  return options.map((_, index) => {
    const firsts = ranks[index * count] ?? 0;
    const sums = weightsWhenFirst.subarray(index * criteria, (index + 1) * criteria);
    const centralWeights = firsts > 0 ? Array.from(sums, (sum) => sum / firsts) : null;
    return {
      rankShares: shares(ranks, index),
      wins: shares(wins, index),
      centralWeights,
      confidence: centralWeights === null ? null : confidenceOf(index, centralWeights, firsts),
    };
  });

  function confidenceOf(index: number, values: readonly number[], firsts: number): number {
    if (weights.mode === "fixed") return firsts / samples;
    const central = tallyWorlds(options, { mode: "fixed", values }, seed, samples);
    return (central.ranks[index * count] ?? 0) / samples;
  }
}
