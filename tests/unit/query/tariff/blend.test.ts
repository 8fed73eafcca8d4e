import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Blend, blendRates } from "../../../../src/core/query/tariff/blend.ts";

/** Cars within a quota at 10 % and beyond it at 27.5 %. */
function blend(shipped: number, quota = 100_000): Blend {
  return blendRates({ shipped, quota, inQuotaPercent: 10, outOfQuotaPercent: 27.5 });
}

describe("under a quota that is used up", () => {
  it("the average lies between the rates, and the last unit pays the one beyond", () => {
    expect(blend(400_000)).toEqual({
      effectiveRatePercent: 23.125,
      marginalRatePercent: 27.5,
      reliefPoints: 4.375,
      relievedShare: 0.25,
    });
  });

  it("a wider quota lowers the average", () => {
    expect(blend(400_000, 200_000).effectiveRatePercent).toBe(18.75);
    expect(blend(400_000, 300_000).effectiveRatePercent).toBe(14.375);
  });

  it("the last unit within pays the lower rate, and the next one the higher", () => {
    expect(blend(100_000).marginalRatePercent).toBe(10);
    expect(blend(100_001).marginalRatePercent).toBe(27.5);
  });
});

describe("at the ends", () => {
  it("nothing shipped has no average", () => {
    expect(blend(0)).toEqual({
      effectiveRatePercent: null,
      marginalRatePercent: 10,
      reliefPoints: null,
      relievedShare: null,
    });
  });

  it("no quota is no relief", () => {
    expect(blend(400_000, 0)).toMatchObject({ effectiveRatePercent: 27.5, reliefPoints: 0 });
    expect(blend(0, 0).marginalRatePercent).toBe(27.5);
  });

  it("a quota for all lets all in at the lower rate", () => {
    for (const quota of [400_000, 500_000]) {
      expect(blend(400_000, quota)).toMatchObject({
        effectiveRatePercent: 10,
        marginalRatePercent: 10,
        relievedShare: 1,
      });
    }
  });
});

describe("for any shipment", () => {
  const units = fc.integer({ min: 1, max: 10_000_000 });
  const percent = fc.double({ min: 0, max: 100, noNaN: true });

  it("the relief lies between zero and the difference of the rates", () => {
    fc.assert(
      fc.property(units, fc.nat(10_000_000), percent, percent, (shipped, quota, one, other) => {
        const [inQuotaPercent, outOfQuotaPercent] = [Math.min(one, other), Math.max(one, other)];
        const { reliefPoints } = blendRates({ shipped, quota, inQuotaPercent, outOfQuotaPercent });
        expect(reliefPoints).toBeGreaterThanOrEqual(-1e-9);
        expect(reliefPoints).toBeLessThanOrEqual(outOfQuotaPercent - inQuotaPercent + 1e-9);
      }),
    );
  });
});
