import { type Refusal, refusal } from "../../model/refusal.ts";
import type { QuotaShipment } from "./quota-terms.ts";

/** The least quota that brings the average down to a rate. */
export interface QuotaForTarget {
  /** In whole units, rounded up: one unit less would leave the average above the target. */
  readonly quotaUnits: number;
  /** The same before rounding. */
  readonly exactQuotaUnits: number;
}

/** A part of a unit this small is the rounding of floating numbers. */
const ROUNDING_UNITS = 1e-6;

/**
 * The quota for a target rate t*: Q = N(tₒ − t*)/(tₒ − tᵢ), for units of one value. It is 0 where both rates are the
 * target. Fails where the target does not lie from tᵢ to tₒ, which no quota can bring about, and where nothing is
 * shipped, which has no average.
 *
 * @param targetPercent the average rate wished for, in percent
 */
export function quotaForTarget(
  { shipped, inQuotaPercent, outOfQuotaPercent }: Omit<QuotaShipment, "quota">,
  targetPercent: number,
): QuotaForTarget | Refusal {
  const [target, within, beyond] = [targetPercent, inQuotaPercent, outOfQuotaPercent];
  if (shipped === 0) {
    return refusal({ reason: "nothing-shipped" });
  }
  if (inQuotaPercent > outOfQuotaPercent) {
    return refusal({ reason: "quota-relieves-nothing", within, beyond });
  }
  if (targetPercent < inQuotaPercent || targetPercent > outOfQuotaPercent) {
    return refusal({ reason: "target-out-of-reach", target, within, beyond });
  }
  if (inQuotaPercent === outOfQuotaPercent) return { quotaUnits: 0, exactQuotaUnits: 0 };
  const exactQuotaUnits =
    (shipped * (outOfQuotaPercent - targetPercent)) / (outOfQuotaPercent - inQuotaPercent);
  return { quotaUnits: Math.max(0, Math.ceil(exactQuotaUnits - ROUNDING_UNITS)), exactQuotaUnits };
}
