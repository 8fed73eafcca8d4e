import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../../src/core/operation/view.ts";
import type { Derived } from "../../../../src/core/query/derive/derived.ts";
import { derivePlantCounts } from "../../../../src/core/query/derive/plant-count.ts";
import { type DerivedWords, wordDerived } from "../../../../src/core/word/derived.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../../support/small-dataset.ts";

const PLANTS = ["one", "two", "three"].map((id) =>
  makeEntity(id, "facility", { label: id, subtype: "cellPlant" }),
);
const PLACES = [
  ...["us", "canada", "mexico"].map((id) => makeEntity(id, "place", { subtype: "country" })),
  ...["town", "far-town"].map((id) => makeEntity(id, "place", { subtype: "town" })),
  makeEntity("continent", "place", { subtype: "region" }),
];

const joined = (id: string, place: string, region: string): ClaimSketch => ({
  id,
  subject: place,
  predicate: "partOf",
  object: region,
});
const COUNTED: ClaimSketch = {
  id: "count",
  subject: "ann",
  predicate: "facilityCount",
  value: { value: 2, unit: "facilities" },
  qualifiers: { region: "us", countingRule: "unknown" },
};

/** A plant with who operates it, where it stands and how it stands. */
function plant(id: string, operator: string, place: string, status = "operating"): ClaimSketch[] {
  return [
    { id: `${id}-o`, subject: operator, predicate: "operates", object: id },
    { id: `${id}-l`, subject: id, predicate: "locatedIn", object: place },
    { id: `${id}-s`, subject: id, predicate: "hasStatus", value: status },
  ];
}

function countsOf(...claims: ClaimSketch[]): readonly (Derived & DerivedWords)[] {
  const world = [
    joined("p1", "town", "us"),
    joined("p2", "far-town", "canada"),
    joined("p3", "us", "continent"),
    joined("p4", "canada", "continent"),
  ];
  const dataset = makeDataset([...world, ...claims], { entities: [...PLANTS, ...PLACES] });
  return derivePlantCounts(graphUnder(dataset), "ann").map((one) => wordDerived(dataset, one));
}

const amounts = (...claims: ClaimSketch[]): readonly (number | undefined)[] =>
  countsOf(...claims).map(({ amount }) => amount?.low);

describe("the count of a maker's cell plants", () => {
  it("takes plants of one town as one or each, in the country that a source counts and its continent", () => {
    const plants = [
      ...plant("one", "ann", "town"),
      ...plant("two", "ann", "town", "underConstruction"),
      ...plant("three", "ann", "far-town"),
    ];
    expect(amounts(...plants, COUNTED)).toEqual([1, 2, 2, 3]);
    const words = countsOf(...plants, COUNTED).map((one) => one.words);
    expect(words.slice(0, 2)).toEqual(["1 place: one, two", "2: one, two"]);
  });

  it("counts plants of ventures that it owns a stake in, with the claims that lead there", () => {
    const stake: ClaimSketch = {
      id: "stake",
      subject: "ann",
      predicate: "ownsStakeIn",
      object: "venture",
      qualifiers: { share: "unknown" },
    };
    const [first] = countsOf(stake, ...plant("one", "venture", "town"), COUNTED);
    expect(first).toMatchObject({ words: "1 place: one", entities: ["one"] });
    expect(first?.inputs).toEqual(["stake", "one-o", "one-l", "one-s"]);
  });

  it("leaves out plants that were given up, are closed, have no status or make something else", () => {
    for (const status of ["cancelled", "closed", "sold", "scaledBack"]) {
      expect(amounts(...plant("one", "ann", "town", status), COUNTED), status).toEqual([]);
    }
    expect(amounts(...plant("one", "ann", "town").slice(0, 2), COUNTED)).toEqual([]);
    expect(amounts(...plant("plant", "ann", "town"), COUNTED)).toEqual([]);
  });

  it("is not made where no source counts: nothing could be held against it", () => {
    expect(countsOf(...plant("one", "ann", "town"))).toEqual([]);
  });

  it("says how many sources state the number, each once", () => {
    const again = { ...COUNTED, id: "again" };
    const both = [...plant("one", "ann", "town"), ...plant("two", "ann", "town")];
    const limits = countsOf(...both, COUNTED, again).map((one) => one.limits[0]);
    expect(limits.slice(0, 2)).toEqual([
      "No source states this number.",
      "1 source states this number.",
    ]);
  });

  it("is none in the US where all stand elsewhere, in plain words", () => {
    const [first] = countsOf(...plant("one", "ann", "far-town"), COUNTED);
    expect(first).toMatchObject({ words: "0", amount: { low: 0, high: 0 }, inputs: [] });
  });
});
