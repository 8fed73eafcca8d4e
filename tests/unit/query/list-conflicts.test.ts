import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../src/core/operation/view.ts";
import { type ConflictShown, listConflicts } from "../../../src/core/query/list-conflicts.ts";
import type { Need } from "../../../src/core/query/need/need.ts";
import { askFounding, kh } from "../../support/answers.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../support/small-dataset.ts";

describe("the contradictions of the founding article", () => {
  it("are China and Hong Kong as the home of Envision Group, and nothing else", () => {
    expect(askFounding("conflicts").result).toMatchObject([
      {
        nature: "contradiction",
        subject: "envision-group",
        predicate: "ascribedNationality",
        sides: [
          { claims: [kh("c03")], words: "Envision Group is described as a firm from China." },
          { claims: [kh("c33")], words: "Envision Group is described as a firm from Hong Kong." },
        ],
        bearsOn: [],
      },
    ]);
  });

  it("leave out tensions: BMW's pullback and its plant, two contenders and three", () => {
    const named = askFounding("conflicts").result.flatMap(({ sides }) =>
      sides.flatMap(({ claims }) => claims),
    );
    for (const id of ["c36", "c22", "c23", "c63d", "c64"]) expect(named).not.toContain(kh(id));
  });

  it("are found from the firm and from either place", () => {
    for (const entity of ["envision-group", "china", "hong-kong"]) {
      expect(askFounding("conflicts", { entity }).result).toHaveLength(1);
    }
    expect(askFounding("conflicts", { entity: "bmw" }).result).toEqual([]);
  });

  it("need both sides under the lens", () => {
    expect(askFounding("conflicts", { kinds: "fact" }).result).toEqual([]);
  });
});

const NEED: Need = {
  product: "cell",
  buyer: "buyer",
  market: "here",
  insteadOf: "lost",
  neededBy: null,
};

/** Ann makes the cell, and so comes into question. */
const MAKES: ClaimSketch = {
  id: "s/0",
  subject: "ann",
  predicate: "produces",
  object: "cell",
  qualifiers: { stage: "supplying" },
};

function count(id: string, value: number, more: Partial<ClaimSketch> = {}): ClaimSketch {
  return {
    id,
    subject: "ann",
    predicate: "facilityCount",
    value: { value, unit: "facilities" },
    qualifiers: { region: "here", countingRule: "all" },
    asOf: "2025-06",
    ...more,
  };
}

const SITE: readonly ClaimSketch[] = [
  { id: "s/8", subject: "ann", predicate: "hasSitesIn", object: "here" },
  { id: "s/9", subject: "ann", predicate: "hasSitesIn", object: "here", polarity: "negative" },
];

function conflictsOf(...claims: ClaimSketch[]): readonly ConflictShown[] {
  const sources = [makeSource("s", "2025-06-23"), makeSource("t", "2026-02-01")];
  return listConflicts(graphUnder(makeDataset(claims, { sources })), null, NEED).result;
}

describe("points on which claims disagree", () => {
  it("are contradictions of one date, and differences of several; contradictions come first", () => {
    const later = { asOf: "2026-01", source: "t" };
    expect(
      conflictsOf(
        count("s/1", 7),
        count("t/1", 9, later),
        count("s/2", 3, { subject: "bob" }),
        count("s/3", 4, { subject: "bob" }),
      ).map(({ nature, subject }) => [nature, subject]),
    ).toEqual([
      ["contradiction", "bob"],
      ["difference", "ann"],
    ]);
  });

  it("bear on the values that rest on one of their claims, with or without weight at first", () => {
    const found = conflictsOf(MAKES, count("s/1", 7), count("s/2", 9), ...SITE);
    expect(found.map(({ predicate, bearsOn }) => [predicate, bearsOn])).toEqual([
      ["hasSitesIn", [{ candidate: "ann", criterion: "local", counted: true }]],
      ["facilityCount", [{ candidate: "ann", criterion: "facility-count", counted: false }]],
    ]);
  });

  it("bear on nothing where their subject does not come into question", () => {
    const found = conflictsOf(count("s/1", 7), count("s/2", 9));
    expect(found.map(({ bearsOn }) => bearsOn)).toEqual([[]]);
  });

  it("that bear on the answer come before those that do not", () => {
    const bob = { subject: "bob" };
    const found = conflictsOf(
      MAKES,
      count("s/1", 7, bob),
      count("s/2", 9, bob),
      count("s/3", 7),
      count("s/4", 9),
      ...SITE,
    );
    expect(found.map(({ subject, predicate }) => `${subject} ${predicate}`)).toEqual([
      "ann hasSitesIn",
      "ann facilityCount",
      "bob facilityCount",
    ]);
  });
});
