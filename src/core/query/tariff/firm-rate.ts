import { blendRates } from "./blend.ts";
import type { QuotaShipment } from "./quota-terms.ts";

/** What one firm pays on average, in percent, by the way the quota is shared out. */
export interface FirmRate {
  /** Every firm gets the same share of its units relieved: the average of all. */
  readonly proRataPercent: number;
  /** First come, first served: from all that can fall to the firm … */
  readonly firstComeLowPercent: number;
  /** … to what is left when all others came first. */
  readonly firstComeHighPercent: number;
}

/**
 * The average rate of a firm that ships n of the N units. Pro rata it is t(N). First come, between min(n, Q) and
 * max(0, Q − (N − n)) of its units enter within the quota, so that only bounds are known. null where the firm ships
 * nothing.
 *
 * @param firmShipped n, at most the N of the shipment
 */
export function findFirmRate(shipment: QuotaShipment, firmShipped: number): FirmRate | null {
  const { shipped, quota } = shipment;
  const rateWith = (ownQuota: number): number | null =>
    blendRates({ ...shipment, shipped: firmShipped, quota: ownQuota }).effectiveRatePercent;
  const proRata = blendRates(shipment).effectiveRatePercent;
  const first = rateWith(quota);
  const last = rateWith(Math.max(0, quota - (shipped - firmShipped)));
  if (proRata === null || first === null || last === null) return null;
  return {
    proRataPercent: proRata,
    firstComeLowPercent: Math.min(first, last),
    firstComeHighPercent: Math.max(first, last),
  };
}
