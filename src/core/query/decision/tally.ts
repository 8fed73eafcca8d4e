import { type Contender, EPSILON } from "./option.ts";
import { countCriteria, makeWeightDraw, type Weights } from "./weights.ts";
import { makeWorldScores } from "./world-scores.ts";

/** Counts over sampled worlds; ties share. Tables are flat, a row for each contender. */
export interface Tally {
  /** Worlds by contender and rank. */
  readonly ranks: Float64Array;
  /** Worlds by contender and the one it is ahead of. */
  readonly wins: Float64Array;
  /** Sums of the weights, by contender and criterion, over the worlds in which it is first. */
  readonly weightsWhenFirst: Float64Array;
  /** Worlds in which an option is its contender's best, those of all contenders in a row; ties count for each. */
  readonly best: Float64Array;
}

/** Draws worlds, ranks the contenders in each and counts. Costs O(samples × (options × criteria + contenders²)). */
export function tallyWorlds(
  contenders: readonly Contender[],
  weights: Weights,
  seed: number,
  samples: number,
): Tally {
  const count = contenders.length;
  const options = contenders.flatMap((one) => one.options);
  const starts = startsOf(contenders);
  const criteria = countCriteria(weights);
  const tally: Tally = {
    ranks: new Float64Array(count * count),
    wins: new Float64Array(count * count),
    weightsWhenFirst: new Float64Array(count * criteria),
    best: new Float64Array(options.length),
  };
  const scoreWorld = makeWorldScores(options, criteria, seed);
  const drawWeights = makeWeightDraw(weights, seed);
  const order = Int32Array.from(contenders, (_, index) => index);
  const optionScores = new Float64Array(options.length);
  const scores = new Float64Array(count);
  for (let world = 0; world < samples; world++) {
    const drawn = drawWeights(world);
    scoreWorld(world, drawn, optionScores);
    takeBest(optionScores, starts, scores, tally.best);
    sortByScore(order, scores);
    for (let start = 0; start < count; ) {
      const best = scores[order[start] ?? 0] ?? 0;
      let end = start + 1;
      while (end < count && best - (scores[order[end] ?? 0] ?? 0) <= EPSILON) end++;
      countTied(tally, order, start, end);
      if (start === 0) addFirst(tally.weightsWhenFirst, order, end, drawn);
      start = end;
    }
  }
  return tally;
}

/** Where the options of each contender begin among those of all, and where the last ends. */
function startsOf(contenders: readonly Contender[]): Int32Array {
  const starts = new Int32Array(contenders.length + 1);
  contenders.forEach(({ options }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + options.length;
  });
  return starts;
}

function takeBest(
  options: Float64Array,
  starts: Int32Array,
  scores: Float64Array,
  best: Float64Array,
): void {
  for (let one = 0; one < scores.length; one++) {
    const [from, to] = [starts[one] ?? 0, starts[one + 1] ?? 0];
    let most = options[from] ?? 0;
    for (let at = from + 1; at < to; at++) most = Math.max(most, options[at] ?? 0);
    for (let at = from; at < to; at++)
      if (most - (options[at] ?? 0) <= EPSILON) best[at] = (best[at] ?? 0) + 1;
    scores[one] = most;
  }
}

// Insertion sort, the highest score first: the order changes little from world to world and is short.
function sortByScore(order: Int32Array, scores: Float64Array): void {
  for (let place = 1; place < order.length; place++) {
    const one = order[place] ?? 0;
    const score = scores[one] ?? 0;
    let hole = place;
    while (hole > 0 && (scores[order[hole - 1] ?? 0] ?? 0) < score) {
      order[hole] = order[hole - 1] ?? 0;
      hole--;
    }
    order[hole] = one;
  }
}

// The contenders from `start` to before `end` are tied: they share these ranks, and half of their duels.
function countTied({ ranks, wins }: Tally, order: Int32Array, start: number, end: number): void {
  const count = order.length;
  const share = 1 / (end - start);
  for (let place = start; place < end; place++) {
    const row = (order[place] ?? 0) * count;
    for (let rank = start; rank < end; rank++) ranks[row + rank] = (ranks[row + rank] ?? 0) + share;
    for (let other = start; other < count; other++) {
      const cell = row + (order[other] ?? 0);
      wins[cell] = (wins[cell] ?? 0) + (other < end ? 0.5 : 1);
    }
  }
}

function addFirst(
  sums: Float64Array,
  order: Int32Array,
  end: number,
  weights: readonly number[],
): void {
  for (let place = 0; place < end; place++) {
    const row = (order[place] ?? 0) * weights.length;
    for (let index = 0; index < weights.length; index++) {
      sums[row + index] = (sums[row + index] ?? 0) + (weights[index] ?? 0) / end;
    }
  }
}
