import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberField } from "../../../src/core/model/quantity.ts";
import { readNumber, wordField, writeNumber } from "../../../src/core/model/reading/read-number.ts";

const PERCENT: NumberField = { min: 0, max: 1000, unit: "%" };
const UNITS: NumberField = { min: 0, max: 1e12, grain: "counted" };
const WHOLE: NumberField = { min: 1, max: 1_000_000, grain: "whole" };
const AMOUNT: NumberField = { min: 0, max: 1e9 };

const numberIn = (text: string, field: NumberField): number | string => {
  const read = readNumber(text, field);
  return "value" in read ? read.value : read.problem;
};

describe("a number that can mean one thing only", () => {
  it.each<[string, NumberField, number]>([
    ["27.5", PERCENT, 27.5],
    ["27,5", PERCENT, 27.5],
    ["2,5", PERCENT, 2.5],
    ["27,5 %", PERCENT, 27.5],
    ["27.5%", PERCENT, 27.5],
    ["15 per cent", PERCENT, 15],
    ["+15", PERCENT, 15],
    ["２７，５％", PERCENT, 27.5],
    [",5", PERCENT, 0.5],
    [".5", PERCENT, 0.5],
    ["27.", PERCENT, 27],
    ["27,500", PERCENT, 27.5],
    ["0,125", PERCENT, 0.125],
    ["400", { min: 0, max: 400 }, 400],
    ["400,000", UNITS, 400_000],
    ["400.000", UNITS, 400_000],
    ["400 000", UNITS, 400_000],
    ["400\u00a0000", UNITS, 400_000],
    ["400\u2009000", UNITS, 400_000],
    ["400\u202f000", UNITS, 400_000],
    ["400'000", UNITS, 400_000],
    ["400’000", UNITS, 400_000],
    ["4,00,000", UNITS, 400_000],
    ["1,23,456", UNITS, 123_456],
    ["400.000,5", UNITS, 400_000.5],
    ["184.5", UNITS, 184.5],
    ["  7 ", UNITS, 7],
    ["007", UNITS, 7],
    ["1.000.000", AMOUNT, 1_000_000],
    ["1,234.5", AMOUNT, 1234.5],
    ["1.234,5", AMOUNT, 1234.5],
    ["1 234,567", AMOUNT, 1234.567],
    ["50000", AMOUNT, 50_000],
    ["-0", AMOUNT, 0],
    ["20,000", WHOLE, 20_000],
    ["20.0", WHOLE, 20],
    ["\u200e12\u200f", WHOLE, 12],
  ])("%j in %j is %d", (text, field, value) => {
    expect(numberIn(text, field)).toBe(value);
  });
});

describe("a number that can mean two things", () => {
  it.each<[string, NumberField, string]>([
    ["400,000", AMOUNT, "can be 400 or 400,000; write 400 or 400000"],
    ["1,234", AMOUNT, "can be 1.234 or 1,234; write 1.2340 or 1234"],
    ["1.234", AMOUNT, "can be 1.234 or 1,234; write 1.2340 or 1234"],
    ["1,000", PERCENT, "can be 1 or 1,000; write 1 or 1000"],
  ])("%j is not read, and both are named", (text, field, problem) => {
    expect(numberIn(text, field)).toBe(problem);
  });
});

describe("what is no number is not read in part", () => {
  it.each<[string, NumberField, string]>([
    ["", AMOUNT, "is empty"],
    [" \u00a0", AMOUNT, "is empty"],
    ["%", PERCENT, "is no number"],
    [".", AMOUNT, "is no number"],
    ["many", AMOUNT, "is no number"],
    ["1e5", AMOUNT, "is no number"],
    ["Infinity", AMOUNT, "is no number"],
    ["NaN", AMOUNT, "is no number"],
    ["0x10", AMOUNT, "is no number"],
    ["--5", AMOUNT, "is no number"],
    ["+-5", AMOUNT, "is no number"],
    ["1.2.3", AMOUNT, "is no number"],
    ["1,2,3", AMOUNT, "is no number"],
    ["1,23,4567", AMOUNT, "is no number"],
    ["1 23", AMOUNT, "is no number"],
    ["1  000", AMOUNT, "is no number"],
    ["1,000 000", AMOUNT, "is no number"],
    ["10²", AMOUNT, "is no number"],
    ["½", AMOUNT, "is no number"],
    ["40만", AMOUNT, "is no number"],
    ["400k", UNITS, "is no number"],
    ["27.5 ‰", PERCENT, "is no number"],
    ["15 %", UNITS, "is no number"],
    ["400", { min: 0, max: 365 }, "is more than 365"],
    ["1,500.5", PERCENT, "is more than 1,000"],
    ["−5", AMOUNT, "is less than 0"],
    ["-0,5", PERCENT, "is less than 0"],
    ["27.5", WHOLE, "is no whole number"],
    ["0", WHOLE, "is less than 1"],
    ["0.0000001", AMOUNT, "is too small to be told from 0"],
    ["9007199254740993", { min: 0, max: 1e18 }, "has more digits than can be kept"],
    ["0.1234567890123456789", AMOUNT, "has more digits than can be kept"],
  ])("%j in %j %s", (text, field, problem) => {
    expect(numberIn(text, field)).toBe(problem);
  });

  it("so that no text of digits and marks is ever another number than its digits say", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."0123456789.,' "), maxLength: 12 });
    fc.assert(
      fc.property(signs, fc.constantFrom(PERCENT, UNITS, WHOLE, AMOUNT), (text, field) => {
        const read = readNumber(text, field);
        if (!("value" in read)) return;
        const kept = (digits: string): string => digits.replace(/\D/g, "").replace(/^0+|0+$/g, "");
        expect(kept(String(read.value))).toBe(kept(text));
        expect(read.value).toBeGreaterThanOrEqual(field.min);
        expect(read.value).toBeLessThanOrEqual(field.max);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a number that the program writes", () => {
  it("is read again as the same number in every field that holds it", () => {
    const numbers = fc.oneof(
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      fc.integer({ min: 0, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 9_999_999 }).map((one) => one / 1000),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom(UNITS, AMOUNT), (value, field) => {
        expect(numberIn(writeNumber(value), field)).toBe(value);
      }),
      { numRuns: 2000 },
    );
    expect(writeNumber(12.345)).toBe("12.3450");
    expect(writeNumber(1e15)).toBe("1000000000000000");
  });
});

it("says in words what a field takes", () => {
  expect(wordField(WHOLE)).toBe("a whole number from 1 to 1,000,000");
  expect(wordField(PERCENT)).toBe("a number from 0 to 1,000");
});
