import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { type Containment, placesAt, placesOf } from "../../../src/core/graph/places.ts";
import { type Geography, NO_GEOGRAPHY } from "../../../src/core/model/geography.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { ALL_LENSES } from "../../support/founding.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../support/small-dataset.ts";

const place = (id: string, subtype: "country" | "state" | "town" | "bloc" | "region" | null) =>
  makeEntity(id, "place", { subtype });
const PLACES = [
  ...["ant", "bee", "cow", "loose"].map((id) => place(id, "country")),
  ...["ant-north", "ant-south"].map((id) => place(id, "state")),
  ...["ant-town", "nowhere-town"].map((id) => place(id, "town")),
  ...["club", "told-club"].map((id) => place(id, "bloc")),
  ...["east", "west", "south", "as-used"].map((id) => place(id, "region")),
];
const OPEN = { from: null, to: null };
const REFERENCE: Geography = {
  ...NO_GEOGRAPHY,
  bases: [
    { id: "map", title: "A map", url: null, note: "" },
    { id: "treaty", title: "A treaty", url: null, note: "" },
  ],
  wholes: [
    {
      ...{ place: "east", basis: "map", customsUnion: null },
      parts: [
        { place: "ant", time: OPEN },
        { place: "bee", time: OPEN },
      ],
    },
    { place: "west", basis: "map", customsUnion: null, parts: [{ place: "cow", time: OPEN }] },
    { place: "south", basis: "treaty", customsUnion: null, parts: [{ place: "cow", time: OPEN }] },
    {
      ...{ place: "club", basis: "treaty", customsUnion: "treaty" },
      parts: [
        { place: "ant", time: { from: "1995-01-01", to: null } },
        { place: "bee", time: { from: "2004-05-01", to: "2020-01-31" } },
      ],
    },
  ],
};

const partOf = (subject: string, object: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  ...{ id: `s/${subject}-${object}`, subject, predicate: "partOf", object },
  ...more,
});
const record = makeDataset(
  [
    partOf("ant-north", "ant"),
    partOf("ant-south", "ant"),
    partOf("ant-town", "ant-north"),
    partOf("cow", "told-club"),
  ],
  { entities: PLACES, geography: REFERENCE },
);
const { containment } = placesOf(record);

describe("how a place lies to a region", () => {
  it.each<[string, string, Containment]>([
    ["ant-town", "ant-town", "within"],
    ["ant-town", "ant", "within"],
    ["ant-town", "east", "within"],
    ["ant", "club", "within"],
    ["ant", "ant-town", "partly"],
    ["east", "club", "partly"],
    ["ant-north", "ant-south", "outside"],
    ["ant-town", "ant-south", "outside"],
    ["ant-town", "bee", "outside"],
    ["ant-town", "west", "outside"],
    ["cow", "club", "outside"],
    ["club", "west", "outside"],
    ["west", "club", "outside"],
  ])("%s to %s: %s", (one, other, expected) => {
    expect(containment(one, other)).toBe(expected);
  });

  it.each([
    ["a town that no source puts in a country", "nowhere-town", "ant"],
    ["a region as a source uses the word", "ant", "as-used"],
    ["a country that lies in no region, to one", "loose", "east"],
    ["a country to a region of another standard than its own", "ant", "south"],
    ["a country to a bloc of which only single members are told", "ant", "told-club"],
    ["nothing that is a place at all", "unknown", "ant"],
  ])("is not known for %s, which is not the same as outside", (_, one, other) => {
    expect(containment(one, other)).toBe("unknown");
    expect(placesOf(record).isWithin(one, other)).toBe(false);
  });

  it("is asked for a day: the last day of a membership is one of it, the day before the first is not", () => {
    const inClub = (id: string, on: string): Containment =>
      placesOf(record, on).containment(id, "club");
    expect(["1994-12-31", "1995-01-01", "1995", "2025"].map((on) => inClub("ant", on))).toEqual([
      ...["outside", "within", "within", "within"],
    ]);
    expect(
      ["2004-04-30", "2004-05-01", "2020-01-31", "2020-02-01"].map((on) => inClub("bee", on)),
    ).toEqual([...["outside", "within", "within", "outside"]]);
    expect(["2004-04", "2004-05", "2020-01", "2020-02"].map((on) => inClub("bee", on))).toEqual([
      ...["outside", "within", "within", "outside"],
    ]);
    // The newest day that the record knows is in June 2025.
    expect(containment("bee", "club")).toBe("outside");
  });

  const LOOPS = [
    partOf("nowhere-town", "ant", { polarity: "negative" }),
    partOf("nowhere-town", "bee", { kind: "plan" }),
    partOf("east", "west"),
    partOf("west", "east"),
  ];

  it("follows neither a denial nor what is only planned, and ends in a circle", () => {
    const { containment: lie } = placesOf(
      makeDataset(LOOPS, { entities: PLACES, geography: REFERENCE }),
    );
    expect(lie("nowhere-town", "ant")).toBe("unknown");
    expect(lie("nowhere-town", "bee")).toBe("unknown");
    expect(lie("east", "west")).toBe("within");
    expect(lie("loose", "west")).toBe("unknown");
  });

  it("is outside where nothing joins them, in a record that has only its claims to go by", () => {
    const { containment: lie } = placesOf(makeDataset(LOOPS, { entities: PLACES }));
    expect(lie("nowhere-town", "ant")).toBe("outside");
    expect(lie("ant", "west")).toBe("outside");
    expect(lie("east", "west")).toBe("within");
  });
});

describe("the places of a record", () => {
  it("are the same under every lens", () => {
    for (const lens of [...ALL_LENSES, { ...LENSES.default, sources: [], kinds: [] }]) {
      const places = placesAt(buildGraph(record, lens));
      expect(places.isWithin("ant-town", "club"), lens.name).toBe(true);
      expect(places.countryOf("ant-town"), lens.name).toBe("ant");
    }
  });

  it("are those of the day that the lens names", () => {
    const at = (trueAt: string) => placesAt(buildGraph(record, { ...LENSES.default, trueAt }));
    expect(at("2019").isWithin("bee", "club")).toBe(true);
    expect(at("2021").isWithin("bee", "club")).toBe(false);
  });

  it("tell by what a place came to lie in a region, and what joins two in a customs union", () => {
    const places = placesOf(record, "2019");
    const way = places.wayTo("ant-town", "club");
    expect(
      way.map(({ place: from, whole, basis, claim }) => [from, whole, basis?.id ?? claim]),
    ).toEqual([
      ["ant-town", "ant-north", "s/ant-town-ant-north"],
      ["ant-north", "ant", "s/ant-north-ant"],
      ["ant", "club", "treaty"],
    ]);
    expect(places.wayTo("cow", "club")).toEqual([]);
    expect(places.customsUnionOf("ant-town", "bee")).toMatchObject({
      place: "club",
      basis: { id: "treaty" },
    });
    expect(places.customsUnionOf("ant-town", "cow")).toBeNull();
    expect(placesOf(record, "2021").customsUnionOf("ant", "bee")).toBeNull();
  });
});
