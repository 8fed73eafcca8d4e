import { describe, expect, it } from "vitest";
import type { ResultOf } from "../../src/core/operation/operations.ts";
import { answerTo } from "../support/answers.ts";
import { readRecord } from "../support/record.ts";

const record = readRecord();
const claims = new Map(record.claims.map((claim) => [claim.id, claim]));

const GWH = (value: number): object => ({ value, unit: "GWh" });
const JOINT = [{ id: "ford" }, { id: "sk-on", jointly: true }];

describe("a claim that was entered wrongly", () => {
  // By the claim that replaces it: the old one, and what the source says.
  it.each([
    ["supply-chain-dive-2025-03/c01b", "c01", { time: { from: "2028", to: "2033" } }],
    ["korea-times-us-2025-04-28/c01b", "c01", { time: { from: "2026", to: "2031" } }],
    ["enewstoday-2025-06-16/c01b", "c01", { time: { from: "2026", to: null } }],
    ["kukmin-ilbo-2025-09-03/c01b", "c01", { time: { from: "2029-07-30", to: "2037-12-31" } }],
    ["koreatechtoday-2025-12/c01b", "c01", { time: { from: "2028-03", to: "2035-06" } }],
    ["the-industry-outlook-2023-10/c01b", "c01", { time: { from: "2025", to: null } }],
    ["just-auto-undated/c03b", "c03", { time: { from: "2026-07/2026-12", to: null } }],
    ["just-auto-undated/c03b", "c03", { qualifiers: { volume: GWH(7.2) } }],
    ["just-auto-undated/c04b", "c04", { time: { from: "2026-07/2026-12", to: null } }],
    ["louisville-public-media-2025-12-16/c01b", "c01", { time: { from: "2027", to: null } }],
    ["auto-world-journal-2025-10/c03b", "c03", { time: { from: null, to: "2025-10" } }],
    ["reuters-2025-07-11/c02b", "c02", { predicate: "remark", kind: "opinion" }],
    ["global-autonews-2026-01/c01b", "c01", { subject: ["lg-energy-solution", "samsung-sdi"] }],
    ["construction-dive-2022-12/c05b", "c05", { object: "florence-county-government" }],
    ["the-center-square-2022-12-06/c01b", "c01", { object: "florence-county-government" }],
    ["dong-a-ilbo-2025-11-01/c03", "c01", { subject: ["samsung-sdi", "bmw", "solid-power"] }],
    ["herald-tomorrow-2025-10-31/c03", "c01", { predicate: "partyTo" }],
    ["atlanta-journal-constitution-2022-03-28/c06b", "c06", { subject: ["skba-commerce"] }],
    ["kh-2025-06-23/c19b", "c19", { predicate: "remark", kind: "companyStatement" }],
    ["kh-2025-06-23/c63d", "c63", { subject: ["lg-energy-solution", "sk-on"] }],
    ["ngt-news-2022-12-08/c02b", "c02", { subject: ["hyundai-motor-group", "sk-on"] }],
    ["green-car-congress-2021-04-17/c04b", "c04", { kind: "plan" }],
    ["chosunbiz-2025-12-30/c01b", "c01", { value: { value: 9_730_000, approx: true } }],
    ["bmwblog-2023-10-17/c02b", "c02", { qualifiers: { region: "us" } }],
    ["reuters-2025-12-26/c05b", "c05", { kind: "plan", qualifiers: { date: "unknown" } }],
    ["ev-hybrid-nxt-2026-02/c02b", "c02", { kind: "plan" }],
    ["global-news-2026-02-06/c02b", "c02", { kind: "plan" }],
    ["rho-motion-2023-10/c01b", "c01", { time: { from: "2026", to: "2032" } }],
    ["teslarati-2026-02-25/c07b", "c07", { kind: "fact", qualifiers: { basis: "unknown" } }],
    ["electrive-2026-01-20/c11b", "c11", { saidBy: [{}, { id: "automobilwoche" }, { id: "bmw" }] }],
    ["wbko-2023-09-14/c03b", "c03", { object: "battery-module" }],
    ["global-news-2026-02-06/c06b", "c06", { predicate: "remark" }],
    ["wardsauto-2025/c04b", "c04", { time: { from: "2026-08", to: null } }],
    ["sanders-brokerage-2025-08-07/c02b", "c02", { time: { from: "2025-08-07", to: null } }],
    ["evertiq-undated/c01b", "c01", { saidBy: [{}, { id: "wall-street-journal" }, {}] }],
    ["automotive-world-2025-07/c02b", "c02", { kind: "fact", qualifiers: { basis: "output" } }],
    ["energytech-2025-06-26/c03b", "c03", { value: { value: 16.5, approx: true } }],
    ["evertiq-2024-04-02/c02b", "c02", { kind: "plan", qualifiers: { basis: "pledged" } }],
    ["xinhua-2019-04-02/c01b", "c01", { kind: "companyStatement" }],
    ["autocar-2022-03-15/c02b", "c02", { qualifiers: { product: "battery-module" } }],
    ["evxl-2025-08-12/c02b", "c02", { predicate: "remark", subject: ["bmw", "aesc"] }],
    ["business-journal-daily-2024-12-02/c05b", "c05", { subject: ["ultium-cells"] }],
    ["asia-financial-2022-03/c01b", "c01", { qualifiers: { basis: "pledged" } }],
    ["koreatechtoday-2025-12/c02b", "c02", { time: { from: "2028-03", to: "2035-06" } }],
    ["asia-economy-2026-01-29/c04b", "c04", { subject: ["lges-holland", "nextstar-windsor"] }],
    ["yonhap-2019-11-21/c01b", "c01", { saidBy: [{}, { id: "bmw", interested: true }] }],
    ["etnews-2023-08-29/c02b", "c02", { predicate: "remark" }],
    ["the-guru-2022-09/c06b", "c06", { kind: "fact", qualifiers: { basis: "unknown" } }],
    ["today-shinmun-2026-01-01/c05b", "c05", { kind: "plan" }],
    ["ked-global-2025-04-25/c03b", "c03", { kind: "plan", time: { from: "2026", to: "2031" } }],
    ["electrive-2023-11-30/c01b", "c01", { object: "bmw" }],
    ["auto-world-journal-2025-08-20/c11b", "c11", { kind: "inference" }],
    ["rbtfl-xyz-2026-06/c02b", "c02", { subject: ["eu-tariff-regulation-us-goods"] }],
    ["the-independent-2026-01-27/c02b", "c02", { saidBy: [{}, { id: "donald-trump" }] }],
    ["automotive-logistics-2025/c02b", "c02", { subject: ["bmw"], predicate: "remark" }],
    ["portnews-2025-06/c01b", "c01", { time: { from: "2025-06-21/2025-06-30", to: null } }],
    ["insideevs-2022-04/c02b", "c02", { subject: ["bosk-ky1", "bosk-ky2"] }],
  ])("is replaced by %s, which names %s", (id, old, said) => {
    const claim = claims.get(id);
    expect(claim).toMatchObject(said);
    expect(claim?.supersedes).toContain(`${claim?.source}/${old}`);
  });

  it("is no longer a volume of one of several plants", () => {
    for (const id of ["catl-2022-09-09/c01b", "cnevpost-2022-09-09/c01b"]) {
      expect(claims.get(id)?.qualifiers).not.toHaveProperty("volume");
    }
  });

  it("has parties that speak jointly where they issued one statement", () => {
    const joint = record.claims.filter(({ saidBy }) => saidBy.some(({ jointly }) => jointly));
    const bySource = new Map<string, number>();
    for (const { source } of joint)
      bySource.set(source ?? "", (bySource.get(source ?? "") ?? 0) + 1);
    expect(Object.fromEntries(bySource)).toEqual({
      "ap-2024-08-28": 7,
      "arienhost-2024-08": 1,
      "auto-world-journal-2025-12-12": 4,
      "chattanoogan-2023-06-07": 1,
      "crains-detroit-2023-10": 5,
      "ctol-digital-2025": 1,
      "energytech-2023-01-16": 2,
      "ept-2023-10": 8,
      "evertiq-2025-03-21": 2,
      "evertiq-2026-02-06": 2,
      "global-news-2026-02-06": 3,
      "insideevs-2023-01-14": 4,
      "korea-herald-2023-01-13": 10,
      "korea-herald-2025-12-11": 11,
      "manufacturing-dive-2025-12": 8,
      "smm-2024-07": 2,
      "starplus-energy-2023-10-11": 19,
      "supply-chain-dive-2025-03": 1,
    });
    expect(claims.get("korea-herald-2025-12-11/c03")?.saidBy.slice(1)).toMatchObject(JOINT);
  });
});

describe("the duties of the US under emergency law", () => {
  function duty(origin: string, product: string, trueAt: string, knownBy?: string): Rate {
    const input = { origin, destination: "us", product, trueAt, ...(knownBy && { knownBy }) };
    const { result, caveats } = answerTo(record, "tariff rate", input);
    return { ...result, codes: caveats.map(({ code }) => code) };
  }
  type Rate = ResultOf<"tariff rate"> & { readonly codes: readonly string[] };

  it.each([
    ["china", "cell-46-series", "2024-01-15", 10.9],
    ["china", "cell-46-series", "2025-02-15", 38.4],
    ["china", "cell-46-series", "2025-04-20", 173.4],
    ["china", "cell-46-series", "2025-06-23", 58.4],
    ["china", "cell-46-series", "2025-12-15", 48.4],
    ["china", "cell-46-series", "2026-03-15", 38.4],
    ["china", "storage-cell", "2025-06-15", 40.9],
    ["china", "storage-cell", "2026-01-15", 48.4],
    ["south-korea", "cell-46-series", "2025-08-06", 13.4],
    ["south-korea", "cell-46-series", "2025-08-07", 18.4],
    ["south-korea", "cell-46-series", "2025-12-15", 15],
    ["south-korea", "cell-46-series", "2026-03-01", 13.4],
    ["south-korea", "cell-46-series", "2026-07-25", 3.4],
    ["japan", "cell-46-series", "2025-06-15", 13.4],
    ["japan", "cell-46-series", "2025-08-10", 15],
    ["eu", "cell-46-series", "2025-09-01", 15],
    ["eu", "passenger-car", "2025-06-15", 27.5],
    ["eu", "passenger-car", "2025-09-01", 15],
  ])("make goods of %s, %s, pay on %s %s %", (origin, product, day, percent) => {
    expect(duty(origin, product, day).ratePercent).toBeCloseTo(percent, 9);
  });

  it("were known at the time", () => {
    expect(duty("china", "cell-46-series", "2025-06-23", "2025-06-23").ratePercent).toBe(58.4);
  });

  it("leave out goods that a source exempts", () => {
    const lithium = duty("china", "lithium-hydroxide", "2025-06-15");
    expect(lithium.parts.map(({ policy }) => policy)).toEqual(["us-ieepa-fentanyl-china"]);
    const graphite = [
      duty("japan", "graphite", "2025-06-15"),
      duty("japan", "graphite", "2025-10-15"),
    ];
    expect(graphite.map(({ atLeastPercent }) => atLeastPercent)).toEqual([10, null]);
  });

  it("name a duty whose rate hangs on more than origin and product", () => {
    for (const origin of ["canada", "mexico"]) {
      expect(duty(origin, "ev-cell", "2025-06-15").codes).toContain("duty-rate-unknown");
      expect(duty(origin, "storage-cell", "2026-03-15").codes).not.toContain("duty-rate-unknown");
    }
    expect(duty("china", "cell-46-series", "2025-06-23").codes).toContain("duty-rate-unknown");
    expect(duty("south-korea", "storage-cell", "2025-09-15").codes).toContain("duty-rate-unknown");
    expect(duty("south-korea", "storage-cell", "2025-12-15").codes).toEqual([]);
  });

  it("leave the rate open on cars of Mexico, whose ordinary duty hangs on rules of origin", () => {
    const cars = duty("mexico", "passenger-car", "2025-06-15");
    expect([cars.ratePercent, cars.atLeastPercent]).toEqual([null, 25]);
    expect(cars.codes).toContain("duty-rate-unknown");
  });

  it("are the same on batteries as on the cells in them", () => {
    for (const product of ["ev-cell", "ev-battery", "battery-pack"]) {
      expect(duty("china", product, "2025-06-23").ratePercent).toBeCloseTo(58.4, 9);
    }
  });

  it("are over from 24 February 2026", () => {
    const day = (trueAt: string): readonly string[] =>
      duty("china", "storage-cell", trueAt).parts.map(({ policy }) => policy);
    expect(day("2026-02-23").filter((id) => id.startsWith("us-ieepa"))).toHaveLength(2);
    expect(day("2026-02-24").filter((id) => id.startsWith("us-ieepa"))).toEqual([]);
  });
});
