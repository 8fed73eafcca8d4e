import { describe, expect, it } from "vitest";
import { independentOf } from "../../../src/core/query/basis/independence.ts";
import { answerTo } from "../../support/answers.ts";
import {
  type ClaimSketch,
  makeDataset,
  makeEntity,
  makeSource,
} from "../../support/small-dataset.ts";

const owns = (
  id: string,
  owner: string,
  owned: string,
  share: number | "unknown" | "more than half",
  more: Partial<ClaimSketch> = {},
): ClaimSketch => ({
  id,
  subject: owner,
  predicate: "ownsStakeIn",
  object: owned,
  qualifiers: {
    share:
      share === "unknown"
        ? share
        : share === "more than half"
          ? { min: 50, minExclusive: true, max: 100, unit: "percent" }
          : { value: share, unit: "percent" },
  },
  ...more,
});

const PEOPLE = {
  entities: [makeEntity("eve", "person"), makeEntity("dan", "person")],
  sources: [makeSource("s", "2020"), makeSource("t", "2024")],
};

function heads(claims: readonly ClaimSketch[], ...parties: string[]): readonly string[] {
  return headsOn(null, claims, ...parties);
}

function headsOn(
  day: string | null,
  claims: readonly ClaimSketch[],
  ...parties: string[]
): readonly string[] {
  const asOf = day === null ? null : ({ day, basis: "need" } as const);
  const dataset = makeDataset(claims, PEOPLE);
  return independentOf({ dataset, asOf }, parties).map(({ head }) => head);
}

describe("independent parties", () => {
  it("are not a venture and a parent that owns half of it or more", () => {
    for (const share of [50, 100, "more than half"] as const) {
      expect(heads([owns("s/1", "ann", "venture", share)], "ann", "venture")).toEqual(["ann"]);
    }
    for (const share of [49.99, 20, "unknown"] as const) {
      expect(heads([owns("s/1", "ann", "venture", share)], "ann", "venture")).toEqual([
        "ann",
        "venture",
      ]);
    }
  });

  it("are the two parents of one venture, which is none beside either", () => {
    const half = [owns("s/1", "ann", "venture", 50), owns("s/2", "bob", "venture", 50)];
    expect(heads(half, "ann", "bob", "venture")).toEqual(["ann", "bob"]);
    expect(heads(half, "bob", "venture")).toEqual(["bob"]);
    expect(heads(half, "venture")).toEqual(["venture"]);
  });

  it("are told through every step of a chain, with the claims of all its links", () => {
    const chain = [owns("s/1", "holding", "ann", 80), owns("s/2", "ann", "venture", 51)];
    expect(
      independentOf({ dataset: makeDataset(chain), asOf: null }, ["venture", "holding"]),
    ).toEqual([{ head: "holding", members: ["venture"], claims: ["s/2", "s/1"] }]);
  });

  it("are not a part and its whole, nor a person and the body that the person belongs to", () => {
    const part: ClaimSketch = { id: "s/1", subject: "ann", predicate: "partOf", object: "bob" };
    expect(heads([part], "ann", "bob")).toEqual(["bob"]);
    const staff = (id: string, subject: string): ClaimSketch => ({
      id,
      subject,
      predicate: "affiliatedWith",
      object: "ann",
    });
    const both = [staff("s/1", "eve"), staff("s/2", "dan")];
    expect(heads(both, "eve", "ann")).toEqual(["ann"]);
    // Two people of one body are two voices as long as the body itself says nothing.
    expect(heads(both, "eve", "dan")).toEqual(["dan", "eve"]);
  });

  it("are so by the latest word on an owner, and a plan to buy is none", () => {
    const bought = owns("s/1", "ann", "venture", 60);
    const sold = owns("t/1", "ann", "venture", 10, { source: "t" });
    expect(heads([bought, sold], "ann", "venture")).toEqual(["ann", "venture"]);
    const planned = owns("s/1", "ann", "venture", 60, { kind: "plan" });
    expect(heads([planned], "ann", "venture")).toEqual(["ann", "venture"]);
    const corrected = owns("s/2", "ann", "venture", "unknown", { supersedes: ["s/1"] });
    expect(heads([bought, corrected], "ann", "venture")).toEqual(["ann", "venture"]);
  });

  it("are so on the day of the answer: who held until an earlier one is no parent any more", () => {
    const held = owns("s/1", "ann", "venture", 60, { time: { from: "2015", to: "2024-12" } });
    expect(headsOn("2024-12-31", [held], "ann", "venture")).toEqual(["ann"]);
    expect(headsOn("2025-01-01", [held], "ann", "venture")).toEqual(["ann", "venture"]);
  });

  it("stay at least one where two are said to own each other", () => {
    const circle = [owns("s/1", "ann", "bob", 60), owns("s/2", "bob", "ann", 60)];
    expect(heads(circle, "ann", "bob")).toEqual(["ann"]);
  });
});

describe("the sources of a buyer", () => {
  const supply = (id: string, subject: string): ClaimSketch => ({
    id,
    subject,
    predicate: "suppliesTo",
    object: "buyer",
    qualifiers: { product: "cell", region: "here" },
  });

  it("hang on the parent where there is no other house, and are concentrated there", () => {
    const dataset = makeDataset([
      supply("s/1", "ann"),
      supply("s/2", "venture"),
      owns("s/3", "ann", "venture", 50),
    ]);
    const { result } = answerTo(dataset, "exposure", { buyer: "buyer", market: "here" });
    const [input] = result.inputs;
    expect(input?.known).toBe(1);
    expect(input?.singlePoints).toContainEqual(
      expect.objectContaining({ sort: "supplier", id: "ann" }),
    );
    expect(input?.concentration.owner).toEqual({ low: 1, high: 1 });
  });

  it("count a venture and its parent once, under every lens, and say so", () => {
    const dataset = makeDataset([
      supply("s/1", "ann"),
      supply("s/2", "venture"),
      supply("s/3", "bob"),
      owns("s/4", "ann", "venture", 50, { kind: "companyStatement" }),
    ]);
    for (const lens of ["facts", "everything"]) {
      const answer = answerTo(dataset, "exposure", { buyer: "buyer", market: "here", lens });
      expect(answer.result.inputs[0]?.known, lens).toBe(2);
      expect(answer.result.inputs[0]?.sources, lens).toHaveLength(3);
      expect(answer.caveats, lens).toContainEqual(
        expect.objectContaining({ code: "one-house", claims: ["s/4"] }),
      );
    }
  });
});
