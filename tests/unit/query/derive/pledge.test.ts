import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../../src/core/operation/view.ts";
import { derivePledge } from "../../../../src/core/query/derive/pledge.ts";
import { askFounding, kh } from "../../../support/answers.ts";
import { type ClaimSketch, makeDataset } from "../../../support/small-dataset.ts";

describe("the pledge for AESC Florence", () => {
  const derived = askFounding("derived", { entity: "aesc-florence" }).result.filter(
    ({ rule }) => rule === "pledge",
  );

  it("leaves 0.6 of 1.6 billion dollars, 62.5 % being spent, if the spending counts to it", () => {
    const left = derived.find(({ label }) => label === "left of the pledge");
    expect(left?.amount).toEqual({ low: 600_000_000, high: 600_000_000, unit: "USD" });
    expect(left?.words).toBe("$600 million; 62.5 % is spent");
    expect(left?.limits[0]).toContain("Only if");
    expect(left?.inputs).toHaveLength(2);
  });

  it("is a million dollars for each pledged job", () => {
    const each = derived.find(({ label }) => label === "pledge for each pledged job");
    expect(each?.amount).toEqual({ low: 1_000_000, high: 1_000_000, unit: "USD" });
    expect(each?.inputs).toContain(kh("c12b"));
  });
});

describe("a pledge", () => {
  const sum = (id: string, basis: string, value: number, unit = "USD"): ClaimSketch => ({
    id,
    subject: "ann",
    predicate: "invests",
    object: "plant",
    qualifiers: { amount: { value, unit }, basis },
  });
  const derive = (...claims: ClaimSketch[]) =>
    derivePledge(graphUnder(makeDataset(claims)), "plant");

  it("is set against no sum in another currency, and none that is greater", () => {
    expect(derive(sum("s/1", "pledged", 10), sum("s/2", "spent", 5, "EUR"))).toEqual([]);
    expect(derive(sum("s/1", "pledged", 10), sum("s/2", "spent", 11))).toEqual([]);
    expect(derive(sum("s/1", "pledged", 10), sum("s/2", "spent", 5))).toHaveLength(1);
  });

  it("that nobody states leaves nothing", () => {
    expect(derive(sum("s/2", "spent", 5))).toEqual([]);
  });
});
