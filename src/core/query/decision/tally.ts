import { EPSILON, type Option } from "./option.ts";
import { countCriteria, makeWeightDraw, type Weights } from "./weights.ts";
import { makeWorldScores } from "./world-scores.ts";

/** Counts over sampled worlds; ties share. */
export interface Tally {
  /** Worlds by option and rank. */
  readonly ranks: readonly Float64Array[];
  /** Worlds by option and the option it is ahead of. */
  readonly wins: readonly Float64Array[];
  /** Sums of the weights, by option and criterion, over the worlds in which it is first. */
  readonly weightsWhenFirst: readonly Float64Array[];
}

/** Draws worlds, ranks the options in each and counts. Costs O(samples × options × (criteria + options)). */
export function tallyWorlds(
  options: readonly Option[],
  weights: Weights,
  seed: number,
  samples: number,
): Tally {
  const count = options.length;
  const criteria = countCriteria(weights);
  const rows = (length: number): Float64Array[] => options.map(() => new Float64Array(length));
  const tally: Tally = { ranks: rows(count), wins: rows(count), weightsWhenFirst: rows(criteria) };
  const scoreWorld = makeWorldScores(options, criteria, seed);
  const drawWeights = makeWeightDraw(weights, seed);
  const order = Int32Array.from(options, (_, index) => index);
  const scores = new Float64Array(count);
  const scoreAt = (place: number): number => scores[order[place] ?? 0] ?? 0;
  for (let world = 0; world < samples; world++) {
    const drawn = drawWeights(world);
    scoreWorld(world, drawn, scores);
    sortByScore(order, scores);
    for (let start = 0; start < count; ) {
      let end = start + 1;
      while (end < count && scoreAt(start) - scoreAt(end) <= EPSILON) end++;
      countTied(tally, order, start, end);
      if (start === 0) addFirst(tally, order, end, drawn);
      start = end;
    }
  }
  return tally;
}

// Insertion sort, the highest score first: the order changes little from world to world and is short.
function sortByScore(order: Int32Array, scores: Float64Array): void {
  for (let place = 1; place < order.length; place++) {
    const option = order[place] ?? 0;
    const score = scores[option] ?? 0;
    let hole = place;
    while (hole > 0 && (scores[order[hole - 1] ?? 0] ?? 0) < score) {
      order[hole] = order[hole - 1] ?? 0;
      hole--;
    }
    order[hole] = option;
  }
}

// The options from `start` to before `end` are tied: they share these ranks, and half of their duels.
function countTied(tally: Tally, order: Int32Array, start: number, end: number): void {
  const share = 1 / (end - start);
  for (let place = start; place < end; place++) {
    const option = order[place] ?? 0;
    for (let rank = start; rank < end; rank++) add(tally.ranks[option], rank, share);
    for (let other = start; other < order.length; other++) {
      add(tally.wins[option], order[other] ?? 0, other < end ? 0.5 : 1);
    }
  }
}

function addFirst(tally: Tally, order: Int32Array, end: number, weights: readonly number[]): void {
  for (let place = 0; place < end; place++) {
    const sums = tally.weightsWhenFirst[order[place] ?? 0];
    for (let index = 0; index < weights.length; index++) {
      add(sums, index, (weights[index] ?? 0) / end);
    }
  }
}

function add(row: Float64Array | undefined, index: number, amount: number): void {
  if (row !== undefined) row[index] = (row[index] ?? 0) + amount;
}
