import { makeDraw } from "./draw.ts";

/**
 * Weights of the criteria: fixed numbers (any scale), free over the whole simplex, or free as far as they
 * respect an order of importance. `order` lists the indices of the criteria, the most important first.
 */
export type Weights =
  | { readonly mode: "fixed"; readonly values: readonly number[] }
  | { readonly mode: "free"; readonly criteria: readonly string[] }
  | {
      readonly mode: "order";
      readonly criteria: readonly string[];
      readonly order: readonly number[];
    };

/** Weights scaled to a sum of 1. Throws on a negative weight or a sum of 0. */
export function normaliseWeights(values: readonly number[]): readonly number[] {
  const greatest = Math.max(...values);
  if (!(greatest > 0 && Number.isFinite(greatest)) || values.some((value) => value < 0)) {
    throw new Error(`The weights ${values.join(", ")} cannot be scaled to a sum of 1.`);
  }
  // By the greatest first: a sum of very large numbers would overflow.
  const scaled = values.map((value) => value / greatest);
  const sum = scaled.reduce((total, value) => total + value, 0);
  return scaled.map((value) => value / sum);
}

/** How many criteria the weights are for. */
export function countCriteria(weights: Weights): number {
  return weights.mode === "fixed" ? weights.values.length : weights.criteria.length;
}

/**
 * The corners of the set of admissible weights. A score is linear in the weights, so its least and greatest
 * values stand at corners: one for fixed weights, the unit vectors for free ones, and the equal weights of the
 * first 1, 2, … n criteria for an order.
 */
export function weightCorners(weights: Weights): readonly (readonly number[])[] {
  const count = countCriteria(weights);
  switch (weights.mode) {
    case "fixed":
      return [normaliseWeights(weights.values)];
    case "free":
      return Array.from({ length: count }, (_, corner) => unit(count, corner));
    case "order":
      return weights.order.map((_, last) => {
        const first = weights.order.slice(0, last + 1);
        return Array.from({ length: count }, (__, index) =>
          first.includes(index) ? 1 / first.length : 0,
        );
      });
  }
}

function unit(count: number, corner: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index === corner ? 1 : 0));
}

/**
 * A function from a world to its weights. Free weights are uniform on the simplex (normalised exponentials,
 * Rubinstein 1982), each criterion drawing by its own id.
 */
export function makeWeightDraw(
  weights: Weights,
  seed: number,
): (world: number) => readonly number[] {
  if (weights.mode === "fixed") {
    const fixed = normaliseWeights(weights.values);
    return () => fixed;
  }
  const draws = weights.criteria.map((id) => makeDraw(seed, `weight/${id}`));
  const draw = (world: number): readonly number[] => {
    const parts = draws.map((one) => -Math.log(one(world)));
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.map((part) => part / sum);
  };
  if (weights.mode === "free") return draw;
  return (world) => {
    const sorted = [...draw(world)].sort((a, b) => b - a);
    const placed = new Array<number>(sorted.length).fill(0);
    weights.order.forEach((criterion, place) => {
      placed[criterion] = sorted[place] ?? 0;
    });
    return placed;
  };
}
