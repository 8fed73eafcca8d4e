/** How long work goes on at a stretch, ms: well below what a hand notices, with room to draw in one frame. */
const STRETCH_MS = 8;

/** Work in steps: after each it may be put off. */
export type Sliced<Result> = Generator<void, Result, void>;

/** Work that has begun. */
export interface Begun<Result> {
  /** null where the first stretch was not enough. */
  readonly result: Result | null;
  /** Goes on in stretches, with the page free between them; gives the way to put it off. */
  readonly finish: (onDone: (result: Result) => void) => () => void;
}

/** Runs the first stretch at once, so that what is little is there without waiting. */
export function beginSliced<Result>(work: Sliced<Result>): Begun<Result> {
  let step = runStretch(work);
  return {
    result: step.done === true ? step.value : null,
    finish: (onDone) => {
      let timer: ReturnType<typeof setTimeout>;
      const goOn = (): void => {
        if (step.done !== true) step = runStretch(work);
        if (step.done === true) onDone(step.value);
        else timer = setTimeout(goOn);
      };
      timer = setTimeout(goOn);
      return () => clearTimeout(timer);
    },
  };
}

function runStretch<Result>(work: Sliced<Result>): IteratorResult<void, Result> {
  const start = performance.now();
  let step = work.next();
  while (step.done !== true && performance.now() - start < STRETCH_MS) step = work.next();
  return step;
}

/** So many items are looked at in one step. */
const STEP = 256;

/** What is made of each item, in steps. */
export function* mapSliced<T, Made>(
  items: readonly T[],
  make: (item: T) => Made,
): Sliced<readonly Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % STEP === 0) yield;
  }
  return made;
}

/** The items in order, in steps: a merge sort from below, which leaves what is alike in the order in which it came. */
export function* sortSliced<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Sliced<readonly T[]> {
  let sorted = items;
  for (let width = 1; width < items.length; width *= 2) {
    const merged: T[] = [];
    for (let start = 0; start < items.length; start += 2 * width) {
      const middle = start + width;
      const [left, right] = [sorted.slice(start, middle), sorted.slice(middle, middle + width)];
      yield* merge(left, right, compare, merged);
    }
    sorted = merged;
  }
  return sorted;
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  into: T[],
): Sliced<void> {
  let next = 0;
  for (const one of left) {
    for (; next < right.length; next++) {
      const other = right[next] as T;
      if (compare(one, other) <= 0) break;
      into.push(other);
      if (into.length % STEP === 0) yield;
    }
    into.push(one);
    if (into.length % STEP === 0) yield;
  }
  for (const other of right.slice(next)) into.push(other);
}
