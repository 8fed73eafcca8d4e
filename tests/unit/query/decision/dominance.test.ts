import { describe, expect, it } from "vitest";
import {
  leadInterval,
  rankRanges,
  strictlyBetter,
} from "../../../../src/core/query/decision/dominance.ts";
import { weightCorners } from "../../../../src/core/query/decision/weights.ts";
import { alone, makeOption } from "../../../support/options.ts";

const HALVES = [[0.5, 0.5]];

describe("the lead of one option over another", () => {
  it("leaves out what both owe to the same claim", () => {
    const a = makeOption("a", [
      [0, 1, "shared"],
      [0.5, 0.6],
    ]);
    const b = makeOption("b", [[0, 1, "shared"], 0.5]);
    const { least, most } = leadInterval(a, b, [0.5, 0.5]);
    expect(least).toBeCloseTo(0, 12);
    expect(most).toBeCloseTo(0.05, 12);
  });

  it("spans both intervals where they share nothing", () => {
    const { least, most } = leadInterval(
      makeOption("a", [[0.2, 0.6]]),
      makeOption("b", [[0.1, 0.3]]),
      [1],
    );
    expect(least).toBeCloseTo(-0.1, 12);
    expect(most).toBeCloseTo(0.5, 12);
  });
});

describe("one option is strictly better than another", () => {
  it("where it never falls behind and is sometimes ahead", () => {
    expect(strictlyBetter(makeOption("a", [[0.4, 0.6]]), makeOption("b", [0.4]), [[1]])).toBe(true);
  });

  it("but not where they are always equal", () => {
    expect(strictlyBetter(makeOption("a", [0.5]), makeOption("b", [0.5]), [[1]])).toBe(false);
  });

  it("but not where some weights put it behind", () => {
    const a = makeOption("a", [1, 0]);
    const b = makeOption("b", [0, 0.5]);
    const free = weightCorners({ mode: "free", criteria: ["x", "y"] });
    expect(strictlyBetter(a, b, [[0.9, 0.1]])).toBe(true);
    expect(strictlyBetter(a, b, free)).toBe(false);
  });

  it("and a lead of less than a billionth is none", () => {
    const a = makeOption("a", [0.5 + 1e-10]);
    expect(strictlyBetter(a, makeOption("b", [0.5]), [[1]])).toBe(false);
  });
});

describe("the ranks that an option can take", () => {
  it("are 1 to 1 for the only one", () => {
    expect(rankRanges(alone([makeOption("a", [[0, 1]])]), [[1]])).toEqual([
      { best: 1, worst: 1, exact: true },
    ]);
  });

  it("are 1 to n for all where nothing is known of any", () => {
    const options = ["a", "b", "c"].map((id) => makeOption(id, [[0, 1]]));
    for (const { best, worst } of rankRanges(alone(options), [[1]]))
      expect([best, worst]).toEqual([1, 3]);
  });

  it("are shared by equals: both can be first, both second", () => {
    const equals = [makeOption("a", [0.5]), makeOption("b", [0.5])];
    expect(rankRanges(alone(equals), [[1]])).toMatchObject([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
  });

  it("is not called exact where somebody has several options to choose from", () => {
    const [near, far, other] = [
      makeOption("n", [0.4]),
      makeOption("f", [0.2]),
      makeOption("o", [0.3]),
    ];
    const two = [
      { id: "a", options: [near, far] },
      { id: "b", options: [other] },
    ];
    expect(rankRanges(two, [[1]]).map(({ exact }) => exact)).toEqual([false, false]);
    expect(rankRanges(alone([near, other]), [[1]]).map(({ exact }) => exact)).toEqual([true, true]);
  });

  it("are only a bound where the weights are free", () => {
    const options = [makeOption("a", [[0, 1], 0.5]), makeOption("b", [0.5, [0, 1]])];
    const free = weightCorners({ mode: "free", criteria: ["x", "y"] });
    expect(rankRanges(alone(options), free).map(({ exact }) => exact)).toEqual([false, false]);
  });

  it("are only a bound where one claim pulls an option up against one and down against another", () => {
    const options = [
      makeOption("a", [[0.4, 0.6, "claim"], 0.5]),
      makeOption("b", [[0, 1, "claim"], 0.5]),
      makeOption("c", [0.5, 0.5]),
    ];
    expect(rankRanges(alone(options), HALVES)[0]?.exact).toBe(false);
  });
});
