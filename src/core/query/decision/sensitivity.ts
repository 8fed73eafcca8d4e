import { cellAt, type Option } from "./option.ts";
import { midpoint } from "./score.ts";

/**
 * The weight of one criterion at which two options change places when it alone is moved and the others are
 * rescaled in proportion: w* = D/(D − dⱼ) with D = Σ over the others of wₖdₖ/(1 − wⱼ), at the middle of every
 * cell. null where there is none between 0 and 1, and where the criterion has all the weight.
 *
 * @param weights normalised to a sum of 1
 */
export function flipWeight(
  a: Option,
  b: Option,
  weights: readonly number[],
  criterion: number,
): number | null {
  const own = weights[criterion] ?? 0;
  if (own >= 1) return null;
  const difference = (index: number): number =>
    midpoint(cellAt(a, index)) - midpoint(cellAt(b, index));
  const others = weights.reduce(
    (sum, weight, index) => (index === criterion ? sum : sum + weight * difference(index)),
    0,
  );
  const rest = others / (1 - own);
  const step = difference(criterion);
  if (rest * step >= 0) return null;
  return rest / (rest - step);
}
