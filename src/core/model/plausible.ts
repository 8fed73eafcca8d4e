import type { Unit } from "./vocabulary.ts";

/** The most that a statement can mean in a unit, and why more is a slip. */
export interface Plausible {
  readonly most: number;
  /** Reads on from "more than that". */
  readonly why: string;
}

const SUM = "is worth more than any firm: a unit or a comma slipped";
const WORLD = "is more than the world makes: a unit or a comma slipped";

/**
 * The bounds of each unit. They stand far above all that is known, so that nothing true is refused, and below 2^53,
 * where a number is no longer the one that was written.
 */
export const PLAUSIBLE: Readonly<Record<Unit, Plausible>> = {
  percent: { most: 1000, why: "is no duty that was ever set; shares end at 100" },
  USD: { most: 1e13, why: SUM },
  EUR: { most: 1e13, why: SUM },
  GBP: { most: 1e13, why: SUM },
  CAD: { most: 1e13, why: SUM },
  CNY: { most: 1e14, why: SUM },
  HUF: { most: 5e15, why: SUM },
  KRW: { most: 5e15, why: SUM },
  jobs: { most: 1e7, why: "is more than any employer has" },
  facilities: { most: 1e5, why: "is more than any firm has" },
  sites: { most: 1e5, why: "is more than any firm has" },
  models: { most: 1e4, why: "is more than any maker has" },
  vehicles: { most: 1e10, why: "is more than there are people" },
  vehiclesPerYear: { most: 1e9, why: WORLD },
  packsPerYear: { most: 1e9, why: WORLD },
  GWh: { most: 1e6, why: WORLD },
  GWhPerYear: { most: 1e5, why: WORLD },
  t: { most: 1e11, why: WORLD },
  tPerYear: { most: 1e11, why: WORLD },
  USDPerKWh: { most: 1e5, why: "is no price of a battery" },
  mm: { most: 1e4, why: "is longer than any cell or pack" },
};

/** Before this year nobody had made a battery. */
export const FIRST_YEAR = 1800;
/** No plan of the trade reaches beyond this year. */
export const LAST_YEAR = 2100;

/** Whether all of a date or range lies in the years that the record can speak of; an open end does. */
export function isPlausibleDate(text: string): boolean {
  return [...text.matchAll(/\d{4}(?=-|~|\/|$)/g)].every(
    ([year]) => Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR,
  );
}
