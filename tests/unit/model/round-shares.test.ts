import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordShares, wordSharesApart } from "../../../src/core/model/figure.ts";
import { roundShares, roundTable } from "../../../src/core/model/round-shares.ts";

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe("shares of one whole in whole per cent", () => {
  it.each<[readonly number[], readonly number[]]>([
    [
      [0.126, 0.124, 0.376, 0.374],
      [13, 12, 38, 37],
    ],
    [
      [0.006, 0.006, 0.006, 0.982],
      [0, 0, 0, 98],
    ],
    [
      [0.335, 0.332, 0.333],
      [34, 33, 33],
    ],
    [
      [1 / 3, 1 / 3, 1 / 3],
      [33, 33, 33],
    ],
    [
      [0.495, 0.505],
      [50, 50],
    ],
    [[1], [100]],
    [[], []],
    [
      [0.29, 0.71],
      [29, 71],
    ],
  ])("%j are %j", (shares, rounded) => {
    expect(roundShares(shares)).toEqual(rounded);
  });

  it("add up to 100 unless equal ones would have to differ, and none is a whole per cent off", () => {
    const amounts = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(amounts, (each) => {
        const shares = each.map((one) => one / sum(each));
        const rounded = roundShares(shares);
        expect(sum(rounded)).toBe(100);
        rounded.forEach((one, index) => {
          expect(Math.abs(one - (shares[index] ?? 0) * 100)).toBeLessThan(1);
        });
      }),
    );
  });

  it("say that little is not nothing, and that nearly all is not all", () => {
    expect(wordShares([0.004, 0.996])).toEqual(["under 1 %", "over 99 %"]);
    expect(wordShares([0, 1])).toEqual(["0 %", "100 %"]);
  });
});

describe("two shares that differ", () => {
  it("are told with as many decimals as tell them apart", () => {
    expect(wordSharesApart(0.2, 0.25)).toEqual(["20 %", "25 %"]);
    expect(wordSharesApart(0.2536, 0.25)).toEqual(["25.4 %", "25 %"]);
    expect(wordSharesApart(0.25004, 0.25)).toEqual(["25.004 %", "25 %"]);
    expect(wordSharesApart(0.25, 0.25)).toEqual(["25 %", "25 %"]);
  });
});

describe("a table of which rows and columns are wholes", () => {
  /** As many orders of some names as there are samples, counted by name and place. */
  const table = fc.integer({ min: 1, max: 7 }).chain((width) => {
    const order = fc.shuffledSubarray(
      Array.from({ length: width }, (_, index) => index),
      { minLength: width },
    );
    return fc
      .array(order, { minLength: 1, maxLength: 60 })
      .map((orders) =>
        Array.from({ length: width }, (_, name) =>
          Array.from(
            { length: width },
            (__, place) => orders.filter((one) => one[place] === name).length / orders.length,
          ),
        ),
      );
  });

  it("adds up to 100 in every row and every column, each figure rounded up or down", () => {
    fc.assert(
      fc.property(table, (shares) => {
        const rounded = roundTable(shares);
        for (const row of rounded) expect(sum(row)).toBe(100);
        shares.forEach((_, place) => {
          expect(sum(rounded.map((row) => row[place] ?? 0))).toBe(100);
        });
        rounded.flat().forEach((one, index) => {
          expect(Math.abs(one - (shares.flat()[index] ?? 0) * 100)).toBeLessThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });
});
