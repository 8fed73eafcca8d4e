import { describe, expect, it } from "vitest";
import { applyLens, type LeftOutBy } from "../../../src/core/graph/apply-lens.ts";
import { LENSES, type Lens } from "../../../src/core/model/lens.ts";
import { FOUNDING_LENS, KNOWN_LENS } from "../../support/founding.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../support/small-dataset.ts";

const claim = (id: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  id,
  subject: "ann",
  predicate: "hasSitesIn",
  object: "here",
  ...more,
});

const SOURCES = [makeSource("s"), makeSource("old", "2024-11"), makeSource("undated", null)];

function look(
  claims: readonly ClaimSketch[],
  lens: Partial<Lens>,
): {
  counted: readonly string[];
  drawn: readonly string[];
  leftOut: ReadonlyMap<string, LeftOutBy>;
} {
  const sight = applyLens(makeDataset(claims, { sources: SOURCES }), {
    ...LENSES.everything,
    ...lens,
  });
  return {
    counted: sight.counted.map(({ id }) => id),
    drawn: sight.annotations.map(({ id }) => id),
    leftOut: sight.leftOut,
  };
}

const counts = (one: Partial<ClaimSketch>, lens: Partial<Lens>): boolean =>
  look([claim("s/c1", one)], lens).counted.length === 1;

describe("a lens on sources", () => {
  it("counts only those named, and says what left the others out", () => {
    const { counted, leftOut } = look([claim("s/c1"), claim("old/c1", { source: "old" })], {
      sources: ["old"],
    });
    expect(counted).toEqual(["old/c1"]);
    expect([...leftOut]).toEqual([["s/c1", "sources"]]);
  });
});

describe("a lens on kinds", () => {
  it("draws annotations without counting them, and leaves the rest out", () => {
    const { counted, drawn, leftOut } = look(
      [
        claim("s/fact"),
        claim("s/opinion", { kind: "opinion" }),
        claim("s/inference", { kind: "inference" }),
      ],
      LENSES.default,
    );
    expect(counted).toEqual(["s/fact"]);
    expect(drawn).toEqual(["s/opinion"]);
    expect([...leftOut]).toEqual([["s/inference", "kinds"]]);
  });
});

describe("known by a date", () => {
  it("counts sources whose last possible day of publication is on or before it", () => {
    const old = { source: "old" } as const;
    expect(counts(old, { knownBy: "2024-11-30" })).toBe(true);
    expect(counts(old, { knownBy: "2024-11-29" })).toBe(false);
    expect(counts(old, { knownBy: "2024-11" })).toBe(true);
    expect(counts(old, { knownBy: "2024" })).toBe(true);
  });

  it("leaves undated sources out; without a limit they count", () => {
    expect(counts({ source: "undated" }, { knownBy: "2099" })).toBe(false);
    expect(counts({ source: "undated" }, {})).toBe(true);
  });
});

describe("true at a date", () => {
  const during = (from: string | null, to: string | null): Partial<ClaimSketch> => ({
    time: { from, to },
  });

  it("counts what can hold on that day", () => {
    const contract = during("2019", "2031");
    expect(counts(contract, { trueAt: "2018-12-31" })).toBe(false);
    expect(counts(contract, { trueAt: "2019-06-01" })).toBe(true);
    expect(counts(contract, { trueAt: "2031-12-31" })).toBe(true);
    expect(counts(contract, { trueAt: "2032" })).toBe(false);
  });

  it("counts claims without dates always", () => {
    for (const trueAt of ["1990", "2050"]) expect(counts({}, { trueAt })).toBe(true);
  });

  it("counts what began some time within a span from the first day that is possible", () => {
    const began = during("2025-07/2025-12", null);
    expect(counts(began, { trueAt: "2025-06-30" })).toBe(false);
    expect(counts(began, { trueAt: "2025-07-01" })).toBe(true);
  });

  it("counts a plan from its statement until the planned event", () => {
    const plan = { ...during("2025-07/2025-12", null), kind: "plan" } as const;
    expect(counts(plan, { trueAt: "2025-06-22" })).toBe(false);
    expect(counts(plan, { trueAt: "2025-06-23" })).toBe(true);
    expect(counts(plan, { trueAt: "2025-12-31" })).toBe(true);
    expect(counts(plan, { trueAt: "2026" })).toBe(false);
  });

  it("counts a plan without a date of its own from its statement on", () => {
    expect(counts({ kind: "plan" }, { trueAt: "2025-01" })).toBe(false);
    expect(counts({ kind: "plan" }, { trueAt: "2099" })).toBe(true);
  });

  it("takes for the statement the day spoken of, where the claim names one", () => {
    expect(counts({ kind: "plan", asOf: "2023" }, { trueAt: "2023" })).toBe(true);
  });
});

describe("a claim that is superseded", () => {
  const older = claim("s/c1");
  const newer = claim("s/c2", { supersedes: ["s/c1"] });

  it("does not count, and is said to be superseded", () => {
    const { counted, leftOut } = look([older, newer], {});
    expect(counted).toEqual(["s/c2"]);
    expect(leftOut.get("s/c1")).toBe("superseded");
  });

  it("counts where the lens leaves its correction out", () => {
    const later = claim("undated/c1", { source: "undated", supersedes: ["s/c1"] });
    expect(look([older, later], { knownBy: "2025-12" }).counted).toEqual(["s/c1"]);
  });

  it("counts where its correction is only drawn: an opinion elsewhere corrects no fact", () => {
    const opinion = claim("undated/c2", {
      source: "undated",
      kind: "opinion",
      supersedes: ["s/c1"],
    });
    const { counted, drawn } = look([older, opinion], LENSES.default);
    expect([counted, drawn]).toEqual([["s/c1"], ["undated/c2"]]);
  });

  it("counts under no lens where its own source corrects it: that mends our reading of it", () => {
    for (const kind of ["opinion", "plan", "forecast"] as const) {
      const right = claim("s/c2", { kind, supersedes: ["s/c1"] });
      for (const lens of [LENSES.facts, LENSES.default, LENSES.everything]) {
        const { counted, leftOut } = look([older, right], lens);
        expect(counted, `${kind} ${lens.name}`).not.toContain("s/c1");
        expect(leftOut.get("s/c1"), `${kind} ${lens.name}`).toBe("superseded");
      }
    }
  });

  it("takes every link of a chain with it", () => {
    const last = claim("s/c3", { supersedes: ["s/c2"] });
    expect(look([older, newer, last], {}).counted).toEqual(["s/c3"]);
  });
});

describe("the presets", () => {
  it("differ as the data model says", () => {
    const all = [
      claim("s/fact"),
      claim("s/plan", { kind: "plan" }),
      claim("s/opinion", { kind: "opinion" }),
      claim("s/inference", { kind: "inference" }),
    ];
    const counted = (lens: Partial<Lens>): number => look(all, lens).counted.length;
    expect(counted(LENSES.facts)).toBe(1);
    expect(counted(LENSES.default)).toBe(2);
    expect(counted(LENSES.everything)).toBe(4);
    expect(counted(KNOWN_LENS)).toBe(4);
    expect(counted(FOUNDING_LENS)).toBe(0);
  });
});
