import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../../src/core/graph/build-graph.ts";
import { type Geography, NO_GEOGRAPHY } from "../../../../src/core/model/geography.ts";
import { LENSES } from "../../../../src/core/model/lens.ts";
import { type Location, locate } from "../../../../src/core/query/location/locate.ts";
import {
  type ClaimSketch,
  makeDataset,
  makeEntity,
  makeSource,
} from "../../../support/small-dataset.ts";

const ENTITIES = [
  makeEntity("land", "place", { subtype: "country" }),
  makeEntity("shire", "place", { subtype: "state" }),
  makeEntity("ham", "place", { subtype: "town" }),
  makeEntity("hamlet", "place", { subtype: "town" }),
  makeEntity("far", "place", { subtype: "region" }),
];
const OPEN = { from: null, to: null };
const GEOGRAPHY: Geography = {
  ...NO_GEOGRAPHY,
  wholes: [
    { place: "land", basis: "b", customsUnion: null, parts: [{ place: "shire", time: OPEN }] },
    {
      ...{ place: "shire", basis: "b", customsUnion: null },
      parts: ["ham", "hamlet"].map((place) => ({ place, time: OPEN })),
    },
  ],
  points: [{ place: "ham", basis: "b", at: { lat: 40, lon: 10 }, entry: "" }],
  areas: [
    { place: "land", basis: "b", standard: "country", code: "001" },
    { place: "shire", basis: "b", standard: "usState", code: "01" },
  ],
};

function at(object: string, coordinates?: string, precision?: string, source = "s"): ClaimSketch {
  const qualifiers = {
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(precision === undefined ? {} : { precision }),
  };
  const id = `${source}-${object}-${coordinates ?? ""}`;
  return { id, subject: "plant", predicate: "locatedIn", object, qualifiers, source };
}

function locateIn(claims: readonly ClaimSketch[], id = "plant"): Location | null {
  const sources = ["s", "t", "u"].map((one) => makeSource(one));
  const dataset = makeDataset(claims, { entities: ENTITIES, geography: GEOGRAPHY, sources });
  return locate(buildGraph(dataset, LENSES.everything), id);
}

describe("where something is", () => {
  it("is as fine as is known: the town, else the state, else the country, else nowhere", () => {
    expect(locateIn([at("ham")])).toMatchObject({ precision: "town", at: { lat: 40, lon: 10 } });
    expect(locateIn([at("hamlet")])).toMatchObject({ precision: "state", at: { code: "01" } });
    expect(locateIn([at("land")])).toMatchObject({ precision: "country", at: { code: "001" } });
    expect(locateIn([at("far")])).toBeNull();
    expect(locateIn([])).toBeNull();
    expect(locateIn([at("land"), at("hamlet")])).toMatchObject({ precision: "state" });
  });

  it("is the point of a source before reference data, as exact as the source says", () => {
    const site = locateIn([at("ham", "40.05, 10.05", "address")]);
    expect(site).toMatchObject({ precision: "site", at: { lat: 40.05, lon: 10.05 }, apart: [] });
    expect(site?.from).toEqual({ type: "claim", claim: "s-ham-40.05, 10.05" });
    for (const words of ["town", "tenth of a degree", "roughly", undefined]) {
      expect(locateIn([at("ham", "40.05, 10.05", words)])?.precision).toBe("town");
    }
    expect(locateIn([at("ham", "somewhere")])?.from).toEqual({ type: "reference", place: "ham" });
  });

  it("is where most sources and towns agree, before what is the most exact; the rest is told", () => {
    const away = at("ham", "42, 10", "address", "t");
    const near = at("ham", "40.1, 10", "town", "s");
    const found = locateIn([away, near]);
    expect(found).toMatchObject({ from: { claim: near.id }, precision: "town" });
    expect(found?.apart.map(({ from }) => from)).toEqual([{ type: "claim", claim: away.id }]);
    expect(found?.apart[0]?.km).toBeCloseTo(211, 0);
    expect(found?.claims).toEqual([near.id, away.id]);
  });

  it("says how far a point is from the middle of its town, where that is further than both are inexact", () => {
    const { from, apart } = locateIn([at("ham", "40.3, 10", "address")]) ?? {};
    expect(from).toMatchObject({ type: "claim" });
    expect(apart).toMatchObject([{ from: { type: "reference", place: "ham" } }]);
  });

  it("of a programme is where it is built, and of an organisation where it has its seat", () => {
    const built = {
      id: "b",
      subject: "plant",
      predicate: "assembles",
      object: "programme",
    } as const;
    expect(locateIn([at("ham"), built], "programme")).toMatchObject({ precision: "town" });
    const based = { id: "h", subject: "ann", predicate: "basedIn", object: "land" } as const;
    expect(locateIn([based], "ann")).toMatchObject({ precision: "country", claims: ["h"] });
    expect(locateIn([{ ...based, polarity: "negative" }], "ann")).toBeNull();
  });
});
