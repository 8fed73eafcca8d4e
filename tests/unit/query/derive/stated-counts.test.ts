import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../../src/core/operation/view.ts";
import { deriveStatedCounts } from "../../../../src/core/query/derive/stated-counts.ts";
import { askFounding, kh } from "../../../support/answers.ts";
import { type ClaimSketch, makeDataset } from "../../../support/small-dataset.ts";

describe("the plants that the article counts in North America", () => {
  const [sum, index] = askFounding("derived", { entity: "north-america-kh" }).result;

  it("are 7 and 4, 11 together, with the warning that a plant may be in both", () => {
    expect(sum?.amount).toEqual({ low: 11, high: 11, unit: "facilities" });
    expect(sum?.words).toBe("7 + 4 = 11");
    expect(sum?.limits[0]).toContain("Sum of counts, overlap not excluded");
    expect(sum?.inputs).toEqual([kh("c44"), kh("c45")]);
  });

  it("have an index of 65/121, with the warning that a count is no capacity", () => {
    expect(index?.amount?.low).toBeCloseTo(65 / 121, 12);
    expect(index?.words).toBe("0.54");
    expect(index?.limits[0]).toContain("Counts, not capacity");
  });
});

describe("counts of plants", () => {
  const count = (
    id: string,
    subject: string,
    value: number,
    countingRule = "all",
  ): ClaimSketch => ({
    id,
    subject,
    predicate: "facilityCount",
    value: { value, unit: "facilities" },
    qualifiers: { region: "here", countingRule },
  });
  const derive = (...claims: ClaimSketch[]) =>
    deriveStatedCounts(graphUnder(makeDataset(claims)), "here");

  it("are taken together only where they were counted by the same, stated rule", () => {
    expect(derive(count("s/1", "ann", 2), count("s/2", "bob", 3, "running"))).toEqual([]);
    expect(derive(count("s/1", "ann", 2, "unknown"), count("s/2", "bob", 3, "unknown"))).toEqual(
      [],
    );
    expect(derive(count("s/1", "ann", 2), count("s/2", "bob", 3))).toHaveLength(2);
  });

  it("are not, of one maker alone, nor where a maker is given two", () => {
    expect(derive(count("s/1", "ann", 2))).toEqual([]);
    const two = [count("s/1", "ann", 2), count("s/2", "ann", 4), count("s/3", "bob", 3)];
    expect(derive(...two)).toEqual([]);
  });

  it("of nothing have a sum and no index", () => {
    const derived = derive(count("s/1", "ann", 0), count("s/2", "bob", 0));
    expect(derived.map(({ amount }) => amount?.low)).toEqual([0]);
  });
});
