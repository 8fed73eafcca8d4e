/** How crossings are reduced: sweeps over the levels, and rounds in which each item looks for its best place. */
const SWEEPS = 16;
const SIFTINGS = 4;

/** Items in levels, from left to right, and the links between items of neighbouring levels. */
export interface Levels {
  /** The items of each level, from the top; changed in place by `reduceCrossings`. */
  readonly levels: number[][];
  /** The items of the next and of the last level that an item is linked with; by item. */
  readonly right: readonly (readonly number[])[];
  readonly left: readonly (readonly number[])[];
  /** Items with a number stand in its order from the top; by item, null = anywhere. */
  readonly held: readonly (number | null)[];
}

/**
 * Orders the items of each level so that few links cross: barycentre sweeps (Sugiyama et al. 1981), then sifting
 * (Matuszewski et al. 1999), in which each item goes where it crosses least. Items that are held keep their order among
 * themselves. Deterministic. O(sweeps × (links + items log items) + siftings × items × links at a level).
 */
export function reduceCrossings(given: Levels): void {
  for (const level of given.levels) keepHeld(level, given.held);
  const swept = sweep(given);
  for (const [index, level] of swept.entries())
    given.levels[index]?.splice(0, level.length, ...level);
  siftAll(given);
}

/** The best order of the sweeps. */
function sweep({ levels, right, left, held }: Levels): readonly number[][] {
  let best = levels.map((level) => [...level]);
  let least = countCrossings(levels, right);
  for (let turn = 0; turn < SWEEPS && least > 0; turn++) {
    const forwards = turn % 2 === 0;
    const at = placesIn(levels);
    for (const level of forwards ? levels : levels.toReversed()) {
      const sides = turn < SWEEPS / 2 ? [forwards ? left : right] : [left, right];
      sortByMean(level, sides, at);
      keepHeld(level, held);
      for (const [place, item] of level.entries()) at[item] = place;
    }
    const crossings = countCrossings(levels, right);
    if (crossings >= least) continue;
    least = crossings;
    best = levels.map((level) => [...level]);
  }
  return best;
}

function siftAll({ levels, right, left, held }: Levels): void {
  let least = countCrossings(levels, right);
  for (let round = 0; round < SIFTINGS && least > 0; round++) {
    const at = placesIn(levels);
    for (const level of round % 2 === 0 ? levels : levels.toReversed())
      sift(level, at, { right, left, held });
    const crossings = countCrossings(levels, right);
    if (crossings >= least) break;
    least = crossings;
  }
}

/** How often links cross between neighbouring levels. */
export function countCrossings(
  levels: readonly (readonly number[])[],
  right: Levels["right"],
): number {
  const at = placesIn(levels);
  return levels.reduce((sum, level, index) => {
    const ends = level.map((item) => (right[item] ?? []).map((end) => at[end] ?? 0));
    return sum + countInversions(ends, levels[index + 1]?.length ?? 0);
  }, 0);
}

/** How often a link ends above one that begins above it; by the ends of each item from the top. O(links log places). */
function countInversions(ends: readonly (readonly number[])[], places: number): number {
  // How many links end at or above each place, as a binary indexed tree.
  const tree = new Array<number>(places + 1).fill(0);
  let [count, seen] = [0, 0];
  const above = (end: number): number => {
    let sum = 0;
    for (let i = end + 1; i > 0; i -= i & -i) sum += tree[i] ?? 0;
    return sum;
  };
  for (const own of ends) {
    for (const end of own) count += seen - above(end);
    for (const end of own) {
      seen += 1;
      for (let i = end + 1; i <= places; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
    }
  }
  return count;
}

function placesIn(levels: readonly (readonly number[])[]): number[] {
  const at: number[] = [];
  for (const level of levels) for (const [place, item] of level.entries()) at[item] = place;
  return at;
}

function sortByMean(
  level: number[],
  sides: readonly Levels["right"][],
  at: readonly number[],
): void {
  const mean = new Map(
    level.map((item, place) => {
      const near = sides.flatMap((side) => side[item] ?? []);
      const sum = near.reduce((total, other) => total + (at[other] ?? 0), 0);
      return [item, near.length === 0 ? place : sum / near.length];
    }),
  );
  level.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0) || (at[a] ?? 0) - (at[b] ?? 0));
}

// The places that held items have stay theirs; who of them has which follows their order.
function keepHeld(level: number[], held: Levels["held"]): void {
  const places = level.flatMap((item, place) => (held[item] == null ? [] : [place]));
  const items = places.map((place) => level[place] ?? 0);
  items.sort((a, b) => (held[a] ?? 0) - (held[b] ?? 0) || a - b);
  for (const [index, place] of places.entries()) level[place] = items[index] ?? 0;
}

function sift(
  level: number[],
  at: number[],
  { right, left, held }: Pick<Levels, "right" | "left" | "held">,
): void {
  const ends = new Map(
    level.map((item) => [
      item,
      [left, right].map((side) =>
        (side[item] ?? []).map((end) => at[end] ?? 0).sort((a, b) => a - b),
      ),
    ]),
  );
  // What it changes to have `a` above `b` rather than below.
  const gain = (a: number, b: number): number => {
    let sum = 0;
    for (const side of [0, 1]) {
      const [upper, lower] = [ends.get(a)?.[side] ?? [], ends.get(b)?.[side] ?? []];
      sum += inversions(upper, lower) - inversions(lower, upper);
    }
    return sum;
  };
  for (const item of [...level]) {
    const from = level.indexOf(item);
    const best = bestPlace(level, from, gain, held);
    if (best === from) continue;
    level.splice(from, 1);
    level.splice(best, 0, item);
  }
  for (const [place, item] of level.entries()) at[item] = place;
}

/** Where an item crosses least, not beyond one in whose order it is held. */
function bestPlace(
  level: readonly number[],
  from: number,
  gain: (a: number, b: number) => number,
  held: Levels["held"],
): number {
  const item = level[from] ?? 0;
  let [best, least] = [from, 0];
  for (const step of [-1, 1]) {
    let change = 0;
    for (let place = from + step; place >= 0 && place < level.length; place += step) {
      const other = level[place] ?? 0;
      if (held[other] != null && held[item] != null) break;
      change += step < 0 ? gain(item, other) : gain(other, item);
      if (change < least) [best, least] = [place, change];
    }
  }
  return best;
}

// Pairs of which the upper item's end lies below the lower one's; both sorted.
function inversions(upper: readonly number[], lower: readonly number[]): number {
  let [count, below] = [0, 0];
  for (const end of upper) {
    while (below < lower.length && (lower[below] ?? 0) < end) below += 1;
    count += below;
  }
  return count;
}
