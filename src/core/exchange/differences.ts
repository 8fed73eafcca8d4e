import { countWord, writeCount } from "../model/wording/words.ts";

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

/** Fields that hold sentences, which the program makes of the facts beside them; with what they stand in, where facts have the same name elsewhere. */
const SENTENCES: readonly string[] = [
  ...["text", "words", "sentence", "message", "formula", "limits", "advice", "needWords"],
  ...["support", "lead"],
  ...["rows difference", "rows label", "options label", "ownMake label", "otherLines label"],
  ...["headline before", "headline after"],
];

/** Fields that a file of before lacks: what they hold stood in the sentences alone, which hold no facts to compare. */
const TOLD_ONLY_BEFORE: readonly string[] = [
  ...["verdict", "fromNeighbour", "noPath", "gist", "furthest", "headlines", "told"],
  ...["options criteria conflicting", "ownMake criteria conflicting"],
  ...["otherLines criteria conflicting", "difference requirements requirement"],
  ...["caveats lines option", "caveats assumed means"],
];

/** Fields that only a file of before has: words of what stands beside them. */
const WORDS_OF_BEFORE: readonly string[] = [
  ...["caveats lines label", "caveats parts label", "caveats assumed label"],
];

/** More than so many nobody reads, and a file may be made to have millions. */
export const MOST_DIFFERENCES = 1000;

/**
 * Where two values differ that JSON can hold, to the last digit, in the order of the first; the first `MOST_DIFFERENCES`
 * of them. Members of a list that have an `id`, or else a `key`, are compared by it, so that one more of them is one difference. Takes
 * O(size of both).
 */
export function findDifferences(before: unknown, now: unknown): readonly Difference[] {
  const found: Difference[] = [];
  compare(before, now, [], found);
  return found;
}

function compare(before: unknown, now: unknown, way: readonly string[], found: Difference[]): void {
  if (Object.is(before, now) || found.length === MOST_DIFFERENCES) return;
  if (Array.isArray(before) && Array.isArray(now)) {
    compareLists(before, now, way, found);
  } else if (isRecord(before) && isRecord(now)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
      const [then, today, to] = [own(before, name), own(now, name), [...way, name]];
      if (then === undefined && isOneOf(TOLD_ONLY_BEFORE, to)) continue;
      if (today === undefined && isOneOf(WORDS_OF_BEFORE, to)) continue;
      compare(then, today, to, found);
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

/** Whether a way ends at a field, within what the field stands in; places in lists do not count. */
function isOneOf(fields: readonly string[], way: readonly string[]): boolean {
  const names = way.filter((name) => !/^\d+$/.test(name));
  return fields.some((field) => {
    const [last, ...around] = field.split(" ").toReversed();
    if (names.at(-1) !== last) return false;
    let end = names.length - 1;
    return around.every((name) => {
      end = names.slice(0, end).lastIndexOf(name);
      return end >= 0;
    });
  });
}

function compareLists(
  before: readonly unknown[],
  now: readonly unknown[],
  way: readonly string[],
  found: Difference[],
): void {
  const [old, fresh] = [byId(before), byId(now)];
  if (old === null || fresh === null) {
    for (let index = 0; index < Math.max(before.length, now.length); index++) {
      compare(before[index], now[index], [...way, String(index + 1)], found);
    }
    return;
  }
  const count = found.length;
  compare(Object.fromEntries(old), Object.fromEntries(fresh), way, found);
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

/** An answer of today beside that in a file. */
interface Compared {
  readonly answer: { readonly dataVersion: string };
  /** The version of the data that the file says it was made on. */
  readonly madeOn: string;
  readonly differences: readonly Difference[];
  readonly worded: readonly Difference[];
}

/** Whether the answer is the one in the file, in words, and if not, why that may be. */
export function wordReopened({ answer, madeOn, differences, worded }: Compared): string {
  const { dataVersion } = answer;
  if (differences.length === 0) {
    const same =
      madeOn === dataVersion
        ? `The answer is the same as in the file, to the last digit (data ${dataVersion}).`
        : `The answer is the same as in the file, to the last digit, though the file was made on data ${madeOn} and this is data ${dataVersion}.`;
    return worded.length === 0
      ? same
      : `${same} The facts are; ${countWord(worded.length, "sentence")} of the file ${worded.length === 1 ? "reads" : "read"} otherwise.`;
  }
  const least = differences.length === MOST_DIFFERENCES ? "at least " : "";
  const count = least + countWord(differences.length, "difference");
  return madeOn === dataVersion
    ? `The answer is not the one in the file: ${count}, though both say data ${dataVersion}. The file was changed, or another version of the program made it.`
    : `The answer is not the one in the file: ${count}. The file was made on data ${madeOn}, and this is data ${dataVersion}.`;
}

/** The first differences in a line each; how many more there are stands in the last. */
export function wordDifferences(
  differences: readonly Difference[],
  most: number,
): readonly string[] {
  const more = differences.length - most;
  const nothing = "nothing";
  return [
    ...differences
      .slice(0, most)
      .map(
        ({ at, before, now }) => `${at}: ${before ?? nothing} in the file, ${now ?? nothing} now`,
      ),
    ...(more > 0 ? [`and ${writeCount(more)} more`] : []),
  ];
}
