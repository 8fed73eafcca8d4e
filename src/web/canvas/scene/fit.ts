import type { Extent } from "./shape.ts";

/** A node as the fit sees it: a place on the plane and what it takes up on the screen around it. */
export interface FitBox extends Extent {
  /** Abstract units. */
  readonly x: number;
  readonly y: number;
  /** CSS px, the shape alone. */
  readonly radius: number;
}

/** Where the view goes to show everything. */
export interface Fit {
  /** CSS px per unit of x. */
  readonly scale: number;
  /** How much longer a unit of y is drawn; 1 unless the axes may be stretched apart. */
  readonly stretch: number;
  /** The point of the plane that comes to the middle of the host. */
  readonly x: number;
  readonly y: number;
  /** At most 1: how much smaller nodes are drawn where they would touch otherwise. */
  readonly crowding: number;
}

/**
 * Above this number the pairs are not compared any more; a picture so full shows single nodes as
 * dots anyway.
 */
const PAIR_LIMIT = 700;

/** Least and greatest stretch of the axes against each other. */
const STRETCH: readonly [number, number] = [0.6, 2.4];

/** Neighbours further apart than this (CSS px) make a small picture look lost. */
const WIDEST_STEP = 240;

/**
 * The largest scale at which every node with its label is inside the host, and the middle that goes
 * with it.
 *
 * Places grow with the scale, shapes and texts do not, so the scale is found by halving: the width
 * taken up never falls as the scale rises. `inset` is what must stay free at each side, CSS px.
 * Where the axes mean different things, as in tiers, `stretchable` lets them have scales of their
 * own, so that the host is filled whatever its format.
 */
export function fitBoxes(
  boxes: readonly FitBox[],
  width: number,
  height: number,
  inset: Extent,
  stretchable: boolean,
): Fit {
  if (boxes.length === 0) return { scale: 1, stretch: 1, x: 0, y: 0, crowding: 1 };
  const across = boxes.map(({ x, left, right }): Stretch => [x, left, right]);
  const down = boxes.map(({ y, top, bottom }): Stretch => [y, top, bottom]);
  const freeWidth = Math.max(40, width - inset.left - inset.right);
  const freeHeight = Math.max(40, height - inset.top - inset.bottom);
  const step = nearestStep(boxes);
  const widest = step === null ? Number.POSITIVE_INFINITY : WIDEST_STEP / step;
  const wide = Math.min(largestScale(across, freeWidth), widest);
  const high = Math.min(largestScale(down, freeHeight), widest);
  const [scale, stretch] = stretchable ? apart(wide, high) : [Math.min(wide, high), 1];
  const used = Number.isFinite(scale) ? scale : 1;
  return {
    scale: used,
    stretch,
    x: middleOf(across, used) - (inset.left - inset.right) / 2 / used,
    y: middleOf(down, used * stretch) - (inset.top - inset.bottom) / 2 / (used * stretch),
    crowding: crowdingAt(boxes, used, used * stretch),
  };
}

/** Both axes at their own scale, as far as that does not make the picture another one. */
function apart(wide: number, high: number): readonly [scale: number, stretch: number] {
  if (!Number.isFinite(wide) || !Number.isFinite(high)) return [Math.min(wide, high), 1];
  const scale = Math.min(wide, high / STRETCH[0]);
  return [scale, Math.min(high / scale, STRETCH[1])];
}

/** A place with what it takes up before and after it. */
type Stretch = readonly [at: number, before: number, after: number];

function largestScale(stretches: readonly Stretch[], free: number): number {
  const places = stretches.map(([at]) => at);
  const span = Math.max(...places) - Math.min(...places);
  if (span === 0) return Number.POSITIVE_INFINITY;
  let high = free / span;
  if (taken(stretches, high) <= free) return high;
  let low = high / 1000;
  // Where not even the texts alone fit, they are left to run out of the host.
  if (taken(stretches, low) > free) return high * 0.7;
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (taken(stretches, middle) > free) high = middle;
    else low = middle;
  }
  return low;
}

function bounds(stretches: readonly Stretch[], scale: number): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const [at, before, after] of stretches) {
    low = Math.min(low, at * scale - before);
    high = Math.max(high, at * scale + after);
  }
  return [low, high];
}

function taken(stretches: readonly Stretch[], scale: number): number {
  const [low, high] = bounds(stretches, scale);
  return high - low;
}

function middleOf(stretches: readonly Stretch[], scale: number): number {
  const [low, high] = bounds(stretches, scale);
  return (low + high) / 2 / scale;
}

/**
 * Mean distance from a node to its nearest neighbour, units; `null` when there is none or too many
 * to look at.
 */
function nearestStep(boxes: readonly FitBox[]): number | null {
  if (boxes.length < 2 || boxes.length > PAIR_LIMIT) return null;
  let sum = 0;
  for (const one of boxes) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const other of boxes) {
      if (other !== one) nearest = Math.min(nearest, Math.hypot(other.x - one.x, other.y - one.y));
    }
    sum += nearest;
  }
  return sum === 0 ? null : sum / boxes.length;
}

function crowdingAt(boxes: readonly FitBox[], wide: number, high: number): number {
  if (boxes.length > PAIR_LIMIT) return 1;
  let least = 1;
  for (const [i, one] of boxes.entries()) {
    for (const other of boxes.slice(i + 1)) {
      const far = Math.hypot((other.x - one.x) * wide, (other.y - one.y) * high);
      least = Math.min(least, (far - 6) / (one.radius + other.radius));
    }
  }
  return Math.max(0.55, least);
}
