import { describe, expect, it } from "vitest";
import { readPhrase } from "../../../../src/core/query/phrase/read-phrase.ts";
import { readRecord } from "../../../support/record.ts";
import { makeDataset, makeEntity } from "../../../support/small-dataset.ts";
import { readSolarRecord } from "../../../support/solar-record.ts";

const record = readRecord();
const read = (phrase: string, dataset = record): string =>
  readPhrase(dataset, phrase)
    .steps.map(({ facet, values, not }) => `${facet}${not ? "!" : ""}=${values.join(",")}`)
    .join(" · ");

describe("a phrase becomes steps that can be seen", () => {
  it.each([
    [
      "paused plants in Hungary",
      "status=constructionPaused,idled · class=facility · place=hungary",
    ],
    ["who supplies Ford", "relation=suppliesTo:ford"],
    ["46-series US 2027", "product=cell-46-series · place=us · dated=2027"],
    ["plants in Hungary over 20 GWh", "class=facility · place=hungary · capacity=>20"],
    ["plants >=30GWh", "class=facility · capacity=>=30"],
    ["everything that changed since 23 June 2025", "published=>=2025-06-23"],
    ["published before 2025", "published=<2025"],
    ["plants in Hungary, Poland or Germany", "class=facility · place=hungary,poland,germany"],
    [
      "cell makers in South Korea",
      "tier=cell · class=company,group,jointVenture · place=south-korea",
    ],
    ["customers of Samsung SDI", "relation=samsung-sdi:suppliesTo"],
    ["who owns AESC", "relation=ownsStakeIn:aesc"],
    ["suppliers of 46-series cells", "product=cell-46-series · class=organisation,facility"],
    ["plants making 46-series cells", "class=facility · product=cell-46-series"],
    ["BMW’s suppliers", "relation=suppliesTo:bmw"],
    ["SK On customers", "relation=sk-on:suppliesTo"],
    [
      "Samsung SDI plants in Hungary",
      "class=facility · relation=samsung-sdi:operates · place=hungary",
    ],
    ["who supplies BMW or Ford", "relation=suppliesTo:bmw,suppliesTo:ford"],
    ["who supplies BMW and Ford", "relation=suppliesTo:bmw · relation=suppliesTo:ford"],
    ["cell companies", "tier=cell · class=company,group,jointVenture"],
    ["plants between 20 and 50 GWh", "class=facility · capacity=>=20 · capacity=<=50"],
    ["20-50 GWh plants", "capacity=>=20 · capacity=<=50 · class=facility"],
    ["tariffs on China", "class=tariff · origin=china"],
    ["tariffs of the US on goods from South Korea", "class=tariff · place=us · origin=south-korea"],
    ["plants not in Germany", "class=facility · place!=germany"],
    ["plants outside Germany or Poland", "class=facility · place!=germany,poland"],
    [
      "paused plants but not in Europe",
      "status=constructionPaused,idled · class=facility · place!=europe",
    ],
    ["companies without a contract", "class=company,group,jointVenture · contract!=yes"],
    [
      "contested plants with at least 3 independent sources",
      "contested=yes · class=facility · independent=>=3",
    ],
    ["plants with capacity not stated", "class=facility · capacity=unknown"],
  ])("%s", (phrase, steps) => {
    expect(read(phrase)).toBe(steps);
    expect(readPhrase(record, phrase).left).toEqual([]);
  });

  it("of any record by its own names", () => {
    const solar = readSolarRecord();
    const maker = solar.entities.find((one) => one.class === "organisation");
    const place = solar.entities.find((one) => one.class === "place" && one.subtype === "country");
    expect(read(`who supplies ${maker?.label}`, solar)).toBe(`relation=suppliesTo:${maker?.id}`);
    expect(read(`plants in ${place?.label}`, solar)).toBe(`class=facility · place=${place?.id}`);
  });
});

describe("nothing is guessed", () => {
  it("what is not understood is told, and narrows nothing", () => {
    const { steps, left } = readPhrase(record, "frobnicated plants by wizards over 20 MWh");
    expect(steps).toEqual([{ facet: "class", values: ["facility"], on: true }]);
    expect(left).toEqual(["frobnicated", "wizards", "over", "20", "MWh"]);
  });

  it("a word that turns the meaning round is not passed over", () => {
    for (const phrase of [
      "plants not over 20 GWh",
      "not only plants",
      "all but Ford",
      "plants not",
    ]) {
      expect(readPhrase(record, phrase).negations, phrase).toHaveLength(1);
    }
  });

  it("nothing is of two sorts, and a policy makes nothing: what cannot hold is told, and adds no step", () => {
    const twice = readPhrase(record, "plants owned by joint ventures");
    expect(twice.steps.map(({ values }) => values)).toEqual([["facility"]]);
    expect(twice.left).toEqual(["owned", "joint ventures"]);
    expect(readPhrase(record, "tariffs on graphite").left).toEqual(["graphite"]);
  });

  it("a name that several firms have is left, and one that several places have means any", () => {
    const twice = makeDataset([], {
      entities: [
        makeEntity("ann-one", "organisation", { label: "Twin" }),
        makeEntity("ann-two", "organisation", { label: "Twin", names: ["Twain"] }),
        makeEntity("york", "place", { label: "York" }),
        makeEntity("york-two", "place", { label: "York", subtype: "town" }),
      ],
    });
    expect(readPhrase(twice, "plants of Twin")).toMatchObject({
      left: ["plants of Twin"],
      steps: [],
    });
    expect(read("in York", twice)).toBe("place=york,york-two");
  });

  it("a month without a year is the latest that the record knows, and that is told", () => {
    const { steps, taken } = readPhrase(
      makeDataset([{ id: "s/c1", subject: "ann", predicate: "basedIn", object: "here" }]),
      "new since July",
    );
    expect(steps[0]?.values).toEqual([">=2024-07"]);
    expect(taken).toEqual([{ text: "new since July", date: "2024-07" }]);
  });
});
