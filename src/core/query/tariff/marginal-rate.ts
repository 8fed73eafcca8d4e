import type { QuotaTerms } from "./quota-terms.ts";

/** The rate in percent that one unit pays, counted from 1 in the order of entry: tᵢ up to the quota, tₒ after it. */
export function marginalRatePercent(terms: QuotaTerms, unitNumber: number): number {
  return unitNumber <= terms.quota ? terms.inQuotaPercent : terms.outOfQuotaPercent;
}
