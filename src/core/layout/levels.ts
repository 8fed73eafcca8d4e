/** Sweeps over the levels from each start, and rounds at most in which everybody looks for the best place. */
const SWEEPS = 8;
const SIFTINGS = 12;
/** Orders from which the search begins at most, and pairs looked at from all of them, which keeps it short. */
const STARTS = 24;
const EFFORT = 200_000;

/** Items in levels, from left to right, and the links between items of neighbouring levels. */
export interface Levels {
  /** The items of each level, from the top; changed in place by `reduceCrossings`. */
  readonly levels: number[][];
  /** The items of the next and of the last level that an item is linked with, once for each link; by item. */
  readonly right: readonly (readonly number[])[];
  readonly left: readonly (readonly number[])[];
  /** Items with a number stand in its order from the top; by item, null = anywhere. */
  readonly held: readonly (number | null)[];
  /** The item of the same level right beneath which it stands, with others of the same; by item, null = anywhere. */
  readonly beneath: readonly (number | null)[];
}

type Links = Pick<Levels, "right" | "left" | "held">;

/** What moves as one: an item, and those beneath it. */
type Unit = number[];

/**
 * Orders the items of each level so that few links cross: barycentre sweeps (Sugiyama et al. 1981), then sifting
 * (Matuszewski et al. 1999), in which each goes where it crosses least, from several starts, of which the best end
 * counts. Items that are held keep their order among themselves. Deterministic; the last result is kept.
 * O(starts × siftings × items × links at a level).
 */
export function reduceCrossings(given: Levels): void {
  const { levels, right, left, held, beneath } = given;
  const key = JSON.stringify([levels, right, left, held, beneath]);
  if (last?.key !== key) last = { key, order: findOrder(given) };
  for (const [index, level] of last.order.entries())
    levels[index]?.splice(0, level.length, ...level);
}

/** The order that was found last: a picture that only changes its size or its letters is ordered as it was. */
let last: { readonly key: string; readonly order: readonly (readonly number[])[] } | null = null;

function findOrder(given: Levels): readonly (readonly number[])[] {
  const units = given.levels.map((level) => unitsOf(level, given.beneath));
  const pairs = units.reduce((sum, level) => sum + level.length ** 2, 0);
  const starts = Math.min(STARTS, Math.ceil(EFFORT / Math.max(1, pairs)));
  const draw = makeDraw();
  let best = given.levels.map((level) => [...level]);
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts && least > 0; start++) {
    const order = units.map((level) => [...level]);
    if (start > 0) for (const level of order) shuffle(level, draw);
    const crossings = improve(order, given);
    if (crossings >= least) continue;
    least = crossings;
    best = order.map((level) => level.flat());
  }
  return best;
}

// In the order in which they stand, each under the outermost that it stands beneath.
function unitsOf(level: readonly number[], beneath: Levels["beneath"]): Unit[] {
  const here = new Set(level);
  const units = new Map<number, Unit>(level.map((item) => [item, [item]]));
  for (const item of level) {
    const way = new Set([item]);
    let top = item;
    for (let over = beneath[top] ?? null; over !== null && here.has(over) && !way.has(over); ) {
      way.add(over);
      top = over;
      over = beneath[top] ?? null;
    }
    const above = beneath[top] ?? null;
    // Those who stand beneath each other stand apart.
    if (top === item || (above !== null && way.has(above))) continue;
    units.get(top)?.push(item);
    units.delete(item);
  }
  return [...units.values()];
}

/** Numbers in [0, 1), always the same: a linear congruential generator (Press et al., Numerical Recipes). */
function makeDraw(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

// Fisher and Yates.
function shuffle(level: Unit[], draw: () => number): void {
  for (let last = level.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    const [a, b] = [level[last], level[other]];
    if (a !== undefined && b !== undefined) [level[last], level[other]] = [b, a];
  }
}

/** Sweeps and sifts from one start; how many crossings are left. */
function improve(order: Unit[][], links: Links): number {
  const at: number[] = [];
  for (const level of order) {
    keepHeld(level, links.held);
    place(level, at);
  }
  for (let turn = 0; turn < SWEEPS; turn++) sweep(order, at, links, turn % 2 === 0);
  siftAll(order, at, links);
  const levels = order.map((level) => level.flat());
  return countCrossings(levels, links.right);
}

/** Sorts each level by where its neighbours stand in the last one. */
function sweep(
  order: Unit[][],
  at: number[],
  { right, left, held }: Links,
  forwards: boolean,
): void {
  for (const level of forwards ? order : order.toReversed()) {
    sortByMean(level, forwards ? left : right, at);
    keepHeld(level, held);
    place(level, at);
  }
}

function siftAll(order: Unit[][], at: number[], links: Links): void {
  for (let round = 0; round < SIFTINGS; round++) {
    let gained = 0;
    for (const level of round % 2 === 0 ? order : order.toReversed()) {
      gained += sift(level, at, links);
      place(level, at);
    }
    if (gained === 0) return;
  }
}

function place(level: readonly Unit[], at: number[]): void {
  let next = 0;
  for (const unit of level) for (const item of unit) at[item] = next++;
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

function sortByMean(level: Unit[], side: Levels["right"], at: readonly number[]): void {
  const meanOf = (items: readonly number[]): number => {
    let [sum, count] = [0, 0];
    for (const item of items) {
      for (const other of side[item] ?? []) {
        sum += at[other] ?? 0;
        count += 1;
      }
    }
    return count === 0 ? (at[items[0] ?? 0] ?? 0) : sum / count;
  };
  const sort = <T>(all: T[], itemsOf: (one: T) => readonly number[]): T[] => {
    const mean = new Map(all.map((one) => [one, meanOf(itemsOf(one))]));
    return all.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
  };
  for (const unit of level) {
    if (unit.length > 2) unit.splice(1, unit.length, ...sort(unit.slice(1), (item) => [item]));
  }
  sort(level, (unit) => unit);
}

// The places that held ones have stay theirs; who of them has which follows their order.
function keepHeld(level: Unit[], held: Levels["held"]): void {
  const rank = ([first = 0]: Unit): number | null => held[first] ?? null;
  const places = level.flatMap((unit, index) => (rank(unit) === null ? [] : [index]));
  const units = level.filter((unit) => rank(unit) !== null);
  units.sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0) || (a[0] ?? 0) - (b[0] ?? 0));
  for (const [index, at] of places.entries()) level[at] = units[index] ?? [];
}

/** Of a pair that was not compared yet. */
const UNKNOWN_GAIN = -(2 ** 31);

/** Everybody of a level where it crosses least, one after the other; how many crossings that saves. */
function sift(level: Unit[], at: readonly number[], { right, left, held }: Links): number {
  const items = level.flat();
  const indexOf = new Int32Array(at.length);
  for (const [index, item] of items.entries()) indexOf[item] = index;
  const endsOn = (side: Levels["right"]): readonly (readonly number[])[] =>
    items.map((item) => (side[item] ?? []).map((end) => at[end] ?? 0).sort((a, b) => a - b));
  const sides = [endsOn(left), endsOn(right)];
  const known = new Int32Array(items.length ** 2).fill(UNKNOWN_GAIN);
  // What it changes to have `a` above `b` rather than below.
  const pairGain = (a: number, b: number): number => {
    const i = indexOf[a] ?? 0;
    const j = indexOf[b] ?? 0;
    const before = known[i * items.length + j] ?? UNKNOWN_GAIN;
    if (before !== UNKNOWN_GAIN) return before;
    let sum = 0;
    for (const ends of sides) {
      const upper = ends[i] ?? [];
      const lower = ends[j] ?? [];
      if (upper.length === 0 || lower.length === 0) continue;
      sum += inversions(upper, lower) - inversions(lower, upper);
    }
    known[i * items.length + j] = sum;
    known[j * items.length + i] = -sum;
    return sum;
  };
  const unitGain = (a: Unit, b: Unit): number => {
    let sum = 0;
    for (const one of a) for (const other of b) sum += pairGain(one, other);
    return sum;
  };
  let gained = moveAll(level, unitGain, ([first = 0]) => held[first] != null);
  for (const unit of level) {
    if (unit.length < 3) continue;
    const inner = unit.slice(1);
    gained += moveAll(inner, pairGain, () => false);
    unit.splice(1, inner.length, ...inner);
  }
  return gained;
}

/** Moves each to its best place, not beyond one in whose order it is held; how many crossings that saves. */
function moveAll<T>(all: T[], gain: Gain<T>, isHeld: (one: T) => boolean): number {
  let gained = 0;
  for (const one of [...all]) {
    const from = all.indexOf(one);
    const { best, saved } = bestPlace(all, from, gain, isHeld);
    if (saved === 0) continue;
    gained += saved;
    all.splice(from, 1);
    all.splice(best, 0, one);
  }
  return gained;
}

/** What it changes to have the one above the other rather than below. */
type Gain<T> = (a: T, b: T) => number;

function bestPlace<T>(
  all: readonly T[],
  from: number,
  gain: Gain<T>,
  isHeld: (one: T) => boolean,
): { readonly best: number; readonly saved: number } {
  const one = all[from];
  let [best, saved] = [from, 0];
  if (one === undefined) return { best, saved };
  for (const step of [-1, 1]) {
    let change = 0;
    for (let index = from + step; index >= 0 && index < all.length; index += step) {
      const other = all[index];
      if (other === undefined || (isHeld(other) && isHeld(one))) break;
      change -= step < 0 ? gain(one, other) : gain(other, one);
      if (change > saved) [best, saved] = [index, change];
    }
  }
  return { best, saved };
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
