import { describe, expect, it } from "vitest";
import { wordRanks } from "../../../src/core/model/figure.ts";
import type { WordedAlternatives } from "../../../src/core/word/ranking/alternatives.ts";
import {
  findRequirement,
  requirementsOf,
  setRequirement,
  tallyRequirement,
} from "../../../src/web/state/choice/requirements.ts";
import { wordAsked } from "../../../src/web/state/words/ranking-words.ts";
import { askFounding, kh } from "../../support/answers.ts";
import { FOUNDING_QUESTION } from "../../support/founding.ts";

describe("the requirements of a question", () => {
  it("are none, one or several, as the address gives them", () => {
    const asked = (require: string | readonly string[]) =>
      requirementsOf({ ...FOUNDING_QUESTION, input: { require } });
    expect(requirementsOf(FOUNDING_QUESTION)).toEqual([]);
    expect(asked("local")).toEqual(["local"]);
    expect(asked(["local", "duty<=5"])).toEqual(["local", "duty<=5"]);
  });

  it("are told apart by their sort: the product in the market is not any site in it", () => {
    expect(findRequirement(["local-product"], "local")).toBeNull();
    expect(findRequirement(["local-product"], "local-product")).toBe("");
    expect(findRequirement(["site:building"], "site")).toBe("building");
    expect(findRequirement(["not-owned-from:china:50"], "not-owned-from")).toBe("china:50");
  });

  it("are set and taken out one by one, and stand in the order in which they are looked at", () => {
    const both = setRequirement(["duty<=5"], "local", "");
    expect(both).toEqual(["local", "duty<=5"]);
    expect(setRequirement(both, "duty", "10")).toEqual(["local", "duty<=10"]);
    expect(setRequirement(both, "local-product", "")).toEqual([
      "local",
      "local-product",
      "duty<=5",
    ]);
    expect(setRequirement(both, "local", null)).toEqual(["duty<=5"]);
  });
});

describe("how the candidates stand with a requirement", () => {
  const result: WordedAlternatives = askFounding("alternatives", {
    require: ["local", "readiness>=supplying"],
  }).result;

  it("is counted over all three lists, with the claims that decide", () => {
    expect(tallyRequirement(result, "readiness")).toEqual([
      { truth: "true", count: 1, claims: [kh("c29")] },
      { truth: "unknown", count: 1, claims: [] },
      { truth: "false", count: 2, claims: [kh("c30"), kh("c31")] },
    ]);
    expect(tallyRequirement(result, "local").map(({ count }) => count)).toEqual([2, 2, 0]);
  });

  it("is nothing where it is not required", () => {
    expect(tallyRequirement(result, "duty").map(({ count }) => count)).toEqual([0, 0, 0]);
  });
});

describe("words on a ranking", () => {
  it("give a range of ranks, or the one", () => {
    expect(wordRanks({ best: 1, worst: 3 })).toBe("1–3");
    expect(wordRanks({ best: 2, worst: 2 })).toBe("2");
  });

  it("ask of the one candidate by name, and of several as the criterion does", () => {
    const asks = "Does the candidate produce in the buyer's market?";
    expect(wordAsked(asks, ["CATL"])).toBe("Does CATL produce in the buyer's market?");
    expect(wordAsked(asks, ["CATL", "BAK"])).toBe(asks);
  });
});
