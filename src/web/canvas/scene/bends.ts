import type { Picture } from "./picture.ts";

/**
 * Departures from the wished bend that are tried, as parts of the chord's length, the least first.
 */
const TRIED: readonly number[] = [0, 0.06, -0.06, 0.12, -0.12, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42];

/** How strongly an edge that runs aslant is curved; see `wishedBend`. */
const CURL = 0.2;

/** Above this many pairs times nodes edges stay straight: nobody follows single edges there. */
const EFFORT_LIMIT = 60_000;

/**
 * Free space that an edge should keep from nodes it does not belong to, CSS px at the opening zoom.
 */
const CLEARANCE = 9;

/** Points at which a tried curve is looked at. */
const SAMPLES = 17;

/** A node at the opening zoom, CSS px from anywhere. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly keep: number;
}

/**
 * How far the edges between two nodes bend, as a part of their length, by `pairKey`; 0 where
 * absent.
 *
 * An edge leaves its supplier flat, so that those which meet at one customer come in from different
 * sides; and it bends away from nodes it would run through. `before` are bends to keep as long
 * as they lead through no node, so that an edge does not jump when others come or go. A positive
 * bend is to the right of the way from the id that sorts first to the other. Takes O(pairs ×
 * nodes), and answers with no bends for pictures too large for it.
 */
export function chooseBends(
  picture: Picture,
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const bends = new Map<string, number>();
  if (picture.edges.length * picture.nodes.length > EFFORT_LIMIT * 4) return bends;
  const ways = new Map<string, readonly [string, string]>();
  for (const { from, to } of picture.edges) {
    const key = pairKey(from, to);
    if (from !== to && nodes.has(from) && nodes.has(to) && !ways.has(key))
      ways.set(key, [from, to]);
  }
  if (ways.size * picture.nodes.length > EFFORT_LIMIT) return bends;
  const spots = new Map<string, Spot>();
  for (const { id, x, y, size } of nodes.values()) {
    const keep = size * 1.1 + CLEARANCE;
    spots.set(id, { x, y, keep });
  }
  for (const [key, [from, to]] of ways) {
    const [start, end] = [spots.get(from), spots.get(to)];
    if (start === undefined || end === undefined) continue;
    const sense = from < to ? 1 : -1;
    const known = before.get(key);
    const kept = known === undefined ? undefined : known * sense;
    const bend = bestBend(start, end, [...spots.values()], kept);
    bends.set(key, Math.abs(bend) > 0.004 ? bend * sense : 0);
  }
  return bends;
}

/** A name for two nodes whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}\u0000${other}` : `${other}\u0000${one}`;
}

function bestBend(from: Spot, to: Spot, spots: readonly Spot[], kept: number | undefined): number {
  if (kept !== undefined && intrusion(from, to, kept, spots) === 0) return kept;
  const wished = wishedBend(to.x - from.x, to.y - from.y);
  let best = wished;
  let least = Number.POSITIVE_INFINITY;
  for (const departure of TRIED) {
    const bend = wished + departure;
    const cost = intrusion(from, to, bend, spots) + Math.abs(departure) * 25;
    if (cost < least - 1e-9) {
      least = cost;
      best = bend;
    }
    if (departure === 0 && cost === 0) break;
  }
  return best;
}

/**
 * Nothing for level and upright edges, most for those at 45°; always so that the first piece is the
 * flatter one.
 */
function wishedBend(dx: number, dy: number): number {
  const square = dx * dx + dy * dy;
  return square === 0 ? 0 : (-CURL * dx * dy) / square;
}

/**
 * How deep the curve goes into the free space of nodes that are not its own, CSS px summed over
 * nodes.
 */
function intrusion(from: Spot, to: Spot, bend: number, spots: readonly Spot[]): number {
  const controlX = (from.x + to.x) / 2 - (to.y - from.y) * 2 * bend;
  const controlY = (from.y + to.y) / 2 + (to.x - from.x) * 2 * bend;
  let sum = 0;
  for (const spot of spots) {
    if (spot === from || spot === to) continue;
    let nearest = spot.keep;
    for (let i = 1; i < SAMPLES - 1; i += 1) {
      const t = i / (SAMPLES - 1);
      const x = (1 - t) * ((1 - t) * from.x + t * controlX) + t * ((1 - t) * controlX + t * to.x);
      const y = (1 - t) * ((1 - t) * from.y + t * controlY) + t * ((1 - t) * controlY + t * to.y);
      nearest = Math.min(nearest, Math.hypot(x - spot.x, y - spot.y));
    }
    sum += spot.keep - nearest;
  }
  return sum;
}
