import type { Contender, Option } from "./option.ts";

/** The least and greatest score of an option over all its values and the given corners of the weights. */
export function scoreInterval(
  option: Option,
  corners: readonly (readonly number[])[],
): { readonly low: number; readonly high: number } {
  const sums = corners.map((weights) => ({
    low: weightedSum(option, weights, ({ low }) => low),
    high: weightedSum(option, weights, ({ high }) => high),
  }));
  return {
    low: Math.min(...sums.map(({ low }) => low)),
    high: Math.max(...sums.map(({ high }) => high)),
  };
}

/**
 * The least and greatest score of somebody who takes its best option in each world. Exact at fixed weights, where all
 * draws low, and all high, are worlds; over several corners the least is a bound.
 */
export function scoreOfBest(
  { options }: Pick<Contender, "options">,
  corners: readonly (readonly number[])[],
): { readonly low: number; readonly high: number } {
  const scores = options.map((option) => scoreInterval(option, corners));
  return {
    low: Math.max(...scores.map(({ low }) => low)),
    high: Math.max(...scores.map(({ high }) => high)),
  };
}

/** The weighted sum of one number of each cell. */
export function weightedSum(
  option: Option,
  weights: readonly number[],
  of: (cell: Option["cells"][number]) => number,
): number {
  return option.cells.reduce((sum, cell, index) => sum + (weights[index] ?? 0) * of(cell), 0);
}

/** The middle of a cell: the value shown where one number is wanted. */
export function midpoint(cell: { readonly low: number; readonly high: number }): number {
  return (cell.low + cell.high) / 2;
}
