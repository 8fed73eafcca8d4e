import { describe, expect, it } from "vitest";
import {
  type Quantity,
  quantitiesDiffer,
  quantitiesDisagree,
  quantityBounds,
  wordNumber,
  wordQuantity,
} from "../../../src/core/model/quantity.ts";

const percent = (quantity: Omit<Quantity, "unit">): Quantity => ({ ...quantity, unit: "percent" });
const majority = percent({ min: 50, minExclusive: true, max: 100 });

describe("the bounds of a quantity", () => {
  it("are its exact number, or the ends of its range, open where none is given", () => {
    expect(quantityBounds(percent({ value: 7 }))).toEqual({ low: 7, high: 7 });
    expect(quantityBounds(majority)).toEqual({ low: 50, high: 100 });
    expect(quantityBounds(percent({ min: 1 }))).toEqual({ low: 1, high: Infinity });
    expect(quantityBounds(percent({ max: 1 }))).toEqual({ low: -Infinity, high: 1 });
  });
});

describe("two quantities", () => {
  const disagree = (a: Quantity, b: Quantity): boolean => {
    expect(quantitiesDisagree(a, b)).toBe(quantitiesDisagree(b, a));
    return quantitiesDisagree(a, b);
  };

  it("disagree where no number fits both", () => {
    expect(disagree(percent({ value: 4 }), percent({ value: 5 }))).toBe(true);
    expect(disagree(percent({ min: 5 }), percent({ max: 4 }))).toBe(true);
    expect(disagree(percent({ value: 5 }), percent({ value: 5 }))).toBe(false);
    expect(disagree(percent({ min: 4 }), percent({ max: 4 }))).toBe(false);
  });

  it("disagree where the one number that fits is left out: half is not more than half", () => {
    expect(disagree(majority, percent({ value: 50 }))).toBe(true);
    expect(disagree(majority, percent({ value: 51 }))).toBe(false);
    expect(disagree(percent({ min: 50, max: 100 }), percent({ value: 50 }))).toBe(false);
  });

  it("that are about right may be 5 % apart", () => {
    const about = percent({ value: 40, approx: true });
    expect(disagree(about, percent({ value: 42 }))).toBe(false);
    expect(disagree(about, percent({ value: 43 }))).toBe(true);
  });

  it.each<[Quantity, Quantity]>([
    [percent({ value: 79.38 }), percent({ value: 79.4 })],
    [
      { value: 43.8e12, unit: "KRW" },
      { value: 44e12, unit: "KRW" },
    ],
    [
      { value: 30.25e12, unit: "KRW" },
      { value: 30.3e12, unit: "KRW" },
    ],
    [
      { value: 4.9e9, unit: "USD" },
      { value: 5e9, unit: "USD" },
    ],
    [
      { value: 398_217, unit: "vehiclesPerYear" },
      { value: 400_000, unit: "vehiclesPerYear" },
    ],
    [
      { value: 1_170, unit: "jobs" },
      { value: 1_200, unit: "jobs" },
    ],
    [
      { value: 300, unit: "jobs" },
      { min: 300, minExclusive: true, unit: "jobs" },
    ],
    [
      { value: 50.5, unit: "GWh" },
      { value: 51, unit: "GWh" },
    ],
  ])("%j and %j are one number with fewer digits: they differ, and both may be right", (a, b) => {
    expect(disagree(a, b)).toBe(false);
    expect(quantitiesDiffer(a, b)).toBe(true);
  });

  it.each<[Quantity, Quantity]>([
    [percent({ value: 50 }), percent({ value: 51 })],
    [percent({ min: 50, max: 100 }), percent({ value: 49.9 })],
    [percent({ value: 0.4 }), percent({ value: 0.5 })],
    [
      { value: 27, unit: "GWhPerYear" },
      { value: 30, unit: "GWhPerYear" },
    ],
    [
      { value: 3e9, unit: "USD" },
      { value: 3.5e9, unit: "USD" },
    ],
    [
      { value: 500e9, unit: "KRW" },
      { value: 1e12, unit: "KRW" },
    ],
    [
      { value: 958, unit: "jobs" },
      { value: 968, unit: "jobs" },
    ],
    [
      { value: 9.73e6, unit: "KRW" },
      { value: 9.73e9, unit: "KRW" },
    ],
    [
      { value: 2, unit: "facilities" },
      { value: 3, unit: "facilities" },
    ],
  ])("%j and %j are no roundings of one number", (a, b) => {
    expect(disagree(a, b)).toBe(true);
  });

  it("in different units never disagree", () => {
    expect(disagree({ value: 1, unit: "vehicles" }, { value: 2, unit: "vehiclesPerYear" })).toBe(
      false,
    );
  });
});

describe("the words for a quantity", () => {
  it.each<[Quantity, string]>([
    [{ value: 400_000, approx: true, unit: "vehiclesPerYear" }, "about 400,000 vehicles a year"],
    [majority, "more than 50 %"],
    [percent({ min: 50, max: 100 }), "at least 50 %"],
    [percent({ min: 50, minExclusive: true, max: 80 }), "more than 50 % and at most 80 %"],
    [percent({ value: 27.5 }), "27.5 %"],
    [{ min: 6, unit: "models" }, "at least 6 models"],
    [{ min: 1, unit: "sites" }, "at least 1 site"],
    [{ value: 1, unit: "jobs" }, "1 job"],
    [{ value: 46, unit: "mm" }, "46 mm"],
    [{ min: 2, max: 4, unit: "facilities" }, "2 to 4 facilities"],
    [{ max: 30, unit: "GWhPerYear" }, "at most 30 GWh a year"],
    [{ value: 1_600_000_000, unit: "USD" }, "$1.6 billion"],
    [{ value: 700_000_000, unit: "USD" }, "$700 million"],
    [{ value: 999_999, unit: "USD" }, "$999,999"],
    [{ value: 500_000_000, unit: "EUR" }, "€500 million"],
    [{ value: 2_400_000_000_000, unit: "KRW" }, "₩2.4 trillion"],
    [{ min: 1e9, max: 1.6e9, approx: true, unit: "USD" }, "about $1 billion to $1.6 billion"],
  ])("%j are %s", (quantity, words) => {
    expect(wordQuantity(quantity)).toBe(words);
  });

  it("round to three decimals and set commas between thousands", () => {
    expect(wordNumber(1234567.12345)).toBe("1,234,567.123");
    expect(wordNumber(0)).toBe("0");
    expect(wordNumber(0.3333333)).toBe("0.333");
  });
});
