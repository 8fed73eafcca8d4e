export type Direction = "left" | "right" | "up" | "down";

interface At {
  readonly x: number;
  readonly y: number;
}

const ALONG: { readonly [D in Direction]: At } = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
// What lies aside counts as further away.
const ASIDE = 2;

/** The nearest of others that lies in a direction from one; null where none does. */
export function nearestTowards<T extends At>(
  others: readonly T[],
  from: T,
  direction: Direction,
): T | null {
  const along = ALONG[direction];
  let found: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const [dx, dy] = [other.x - from.x, other.y - from.y];
    const ahead = dx * along.x + dy * along.y;
    const aside = Math.abs(dx * along.y) + Math.abs(dy * along.x);
    if (other === from || ahead <= 0 || aside > ahead * 3) continue;
    const distance = ahead + ASIDE * aside;
    if (distance < least) [found, least] = [other, distance];
  }
  return found;
}
