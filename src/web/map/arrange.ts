import type { MapPlace } from "./mercator.ts";

/** Something that has a place on the map. */
export interface Spot extends MapPlace {
  readonly id: string;
  /** The heavier stands for those around it. */
  readonly weight: number;
}

/** A sign on the screen: one thing, or several that stand too close to be told apart. */
export interface Mark {
  /** The heaviest first. */
  readonly ids: readonly string[];
  /** CSS px from the middle of the map's own coordinates: to the right, down. */
  readonly x: number;
  readonly y: number;
  /** Where it belongs, where it was moved aside to make room. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

/** The most that a sign reaches out from its middle, CSS px. */
export const REACH = 13;
// Signs keep this far apart, from middle to middle.
const APART = 2 * REACH + 2;
// What stands on one spot is set around it where it takes no more room than this, unless the map is close.
const ROOM = 44;

/**
 * Sets signs on the screen so that none stands on another: what is too close together is one sign for several, and what
 * has one and the same spot is set in rings around it where there is room. O(n) for points spread over the screen.
 *
 * @param scale CSS px to a unit of the map
 * @param close whether the map is so near that rings may be large
 */
export function arrange(spots: readonly Spot[], scale: number, close: boolean): readonly Mark[] {
  const heaviest = spots.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const groups: Group[] = [];
  const near = new Grid(APART);
  for (const spot of heaviest) {
    const [x, y] = [spot.x * scale, spot.y * scale];
    const group = near.within(x, y, APART);
    if (group === null) {
      const made = { x, y, spots: [spot] };
      groups.push(made);
      near.add(made);
    } else group.spots.push(spot);
  }
  const taken: Disc[] = groups.map(({ x, y }) => ({ x, y, reach: REACH }));
  return groups.flatMap((group, index): readonly Mark[] => {
    const { x, y, spots: members } = group;
    const [first] = members;
    const isOneSpot = members.every((one) => one.x === first?.x && one.y === first.y);
    const ids = members.map(({ id }) => id);
    if (ids.length > 1 && isOneSpot) {
      const reach = ringsAround(ids.length) * APART + REACH;
      const isFree = taken.every(
        (other, at) => at === index || Math.hypot(other.x - x, other.y - y) > reach + other.reach,
      );
      if (isFree && (close || reach <= ROOM)) {
        taken[index] = { x, y, reach };
        return ids.map((id, at) => {
          const { dx, dy } = seatAt(at);
          return { ids: [id], x: x + dx, y: y + dy, from: at === 0 ? null : { x, y } };
        });
      }
    }
    return [{ ids, x, y, from: null }];
  });
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

interface Group {
  readonly x: number;
  readonly y: number;
  readonly spots: Spot[];
}

// One in the middle, six around it, twelve around those: the n-th ring has 6 n seats, which are at least APART apart.
function ringsAround(count: number): number {
  let rings = 0;
  for (let seats = 1; seats < count; seats += 6 * rings) rings++;
  return rings;
}

function seatAt(index: number): { readonly dx: number; readonly dy: number } {
  let [ring, first] = [0, 0];
  while (index >= first + Math.max(1, 6 * ring)) {
    first += Math.max(1, 6 * ring);
    ring++;
  }
  // A circle through 6 n seats that are APART from one another is a little wider than n times that.
  const radius = ring === 0 ? 0 : APART / (2 * Math.sin(Math.PI / (6 * ring)));
  const angle = ring === 0 ? 0 : ((index - first) / (6 * ring)) * 2 * Math.PI - Math.PI / 2;
  return { dx: radius * Math.cos(angle), dy: radius * Math.sin(angle) };
}

/** Groups by square of the screen, so that only the neighbours are looked at. */
class Grid {
  readonly #side: number;
  readonly #squares = new Map<string, Group[]>();

  constructor(side: number) {
    this.#side = side;
  }

  add(group: Group): void {
    const key = this.#key(group.x, group.y, 0, 0);
    this.#squares.set(key, [...(this.#squares.get(key) ?? []), group]);
  }

  /** The nearest group that is less than `reach` away. */
  within(x: number, y: number, reach: number): Group | null {
    let found: Group | null = null;
    let least = reach;
    for (const across of [-1, 0, 1]) {
      for (const down of [-1, 0, 1]) {
        for (const group of this.#squares.get(this.#key(x, y, across, down)) ?? []) {
          const distance = Math.hypot(group.x - x, group.y - y);
          if (distance < least) [found, least] = [group, distance];
        }
      }
    }
    return found;
  }

  #key(x: number, y: number, across: number, down: number): string {
    return `${Math.floor(x / this.#side) + across} ${Math.floor(y / this.#side) + down}`;
  }
}
