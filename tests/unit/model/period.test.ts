import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commonSpan,
  coversDate,
  getSpan,
  parseEdtf,
  periodSpan,
  periodsOverlap,
  wordDate,
  wordPeriod,
} from "../../../src/core/model/period.ts";

describe("a date", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31", false],
    ["2025-02", "2025-02-01", "2025-02-28", false],
    ["2024-02", "2024-02-01", "2024-02-29", false],
    ["2025-04", "2025-04-01", "2025-04-30", false],
    ["2025-06-23", "2025-06-23", "2025-06-23", false],
    ["2018~", "2018-01-01", "2018-12-31", true],
    ["2025-06~", "2025-06-01", "2025-06-30", true],
    ["2025-07/2025-12", "2025-07-01", "2025-12-31", false],
    ["2025~/2026", "2025-01-01", "2026-12-31", true],
    ["../2026", "0000-01-01", "2026-12-31", false],
    ["2025-03/..", "2025-03-01", "9999-12-31", false],
  ])("written %s means the days from %s to %s", (text, earliest, latest, approximate) => {
    expect(parseEdtf(text)).toEqual({ earliest, latest, approximate });
  });

  it.each([
    "2025-13",
    "2025-00",
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-06-00",
    "2025-6-23",
    "25-06-23",
    "23 June 2025",
    "2025/06/23",
    "2025/2026/2027",
    "2026/2025",
    "../..",
    "..",
    "2025/",
    "/2025",
    "~2025",
    "2025-06-23T10:00",
    " 2025",
    "",
    "unknown",
  ])("is not written %j", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it("knows the leap years", () => {
    expect(parseEdtf("2000-02-29")).not.toBeNull();
    expect(parseEdtf("2024-02-29")).not.toBeNull();
  });

  it("exists exactly where the calendar has it", () => {
    const part = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(14), part(33), (year, month, day) => {
        const text = [year, month, day].map((one, index) =>
          String(one).padStart(index === 0 ? 4 : 2, "0"),
        );
        const date = new Date(`${text.join("-")}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === day;
        expect(parseEdtf(text.join("-")) !== null).toBe(exists);
      }),
    );
  });

  it("that passed the gate and yet is none is a bug, and says so", () => {
    expect(() => getSpan("soon")).toThrow('"soon" passed the gate');
  });
});

describe("a period", () => {
  const within = { from: "2025-07/2025-12", to: null };

  it("without dates covers every date", () => {
    expect(coversDate({ from: null, to: null }, "1999")).toBe(true);
    expect(periodSpan({ from: null, to: null })).toEqual({
      earliest: "0000-01-01",
      latest: "9999-12-31",
    });
  });

  it("covers a date on which it can hold", () => {
    expect(coversDate({ from: "2019", to: "2031" }, "2025-06-23")).toBe(true);
    expect(coversDate({ from: "2019", to: "2031" }, "2031-12-31")).toBe(true);
    expect(coversDate({ from: "2019", to: "2031" }, "2032-01-01")).toBe(false);
    expect(coversDate({ from: "2019", to: "2031" }, "2018")).toBe(false);
    expect(coversDate(within, "2025-07-01")).toBe(true);
    expect(coversDate(within, "2025-06-30")).toBe(false);
    expect(coversDate(within, "2025")).toBe(true);
    expect(coversDate({ from: "../2026", to: null }, "2020")).toBe(true);
    expect(coversDate({ from: null, to: "2020/.." }, "2040")).toBe(true);
  });

  it("overlaps another where both can hold on one day", () => {
    expect(periodsOverlap({ from: null, to: "2025" }, { from: "2025-12-31", to: null })).toBe(true);
    expect(periodsOverlap({ from: null, to: "2024" }, { from: "2025", to: null })).toBe(false);
    expect(periodsOverlap({ from: "2025", to: null }, { from: null, to: "2024" })).toBe(false);
  });

  it("shares with others the span that all of them can hold in, or none", () => {
    const from2019 = { from: "2019", to: "2031" };
    expect(commonSpan([from2019, within])).toEqual({
      earliest: "2025-07-01",
      latest: "2031-12-31",
    });
    expect(commonSpan([within, from2019])).toEqual(commonSpan([from2019, within]));
    expect(commonSpan([from2019, { from: "2032", to: null }])).toBeNull();
    expect(commonSpan([])).toEqual({ earliest: "0000-01-01", latest: "9999-12-31" });
  });
});

describe("the words for a date", () => {
  it.each([
    ["2025-06-23", "23 June 2025"],
    ["2025-06-03", "3 June 2025"],
    ["2025-03", "March 2025"],
    ["2018~", "about 2018"],
    ["2025-07/2025-12", "between July and December 2025"],
    ["2024-07/2025-01", "between July 2024 and January 2025"],
    ["../2026", "by 2026"],
    ["2025/..", "2025 or later"],
  ])("%s are %s", (date, words) => {
    expect(wordDate(date)).toBe(words);
  });

  it.each([
    [null, null, ""],
    ["2019", "2031", "from 2019 to 2031"],
    ["2025-03", null, "since March 2025"],
    [null, "2031", "until 2031"],
    ["../2026", null, "by 2026"],
    ["2025-07/2025-12", null, "between July and December 2025"],
  ])("from %s to %s are %j", (from, to, words) => {
    expect(wordPeriod({ from, to })).toBe(words);
  });
});
