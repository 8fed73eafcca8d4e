import { describe, expect, it } from "vitest";
import { isSettled, judgeOrder } from "../../../src/core/query/compare/verdict.ts";
import { wordVerdict } from "../../../src/core/word/ranking/verdict.ts";

type Value = readonly [name: string, low: number, high: number, key?: string];

function order(values: readonly Value[], silent: readonly string[] = []): string {
  const stated = values.map(([candidate, low, high, key = candidate]) => {
    return { candidate, low, high, key };
  });
  return wordVerdict(judgeOrder(stated, silent), (id) => id);
}

describe("the difference of values", () => {
  it("is who is ahead where two ranges do not overlap", () => {
    expect(
      order([
        ["Ann", 0.5, 1],
        ["Bob", 0, 0.4],
      ]),
    ).toBe("Ann ahead");
    expect(
      order([
        ["Ann", 0, 0.4],
        ["Bob", 0.5, 1],
      ]),
    ).toBe("Bob ahead");
  });

  it("allows for a draw where they touch", () => {
    expect(
      order([
        ["Ann", 0.4, 1],
        ["Bob", 0, 0.4],
      ]),
    ).toBe("Ann ahead or level");
  });

  it("is not settled where they overlap", () => {
    expect(
      order([
        ["Ann", 0.3, 1],
        ["Bob", 0, 0.4],
      ]),
    ).toBe("ranges overlap: not settled");
    expect(
      order([
        ["Ann", 0.3, 1],
        ["Bob", 0.3, 1],
      ]),
    ).toBe("ranges overlap: not settled");
  });

  it("is none where the value is the same, or the same evidence moves both alike", () => {
    expect(
      order([
        ["Ann", 1, 1],
        ["Bob", 1, 1],
      ]),
    ).toBe("the same");
    expect(
      order([
        ["Ann", 0.5, 1, "c"],
        ["Bob", 0.5, 1, "c"],
      ]),
    ).toBe("the same evidence");
  });

  it("names of three only the next behind in a chain", () => {
    expect(
      order([
        ["Ann", 0, 0.1],
        ["Bob", 0.8, 0.9],
        ["Cat", 0.4, 0.5],
      ]),
    ).toBe("Bob ahead of Cat; Cat ahead of Ann");
  });

  it("says of some that one is ahead, and of the rest that it is not settled", () => {
    expect(
      order([
        ["Ann", 0.8, 0.9],
        ["Bob", 0.1, 0.5],
        ["Cat", 0.2, 0.4],
      ]),
    ).toBe("Ann ahead of Cat and Bob; otherwise ranges overlap: not settled");
  });

  it("names two together that are ahead of the same others, though neither is ahead of the other", () => {
    expect(
      order([
        ["Ann", 0.7, 0.9],
        ["Bob", 0.8, 1],
        ["Cat", 0.2, 0.4],
      ]),
    ).toBe("Bob and Ann ahead of Cat; otherwise ranges overlap: not settled");
  });

  it("takes those with the same value together", () => {
    expect(
      order([
        ["Ann", 1, 1],
        ["Bob", 1, 1],
        ["Cat", 0.2, 0.4],
      ]),
    ).toBe("Ann and Bob ahead of Cat; the same for Ann and Bob");
  });

  it("takes silence for no value, neither the best nor the worst", () => {
    expect(order([["Ann", 1, 1]], ["Bob"])).toBe("not stated for Bob");
    expect(order([], ["Ann", "Bob"])).toBe("not stated for either");
    expect(order([], ["Ann", "Bob", "Cat"])).toBe("not stated for any of them");
    expect(
      order(
        [
          ["Ann", 0.1, 0.9],
          ["Bob", 0.2, 0.8],
        ],
        ["Cat"],
      ),
    ).toBe("ranges overlap: not settled between Ann and Bob; not stated for Cat");
  });
});

describe("a point is settled", () => {
  const settled = (...values: readonly Value[]): boolean =>
    isSettled(
      judgeOrder(
        values.map(([candidate, low, high, key = candidate]) => ({ candidate, low, high, key })),
        [],
      ),
    );

  it("where one is ahead for sure, not where ranges touch or are one, nor where it is no matter of order", () => {
    expect(settled(["Ann", 0.5, 1], ["Bob", 0, 0.4])).toBe(true);
    expect(settled(["Ann", 0.5, 1], ["Bob", 0, 0.5])).toBe(false);
    expect(settled(["Ann", 0.5, 0.5], ["Bob", 0.5, 0.5])).toBe(false);
    expect(isSettled({ told: null, notRanked: [] })).toBe(false);
    const none = { code: "facts", stated: [], silent: [], alike: null } as const;
    expect(isSettled({ told: none, notRanked: [] })).toBe(false);
  });

  it("and two are the same where both ends are, by one evidence or as one number alone", () => {
    expect(
      order([
        ["Ann", 0.2, 0.6, "one"],
        ["Bob", 0.2, 0.6, "one"],
      ]),
    ).toBe("the same evidence");
    expect(
      order([
        ["Ann", 0.4, 0.4],
        ["Bob", 0.4, 0.4],
      ]),
    ).toBe("the same");
    const open = "ranges overlap: not settled";
    expect(
      order([
        ["Ann", 0.2, 0.6],
        ["Bob", 0.2, 0.6],
      ]),
    ).toBe(open);
    expect(
      order([
        ["Ann", 0.2, 0.6, "one"],
        ["Bob", 0.3, 0.6, "one"],
      ]),
    ).toBe(open);
    expect(
      order([
        ["Ann", 0.2, 0.6, "one"],
        ["Bob", 0.2, 0.7, "one"],
      ]),
    ).toBe(open);
  });
});
