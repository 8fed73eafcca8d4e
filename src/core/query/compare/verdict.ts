import type { EntityId } from "../../model/entity.ts";
import { EPSILON } from "../decision/option.ts";
import type { Truth } from "../need/truth.ts";

/** A value of one candidate on a scale where more is better. */
export interface Standing {
  readonly candidate: EntityId;
  readonly low: number;
  readonly high: number;
  /** What the value hangs on: those with the same key rise and fall together. */
  readonly key: string;
}

/** How candidates differ on a row, in ids and numbers; `core/word` has the sentences. */
export interface Verdict {
  /** null where fewer than two are ranked, so that there is nothing to tell apart. */
  readonly told: Told | null;
  /** Those whom a requirement excludes, on a row that only who is ranked has. */
  readonly notRanked: readonly EntityId[];
}

export type Told =
  | {
      readonly code: "order";
      readonly stated: readonly Standing[];
      readonly silent: readonly EntityId[];
      /** What is true of who has no value: no source states it, or it cannot be told from what they state. */
      readonly silence: "notStated" | "notKnown";
      /** Whether two of the values rest on the same evidence, so that one may be ahead in each case though they overlap. */
      readonly shared: boolean;
    }
  /** Who comes first in most of the assumptions tried, of whom; nobody where none of them ever does. */
  | { readonly code: "first"; readonly most: readonly EntityId[]; readonly of: readonly EntityId[] }
  /** Of whom most is known. */
  | { readonly code: "known"; readonly most: readonly EntityId[]; readonly of: readonly EntityId[] }
  /** Who is ahead of all others in more than half of the assumptions tried; the share where there is one other. */
  | { readonly code: "ahead"; readonly winner: EntityId | null; readonly share: number | null }
  | {
      readonly code: "requirement";
      readonly truths: readonly { readonly candidate: EntityId; readonly truth: Truth }[];
    }
  /** Facts have no order: whether what is stated is the same, by its evidence or as it is told. */
  | {
      readonly code: "facts";
      readonly stated: readonly EntityId[];
      readonly silent: readonly EntityId[];
      readonly alike: "evidence" | "told" | null;
    };

/** The verdict on values, of which a higher one is better. */
export function judgeOrder(
  stated: readonly Standing[],
  silent: readonly EntityId[],
  silence: "notStated" | "notKnown" = "notStated",
): Verdict {
  return { told: { code: "order", stated, silent, silence, shared: false }, notRanked: [] };
}

/** Whether a value is ahead of another in some pair: something is settled here. */
export function isSettled({ told }: Verdict): boolean {
  return told?.code === "order" && told.stated.some((a) => told.stated.some((b) => isAhead(a, b)));
}

/** Whether one value is ahead of another for sure: the ranges do not overlap. */
export function isAhead(a: Standing, b: Standing): boolean {
  return a.low > b.high + EPSILON;
}

/** Whether one value is ahead of another or level with it; not where it is the same value. */
export function leads(a: Standing, b: Standing): boolean {
  return a.low >= b.high - EPSILON && !isEqual(a, b);
}

/** Whether two values are one: the same number, or the same range of the same evidence. */
export function isEqual(a: Standing, b: Standing): boolean {
  const sameEnds = Math.abs(a.low - b.low) <= EPSILON && Math.abs(a.high - b.high) <= EPSILON;
  return sameEnds && (a.key === b.key || a.high - a.low <= EPSILON);
}
