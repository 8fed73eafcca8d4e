/**
 * The value, with each part that equals the one at the same place of an older value taken from there: what did not change
 * stays the same object. Both are plain JSON. Costs O(size of the value).
 */
export function keepEqual<T>(older: unknown, value: T): T {
  if (older === value || !isParent(older) || !isParent(value)) return value;
  if (Array.isArray(older) !== Array.isArray(value)) return value;
  const [before, now] = [older as Parent, value as Parent];
  const keys = Object.keys(now);
  let same = keys.length === Object.keys(before).length;
  const parts = keys.map((key) => {
    const part = keepEqual(before[key], now[key]);
    if (!Object.is(part, before[key]) || !(key in before)) same = false;
    return part;
  });
  if (same) return older as T;
  if (Array.isArray(value)) return parts as T;
  return Object.fromEntries(keys.map((key, index) => [key, parts[index]])) as T;
}

type Parent = Readonly<Record<string, unknown>>;

function isParent(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
