import { describe, expect, it } from "vitest";
import { sampleAcceptability } from "../../../../src/core/query/decision/acceptability.ts";
import { rankRanges } from "../../../../src/core/query/decision/dominance.ts";
import { midpoint, scoreInterval, weightedSum } from "../../../../src/core/query/decision/score.ts";
import { flipWeight } from "../../../../src/core/query/decision/sensitivity.ts";
import { weightCorners } from "../../../../src/core/query/decision/weights.ts";
import {
  alone,
  DRAWS,
  EQUAL,
  FREE,
  foundingOptions,
  makeOption,
} from "../../../support/options.ts";

const third = 1 / 3;
const thirds = [third, third, third];
const corners = weightCorners(EQUAL);

describe("the central weights of one who is ahead on one criterion alone", () => {
  it("make it first for sure, though weights drawn by lot make it first in half of the assumptions", () => {
    const rivals = alone([makeOption("a", [1, 0]), makeOption("b", [0, 1])]);
    const weights = { mode: "free", criteria: ["one", "other"] } as const;
    const [a, b] = sampleAcceptability(rivals, weights, DRAWS);
    expectNear([[a?.rankShares[0] ?? 0, b?.rankShares[0] ?? 0]], [[0.5, 0.5]]);
    expectNear(
      [a?.centralWeights ?? [], b?.centralWeights ?? []],
      [
        [0.75, 0.25],
        [0.25, 0.75],
      ],
    );
    expect([a?.confidence, b?.confidence]).toEqual([1, 1]);
  });

  it("are the weights themselves where these are fixed, so that the confidence is the share of first places", () => {
    const [lg] = sampleAcceptability(alone(foundingOptions()), EQUAL, DRAWS);
    expect(lg?.confidence).toBe(lg?.rankShares[0]);
    expectNear([lg?.centralWeights ?? []], [thirds]);
  });
});

// The exact values of the founding case at equal weights, in the order LG Energy Solution, SK On, Samsung SDI.
describe("the founding case", () => {
  const options = foundingOptions();
  const [lg, sk, sdi] = options;
  if (lg === undefined || sk === undefined || sdi === undefined) throw new Error("Three makers.");

  it("scores at least 19/30, 19/30 and 4/15", () => {
    const lows = options.map((option) => scoreInterval(option, corners).low);
    expect(lows.map(rounded)).toEqual([19 / 30, 19 / 30, 4 / 15].map(rounded));
  });

  it("scores at most 13/15, 4/5 and 14/15", () => {
    const highs = options.map((option) => scoreInterval(option, corners).high);
    expect(highs.map(rounded)).toEqual([13 / 15, 4 / 5, 14 / 15].map(rounded));
  });

  it("has its middle scores at 0.75, 43/60 and 0.6", () => {
    const middles = options.map((option) => weightedSum(option, thirds, midpoint));
    expect(middles.map(rounded)).toEqual([0.75, 43 / 60, 0.6].map(rounded));
  });

  it("lets them take the ranks 1–2, 2–3 and 1–3, exactly", () => {
    expect(rankRanges(alone(options), corners)).toEqual([
      { best: 1, worst: 2, exact: true },
      { best: 2, worst: 3, exact: true },
      { best: 1, worst: 3, exact: true },
    ]);
  });

  it("puts them first, second and third in the exact shares of the assumptions, within 0.01", () => {
    const shares = sampleAcceptability(alone(options), EQUAL, DRAWS).map(
      ({ rankShares }) => rankShares,
    );
    expectNear(shares, [
      [251 / 300, 49 / 300, 0],
      [0, 467 / 600, 133 / 600],
      [49 / 300, 7 / 120, 467 / 600],
    ]);
  });

  it("never puts SK On before LG Energy Solution, because they share the opinion", () => {
    const [lgShares, skShares] = sampleAcceptability(alone(options), EQUAL, DRAWS);
    expect(skShares?.wins[0]).toBe(0);
    expect(lgShares?.wins[1]).toBe(1);
  });

  it("would come out otherwise if the one opinion were drawn twice", () => {
    const shares = sampleAcceptability(alone(foundingOptions("twice")), EQUAL, DRAWS);
    expectNear([shares.map(({ rankShares }) => rankShares[0] ?? 0)], [[0.587, 0.277, 0.136]]);
    expectNear([[shares[1]?.wins[0] ?? 0]], [[49 / 150]]);
  });

  it("with free weights puts them first in 0.695, 0 and 0.305 of the assumptions", () => {
    const shares = sampleAcceptability(alone(options), FREE, DRAWS);
    expectNear([shares.map(({ rankShares }) => rankShares[0] ?? 0)], [[0.695, 0, 0.305]]);
  });

  it("with free weights has its central weights where readiness tips the scale to Samsung SDI", () => {
    const [first, second, third] = sampleAcceptability(alone(options), FREE, DRAWS);
    expectNear([first?.centralWeights ?? []], [[0.4, 0.36, 0.24]]);
    expect(second?.centralWeights).toBeNull();
    expectNear([third?.centralWeights ?? []], [[0.185, 0.28, 0.535]]);
  });

  it("is sure of its first place with central weights at least as often as without", () => {
    for (const { confidence, rankShares } of sampleAcceptability(alone(options), FREE, DRAWS)) {
      if (confidence === null) expect(rankShares[0]).toBe(0);
      else expect(confidence).toBeGreaterThanOrEqual(rankShares[0] ?? 0);
    }
  });

  it("changes its first place at a readiness weight of 5/9 and a local weight of 1/21, never by tariffs", () => {
    const at = [0, 1, 2].map((criterion) => flipWeight(lg, sdi, thirds, criterion));
    expect(at[0]).toBeCloseTo(1 / 21, 9);
    expect(at[1]).toBeNull();
    expect(at[2]).toBeCloseTo(5 / 9, 9);
  });

  it("would rank Samsung SDI last with unknown as zero, and first with unknown left out: both by accident", () => {
    const asZero = weightedSum(sdi, thirds, ({ low, high }) => (high - low === 1 ? 0 : low));
    const leftOut = weightedSum(sdi, [0, 0, 1], midpoint);
    expect(asZero).toBeCloseTo(0.8 / 3, 9);
    expect(asZero).toBeLessThan(weightedSum(sk, thirds, midpoint));
    expect(leftOut).toBeGreaterThan(weightedSum(lg, thirds, midpoint));
  });
});

function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function expectNear(
  found: readonly (readonly number[])[],
  exact: readonly (readonly number[])[],
): void {
  expect(found.map((row) => row.length)).toEqual(exact.map((row) => row.length));
  exact.forEach((row, index) => {
    row.forEach((value, place) => {
      expect(Math.abs((found[index]?.[place] ?? Number.NaN) - value)).toBeLessThanOrEqual(0.01);
    });
  });
}
