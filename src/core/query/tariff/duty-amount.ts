import { blendRates } from "./blend.ts";
import type { QuotaShipment } from "./quota-terms.ts";

/** Duty on a shipment in money, in whole units of the currency that the value is given in. */
export interface DutyAmount {
  /** All of it at the rate beyond the quota. */
  readonly flat: number;
  readonly withQuota: number;
  readonly saving: number;
}

/**
 * The duty on N units of one value v: flat N·v·tₒ, with the quota N·v·t(N), and what the quota saves.
 *
 * @param unitValue v, in whole units of any currency
 */
export function measureDuty(shipment: QuotaShipment, unitValue: number): DutyAmount {
  const value = shipment.shipped * unitValue;
  const { effectiveRatePercent } = blendRates(shipment);
  const flat = (value * shipment.outOfQuotaPercent) / 100;
  const withQuota = effectiveRatePercent === null ? 0 : (value * effectiveRatePercent) / 100;
  return { flat, withQuota, saving: flat - withQuota };
}
