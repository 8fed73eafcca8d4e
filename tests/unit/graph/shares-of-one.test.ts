import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../support/small-dataset.ts";

const SOURCES = [makeSource("s", "2025-06-23"), makeSource("t", "2026-02-01")];

type Share = number | Record<string, unknown>;

/** That a holder owns a share of Ann, in percent. */
function stake(id: string, subject: string | string[], share: Share, more = {}): ClaimSketch {
  const quantity = typeof share === "number" ? { value: share } : share;
  return {
    ...{ id, subject, predicate: "ownsStakeIn", object: "ann", source: id.split("/")[0] as "s" },
    qualifiers: { share: { unit: "percent", ...quantity } },
    ...more,
  };
}

/** The claims of each side of the contradictions about shares of one firm. */
function overfull(...claims: ClaimSketch[]): readonly (readonly (readonly string[])[])[] {
  const { conflicts } = buildGraph(makeDataset(claims, { sources: SOURCES }), LENSES.everything);
  return conflicts
    .filter(({ sort }) => sort === "shares")
    .map(({ subject, sides }) => {
      expect(subject).toBe("ann");
      return sides.map((side) => side.claims);
    });
}

describe("shares of one firm that are more than the firm are a contradiction", () => {
  it("of two owners, and of three of whom no two are too many", () => {
    expect(overfull(stake("s/1", "bob", 60), stake("s/2", "cat", 70))).toEqual([
      [["s/1"], ["s/2"]],
    ]);
    expect(
      overfull(stake("s/1", "bob", 50), stake("s/2", "cat", 40), stake("s/3", "holding", 30)),
    ).toEqual([[["s/1"], ["s/2"], ["s/3"]]]);
  });

  it("that leaves out who is not to blame", () => {
    expect(
      overfull(stake("s/1", "holding", 5), stake("s/2", "cat", 70), stake("s/3", "bob", 60)),
    ).toEqual([[["s/2"], ["s/3"]]]);
  });

  it("and not where they are the whole firm and no more", () => {
    const half = { min: 50, max: 100 };
    expect(overfull(stake("s/1", "bob", half), stake("s/2", "cat", half))).toEqual([]);
    const more = { min: 50.1, max: 100 };
    expect(overfull(stake("s/1", "bob", half), stake("s/2", "cat", more))).toHaveLength(1);
  });

  it("of each time by itself, where one share is of the time of two others that are apart", () => {
    const of = (asOf: string) => ({ asOf });
    expect(
      overfull(
        stake("s/1", "bob", 60, of("2025-01-01")),
        stake("s/2", "cat", 51, of("2025-03-15")),
        stake("s/3", "holding", 55, of("2025-06-01")),
      ),
    ).toEqual([
      [["s/1"], ["s/2"]],
      [["s/2"], ["s/3"]],
    ]);
  });

  it("of two of whom it is only denied that one is a part of the other", () => {
    const two = [stake("s/1", "bob", 60), stake("s/2", "cat", 70)];
    const part = { id: "s/3", subject: "bob", predicate: "partOf", object: "cat" } as const;
    expect(overfull(...two, part)).toEqual([]);
    expect(overfull(...two, { ...part, polarity: "negative" })).toHaveLength(1);
  });

  it("also where a share is only bounded, and between plans", () => {
    const more = { min: 50, minExclusive: true, max: 100 };
    expect(overfull(stake("s/1", "bob", more), stake("s/2", "cat", 51))).toHaveLength(1);
    const plan = { kind: "plan" as const };
    expect(overfull(stake("s/1", "bob", 60, plan), stake("s/2", "cat", 70, plan))).toHaveLength(1);
  });

  it("whatever the order of the claims", () => {
    const claims = [stake("s/1", "bob", 50), stake("s/2", "cat", 40), stake("s/3", "holding", 30)];
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: 3 }), (shuffled) => {
        expect(overfull(...shuffled)).toEqual(overfull(...claims));
      }),
    );
  });

  it("and is one under the lens that sees all of the claims only", () => {
    const dataset = makeDataset(
      [stake("s/1", "bob", 60), stake("t/2", "cat", 70, { asOf: "2025-06" })],
      {
        sources: SOURCES,
      },
    );
    const { conflicts } = buildGraph(dataset, { ...LENSES.everything, sources: ["s"] });
    expect(conflicts).toEqual([]);
    expect(buildGraph(dataset, LENSES.everything).conflicts).toHaveLength(1);
  });
});

describe("shares of one firm are no contradiction", () => {
  it("where they fit, or are only too much by how they are rounded", () => {
    expect(overfull(stake("s/1", "bob", 60), stake("s/2", "cat", 40))).toEqual([]);
    expect(
      overfull(stake("s/1", "bob", 34), stake("s/2", "cat", 33), stake("s/3", "holding", 34)),
    ).toEqual([]);
    const about = { value: 80, approx: true };
    expect(overfull(stake("s/1", "bob", about), stake("s/2", "cat", 23))).toEqual([]);
  });

  it("where sources give two splits, each of which fits", () => {
    const two = [stake("s/1", "bob", 75), stake("s/2", "cat", 25)];
    const other = [
      stake("t/3", "bob", 80, { asOf: "2025-06" }),
      stake("t/4", "cat", 20, { asOf: "2025-06" }),
    ];
    expect(overfull(...two, ...other)).toEqual([]);
  });

  it("of other times, of plan and fact, or denied", () => {
    expect(overfull(stake("s/1", "bob", 60), stake("t/2", "cat", 70))).toEqual([]);
    expect(overfull(stake("s/1", "bob", 60), stake("s/2", "cat", 70, { kind: "plan" }))).toEqual(
      [],
    );
    expect(
      overfull(stake("s/1", "bob", 60), stake("s/2", "cat", 70, { polarity: "negative" })),
    ).toEqual([]);
  });

  it("where one holds through the other, or is among those who hold together", () => {
    const chain = stake("s/3", "holding", 90, { object: "bob" });
    expect(overfull(stake("s/1", "bob", 60), stake("s/2", "holding", 60), chain)).toEqual([]);
    expect(overfull(stake("s/1", "bob", 60), stake("s/2", ["bob", "cat"], 80))).toEqual([]);
    const indirect = stake("s/2", "cat", 70, {});
    const share = { ...indirect.qualifiers, directness: "indirect" };
    expect(overfull(stake("s/1", "bob", 60), { ...indirect, qualifiers: share })).toEqual([]);
  });
});
