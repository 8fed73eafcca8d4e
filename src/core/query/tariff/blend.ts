import { marginalRatePercent } from "./marginal-rate.ts";
import type { QuotaShipment } from "./quota-terms.ts";

/** What a quota does to the duty on a shipment of uniform value. */
export interface Blend {
  /** The average rate in percent; null where nothing is shipped. */
  readonly effectiveRatePercent: number | null;
  /** The rate of the last unit shipped (of the first where nothing is), which decisions depend on. */
  readonly marginalRatePercent: number;
  /** How far the average lies under the rate beyond the quota, in points; null where nothing is shipped. */
  readonly reliefPoints: number | null;
  /** Share of the units that the quota relieves, in [0, 1]; null where nothing is shipped. */
  readonly relievedShare: number | null;
}

/**
 * The blended and the marginal rate under a tariff-rate quota: t(N) = (min(N, Q)·tᵢ + max(0, N − Q)·tₒ) / N for
 * units of one value. The marginal rate is tᵢ for a unit up to Q and tₒ after it.
 */
export function blendRates(shipment: QuotaShipment): Blend {
  const { shipped, quota, inQuotaPercent, outOfQuotaPercent } = shipment;
  const marginal = marginalRatePercent(shipment, Math.max(1, shipped));
  if (shipped === 0) {
    return {
      effectiveRatePercent: null,
      marginalRatePercent: marginal,
      reliefPoints: null,
      relievedShare: null,
    };
  }
  const inside = Math.min(shipped, quota);
  const total = inside * inQuotaPercent + (shipped - inside) * outOfQuotaPercent;
  // Floating numbers may put an average a hair outside of the two rates.
  const low = Math.min(inQuotaPercent, outOfQuotaPercent);
  const high = Math.max(inQuotaPercent, outOfQuotaPercent);
  const effectiveRatePercent = Math.min(high, Math.max(low, total / shipped));
  return {
    effectiveRatePercent,
    marginalRatePercent: marginal,
    reliefPoints: outOfQuotaPercent - effectiveRatePercent,
    relievedShare: inside / shipped,
  };
}
