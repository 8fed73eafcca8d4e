import { describe, expect, it } from "vitest";
import { readPhrase } from "../../../../src/core/query/phrase/read-phrase.ts";
import { readRecord } from "../../../support/record.ts";
import { makeDataset, makeEntity } from "../../../support/small-dataset.ts";
import { readSolarRecord } from "../../../support/solar-record.ts";

const record = readRecord();
const read = (phrase: string, dataset = record): string =>
  readPhrase(dataset, phrase)
    .steps.map(({ facet, values }) => `${facet}=${values.join(",")}`)
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
    ["suppliers of 46-series cells", "product=cell-46-series"],
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
    for (const phrase of ["plants not in Germany", "plants without a contract", "all but Ford"]) {
      expect(readPhrase(record, phrase).negations).toHaveLength(1);
    }
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
