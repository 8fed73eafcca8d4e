import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/core/model/answer.ts";
import {
  firstClaims,
  groupByMonth,
  orderStatuses,
} from "../../../src/web/state/words/new-claims.ts";
import { makeClaim, makeSource } from "../../support/small-dataset.ts";

function claim(id: string, published: string | null): Evidence {
  return {
    ...makeClaim({ id, subject: "ann", predicate: "remark" }),
    sentence: id,
    publication: makeSource("s", published),
  };
}

const idsBy = (months: ReturnType<typeof groupByMonth>) =>
  months.map(({ month, claims }) => [month, claims.map(({ id }) => id)]);

describe("new claims by month", () => {
  it("have the newest month first and the undated last, and are ordered by id within", () => {
    const months = groupByMonth([
      claim("b", "2025-06-23"),
      claim("a", "2025-06-01"),
      claim("c", null),
      claim("d", "2025-09"),
    ]);
    expect(idsBy(months)).toEqual([
      ["2025-09", ["d"]],
      ["2025-06", ["a", "b"]],
      [null, ["c"]],
    ]);
  });

  it("stand under the year where no more is known, and under the last of a span", () => {
    expect(idsBy(groupByMonth([claim("a", "2025"), claim("b", "2024-11/2025-02")]))).toEqual([
      ["2025", ["a", "b"]],
    ]);
  });

  it("are cut off after so many in all", () => {
    const months = groupByMonth([
      claim("a", "2025-09"),
      claim("b", "2025-06"),
      claim("c", "2025-06"),
      claim("d", "2025-05"),
    ]);
    expect(idsBy(firstClaims(months, 2))).toEqual([
      ["2025-09", ["a"]],
      ["2025-06", ["b"]],
    ]);
    expect(firstClaims(months, 50)).toEqual(months);
    expect(firstClaims(months, 0)).toEqual([]);
  });
});

describe("statuses", () => {
  it("that were another before come first, then those of which there was no word", () => {
    const to = { after: "operating", claims: [] } as const;
    const ordered = orderStatuses([
      { entity: "a", before: null, ...to },
      { entity: "c", before: "planned", ...to },
      { entity: "b", before: "underConstruction", ...to },
    ]);
    expect(ordered.map(({ entity }) => entity)).toEqual(["b", "c", "a"]);
  });
});
