/** One place at which two answers differ. Plain JSON. */
export interface Difference {
  /** The names on the way to it: "result › meets › sk-on › score › low". */
  readonly at: string;
  /** What stands there in the file, as JSON; null where nothing does. */
  readonly before: string | null;
  readonly now: string | null;
}

/**
 * Where two values differ that JSON can hold, to the last digit, in the order of the first. Members of a list that have
 * an `id` are compared by it, so that one more of them is one difference. Takes O(size of both).
 */
export function findDifferences(before: unknown, now: unknown): readonly Difference[] {
  return compare(before, now, []);
}

function compare(before: unknown, now: unknown, way: readonly string[]): readonly Difference[] {
  if (Object.is(before, now)) return [];
  if (Array.isArray(before) && Array.isArray(now)) return compareLists(before, now, way);
  if (isRecord(before) && isRecord(now)) {
    const names = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...names].flatMap((name) => compare(own(before, name), own(now, name), [...way, name]));
  }
  return [{ at: way.join(" › "), before: write(before), now: write(now) }];
}

function compareLists(
  before: readonly unknown[],
  now: readonly unknown[],
  way: readonly string[],
): readonly Difference[] {
  const [old, fresh] = [byId(before), byId(now)];
  if (old !== null && fresh !== null) {
    const found = compare(Object.fromEntries(old), Object.fromEntries(fresh), way);
    const order = (list: ReadonlyMap<string, unknown>): string => [...list.keys()].join(", ");
    if (found.length > 0 || order(old) === order(fresh)) return found;
    return [{ at: [...way, "order"].join(" › "), before: order(old), now: order(fresh) }];
  }
  const longest = Math.max(before.length, now.length);
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    compare(before[index], now[index], [...way, String(index + 1)]),
  );
}

/** The members of a list by their ids; null where one has none, or two have the same. */
function byId(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const members = new Map<string, unknown>();
  for (const one of list) {
    if (!isRecord(one) || typeof one.id !== "string") return null;
    members.set(one.id, one);
  }
  return members.size === list.length ? members : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// What every object inherits is no part of an answer.
function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

const LONGEST = 60;

function write(value: unknown): string | null {
  const text = JSON.stringify(value);
  if (text === undefined) return null;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
