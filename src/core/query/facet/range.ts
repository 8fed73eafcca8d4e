import { parseEdtf } from "../../model/period.ts";

/** How what is told stands to what is asked: it fits, it does not, or what is told does not settle it. */
export type Verdict = "yes" | "open" | "no";

export const COMPARISONS = [">=", "<=", ">", "<"] as const;
export type Comparison = (typeof COMPARISONS)[number] | "=";

/** Takes a value of a range apart: `>=20` → `>=` and `20`; without a sign it is that value itself. */
export function splitComparison(value: string): { readonly by: Comparison; readonly text: string } {
  const by = COMPARISONS.find((sign) => value.startsWith(sign));
  return by === undefined ? { by: "=", text: value } : { by, text: value.slice(by.length).trim() };
}

/** The least and greatest that a value can be; both can be it. */
export interface Ends<T> {
  readonly low: T;
  readonly high: T;
}

/** Compares what lies between two ends with one bound, itself between two ends where it is a date. */
export function compareEnds<T extends number | string>(
  { low, high }: Ends<T>,
  by: Comparison,
  asked: Ends<T>,
): Verdict {
  switch (by) {
    case ">=":
      return settle(low >= asked.low, high < asked.low);
    case ">":
      return settle(low > asked.high, high <= asked.high);
    case "<=":
      return settle(high <= asked.high, low > asked.high);
    case "<":
      return settle(high < asked.low, low >= asked.low);
    case "=":
      return settle(low >= asked.low && high <= asked.high, low > asked.high || high < asked.low);
  }
}

function settle(fits: boolean, misses: boolean): Verdict {
  if (fits) return "yes";
  return misses ? "no" : "open";
}

const BETWEEN = "..";

export function writeEnds({ low, high }: Ends<number | string>): string {
  return `${low}${BETWEEN}${high}`;
}

export function readNumbers(told: string): Ends<number> {
  const [low = "", high = low] = told.split(BETWEEN);
  return { low: Number(low), high: Number(high) };
}

export function readDays(told: string): Ends<string> {
  const [low = "", high = low] = told.split(BETWEEN);
  return { low, high };
}

/** First and last day of a date that was read before. */
export function daysOf(date: string): Ends<string> {
  const span = parseEdtf(date);
  if (span === null) throw new Error(`"${date}" was read as a date and is none.`);
  return { low: span.earliest, high: span.latest };
}
