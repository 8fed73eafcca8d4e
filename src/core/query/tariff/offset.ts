import { blendRates } from "./blend.ts";
import type { QuotaShipment } from "./quota-terms.ts";

/** Trade both ways, both in one currency or both in numbers of units. */
export interface TwoWayTrade {
  /** X: what is exported to the destination. */
  readonly exported: number;
  /** M: what was made there and is imported from it. */
  readonly imported: number;
}

/** Whether waived units use up the quota, or come out of the rest. */
export type OffsetOrder = "outside" | "inside";

/**
 * The part of the exports on which the duty is waived, W/X with W = min(X, M), in [0, 1]: by value or by number, as
 * the trade is counted. null where nothing is exported.
 */
export function waivedShare({ exported, imported }: TwoWayTrade): number | null {
  return exported === 0 ? null : Math.min(exported, imported) / exported;
}

/**
 * The average rate in percent under an offset, t = tₒ(1 − W/X). By number it holds for units of one value.
 *
 * @param share W/X, in [0, 1]
 */
export function offsetRatePercent(ratePercent: number, share: number): number {
  return ratePercent * (1 - share);
}

/**
 * The average rate in percent where an offset and a quota both apply, for units of one value; null where nothing is
 * shipped. Waived units pay nothing. Taken out of the rest (`outside`) they leave the quota to others; taken out of
 * the quota (`inside`) they use it up.
 *
 * @param share W/X, in [0, 1]
 */
export function offsetWithQuotaPercent(
  shipment: QuotaShipment,
  share: number,
  order: OffsetOrder,
): number | null {
  const waived = shipment.shipped * share;
  const paying = shipment.shipped - waived;
  const quota = order === "inside" ? Math.max(0, shipment.quota - waived) : shipment.quota;
  const { effectiveRatePercent } = blendRates({ ...shipment, shipped: paying, quota });
  if (effectiveRatePercent === null) return shipment.shipped === 0 ? null : 0;
  return (effectiveRatePercent * paying) / shipment.shipped;
}
