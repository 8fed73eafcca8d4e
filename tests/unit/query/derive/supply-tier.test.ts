import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../../src/core/operation/view.ts";
import type { Derived } from "../../../../src/core/query/derive/derived.ts";
import { deriveSupplyTier } from "../../../../src/core/query/derive/supply-tier.ts";
import { type DerivedWords, wordDerived } from "../../../../src/core/word/derived.ts";
import { type ClaimSketch, makeDataset } from "../../../support/small-dataset.ts";

const supply = (id: string, from: string, to: string): ClaimSketch => ({
  id,
  subject: from,
  predicate: "suppliesTo",
  object: to,
  qualifiers: { product: "cell" },
});
const runs = (id: string, who: string, what: string): ClaimSketch => ({
  id,
  subject: who,
  predicate: "operates",
  object: what,
});

function tierOf(company: string, ...claims: ClaimSketch[]): (Derived & DerivedWords) | null {
  const dataset = makeDataset(claims);
  const derived = deriveSupplyTier(graphUnder(dataset), company, "buyer");
  return derived && wordDerived(dataset, derived);
}

describe("the tier of a company for a buyer", () => {
  it("is the least number of supplies that lead to it", () => {
    const chain = [
      supply("1", "ann", "buyer"),
      supply("2", "bob", "ann"),
      supply("3", "cat", "bob"),
    ];
    expect(tierOf("ann", ...chain)).toMatchObject({ words: "tier 1", inputs: ["1"] });
    expect(tierOf("bob", ...chain)).toMatchObject({ words: "tier 2", inputs: ["1", "2"] });
    expect(tierOf("cat", ...chain)).toMatchObject({ words: "tier 3", inputs: ["1", "2", "3"] });
    expect(tierOf("cat", ...chain, supply("4", "cat", "buyer"))?.words).toBe("tier 1");
  });

  it("reaches the buyer by its plants and programmes, which are no tier of their own", () => {
    const part: ClaimSketch = {
      id: "1",
      subject: "programme",
      predicate: "partOf",
      object: "buyer",
    };
    expect(tierOf("ann", part, supply("2", "ann", "programme"))).toMatchObject({
      words: "tier 1",
      inputs: ["1", "2"],
    });
    expect(tierOf("ann", runs("1", "buyer", "plant"), supply("2", "ann", "plant"))?.words).toBe(
      "tier 1",
    );
  });

  it("counts what a plant supplies for who operates it", () => {
    const claims = [supply("1", "plant", "buyer"), runs("2", "ann", "plant")];
    expect(tierOf("ann", ...claims)).toMatchObject({ words: "tier 1", inputs: ["1", "2"] });
  });

  it("follows no claim that is denied: no supply, and no operator", () => {
    const DENIED = { polarity: "negative" } as const;
    expect(tierOf("ann", { ...supply("1", "ann", "buyer"), ...DENIED })).toBeNull();
    expect(
      tierOf("ann", supply("1", "plant", "buyer"), { ...runs("2", "ann", "plant"), ...DENIED }),
    ).toBeNull();
  });

  it("is none for the buyer itself, and where no chain is stated", () => {
    expect(tierOf("buyer", supply("1", "ann", "buyer"), supply("2", "buyer", "ann"))).toBeNull();
    expect(tierOf("bob", supply("1", "ann", "buyer"))).toBeNull();
  });

  it("ends where parties supply each other", () => {
    expect(tierOf("cat", supply("1", "ann", "buyer"), supply("2", "buyer", "ann"))).toBeNull();
  });
});
