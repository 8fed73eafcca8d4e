import { describe, expect, it } from "vitest";
import { rankRanges } from "../../../../src/core/query/decision/dominance.ts";
import { assertOptions } from "../../../../src/core/query/decision/option.ts";
import { scoreInterval } from "../../../../src/core/query/decision/score.ts";
import { flipWeight } from "../../../../src/core/query/decision/sensitivity.ts";
import {
  makeWeightDraw,
  normaliseWeights,
  weightCorners,
} from "../../../../src/core/query/decision/weights.ts";
import { alone, makeOption } from "../../../support/options.ts";

const ORDER = { mode: "order", criteria: ["x", "y", "z"], order: [2, 0, 1] } as const;

describe("weights", () => {
  it("may stand on any scale: they are brought to a sum of 1", () => {
    expect(normaliseWeights([2, 1, 1])).toEqual([0.5, 0.25, 0.25]);
    expect(normaliseWeights([1e308, 1e308])).toEqual([0.5, 0.5]);
    expect(normaliseWeights([1e-300, 3e-300])[1]).toBeCloseTo(0.75, 9);
  });

  it("cannot all be zero, below zero or without end", () => {
    for (const values of [[0, 0], [1, -1], [Number.POSITIVE_INFINITY, 1], [Number.NaN], []]) {
      expect(() => normaliseWeights(values)).toThrow("cannot be scaled");
    }
  });

  it("that are free have their corners where one criterion has all", () => {
    expect(weightCorners({ mode: "free", criteria: ["x", "y"] })).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("in an order have their corners where the first one, two or all criteria share all", () => {
    expect(weightCorners(ORDER)).toEqual([
      [0, 0, 1],
      [0.5, 0, 0.5],
      [1 / 3, 1 / 3, 1 / 3],
    ]);
  });

  it("drawn in an order keep it, and sum to 1", () => {
    const draw = makeWeightDraw(ORDER, 1);
    for (let world = 0; world < 500; world++) {
      const [x = 0, y = 0, z = 0] = draw(world);
      expect(z).toBeGreaterThanOrEqual(x);
      expect(x).toBeGreaterThanOrEqual(y);
      expect(x + y + z).toBeCloseTo(1, 9);
    }
  });

  it("drawn freely are uniform on the simplex: each is above a half in a quarter of the worlds", () => {
    const draw = makeWeightDraw({ mode: "free", criteria: ["x", "y", "z"] }, 1);
    const worlds = 20_000;
    const above = [0, 0, 0];
    for (let world = 0; world < worlds; world++) {
      draw(world).forEach((weight, index) => {
        if (weight > 0.5) above[index] = (above[index] ?? 0) + 1;
      });
    }
    for (const count of above) expect(Math.abs(count / worlds - 0.25)).toBeLessThan(0.01);
  });

  it("of 1 on one criterion make the score its value", () => {
    const option = makeOption("a", [[0.2, 0.4], [0, 1], 1]);
    const corners = weightCorners({ mode: "fixed", values: [1, 0, 0] });
    expect(scoreInterval(option, corners)).toEqual({ low: 0.2, high: 0.4 });
  });

  it("that are free make the score range over the values of all criteria", () => {
    const option = makeOption("a", [[0.2, 0.4], 0.5, [0.6, 0.9]]);
    const corners = weightCorners({ mode: "free", criteria: ["x", "y", "z"] });
    expect(scoreInterval(option, corners)).toEqual({ low: 0.2, high: 0.9 });
  });
});

describe("the weight at which two options change places", () => {
  const a = makeOption("a", [1, 0]);
  const b = makeOption("b", [0, 0.5]);

  it("makes their scores equal", () => {
    const at = flipWeight(a, b, [0.8, 0.2], 0);
    expect(at).toBeCloseTo(1 / 3, 9);
  });

  it("is the same from either side", () => {
    expect(flipWeight(a, b, [0.8, 0.2], 1)).toBe(flipWeight(b, a, [0.8, 0.2], 1));
  });

  it("is none where one is ahead on all criteria", () => {
    expect(flipWeight(makeOption("a", [1, 1]), b, [0.5, 0.5], 0)).toBeNull();
  });

  it("is none where the criterion has all the weight already", () => {
    expect(flipWeight(a, b, [1, 0], 0)).toBeNull();
  });

  it("is none for two equals", () => {
    expect(flipWeight(a, a, [0.5, 0.5], 0)).toBeNull();
  });
});

describe("an option", () => {
  it("with a reversed interval, a value outside 0 to 1 or a missing cell is a bug of ours", () => {
    const reversed = makeOption("a", [[0.6, 0.4]]);
    const above = makeOption("a", [[0, 1.1]]);
    const below = makeOption("a", [-0.1]);
    for (const option of [reversed, above, below]) {
      expect(() => assertOptions([option], 1)).toThrow("no part of 0 to 1");
    }
    const whole = { id: "a", cells: [{ ...makeOption("a", [0.5]).cells[0], low: 0, high: 1 }] };
    expect(() => assertOptions([whole as ReturnType<typeof makeOption>], 1)).not.toThrow();
    expect(() => assertOptions([makeOption("a", [0.5])], 2)).toThrow("1 cells");
  });
});

describe("a third option", () => {
  // Two criteria, 0.6 and 0.4; facilities on a fixed scale of 20. Min–max scaling and TOPSIS turn A and B round
  // when C comes in (alternatives.md, 6); fixed scales cannot.
  const weights = [0.6, 0.4];
  const a = makeOption("A", [7 / 20, 0.4]);
  const b = makeOption("B", [4 / 20, 0.8]);
  const c = makeOption("C", [20 / 20, 0.4]);
  const score = (option: typeof a): number => scoreInterval(option, [weights]).low;

  it("changes no score: A 0.37, B 0.44, C 0.76", () => {
    expect([a, b, c].map((option) => Math.round(score(option) * 1e9) / 1e9)).toEqual([
      0.37, 0.44, 0.76,
    ]);
  });

  it("does not turn two others round", () => {
    const ranks = (options: (typeof a)[]): number[] =>
      rankRanges(alone(options), [weights]).map(({ best }) => best);
    expect(ranks([a, b])).toEqual([2, 1]);
    expect(ranks([a, b, c])).toEqual([3, 2, 1]);
  });
});
