import { MOST_DIFFERENCES } from "../model/reading/limits.ts";

/** One place at which two answers differ. Plain JSON. */
export interface Difference {
  /** The names on the way to it: "result › meets › some-firm › score › low". */
  readonly at: string;
  /** What stands there in the file, as JSON; null where nothing does. */
  readonly before: string | null;
  readonly now: string | null;
  /** Whether it is only how something is said: a sentence that the program makes of the facts beside it. */
  readonly wording: boolean;
}

/** Fields that hold sentences, which the program makes of the facts beside them; after what they stand in, where facts are called so elsewhere. */
const SENTENCES: readonly string[] = [
  ...["text", "words", "sentence", "message", "formula", "limits", "advice", "needWords"],
  ...["support", "lead", "headline before", "headline after", "rows difference"],
  ...["rows label", "options label", "ownMake label", "otherLines label"],
];

/**
 * Fields that files of before lack: what they hold stood in the sentences alone, which hold no facts to compare. Those of
 * one list came at once: a file that has any of them has all.
 */
const ADDED: readonly (readonly string[])[] = [
  ["rows verdict"],
  [
    ...["cells facts", "criteria gist", "relations fromNeighbour", "result noPath"],
    ...["excluded furthest", "options criteria conflicting", "ownMake criteria conflicting"],
    ...["otherLines criteria conflicting", "difference headlines"],
    ...["difference requirements requirement", "caveats lines option", "caveats assumed means"],
  ],
];

/** Fields that only files of before have, which lack the last of the added: words of what stands beside them. */
const TAKEN_AWAY: readonly string[] = [
  ...["caveats lines label", "caveats parts label", "caveats assumed label"],
];

/**
 * Where two values differ that JSON can hold, to the last digit, in the order of the first; the first `MOST_DIFFERENCES`
 * of them. Members of a list that have an `id`, or else a `key`, are compared by it, so that one more of them is one difference. Takes
 * O(size of both).
 */
export function findDifferences(before: unknown, now: unknown): readonly Difference[] {
  const lacks = ADDED.map((fields) => (holdsAny(before, fields, []) ? [] : fields));
  const found: Difference[] = [];
  const [, last = []] = lacks;
  compare(before, now, [], { found, lacks: lacks.flat(), over: last.length > 0 ? TAKEN_AWAY : [] });
  return found;
}

/** What is compared: the differences so far, and what a file of its time does not have, or has besides. */
interface Comparing {
  readonly found: Difference[];
  readonly lacks: readonly string[];
  readonly over: readonly string[];
}

function compare(
  before: unknown,
  now: unknown,
  way: readonly string[],
  comparing: Comparing,
): void {
  const { found, lacks, over } = comparing;
  if (Object.is(before, now) || found.length === MOST_DIFFERENCES) return;
  if (Array.isArray(before) && Array.isArray(now)) {
    compareLists(before, now, way, comparing);
  } else if (isRecord(before) && isRecord(now)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
      const [then, today, to] = [own(before, name), own(now, name), [...way, name]];
      if (then === undefined && isOneOf(lacks, to)) continue;
      if (today === undefined && isOneOf(over, to)) continue;
      compare(then, today, to, comparing);
    }
  } else {
    found.push(differenceAt(way, before, now));
  }
}

function differenceAt(way: readonly string[], before: unknown, now: unknown): Difference {
  const texts = typeof before === "string" && typeof now === "string";
  const wording = texts && (isOneOf(SENTENCES, way) || isUnnamedLabel(way));
  return { at: way.join(" › "), before: write(before), now: write(now), wording };
}

// Names of entities stand beside their ids; what a member of a list without an id is called is words.
function isUnnamedLabel(way: readonly string[]): boolean {
  return way.at(-1) === "label" && /^\d+$/.test(way.at(-2) ?? "");
}

/** Whether a value holds any of some fields. */
function holdsAny(value: unknown, fields: readonly string[], way: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, one]) => {
    const to = [...way, name];
    return isOneOf(fields, to) || holdsAny(one, fields, to);
  });
}

/** Whether a way ends at a field, with what it stands in somewhere before it; places in lists do not count. */
function isOneOf(fields: readonly string[], way: readonly string[]): boolean {
  const name = way.findLast((one) => !/^\d+$/.test(one));
  return fields.some((field) => {
    const [last, ...around] = field.split(" ").toReversed();
    if (name !== last) return false;
    let end = way.lastIndexOf(name ?? "");
    return around.every((one) => {
      end = way.slice(0, end).lastIndexOf(one);
      return end >= 0;
    });
  });
}

function compareLists(
  before: readonly unknown[],
  now: readonly unknown[],
  way: readonly string[],
  comparing: Comparing,
): void {
  const { found } = comparing;
  const [old, fresh] = [byId(before), byId(now)];
  if (old === null || fresh === null) {
    for (let index = 0; index < Math.max(before.length, now.length); index++) {
      compare(before[index], now[index], [...way, String(index + 1)], comparing);
    }
    return;
  }
  const count = found.length;
  compare(Object.fromEntries(old), Object.fromEntries(fresh), way, comparing);
  const order = (list: ReadonlyMap<string, unknown>): string => [...list.keys()].join(", ");
  if (found.length > count || order(old) === order(fresh)) return;
  const at = [...way, "order"].join(" › ");
  found.push({ at, before: order(old), now: order(fresh), wording: false });
}

/** The members of a list by their ids or keys; null where one has neither, or two have the same. */
function byId(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const members = new Map<string, unknown>();
  for (const one of list) {
    const id = isRecord(one) ? (one.id ?? one.key) : null;
    if (typeof id !== "string") return null;
    members.set(id, one);
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
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
