import type { Unit } from "../vocabulary.ts";

/**
 * The most that a statement can mean in each unit; beyond it a unit or a comma slipped. The bounds stand far above all
 * that is known, so that nothing true is refused, and below 2^53, where a number is no longer the one that was written.
 */
export const MOST_PLAUSIBLE: Readonly<Record<Unit, number>> = {
  // No duty was ever set so high, and the highest of the record is 125; shares end at 100 by their own rule.
  percent: 1e4,
  // More than any firm is worth.
  USD: 1e13,
  EUR: 1e13,
  GBP: 1e13,
  CAD: 1e13,
  CNY: 1e14,
  HUF: 5e15,
  KRW: 5e15,
  JPY: 2e15,
  INR: 1e15,
  BRL: 1e14,
  MXN: 5e14,
  CHF: 1e13,
  NOK: 1e14,
  SEK: 1e14,
  PLN: 1e14,
  AUD: 1e13,
  // More than any employer has.
  jobs: 1e7,
  // More than any firm has.
  facilities: 1e5,
  sites: 1e5,
  models: 1e4,
  // More than there are people.
  vehicles: 1e10,
  // More than the world makes in a year, and of energy or mass in many.
  vehiclesPerYear: 1e9,
  packs: 1e10,
  packsPerYear: 1e9,
  pieces: 1e14,
  piecesPerYear: 1e13,
  GWh: 1e6,
  GWhPerYear: 1e5,
  GW: 1e6,
  GWPerYear: 1e5,
  m2: 1e13,
  m2PerYear: 1e12,
  m3: 1e13,
  m3PerYear: 1e12,
  t: 1e11,
  tPerYear: 1e11,
  // More than any battery costs.
  USDPerKWh: 1e5,
  // Longer than any cell or pack.
  mm: 1e4,
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
