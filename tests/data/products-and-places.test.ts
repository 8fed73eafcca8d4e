import { describe, expect, it } from "vitest";
import { placesAt, placesOf } from "../../src/core/graph/places.ts";
import { widerProducts } from "../../src/core/graph/products.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import { graphUnder } from "../../src/core/operation/view.ts";
import type { TariffRate } from "../../src/core/query/tariff/find-rate.ts";
import { answerTo } from "../support/answers.ts";
import { ALL_LENSES, FOUNDING_SOURCE, LENS_NAMES } from "../support/founding.ts";
import { readRecord } from "../support/record.ts";

const record = readRecord();
const graph = graphUnder(record);

describe("the tree of products", () => {
  const cells = record.entities.filter(({ subtype }) => subtype === "cell");
  const reaches = (id: string, wider: string): boolean =>
    id === wider || widerProducts(graph, id).includes(wider);

  it("has every cell under battery cells", () => {
    const outside = cells.filter(({ id }) => !reaches(id, "battery-cell"));
    expect(outside.map(({ id }) => id)).toEqual([]);
    expect(cells.length).toBeGreaterThan(10);
  });

  it("has every format that is told by its measures under cylindrical cells", () => {
    const formats = cells.filter(({ label }) => /^\d{2,6}(-series)? cells$/.test(label));
    expect(formats.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["cell-2170", "cell-46-series", "cell-4680", "cell-46120"]),
    );
    const outside = formats.filter(({ id }) => !reaches(id, "cylindrical-cell"));
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it("keeps cells for electric cars among the batteries for them, on which duties are laid", () => {
    for (const id of ["ev-cell", "cell-46-series", "cell-4695"]) {
      expect(reaches(id, "ev-battery"), id).toBe(true);
    }
    expect(reaches("cell-2170", "ev-battery")).toBe(false);
  });

  it("ends everywhere in all goods", () => {
    const products = record.entities.filter((one) => one.class === "product");
    const loose = products.filter(({ id }) => !reaches(id, "all-goods"));
    expect(loose.map(({ id }) => id)).toEqual([]);
  });
});

describe("the map of places", () => {
  const places = record.entities.filter((one) => one.class === "place");
  const europeanUnion = record.geography.wholes.find(({ place }) => place === "eu");
  const members = (europeanUnion?.parts ?? []).map(({ place }) => place);
  const lenses = [...ALL_LENSES, { ...LENSES.default, sources: [FOUNDING_SOURCE] }];

  it("brings every place to a country, or to regions and blocs that take in countries", () => {
    for (const lens of lenses) {
      const { countryOf, containment } = placesAt(graphUnder(record, lens));
      const loose = places.filter(({ id, subtype }) => {
        if (subtype !== "region" && subtype !== "bloc") return countryOf(id) === null;
        return containment(id, "world") !== "within";
      });
      expect(
        loose.map(({ id }) => id),
        lens.name,
      ).toEqual([]);
    }
  });

  it("has every country in one continent by the standard, and the countries of the Union in it", () => {
    const { regionsOf, isWithin } = placesOf(record);
    const countries = places.filter(({ subtype }) => subtype === "country").map(({ id }) => id);
    // Cyprus lies in Asia by the standard, and in Europe with the Union.
    for (const id of countries) expect(regionsOf(id).length, id).toBe(id === "cyprus" ? 2 : 1);
    expect(members).toHaveLength(28);
    expect(countries).toEqual(expect.arrayContaining(members));
    const inside = members.filter((id) => isWithin(id, "eu"));
    expect(members.filter((id) => !inside.includes(id))).toEqual(["uk"]);
    for (const id of inside) expect(isWithin(id, "europe"), id).toBe(true);
  });

  it.each([
    ["croatia", "eu", "2013-06-30", "2013-07-01"],
    ["hungary", "eu", "2004-04-30", "2004-05-01"],
    ["mexico", "usmca", "2020-06-30", "2020-07-01"],
  ])("has %s in %s from the day on which it joined", (place, bloc, before, joined) => {
    expect(placesOf(record, before).isWithin(place, bloc)).toBe(false);
    expect(placesOf(record, joined).isWithin(place, bloc)).toBe(true);
  });

  it("has the United Kingdom in the European Union to its last day", () => {
    expect(placesOf(record, "2020-01-31").isWithin("uk", "eu")).toBe(true);
    expect(placesOf(record, "2020-02-01").containment("uk", "eu")).toBe("outside");
    expect(placesOf(record, "2020-02-01").isWithin("uk", "europe")).toBe(true);
  });

  it("joins North America as the article uses it to no country", () => {
    const { containment } = placesOf(record);
    for (const id of ["us", "canada", "mexico", "south-carolina"]) {
      expect(
        [containment(id, "north-america-kh"), containment("north-america-kh", id)],
        id,
      ).toEqual([...["unknown", "unknown"]]);
    }
    expect(containment("germany", "north-america-kh")).toBe("outside");
  });

  const dutyOn = (origin: string, lens: Record<string, unknown>, destination = "us"): TariffRate =>
    answerTo(record, "tariff rate", { origin, destination, product: "passenger-car", ...lens })
      .result;

  it("lets cars of every member pay what cars of the Union pay, on every date and under every lens", () => {
    const dates = [
      null,
      "2024-12-31",
      "2025-04-03",
      "2025-07-31",
      "2025-08-01",
      "2026-03-15",
      "2027",
    ];
    for (const lens of LENS_NAMES) {
      for (const trueAt of dates) {
        const { ratePercent, atLeastPercent, parts, superseded } = dutyOn("eu", { lens, trueAt });
        const union = { ratePercent, atLeastPercent, parts, superseded };
        for (const origin of members.filter((id) => id !== "uk")) {
          expect(dutyOn(origin, { lens, trueAt }), `${origin} ${lens} ${trueAt}`).toMatchObject(
            union,
          );
        }
      }
    }
  });

  it("lets goods within a country and within the Union pay nothing, whatever is charged at its border", () => {
    for (const lens of LENS_NAMES) {
      expect(dutyOn("texas", { lens }), lens).toMatchObject({
        ratePercent: 0,
        free: { place: "us", basis: null },
      });
      expect(dutyOn("germany", { lens }, "hungary"), lens).toMatchObject({
        ratePercent: 0,
        free: { place: "eu" },
      });
      expect(dutyOn("eu", { lens }, "debrecen-hu"), lens).toMatchObject({ ratePercent: 0 });
    }
    expect(dutyOn("uk", { trueAt: "2019" }, "germany").free?.basis?.id).toBe("eu-customs-union");
    expect(dutyOn("uk", { trueAt: "2021" }, "germany")).toMatchObject({
      ratePercent: null,
      free: null,
    });
    // A free-trade area frees only what meets its rules.
    expect(dutyOn("mexico", {}, "us").free).toBeNull();
    expect(dutyOn("mexico", {}, "north-america")).toMatchObject({ ratePercent: null, free: null });
  });

  it("gives neither a rate nor a least rate where it is not known from where to where goods go", () => {
    for (const origin of ["north-america-kh", "north-america", "usmca"]) {
      const answer = answerTo(record, "tariff rate", {
        origin,
        destination: "us",
        product: "ev-cell",
      });
      expect(answer.result, origin).toMatchObject({ ratePercent: null, atLeastPercent: null });
      expect(
        answer.caveats.map(({ code }) => code),
        origin,
      ).toContain("place-not-known");
    }
    const europe = answerTo(record, "tariff rate", {
      origin: "europe",
      destination: "us",
      product: "passenger-car",
    });
    expect(europe.result).toMatchObject({ ratePercent: null, atLeastPercent: null });
    expect(europe.result.open.length).toBeGreaterThan(0);
    // Where all of Europe pays the same, it is told.
    expect(dutyOn("europe", {}, "us").origin).toBe("europe");
    const cells = { origin: "europe", destination: "us", product: "ev-cell" };
    expect(answerTo(record, "tariff rate", cells).result.ratePercent).toBe(3.4);
  });
});

describe("the day of a duty", () => {
  const SURCHARGE = "us-section-122";
  const TOLD = "crane-worldwide-logistics-2026-02-24/c01b";
  const cells = (input: Record<string, unknown>) =>
    answerTo(record, "tariff rate", {
      ...{ origin: "south-korea", destination: "us", product: "ev-cell" },
      ...input,
    });
  const isCharged = (input: Record<string, unknown>): boolean =>
    cells(input).result.parts.some(({ policy }) => policy === SURCHARGE);

  it("leaves the surcharge out that ended at midnight before 24 July 2026, and says so", () => {
    const answer = cells({});
    expect(isCharged({})).toBe(false);
    expect(answer.asOf).toEqual({ day: "2026-12-31", basis: "record" });
    expect(answer.caveats.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["day-taken", "ended-before"]),
    );
    expect(answer.result.ended).toContain(TOLD);
    for (const id of answer.result.ended) expect(answer.evidence).toHaveProperty([id]);
    expect(answer.result.ratePercent).toBe(cells({ trueAt: "2026-07-24" }).result.ratePercent);
  });

  it.each([
    ["2026-01-31", false],
    ["2026-02-24", true],
    ["2026-07-23", true],
    ["2026-07-24", false],
    ["2026-07", true],
    ["2026-08", false],
  ])("has the surcharge on %s: %s", (trueAt, expected) => {
    expect(isCharged({ trueAt })).toBe(expected);
  });

  it("is that of the need where one is given: nobody is out for a surcharge that has ended by then", () => {
    const lists = (input: Record<string, unknown>) => {
      const { meets, possible, excluded } = answerTo(record, "alternatives", {
        ...{ require: ["duty<=5"], samples: 50 },
        ...input,
      }).result;
      return {
        kept: [...meets, ...possible].map(({ id }) => id),
        out: excluded.map(({ id }) => id),
      };
    };
    const korean = ["lg-energy-solution", "samsung-sdi"];
    expect(lists({ neededBy: "2027" }).kept).toEqual(expect.arrayContaining(korean));
    expect(lists({ neededBy: "2026-03" }).out).toEqual(expect.arrayContaining(korean));
    expect(lists({}).kept).toEqual(expect.arrayContaining(korean));
  });
});
