import { describe, expect, it } from "vitest";
import type { WordedValue } from "../../../src/core/word/answer/explanation.ts";
import { answerTo, askFounding, kh } from "../../support/answers.ts";
import { readFoundingRecord } from "../../support/record.ts";

type Asked = Record<string, unknown>;

function values(input: Asked): readonly WordedValue[] {
  return askFounding("explain", input).result.values;
}

function claims(input: Asked): readonly string[] {
  return [...askFounding("explain", input).result.claims].sort();
}

function stated(input: Asked): boolean {
  return askFounding("explain", input).result.stated;
}

const ids = (...numbers: string[]): readonly string[] => numbers.map(kh).sort();

// One test for each question that the founding article must answer; the number is that of the list of questions.
describe("the founding article answers", () => {
  it("1: who controls AESC – Envision Group, by a majority whose share is not stated", () => {
    const [value, ...others] = values({ subject: "aesc", predicate: "ownsStakeIn" });
    expect(others).toEqual([]);
    expect(value?.subject).toEqual(["envision-group"]);
    expect(value?.qualifiers.share).toEqual({
      min: 50,
      minExclusive: true,
      max: 100,
      unit: "percent",
    });
    expect(value?.notStated).toContain("share");
  });

  it("2: where AESC is based – Japan, no town; its origins are an expert's remark", () => {
    const [value] = values({ subject: "aesc", predicate: "basedIn" });
    expect(value).toMatchObject({ object: "japan", kind: "fact" });
    expect(value?.notStated).toEqual(["town"]);
    expect(stated({ subject: "aesc", predicate: "ascribedNationality" })).toBe(false);
  });

  it("3: where Envision Group is from – China and Hong Kong, two claims about one group", () => {
    const answer = askFounding("explain", {
      subject: "envision-group",
      predicate: "ascribedNationality",
    });
    expect(answer.result.values.map(({ object, kind }) => [object, kind])).toEqual([
      ["china", "fact"],
      ["hong-kong", "expertStatement"],
    ]);
    expect(answer.caveats).toMatchObject([{ code: "conflict", claims: ids("c03", "c33") }]);
  });

  it("4: when Envision acquired AESC – 2018, on the word of Park", () => {
    const answer = askFounding("explain", { subject: "aesc", predicate: "acquired" });
    expect(answer.result.values).toMatchObject([
      { qualifiers: { date: "2018" }, kind: "expertStatement" },
    ]);
    const [speaker] = answer.evidence[kh("c32")]?.saidBy.slice(-1) ?? [];
    expect(speaker?.id).toBe("park-cheol-wan");
  });

  it("5: what is paused – building at AESC Florence; nothing is said of pausing Kentucky", () => {
    const [value] = values({ subject: "aesc-florence", predicate: "hasStatus" });
    expect(value).toMatchObject({ value: "constructionPaused", kind: "fact" });
    expect(value?.notStated).toEqual(["time"]);
    expect(values({ subject: "aesc-kentucky", predicate: "hasStatus" })).toMatchObject([
      { value: "ongoing" },
    ]);
  });

  it("8: what Park reads into the pause – two possible readings, neither a fact", () => {
    const readings = askFounding("explain", { subject: "aesc-florence", predicate: "remark" });
    const parks = readings.result.claims.filter((id) =>
      readings.evidence[id]?.saidBy.some((one) => one.id === "park-cheol-wan"),
    );
    expect([...parks].sort()).toEqual(ids("c35", "c36"));
    for (const id of parks) {
      expect(readings.evidence[id]).toMatchObject({
        kind: "opinion",
        commitment: "possible",
      });
    }
  });

  it("10: how much AESC has pledged, and how many jobs – $1.6 billion and 1,600, by its own account", () => {
    const [jobs] = values({ subject: "aesc", predicate: "pledgesJobs" });
    expect(jobs).toMatchObject({
      qualifiers: { number: { value: 1600, unit: "jobs" } },
      kind: "plan",
    });
    const pledged = values({ subject: "aesc", predicate: "invests" }).find(
      ({ qualifiers }) => qualifiers.basis === "pledged",
    );
    expect(pledged?.qualifiers.amount).toEqual({ value: 1.6e9, unit: "USD" });
    expect(stated({ subject: "aesc", predicate: "employs" })).toBe(false);
  });

  it("11: how much AESC has spent in Florence – $1 billion, apart from the pledge", () => {
    const spent = values({ subject: "aesc-florence", predicate: "invests" }).filter(
      ({ qualifiers }) => qualifiers.basis === "spent",
    );
    expect(spent).toMatchObject([
      { claim: kh("c15"), kind: "companyStatement", qualifiers: { amount: { value: 1e9 } } },
    ]);
  });

  it("12: how many plants AESC had planned in South Carolina – a second one, scaled back, not closed", () => {
    expect(values({ subject: "aesc-florence-2", predicate: "hasStatus" })).toMatchObject([
      { value: "scaledBack", kind: "fact" },
    ]);
    expect(values({ subject: "aesc-florence-2", predicate: "operates" })).toMatchObject([
      { kind: "plan" },
    ]);
  });

  it("14: what other US project AESC has – Kentucky, going on, its first; the town is not stated", () => {
    const [site] = values({ subject: "aesc-kentucky", predicate: "operates" });
    expect(site?.words).toContain("first of AESC's production sites in the US");
    expect(values({ subject: "aesc-kentucky", predicate: "locatedIn" })).toMatchObject([
      { object: "kentucky" },
    ]);
  });

  it("16: when Woodruff opens – by 2026, and BMW goes ahead despite the pause", () => {
    expect(values({ subject: "bmw-woodruff", predicate: "hasStatus" })).toMatchObject([
      { value: "operating", kind: "plan", time: { from: "../2026" } },
    ]);
    expect(claims({ subject: "bmw-woodruff", predicate: "remark" })).toContain(kh("c23"));
  });

  it("17: whether Florence's cells go to Woodruff – not stated, only inferred by us, with what that rests on", () => {
    const answer = askFounding("explain", { subject: "aesc-florence", other: "bmw-woodruff" });
    expect(answer.result.stated).toBe(false);
    expect(answer.result.values).toMatchObject([{ claim: kh("c78"), kind: "inference" }]);
    expect(Object.keys(answer.evidence)).toEqual(expect.arrayContaining([kh("c06"), kh("c20")]));
    const byDefault = answerTo(readFoundingRecord(), "explain", {
      subject: "aesc-florence",
      other: "bmw-woodruff",
    });
    expect(byDefault.result).toMatchObject({ stated: false, values: [] });
  });

  it("19: for which vehicles – the next-generation line-up, the Vision Neue Klasse among them, as once planned", () => {
    expect(
      values({ subject: "aesc", other: "bmw-next-generation-line-up" }).map(({ kind }) => kind),
    ).toEqual(["plan"]);
    expect(claims({ subject: "bmw-vision-neue-klasse", predicate: "partOf" })).toEqual(ids("c25"));
  });

  it("21: which makers are named as alternatives – three, of whom Yang and the deck name two", () => {
    const named = values({ subject: "bmw", predicate: "alternativeFor" });
    const subjects = Object.fromEntries(named.map(({ claim, subject }) => [claim, subject.length]));
    expect(subjects).toMatchObject({
      [kh("c64")]: 3,
      [kh("c28")]: 3,
      [kh("c63d")]: 2,
      [kh("c41")]: 2,
    });
    expect(new Set(named.flatMap(({ subject }) => subject))).toEqual(
      new Set(["samsung-sdi", "lg-energy-solution", "sk-on"]),
    );
    for (const { kind } of named) expect(["assessment", "opinion"]).toContain(kind);
  });

  it("23: who already supplies 46-series cells – Samsung SDI, to a carmaker without a name, since March", () => {
    const supplied = values({ subject: "cell-46-series", predicate: "suppliesTo" });
    const facts = supplied.filter(({ kind }) => kind === "fact");
    expect(facts).toMatchObject([
      { subject: ["samsung-sdi"], object: "us-carmaker-unnamed", time: { from: "2025-03" } },
    ]);
    expect(facts[0]?.notStated).toEqual(["region", "object"]);
  });

  it("25: how far LG Energy Solution is – mass production planned for the second half of 2025, place not stated", () => {
    const [value] = values({ subject: "lg-energy-solution", predicate: "produces" });
    expect(value).toMatchObject({
      kind: "plan",
      time: { from: "2025-07/2025-12" },
      qualifiers: { stage: "massProductionScheduled" },
    });
    expect(value?.notStated).toEqual(["region"]);
  });

  it("26: how far SK On is – development completed, which is not production", () => {
    const [value] = values({ subject: "sk-on", predicate: "produces" });
    expect(value).toMatchObject({ qualifiers: { stage: "developmentComplete" }, kind: "fact" });
    expect(value?.words).toBe("SK On has finished developing 46-series cells.");
  });

  it.each(["samsung-sdi", "lg-energy-solution", "sk-on"])(
    "28: whether %s will make 46-series cells in the US – not stated",
    (maker) => {
      for (const predicate of [undefined, "produces", "suppliesTo"]) {
        expect(stated({ subject: maker, other: "cell-46-series", region: "us", predicate })).toBe(
          false,
        );
      }
    },
  );

  it("29: how many North American plants LG and SK have – 7 and 4 as of June 2025, which is not the US", () => {
    const counts = ["lg-energy-solution", "sk-on"].map((subject) =>
      values({ subject, predicate: "facilityCount" }),
    );
    expect(counts.flat().map(({ value }) => value)).toEqual([
      { value: 7, unit: "facilities" },
      { value: 4, unit: "facilities" },
    ]);
    expect(counts.flat()[0]?.words).toContain("operating or being built, joint ventures included");
    expect(stated({ subject: "sk-on", predicate: "facilityCount", region: "us" })).toBe(false);
    expect(stated({ subject: "sk-on", predicate: "hasCapacity" })).toBe(false);
  });

  it("30: whether LG and SK have US sites – yes, on Yang's word; of Samsung SDI nothing is said", () => {
    for (const subject of ["lg-energy-solution", "sk-on"]) {
      expect(values({ subject, region: "us" })).toMatchObject([
        { claim: kh("c42"), kind: "expertStatement", object: "us" },
      ]);
    }
    expect(stated({ subject: "samsung-sdi", region: "us" })).toBe(false);
    expect(stated({ subject: "samsung-sdi", predicate: "hasSitesIn" })).toBe(false);
  });

  it("32: who carries less tariff risk – LG and SK, in one opinion that names nobody to compare with", () => {
    const risks = values({ subject: "sk-on", predicate: "tariffRisk" });
    expect(risks).toMatchObject([
      { subject: ["lg-energy-solution", "sk-on"], value: "lower", kind: "opinion" },
    ]);
    expect(risks[0]?.notStated).toEqual(["comparedWith"]);
    expect(stated({ subject: "samsung-sdi", predicate: "tariffRisk" })).toBe(false);
  });

  it.each([
    ["samsung-sdi", "c47", ["c49", "c49b"]],
    ["catl", "c48", ["c50", "c50b"]],
  ])(
    "33: %s is a key supplier of BMW in Europe, under a contract of 2019 through 2031",
    (maker, supply, contract) => {
      expect(values({ subject: "bmw", other: maker, predicate: "suppliesTo" })).toMatchObject([
        { claim: kh(supply), qualifiers: { region: "europe", role: "key supplier" }, kind: "fact" },
      ]);
      const terms = values({ subject: "bmw", other: maker, predicate: "partyTo" });
      expect(terms.map(({ claim }) => claim)).toEqual(contract.map(kh));
      for (const { time } of terms) expect(time).toEqual({ from: "2019", to: "2031" });
    },
  );

  it("35: which of BMW's suppliers are Chinese – CATL as described, AESC by an owner described in two ways", () => {
    expect(claims({ subject: "catl", predicate: "ascribedNationality" })).toEqual(ids("c52"));
    const screened = askFounding("alternatives", {
      product: "ev-battery",
      buyer: "bmw",
      require: "not-owned-from:china:50",
    }).result;
    expect(screened.excluded.map(({ id }) => id)).toEqual(["catl"]);
    const aesc = screened.possible.find(({ id }) => id === "aesc");
    expect(aesc?.missing.map(({ claims: cited }) => cited)).toEqual([ids("c02", "c03", "c33")]);
  });

  it("36: what tariff EU-built cars face – 27.5 % on passenger cars; cells are not spoken of", () => {
    expect(values({ subject: "us-tariff-eu-cars", predicate: "appliesTo" })).toMatchObject([
      {
        object: "us",
        qualifiers: { origin: "eu", product: "passenger-car", rate: { value: 27.5 } },
      },
    ]);
    expect(stated({ subject: "us-tariff-eu-cars", other: "ev-cell" })).toBe(false);
  });

  it("37: what the UK arrangement gives, and what Germany sends – 10 % for 100,000, about 400,000 a year", () => {
    const [quota] = values({ subject: "us-uk-car-quota", predicate: "appliesTo" });
    expect(quota?.qualifiers).toMatchObject({ rate: { value: 10 }, quota: { value: 100_000 } });
    expect(quota?.notStated).toEqual(["outOfQuotaRate", "quotaPeriod"]);
    expect(values({ subject: "germany", predicate: "tradeVolume" })).toMatchObject([
      { value: { value: 400_000, approx: true, unit: "vehiclesPerYear" } },
    ]);
  });
});

describe("the founding article does not state", () => {
  const NOT_STATED: readonly (readonly [string, Asked])[] = [
    ["any capacity of Florence", { subject: "aesc-florence", predicate: "hasCapacity" }],
    ["any capacity of Kentucky", { subject: "aesc-kentucky", predicate: "hasCapacity" }],
    ["what Florence makes already", { subject: "aesc-florence", predicate: "produces" }],
    ["what Kentucky makes", { subject: "aesc-kentucky", predicate: "produces" }],
    ["how many people AESC employs", { subject: "aesc", predicate: "employs" }],
    ["BMW's part of German exports", { subject: "bmw", predicate: "tradeVolume" }],
    ["that AESC supplies the US carmaker", { subject: "aesc", other: "us-carmaker-unnamed" }],
    [
      "plants that LG Energy Solution runs",
      { subject: "lg-energy-solution", predicate: "operates" },
    ],
    ["who owns LG Energy Solution", { subject: "lg-energy-solution", predicate: "ownsStakeIn" }],
    ["who owns CATL", { subject: "catl", predicate: "ownsStakeIn" }],
    ["a site of CATL in the US", { subject: "catl", region: "us" }],
    ["where Samsung SDI is based", { subject: "samsung-sdi", predicate: "basedIn" }],
    ["that Samsung SDI supplies Woodruff", { subject: "samsung-sdi", other: "bmw-woodruff" }],
    ["a UK tariff beyond the quota", { subject: "uk", predicate: "tradeVolume" }],
    [
      "a contract of LG with BMW",
      { subject: "lg-energy-solution", other: "bmw", predicate: "partyTo" },
    ],
    ["a count of plants of Samsung SDI", { subject: "samsung-sdi", predicate: "facilityCount" }],
  ];

  it.each(NOT_STATED)("%s", (_, input) => {
    expect(askFounding("explain", input)).toMatchObject({
      result: { stated: false, values: [], claims: [] },
      evidence: {},
    });
  });

  it("since when building is paused, nor when it goes on", () => {
    for (const { notStated, time } of values({
      subject: "aesc-florence",
      predicate: "hasStatus",
    })) {
      expect(notStated).toContain("time");
      expect(time).toEqual({ from: null, to: null });
    }
  });

  it("the volume and the value of the contracts with BMW", () => {
    for (const maker of ["samsung-sdi", "catl"]) {
      const [supply] = values({ subject: "bmw", other: maker, predicate: "suppliesTo" });
      expect(supply?.notStated).toEqual(["volume", "value"]);
    }
  });

  it("a height of the cells: the diameter is all", () => {
    expect(values({ subject: "cell-46-series", predicate: "hasProperty" })).toMatchObject([
      { value: { value: 46, unit: "mm" }, qualifiers: { property: "diameter" } },
    ]);
  });

  it("who the customer of Samsung SDI is", () => {
    const answer = askFounding("search", { words: "US carmaker" });
    expect(answer.result[0]).toMatchObject({ id: "us-carmaker-unnamed" });
    const [supply] = values({ subject: "us-carmaker-unnamed", predicate: "suppliesTo" });
    expect(supply?.notStated).toContain("object");
  });
});
