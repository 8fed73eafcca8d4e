import { describe, expect, it } from "vitest";
import type { RawInput } from "../../../../src/core/operation/input/parameter.ts";
import { findTimeline, findTurns } from "../../../../src/core/operation/through-time.ts";
import type { Timeline } from "../../../../src/core/query/changes/timeline.ts";
import type { Turn } from "../../../../src/core/query/changes/turns.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../../support/small-dataset.ts";

const SOURCES = [
  makeSource("s", "2025-01-10"),
  makeSource("t", "2025-06-23"),
  makeSource("undated", null),
];

function supply(id: string, object: string, more: Partial<ClaimSketch> = {}): ClaimSketch {
  return { id, subject: "ann", predicate: "suppliesTo", object, ...more };
}

function status(id: string, value: string, from: string, to: string | null = null): ClaimSketch {
  return { id, subject: "plant", predicate: "hasStatus", value, time: { from, to } } as ClaimSketch;
}

const at = (from: string | null, to: string | null = null) => ({ time: { from, to } });

function timeline(claims: readonly ClaimSketch[], lens: RawInput = {}): Timeline {
  return findTimeline(makeDataset([...claims], { sources: SOURCES }), lens) as Timeline;
}

function turns(claims: readonly ClaimSketch[], before: RawInput, after: RawInput): readonly Turn[] {
  const dataset = makeDataset([...claims], { sources: SOURCES });
  return findTurns(dataset, before, after) as readonly Turn[];
}

describe("claims over time", () => {
  const CLAIMS = [
    supply("1", "bob", at("2025-02-01")),
    supply("2", "carl", { ...at("2025-02"), source: "t" }),
    supply("3", "dora", { ...at("2025"), kind: "plan" }),
    supply("4", "emil"),
    supply("5", "fred", at(null, "2025-03-31")),
  ];

  it("stand in the bin of the last day that their date can mean, facts and plans apart", () => {
    const { grain, bins, undated } = timeline(CLAIMS);
    expect(grain).toBe("month");
    const told = bins.filter(({ facts, plans }) => facts + plans > 0);
    expect(told.map(({ first, facts, plans }) => [first, facts, plans])).toEqual([
      ["2025-02-01", 2, 0],
      ["2025-03-01", 1, 0],
      ["2025-12-01", 0, 1],
    ]);
    expect(undated).toBe(1);
  });

  it("follow each other without a gap, and each is of whole months", () => {
    const { bins } = timeline(CLAIMS);
    for (const [index, { first }] of bins.entries()) {
      const before = bins[index - 1]?.last;
      if (before === undefined) continue;
      expect(Date.parse(first) - Date.parse(before)).toBe(86_400_000);
    }
  });

  it("count each claim and each dated source once, whatever the dates of the lens", () => {
    const { bins, undated, before, after } = timeline(CLAIMS);
    const sum = (name: "facts" | "plans" | "sources") =>
      bins.reduce((total, bin) => total + bin[name], 0);
    expect(sum("facts") + sum("plans") + undated + before + after).toBe(CLAIMS.length);
    expect(sum("sources")).toBe(2);
    expect(timeline(CLAIMS, { trueAt: "2024", knownBy: "2025-02" })).toEqual(timeline(CLAIMS));
  });

  it("are few and far off without stretching the bins, and are counted there", () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      supply(`n${index}`, "bob", at(`2025-0${1 + (index % 6)}`)),
    );
    const { grain, before, bins } = timeline([...many, supply("old", "carl", at("1905"))]);
    expect([grain, before]).toEqual(["month", 1]);
    expect(bins.length).toBeLessThan(12);
  });

  it("are by quarter, then by year, where months are too many", () => {
    const span = (from: string, to: string) =>
      timeline([supply("1", "bob", at(from)), supply("2", "carl", at(to))]).grain;
    expect(span("2020-01", "2025-01")).toBe("month");
    expect(span("2010-01", "2025-01")).toBe("quarter");
    expect(span("1950-01", "2025-01")).toBe("year");
  });

  it("turn on the first day of what begins and on the day after what ends", () => {
    const { turning, published } = timeline([supply("1", "bob", at("2025-02", "2025-03-31"))]);
    expect(turning).toEqual(["2025-02-01", "2025-04-01"]);
    expect(published).toEqual(["2025-01-10"]);
  });
});

describe("between two dates", () => {
  it("a link that holds on the later alone began, and on the earlier alone ended", () => {
    const claims = [
      supply("1", "bob", at("2025-03-01")),
      supply("2", "carl", at(null, "2025-02-28")),
      supply("3", "dora"),
    ];
    const found = turns(claims, { trueAt: "2025-02-01" }, { trueAt: "2025-04-01" });
    expect(found).toMatchObject([
      { of: "link", sort: "began", object: "bob", claims: ["1"] },
      { of: "link", sort: "ended", object: "carl", claims: ["2"] },
    ]);
  });

  it("a status is told as paused or ended where it is that, else as begun or changed", () => {
    const claims = [
      status("1", "underConstruction", "2025-01-01"),
      status("2", "constructionPaused", "2025-03-01"),
      status("3", "operating", "2025-05-01"),
      status("4", "closed", "2025-07-01"),
    ];
    const sorts = ["2024-12-31", "2025-02-01", "2025-04-01", "2025-06-01", "2025-08-01"].map(
      (day, index, days) =>
        turns(claims, { trueAt: days[index - 1] ?? day }, { trueAt: day }).map(({ sort }) => sort),
    );
    expect(sorts).toEqual([[], ["began"], ["paused"], ["changed"], ["ended"]]);
  });

  it("what became known counts by the clock that was moved", () => {
    const claims = [supply("1", "bob", { source: "t" }), supply("2", "carl")];
    const found = turns(claims, { knownBy: "2025-02-01" }, { knownBy: "2025-07-01" });
    expect(found).toMatchObject([{ sort: "began", object: "bob" }]);
  });

  it("what only an opinion draws, and sums, are no links that begin", () => {
    const claims = [
      supply("1", "bob", { ...at("2025-03-01"), kind: "opinion" }),
      { ...supply("2", "carl", at("2025-03-01")), predicate: "invests" } as ClaimSketch,
    ];
    expect(turns(claims, { trueAt: "2025-02-01" }, { trueAt: "2025-04-01" })).toEqual([]);
  });
});
