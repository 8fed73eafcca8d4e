/** Goods that are shipped under a quota. Units in numbers, rates in percent of the value. */
export interface QuotaShipment {
  readonly shipped: number;
  readonly quota: number;
  readonly inQuotaPercent: number;
  readonly outOfQuotaPercent: number;
}

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
  const marginalRatePercent = Math.max(1, shipped) <= quota ? inQuotaPercent : outOfQuotaPercent;
  if (shipped === 0) {
    return {
      effectiveRatePercent: null,
      marginalRatePercent,
      reliefPoints: null,
      relievedShare: null,
    };
  }
  const inside = Math.min(shipped, quota);
  const total = inside * inQuotaPercent + (shipped - inside) * outOfQuotaPercent;
  const effectiveRatePercent = total / shipped;
  return {
    effectiveRatePercent,
    marginalRatePercent,
    reliefPoints: outOfQuotaPercent - effectiveRatePercent,
    relievedShare: inside / shipped,
  };
}
