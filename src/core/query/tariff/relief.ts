import { blendRates } from "./blend.ts";
import type { QuotaShipment } from "./quota-terms.ts";

/**
 * The part of the duty beyond the quota that the quota takes away, (tₒ − t)/tₒ, at most 1; null where nothing is
 * shipped, and where there is no duty to take away from. Negative where the rate within is the higher one.
 */
export function relativeRelief(shipment: QuotaShipment): number | null {
  const { reliefPoints } = blendRates(shipment);
  if (reliefPoints === null || shipment.outOfQuotaPercent === 0) return null;
  return reliefPoints / shipment.outOfQuotaPercent;
}
