import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../../src/core/operation/view.ts";
import type { Derived } from "../../../../src/core/query/derive/derived.ts";
import { deriveUltimateOwner } from "../../../../src/core/query/derive/ultimate-owner.ts";
import { type DerivedWords, wordDerived } from "../../../../src/core/word/derived.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../../support/small-dataset.ts";

const SOURCES = [makeSource("s", "2025-06-23"), makeSource("t", "2026-02-01")];

function stake(
  id: string,
  owner: string | readonly string[],
  owned: string,
  share: Record<string, unknown> | "unknown",
  more: Partial<ClaimSketch> = {},
): ClaimSketch {
  const qualifiers = { share: share === "unknown" ? share : { unit: "percent", ...share } };
  return { id, subject: owner, predicate: "ownsStakeIn", object: owned, qualifiers, ...more };
}

function ownerOf(company: string, ...claims: ClaimSketch[]): (Derived & DerivedWords) | null {
  const dataset = makeDataset(claims, { sources: SOURCES });
  const derived = deriveUltimateOwner(graphUnder(dataset), company);
  return derived && wordDerived(dataset, derived);
}

const MORE_THAN_HALF = { min: 50, minExclusive: true };

describe("the ultimate owner", () => {
  it("is nobody who is said to hold more than a share below half", () => {
    const [less, half] = [40, 50].map((min) =>
      ownerOf("ann", stake("1", "bob", "ann", { min, minExclusive: true })),
    );
    expect(less).toBeNull();
    expect(half?.entities).toEqual(["bob"]);
  });

  it("is found from owner to owner while each holds more than half", () => {
    expect(
      ownerOf(
        "ann",
        stake("1", "bob", "ann", { value: 60 }),
        stake("2", "cat", "bob", MORE_THAN_HALF),
      ),
    ).toMatchObject({
      words: "Bob, owned by Cat (home not stated)",
      entities: ["bob", "cat"],
      inputs: ["1", "2"],
      limits: ["Who owns Cat is not stated."],
    });
  });

  it("is not known where the share is half, less, not told or only planned", () => {
    for (const share of [{ value: 50 }, { min: 50 }, { value: 40 }, "unknown"] as const) {
      expect(ownerOf("ann", stake("1", "bob", "ann", share))).toBeNull();
    }
    expect(ownerOf("ann", stake("1", "bob", "ann", { value: 80 }, { kind: "plan" }))).toBeNull();
    expect(
      ownerOf("ann", stake("1", "bob", "ann", { value: 80 }, { polarity: "negative" })),
    ).toBeNull();
  });

  it("is whose latest stated share is above half, not whose was", () => {
    const sold = [
      stake("1", "bob", "ann", { value: 60 }),
      stake("2", "bob", "ann", { value: 20 }, { source: "t" }),
    ];
    expect(ownerOf("ann", ...sold)).toBeNull();
    const bought = stake("3", "cat", "ann", { value: 75 }, { source: "t" });
    expect(ownerOf("ann", ...sold, bought)?.entities).toEqual(["cat"]);
  });

  it("keeps a stated share where a later source tells none", () => {
    const claims = [
      stake("1", "bob", "ann", { value: 60 }),
      stake("2", "bob", "ann", "unknown", { source: "t" }),
    ];
    expect(ownerOf("ann", ...claims)?.inputs).toEqual(["1"]);
  });

  it("is nobody where several hold a share together", () => {
    expect(ownerOf("ann", stake("1", ["bob", "cat"], "ann", { value: 100 }))).toBeNull();
  });

  it("is not known where two hold more than half at one time, whatever the order of the claims", () => {
    const both = [
      stake("1", "bob", "ann", { value: 60 }),
      stake("2", "cat", "ann", { value: 70 }),
      { id: "3", subject: "cat", predicate: "basedIn", object: "here" } as const,
    ];
    const derived = ownerOf("ann", ...both);
    expect(derived).toMatchObject({ words: "not known", entities: [], inputs: ["1", "2"] });
    expect(derived?.limits).toEqual([
      "The shares of Ann that are said of one time are more than 100 % together, so nothing is worked out from them.",
    ]);
    expect(ownerOf("ann", ...both.toReversed())).toEqual(derived);
  });

  it("ends at an owner whose own shares are impossible, though one of them is above half", () => {
    const derived = ownerOf(
      "ann",
      stake("1", "bob", "ann", { value: 60 }),
      stake("2", "cat", "bob", { value: 80 }),
      stake("3", "holding", "bob", { value: 45 }),
    );
    expect(derived).toMatchObject({ words: "Bob (home not stated)", inputs: ["1", "2", "3"] });
    expect(derived?.limits[0]).toContain("The shares of Bob");
  });

  it("stops where owners own each other", () => {
    const circle = [
      stake("1", "bob", "ann", { value: 60 }),
      stake("2", "ann", "bob", { value: 60 }),
    ];
    expect(ownerOf("ann", ...circle)?.entities).toEqual(["bob", "ann"]);
  });

  it("comes with its home, with all that are stated, and says where its own owners are split", () => {
    const derived = ownerOf(
      "ann",
      stake("1", "bob", "ann", { value: 60 }),
      stake("2", "cat", "bob", { value: 30 }),
      { id: "3", subject: "bob", predicate: "basedIn", object: "here" },
      { id: "4", subject: "bob", predicate: "ascribedNationality", object: "there" },
    );
    expect(derived).toMatchObject({
      words: "Bob (Here or There)",
      inputs: ["1", "3", "4"],
      limits: ["Who owns Bob is split."],
    });
  });
});
