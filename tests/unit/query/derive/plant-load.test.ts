import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../../src/core/operation/view.ts";
import type { Derived } from "../../../../src/core/query/derive/derived.ts";
import {
  derivePlantLoad,
  measurePlantLoad,
  type PlantLoad,
} from "../../../../src/core/query/derive/plant-load.ts";
import { type DerivedWords, wordDerived } from "../../../../src/core/word/derived.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../../support/small-dataset.ts";

const SOURCES = [makeSource("s", "2025-06-23"), makeSource("t", "2026-02-01")];

const capacity = (id: string, value: number, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  id,
  subject: "plant",
  predicate: "hasCapacity",
  value: { value, unit: "GWhPerYear" },
  qualifiers: { basis: "installed" },
  ...more,
});

interface Contract {
  readonly from?: string;
  readonly gwh?: number;
  readonly perYear?: number;
  readonly region?: string;
}

/** What a supplier is to deliver to a buyer over ten years. */
function contract(id: string, supplier: string, buyer: string, terms: Contract): ClaimSketch {
  const { gwh, perYear, region } = terms;
  const volume =
    gwh === undefined && perYear === undefined
      ? {}
      : { volume: { value: gwh ?? perYear, unit: gwh === undefined ? "GWhPerYear" : "GWh" } };
  return {
    id,
    subject: supplier,
    predicate: "suppliesTo",
    object: buyer,
    qualifiers: { product: "cell", ...volume, ...(region === undefined ? {} : { region }) },
    time: { from: "2026-01-01", to: "2035-12-31" },
  };
}

const SITE: readonly ClaimSketch[] = [
  { id: "o", subject: "ann", predicate: "operates", object: "plant" },
  { id: "l", subject: "plant", predicate: "locatedIn", object: "town-here" },
  { id: "p", subject: "town-here", predicate: "partOf", object: "here" },
];

const graphOf = (claims: readonly ClaimSketch[]) =>
  graphUnder(makeDataset([...SITE, ...claims], { sources: SOURCES }));
const loadOf = (...claims: ClaimSketch[]): PlantLoad | null =>
  measurePlantLoad(graphOf(claims), "plant");
function derivedOf(...claims: ClaimSketch[]): (Derived & DerivedWords) | null {
  const graph = graphOf(claims);
  const derived = derivePlantLoad(graph, "plant");
  return derived && wordDerived(graph.dataset, derived);
}

describe("the load of a plant", () => {
  it("spreads a volume evenly over its term", () => {
    const load = loadOf(capacity("c", 20), contract("1", "plant", "buyer", { gwh: 100 }));
    expect(load?.load.low).toBeCloseTo(10, 1);
    expect(load).toMatchObject({ capacity: 20, inputs: ["c", "1"], open: [] });
  });

  it("is at most with what the operator promised in the country without naming a plant", () => {
    const load = loadOf(
      capacity("c", 20),
      contract("1", "plant", "buyer", { perYear: 5 }),
      contract("2", "ann", "bob", { perYear: 4, region: "here" }),
      contract("3", "ann", "cat", { perYear: 3, region: "there" }),
      contract("4", "ann", "lost", { perYear: 2 }),
    );
    expect(load?.load).toEqual({ low: 5, high: 9 });
    expect(load?.inputs).toEqual(["c", "1", "2"]);
  });

  it("counts one customer's contract once, however many sources and plants tell of it", () => {
    const load = loadOf(
      capacity("c", 20),
      contract("1", "plant", "buyer", { perYear: 5 }),
      contract("2", "plant", "buyer", { perYear: 5 }),
      contract("3", "ann", "buyer", { perYear: 5, region: "here" }),
    );
    expect(load?.load).toEqual({ low: 5, high: 5 });
  });

  it("adds up two contracts of one customer that differ", () => {
    const load = loadOf(
      capacity("c", 20),
      contract("1", "plant", "buyer", { perYear: 5 }),
      contract("2", "plant", "buyer", { perYear: 3 }),
    );
    expect(load?.load.low).toBe(8);
  });

  it("leaves a contract open whose amount is not stated, and names the customer", () => {
    const claims = [
      capacity("c", 20),
      contract("1", "plant", "buyer", { perYear: 5 }),
      contract("2", "plant", "bob", {}),
    ];
    expect(loadOf(...claims)?.open).toEqual(["2"]);
    expect(derivedOf(...claims)?.limits).toContain("Of 1 more, amount or term is not stated: Bob.");
  });

  it("is held against the latest capacity, and against none where none is stated", () => {
    const older = capacity("old", 10);
    const newer = capacity("new", 30, { source: "t" });
    const supply = contract("1", "plant", "buyer", { perYear: 5 });
    expect(loadOf(older, newer, supply)?.capacity).toBe(30);
    expect(loadOf(supply)).toBeNull();
  });

  it("is told in words with what is left, and not at all without a contract", () => {
    expect(derivedOf(capacity("c", 20))).toBeNull();
    expect(
      derivedOf(capacity("c", 20), contract("1", "plant", "buyer", { perYear: 5 }))?.words,
    ).toBe("5 of 20 GWh a year; 15 left");
    expect(
      derivedOf(
        capacity("c", 20),
        contract("1", "plant", "buyer", { perYear: 5 }),
        contract("2", "ann", "bob", { perYear: 4, region: "here" }),
      )?.words,
    ).toBe("5 to 9 of 20 GWh a year; 11 to 15 left");
  });
});
