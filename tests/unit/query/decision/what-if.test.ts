import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankRanges } from "../../../../src/core/query/decision/dominance.ts";
import type { Option } from "../../../../src/core/query/decision/option.ts";
import { makeRangesIf } from "../../../../src/core/query/decision/what-if.ts";
import { alone, foundingOptions } from "../../../support/options.ts";

const THIRDS = [[1 / 3, 1 / 3, 1 / 3]];

describe("the ranks that finding out would leave", () => {
  const options = foundingOptions();
  const keyOf = (option: number, criterion: number): string =>
    options[option]?.cells[criterion]?.key ?? "";
  const words = (key: string, end: "low" | "high"): readonly string[] =>
    makeRangesIf(alone(options), THIRDS)(key, end).map(({ best, worst }) => `${best}–${worst}`);

  it("are in the founding case 3 for Samsung SDI if it makes nothing in the US, and 1–3 if it does", () => {
    expect(words(keyOf(2, 0), "low")).toEqual(["1–1", "2–2", "3–3"]);
    expect(words(keyOf(2, 0), "high")).toEqual(["1–2", "2–3", "1–3"]);
  });

  it("move all who share the claim, so that the opinion on tariffs settles nothing between the two", () => {
    expect(keyOf(0, 1)).toBe(keyOf(1, 1));
    expect(words(keyOf(0, 1), "high")).toEqual(["1–2", "2–3", "1–3"]);
  });

  it("are those of the options with the cell set to that end", () => {
    const cell = fc.record({
      low: fc.constantFrom(0, 0.2, 0.5),
      high: fc.constantFrom(0.5, 0.8, 1),
      key: fc.constantFrom("a", "b", "c", "d", "e"),
    });
    const sets = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        sets,
        fc.constantFrom("a", "b", "c", "d", "e"),
        fc.constantFrom("low" as const, "high" as const),
        (rows, key, end) => {
          const some: readonly Option[] = rows.map((cells, index) => ({ id: `${index}`, cells }));
          const settled = some.map(({ id, cells }) => ({
            id,
            cells: cells.map((one) =>
              one.key === key ? { ...one, low: one[end], high: one[end] } : one,
            ),
          }));
          const corners = [[0.5, 0.5]];
          expect(makeRangesIf(alone(some), corners)(key, end)).toEqual(
            rankRanges(alone(settled), corners).map(({ best, worst }) => ({ best, worst })),
          );
        },
      ),
    );
  });
});
