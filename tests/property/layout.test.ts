import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Positions } from "../../src/core/layout/arrangement.ts";
import { layOutForce } from "../../src/core/layout/force.ts";
import { COLUMN_GAP, layOutTiers, ROW_GAP } from "../../src/core/layout/tiers.ts";
import { type TieredArrangement, tieredArrangement } from "../support/arbitrary-arrangement.ts";
import { runForce } from "../support/run-force.ts";

const ITERATIONS = 30;

function tiersOf({ arrangement, tiers }: TieredArrangement): Positions {
  return layOutTiers(arrangement, tiers);
}

function forceOf(given: TieredArrangement): Positions {
  return runForce(given.arrangement, tiersOf(given), ITERATIONS);
}

function expectFinite({ x, y }: Positions, count: number): void {
  for (const axis of [x, y]) {
    expect(axis).toHaveLength(count);
    for (const value of axis) expect(Number.isFinite(value)).toBe(true);
  }
}

describe("the tier layout", () => {
  it("gives every node a finite place", () => {
    fc.assert(
      fc.property(tieredArrangement, (given) => {
        expectFinite(tiersOf(given), given.arrangement.ids.length);
      }),
    );
  });

  it("gives the same places every time", () => {
    fc.assert(
      fc.property(tieredArrangement, (given) => {
        expect(tiersOf(given)).toEqual(tiersOf(structuredClone(given)));
      }),
    );
  });

  it("puts each tier into one column, in the order of the tiers, and leaves no column empty", () => {
    fc.assert(
      fc.property(tieredArrangement, (given) => {
        const used = [...new Set(given.tiers)].sort((a, b) => a - b);
        const { x } = tiersOf(given);
        expect(x).toEqual(given.tiers.map((tier) => used.indexOf(tier) * COLUMN_GAP));
      }),
    );
  });

  it("keeps the nodes of a column at least a row apart", () => {
    fc.assert(
      fc.property(tieredArrangement, (given) => {
        const { x, y } = tiersOf(given);
        for (const column of new Set(x)) {
          const rows = y.filter((_, node) => x[node] === column).sort((a, b) => a - b);
          rows.slice(1).forEach((row, at) => {
            expect(row - (rows[at] ?? 0)).toBeGreaterThanOrEqual(ROW_GAP - 1e-6);
          });
        }
      }),
    );
  });
});

describe("the force layout", () => {
  it("gives every node a finite place", () => {
    fc.assert(
      fc.property(tieredArrangement, (given) => {
        expectFinite(forceOf(given), given.arrangement.ids.length);
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same places every time", () => {
    fc.assert(
      fc.property(tieredArrangement, (given) => {
        const again = forceOf(structuredClone(given));
        expect(forceOf(given)).toEqual(again);
      }),
      { numRuns: 40 },
    );
  });

  it("tells the share done, never less than before", () => {
    fc.assert(
      fc.property(tieredArrangement, (given) => {
        const shares = [...layOutForce(given.arrangement, tiersOf(given), ITERATIONS)];
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        for (const share of shares) expect(share).toBeLessThan(1);
      }),
      { numRuns: 40 },
    );
  });

  it("places the core as if nothing else were there", () => {
    fc.assert(
      fc.property(tieredArrangement, (given) => {
        const { ids, edges, core } = given.arrangement;
        const alone: TieredArrangement = {
          tiers: given.tiers.slice(0, core),
          arrangement: {
            core,
            ids: ids.slice(0, core),
            edges: edges.filter(([from, to]) => from < core && to < core),
          },
        };
        const start = tiersOf(given);
        const startAlone = { x: start.x.slice(0, core), y: start.y.slice(0, core) };
        const whole = runForce(given.arrangement, start, ITERATIONS);
        const part = runForce(alone.arrangement, startAlone, ITERATIONS);
        expect(whole.x.slice(0, core)).toEqual(part.x);
        expect(whole.y.slice(0, core)).toEqual(part.y);
      }),
      { numRuns: 40 },
    );
  });
});
