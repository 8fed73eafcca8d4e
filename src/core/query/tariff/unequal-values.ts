import type { QuotaTerms } from "./quota-terms.ts";

/** Units of one value, in any currency. */
export interface Lot {
  readonly units: number;
  readonly unitValue: number;
}

/** The least and the greatest average rate, in percent. */
export interface RateBounds {
  readonly lowPercent: number;
  readonly highPercent: number;
}

/**
 * Bounds of the average duty on goods of unequal value, Σ duty / Σ value, where it is not known which of them enter
 * within the quota: it is lowest where the dearest fill the quota and highest where the cheapest do. null where all
 * goods together have no value.
 */
export function boundRateOfLots(lots: readonly Lot[], terms: QuotaTerms): RateBounds | null {
  const cheapestFirst = [...lots].sort((a, b) => a.unitValue - b.unitValue);
  const ends = [rateInOrder(cheapestFirst, terms), rateInOrder(cheapestFirst.toReversed(), terms)];
  const [one, other] = ends;
  if (one == null || other == null) return null;
  return { lowPercent: Math.min(one, other), highPercent: Math.max(one, other) };
}

/** Σ duty / Σ value, in percent, where lots enter in the order given. */
function rateInOrder(lots: readonly Lot[], terms: QuotaTerms): number | null {
  let left = terms.quota;
  let [value, duty] = [0, 0];
  for (const { units, unitValue } of lots) {
    const inside = Math.min(units, left);
    left -= inside;
    value += units * unitValue;
    duty +=
      unitValue * (inside * terms.inQuotaPercent + (units - inside) * terms.outOfQuotaPercent);
  }
  return value === 0 ? null : duty / value;
}
