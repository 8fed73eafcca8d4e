import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundHhi, measureHhi } from "../../../../src/core/query/derive/concentration.ts";
import { measureSurvival } from "../../../../src/core/query/exposure/survival.ts";

describe("the Herfindahl–Hirschman index", () => {
  it("of 7 and 4 is 65/121", () => {
    expect(measureHhi([7, 4])).toBeCloseTo(65 / 121, 12);
  });

  it("of one alone is 1, and of none there is none", () => {
    expect(measureHhi([3])).toBe(1);
    expect(measureHhi([])).toBeNull();
    expect(boundHhi([])).toBeNull();
  });

  it("of n whose shares are not known lies between 1/n and 1", () => {
    expect(boundHhi(["a", "b", "c", "d"])).toEqual({ low: 0.25, high: 1 });
    const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, (held) => {
        const index = measureHhi(held) ?? Number.NaN;
        const bounds = boundHhi(held.map((_, place) => String(place)));
        expect(index).toBeGreaterThanOrEqual((bounds?.low ?? 1) - 1e-12);
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("counts one owner of two sources once, and one who is not named as another", () => {
    expect(boundHhi(["a", "a", "b"])).toEqual({ low: 0.5, high: 1 });
    expect(boundHhi(["a", null])).toEqual({ low: 0.5, high: 1 });
  });
});

describe("the time to survive", () => {
  const given = {
    inventory: 5,
    demandPerYear: 20,
    remainingPerYear: 10,
    recoveryDays: 400,
  };

  it("is the stock over what is missing each day", () => {
    expect(measureSurvival(given).survivalDays).toBe(182.5);
    expect(measureSurvival(given).shortfall).toBeCloseTo((217.5 * 10) / 365, 12);
  });

  it("has no end where what remains covers the demand, whatever the stock", () => {
    const covered = { ...given, remainingPerYear: 20, inventory: null };
    expect(measureSurvival(covered)).toMatchObject({ endless: true, survivalDays: null });
  });

  it("is nothing short where the supply is back in time", () => {
    expect(measureSurvival({ ...given, recoveryDays: 30 }).shortfall).toBe(0);
  });

  it.each(Object.keys(given) as (keyof typeof given)[])("names %s where it is missing", (name) => {
    expect(measureSurvival({ ...given, [name]: null }).missing).toContain(name);
  });
});
