import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blendRates } from "../../src/core/query/tariff/blend.ts";
import { findFirmRate } from "../../src/core/query/tariff/firm-rate.ts";
import {
  offsetRatePercent,
  offsetWithQuotaPercent,
  waivedShare,
} from "../../src/core/query/tariff/offset.ts";
import { quotaForTarget } from "../../src/core/query/tariff/quota-for-target.ts";
import type { QuotaShipment } from "../../src/core/query/tariff/quota-terms.ts";
import { boundRateOfLots } from "../../src/core/query/tariff/unequal-values.ts";

const units = fc.integer({ min: 1, max: 10_000_000 });
/** Rates as people write them, in hundredths of a percent. */
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A shipment whose quota is a relief. */
const shipments: fc.Arbitrary<QuotaShipment> = fc
  .record({ shipped: units, quota: fc.nat(10_000_000), one: percent, other: percent })
  .map(({ shipped, quota, one, other }) => ({
    shipped,
    quota,
    inQuotaPercent: Math.min(one, other),
    outOfQuotaPercent: Math.max(one, other),
  }));

const SLACK = 1e-9;

function averageOf(shipment: QuotaShipment): number {
  return blendRates(shipment).effectiveRatePercent ?? Number.NaN;
}

describe("the average under a quota", () => {
  it("lies between the two rates, and the relief between zero and their difference", () => {
    fc.assert(
      fc.property(shipments, (shipment) => {
        const { inQuotaPercent: low, outOfQuotaPercent: high } = shipment;
        const { effectiveRatePercent, reliefPoints } = blendRates(shipment);
        expect(effectiveRatePercent).toBeGreaterThanOrEqual(low);
        expect(effectiveRatePercent).toBeLessThanOrEqual(high);
        expect(reliefPoints).toBeGreaterThanOrEqual(0);
        expect(reliefPoints).toBeLessThanOrEqual(high - low);
      }),
    );
  });

  it("never rises with the quota, and never falls with what is shipped", () => {
    fc.assert(
      fc.property(shipments, fc.nat(1_000_000), (shipment, more) => {
        const average = averageOf(shipment);
        expect(averageOf({ ...shipment, quota: shipment.quota + more })).toBeLessThanOrEqual(
          average + SLACK,
        );
        expect(averageOf({ ...shipment, shipped: shipment.shipped + more })).toBeGreaterThanOrEqual(
          average - SLACK,
        );
      }),
    );
  });
});

describe("the quota for a target", () => {
  it("gives the target back, and is the least whole quota that does", () => {
    fc.assert(
      fc.property(shipments, share, (shipment, at) => {
        const { inQuotaPercent: low, outOfQuotaPercent: high } = shipment;
        fc.pre(high - low >= 0.01);
        const target = Math.round((low + at * (high - low)) * 100) / 100;
        const found = quotaForTarget(shipment, target);
        if ("failure" in found) throw new Error(found.failure.why.reason);
        const { quotaUnits, exactQuotaUnits } = found;
        expect(averageOf({ ...shipment, quota: exactQuotaUnits })).toBeCloseTo(target, 6);
        expect(averageOf({ ...shipment, quota: quotaUnits })).toBeLessThanOrEqual(target + SLACK);
        if (quotaUnits > 0) {
          expect(averageOf({ ...shipment, quota: quotaUnits - 1 })).toBeGreaterThan(target);
        }
      }),
    );
  });

  it("of an average is the quota that gave it", () => {
    fc.assert(
      fc.property(shipments, (shipment) => {
        fc.pre(shipment.outOfQuotaPercent - shipment.inQuotaPercent >= 0.01);
        fc.pre(shipment.quota <= shipment.shipped);
        const found = quotaForTarget(shipment, averageOf(shipment));
        if ("failure" in found) throw new Error(found.failure.why.reason);
        expect(Math.abs(found.exactQuotaUnits - shipment.quota)).toBeLessThan(0.01);
      }),
    );
  });
});

describe("an offset", () => {
  const trade = fc.record({ exported: units, imported: fc.nat(10_000_000) });

  it("never raises a rate, nor makes it negative", () => {
    fc.assert(
      fc.property(percent, trade, (rate, both) => {
        const left = offsetRatePercent(rate, waivedShare(both) ?? Number.NaN);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(rate);
      }),
    );
  });

  it("never raises the average under a quota, and relieves at least as much out of the rest", () => {
    fc.assert(
      fc.property(shipments, share, (shipment, waived) => {
        const outside = offsetWithQuotaPercent(shipment, waived, "outside") ?? Number.NaN;
        const inside = offsetWithQuotaPercent(shipment, waived, "inside") ?? Number.NaN;
        expect(outside).toBeGreaterThanOrEqual(0);
        expect(outside).toBeLessThanOrEqual(inside + SLACK);
        expect(inside).toBeLessThanOrEqual(averageOf(shipment) + SLACK);
      }),
    );
  });
});

describe("what is not known of a shipment", () => {
  it("leaves the average of all within the bounds of one firm", () => {
    fc.assert(
      fc.property(shipments, share, (shipment, part) => {
        const firm = findFirmRate(shipment, Math.max(1, Math.floor(shipment.shipped * part)));
        expect(firm?.firstComeLowPercent).toBeLessThanOrEqual(averageOf(shipment) + SLACK);
        expect(firm?.firstComeHighPercent).toBeGreaterThanOrEqual(averageOf(shipment) - SLACK);
      }),
    );
  });

  it("leaves the average of goods of one value within the bounds of goods of unequal value", () => {
    const lots = fc.array(fc.record({ units, unitValue: fc.integer({ min: 1, max: 100_000 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(shipments, lots, (terms, goods) => {
        const shipped = goods.reduce((sum, one) => sum + one.units, 0);
        const bounds = boundRateOfLots(goods, terms);
        const average = averageOf({ ...terms, shipped });
        expect(bounds?.lowPercent).toBeLessThanOrEqual(average + SLACK);
        expect(bounds?.highPercent).toBeGreaterThanOrEqual(average - SLACK);
      }),
    );
  });
});
