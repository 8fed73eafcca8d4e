import { describe, expect, it } from "vitest";
import { measureDuty } from "../../../../src/core/query/tariff/duty-amount.ts";
import { findFirmRate } from "../../../../src/core/query/tariff/firm-rate.ts";
import { marginalRatePercent } from "../../../../src/core/query/tariff/marginal-rate.ts";
import {
  offsetRatePercent,
  offsetWithQuotaPercent,
  waivedShare,
} from "../../../../src/core/query/tariff/offset.ts";
import { prorateQuota } from "../../../../src/core/query/tariff/part-year.ts";
import { quotaForTarget } from "../../../../src/core/query/tariff/quota-for-target.ts";
import { relativeRelief } from "../../../../src/core/query/tariff/relief.ts";
import { boundRateOfLots } from "../../../../src/core/query/tariff/unequal-values.ts";

/** Cars within a quota at 10 % and beyond it at 27.5 %. */
const TERMS = { quota: 100_000, inQuotaPercent: 10, outOfQuotaPercent: 27.5 };
const CARS = { ...TERMS, shipped: 400_000 };

describe("the relief of a quota", () => {
  it("is 7/44 of the duty beyond it where a quarter of the cars pays 10 instead of 27.5 %", () => {
    expect(relativeRelief(CARS)).toBeCloseTo(7 / 44, 12);
  });

  it("is not there without goods or without a duty", () => {
    expect(relativeRelief({ ...CARS, shipped: 0 })).toBeNull();
    expect(relativeRelief({ ...CARS, inQuotaPercent: 0, outOfQuotaPercent: 0 })).toBeNull();
  });
});

describe("the rate of one unit", () => {
  it("is the lower one up to the quota and the higher one from the next on", () => {
    expect(marginalRatePercent(TERMS, 100_000)).toBe(10);
    expect(marginalRatePercent(TERMS, 100_001)).toBe(27.5);
  });
});

describe("the quota for a target", () => {
  it.each([
    [15, 285_714.2857142857, 285_715],
    [20, 171_428.5714285714, 171_429],
    [23.125, 100_000, 100_000],
    [27.5, 0, 0],
    [10, 400_000, 400_000],
  ])("of %d %% is rounded up to a whole unit", (target, exact, whole) => {
    const found = quotaForTarget(CARS, target);
    if ("failure" in found) throw new Error(found.failure.why.reason);
    expect(found.exactQuotaUnits).toBeCloseTo(exact, 6);
    expect(found.quotaUnits).toBe(whole);
  });

  it("is nothing where both rates are the target", () => {
    expect(quotaForTarget({ ...CARS, inQuotaPercent: 27.5 }, 27.5)).toMatchObject({
      quotaUnits: 0,
    });
  });

  it.each([9.9, 27.6])("of %d %% is refused: no average lies there", (target) => {
    const [within, beyond] = [CARS.inQuotaPercent, CARS.outOfQuotaPercent];
    expect(quotaForTarget(CARS, target)).toMatchObject({
      failure: { why: { reason: "target-out-of-reach", target, within, beyond } },
    });
  });

  it("is refused where nothing is shipped, and where the quota relieves nothing", () => {
    expect(quotaForTarget({ ...CARS, shipped: 0 }, 15)).toHaveProperty("failure");
    expect(quotaForTarget({ ...CARS, inQuotaPercent: 30 }, 29)).toHaveProperty("failure");
  });
});

describe("goods of unequal value", () => {
  const dear = { units: 100_000, unitValue: 90_000 };
  const cheap = { units: 300_000, unitValue: 30_000 };

  it("pay least where the dearest fill the quota and most where the cheapest do", () => {
    // Half of the value at 10 %, then a sixth of it.
    expect(boundRateOfLots([cheap, dear], TERMS)).toEqual({
      lowPercent: 18.75,
      highPercent: 24.583333333333332,
    });
  });

  it("have one rate where all are of one value", () => {
    const lots = [{ units: 400_000, unitValue: 50_000 }];
    expect(boundRateOfLots(lots, TERMS)).toEqual({ lowPercent: 23.125, highPercent: 23.125 });
  });

  it("have no rate where they have no value", () => {
    expect(boundRateOfLots([], TERMS)).toBeNull();
    expect(boundRateOfLots([{ units: 1, unitValue: 0 }], TERMS)).toBeNull();
  });
});

describe("one firm among others", () => {
  it("that ships nothing has no average, nor has anybody where nothing is shipped", () => {
    expect(findFirmRate(CARS, 0)).toBeNull();
    expect(findFirmRate({ ...CARS, shipped: 0 }, 0)).toBeNull();
  });

  it("pays the average of all pro rata, and anything between both rates first come", () => {
    expect(findFirmRate(CARS, 80_000)).toEqual({
      proRataPercent: 23.125,
      firstComeLowPercent: 10,
      firstComeHighPercent: 27.5,
    });
  });

  it("has some of its units within the quota for certain where the others do not fill it", () => {
    expect(findFirmRate(CARS, 350_000)).toMatchObject({
      firstComeLowPercent: expect.closeTo(22.5, 12),
      firstComeHighPercent: expect.closeTo(25, 12),
    });
  });

  it("pays the average of all where it is the only one", () => {
    expect(findFirmRate(CARS, 400_000)).toEqual({
      proRataPercent: 23.125,
      firstComeLowPercent: 23.125,
      firstComeHighPercent: 23.125,
    });
    expect(findFirmRate(CARS, 0)).toBeNull();
  });
});

describe("a quota for a part of the year", () => {
  it("is the year's by days", () => {
    expect(prorateQuota({ yearQuota: 100_000, shippedPerYear: 400_000, days: 73 })).toEqual({
      quotaUnits: 20_000,
      usedUpAfterDays: 18.25,
    });
  });

  it("of a year is used up after 91.25 days where four times as much is shipped", () => {
    expect(prorateQuota({ yearQuota: 100_000, shippedPerYear: 400_000, days: 365 })).toEqual({
      quotaUnits: 100_000,
      usedUpAfterDays: 91.25,
    });
  });

  it("is not used up where less is shipped, and with the part where as much is", () => {
    const at = (shippedPerYear: number) =>
      prorateQuota({ yearQuota: 100_000, shippedPerYear, days: 184 }).usedUpAfterDays;
    expect([at(0), at(99_999), at(100_000)]).toEqual([null, null, 184]);
  });
});

describe("an offset", () => {
  it.each([
    [0, 27.5],
    [0.25, 20.625],
    [0.5, 13.75],
    [1, 0],
    [1.25, 0],
  ])("of %d of the exports leaves an average of %d %%", (imported, rate) => {
    const share = waivedShare({ exported: 1, imported });
    expect(offsetRatePercent(27.5, share ?? Number.NaN)).toBe(rate);
  });

  it("of no exports is none", () => {
    expect(waivedShare({ exported: 0, imported: 1 })).toBeNull();
  });

  it("beside a quota relieves more where waived units come out of the rest", () => {
    expect(offsetWithQuotaPercent(CARS, 0.25, "outside")).toBe(16.25);
    expect(offsetWithQuotaPercent(CARS, 0.25, "inside")).toBe(20.625);
  });

  it("that waives more than the quota uses all of it up", () => {
    expect(offsetWithQuotaPercent(CARS, 0.5, "inside")).toBe(13.75);
    expect(offsetWithQuotaPercent(CARS, 1, "inside")).toBe(0);
    expect(offsetWithQuotaPercent({ ...CARS, shipped: 0 }, 0.5, "outside")).toBeNull();
  });
});

describe("the duty in money", () => {
  it("on cars of an assumed $50,000 is 4.625 instead of 5.5 billion, which saves 0.875 billion", () => {
    expect(measureDuty(CARS, 50_000)).toEqual({
      flat: 5.5e9,
      withQuota: 4.625e9,
      saving: 0.875e9,
    });
  });

  it("on nothing is nothing", () => {
    expect(measureDuty({ ...CARS, shipped: 0 }, 50_000)).toEqual({
      flat: 0,
      withQuota: 0,
      saving: 0,
    });
  });
});
