/** Kleene's three truth values (1938); `unknown` neither passes nor fails. */
export type Truth = "true" | "false" | "unknown";

const ORDER: readonly Truth[] = ["false", "unknown", "true"];

/** The conjunction of truth values: the least of them, with false < unknown < true; true for none. */
export function conjunction(truths: readonly Truth[]): Truth {
  return ORDER.find((truth) => truths.includes(truth)) ?? "true";
}

/** The disjunction of truth values: the greatest of them; false for none. */
export function disjunction(truths: readonly Truth[]): Truth {
  return ORDER.findLast((truth) => truths.includes(truth)) ?? "false";
}

/** Whether a value that lies between two ends reaches what is wanted. */
export function atLeast(wanted: number, low: number, high: number): Truth {
  if (low >= wanted) return "true";
  return high < wanted ? "false" : "unknown";
}
