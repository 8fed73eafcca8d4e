import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/model/claim.ts";
import {
  type Backing,
  compareBacking,
  compareIds,
  kindStrength,
  strongestFirst,
  uniqueIds,
} from "../../../src/core/model/strength.ts";
import { CLAIM_KINDS, COMMITMENTS } from "../../../src/core/model/vocabulary.ts";

const backing: fc.Arbitrary<Backing> = fc.record({
  kind: fc.constantFrom(...CLAIM_KINDS),
  commitment: fc.constantFrom(...COMMITMENTS),
});

describe("the strength of a kind", () => {
  it("is the same for a reported fact and for the three statements", () => {
    const alike = ["fact", "officialStatement", "companyStatement", "expertStatement"] as const;
    expect(new Set(alike.map(kindStrength)).size).toBe(1);
  });

  it("falls from facts by plans, views, proposals and inferences to hypotheses", () => {
    const falling = ["fact", "plan", "opinion", "proposal", "inference", "hypothesis"] as const;
    const strengths = falling.map(kindStrength);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(new Set(strengths).size).toBe(falling.length);
    expect(kindStrength("assessment")).toBe(kindStrength("opinion"));
    expect(kindStrength("forecast")).toBe(kindStrength("opinion"));
  });
});

describe("the order of backings", () => {
  it("goes by kind before commitment", () => {
    const hedgedFact: Backing = { kind: "fact", commitment: "possible" };
    const surePlan: Backing = { kind: "plan", commitment: "certain" };
    expect(compareBacking(hedgedFact, surePlan)).toBeLessThan(0);
    expect(compareBacking(hedgedFact, { ...hedgedFact, commitment: "certain" })).toBeGreaterThan(0);
  });

  it("puts a fact before a statement that is as strong", () => {
    const sure = { commitment: "certain" } as const;
    expect(
      compareBacking({ ...sure, kind: "fact" }, { ...sure, kind: "expertStatement" }),
    ).toBeLessThan(0);
  });

  it("is a total order", () => {
    fc.assert(
      fc.property(backing, backing, backing, (a, b, c) => {
        expect(Math.sign(compareBacking(a, b))).toBe(-Math.sign(compareBacking(b, a)) + 0);
        if (compareBacking(a, b) <= 0 && compareBacking(b, c) <= 0) {
          expect(compareBacking(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("orders equal claims by id, whatever order they came in", () => {
    const claims = ["b", "a", "c"].map((id) => ({ id, kind: "fact", commitment: "certain" }));
    const sorted = strongestFirst(claims as unknown as readonly Claim[]);
    expect(sorted.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(claims.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  it("compares ids by code unit, the same in every language", () => {
    expect(["b", "a", "B", "ä"].sort(compareIds)).toEqual(["B", "a", "b", "ä"]);
    expect(compareIds("a", "a")).toBe(0);
  });
});

describe("unique ids", () => {
  it("stand each once, in an order that does not hang on the input's", () => {
    expect(uniqueIds(["b", "a", "B", "b"])).toEqual(["B", "a", "b"]);
  });
});
