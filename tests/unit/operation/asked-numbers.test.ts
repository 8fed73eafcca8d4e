import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { answerTo, askFounding, failureOf, kh } from "../../support/answers.ts";
import { readRecord } from "../../support/record.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../support/small-dataset.ts";

const FOUNDING = {
  shipped: kh("c59"),
  quota: kh("c58"),
  inQuota: kh("c58"),
  outOfQuota: kh("c54"),
};
const NUMBERS = { shipped: "400000", quota: "100000", inQuota: "10", outOfQuota: "27.5" };

describe("the founding quota, by claims", () => {
  const { result, evidence, caveats } = askFounding("tariff blend", FOUNDING);

  it("gives the average of the numbers that the claims give", () => {
    expect(result).toMatchObject({
      effectiveRatePercent: 23.125,
      marginalRatePercent: 27.5,
      reliefPoints: 4.375,
      relievedShare: 0.25,
    });
    expect(result.inputs).toEqual([
      { name: "shipped", value: 400_000, basis: "claim", claim: kh("c59") },
      { name: "quota", value: 100_000, basis: "claim", claim: kh("c58") },
      { name: "inQuota", value: 10, basis: "claim", claim: kh("c58") },
      { name: "outOfQuota", value: 27.5, basis: "claim", claim: kh("c54") },
    ]);
    expect(Object.keys(evidence)).toEqual([kh("c54"), kh("c58"), kh("c59")]);
  });

  it("says what putting them together assumes: other goods, another tariff, the period, an about", () => {
    expect(caveats.map(({ code }) => code)).toEqual([
      "different-goods",
      "other-tariff",
      "period-not-stated",
      "taken-as-exact",
    ]);
    expect(caveats[0]?.message).toBe(
      "These claims speak of different goods: passenger cars from Germany entering the United States and passenger cars from the United Kingdom entering the United States. That the terms for the one would apply to the other is your assumption.",
    );
    expect(caveats[1]?.message).toContain("another tariff, the US tariff on EU cars");
  });
});

describe("which numbers are assumptions", () => {
  it("is named exactly where some are claims", () => {
    const { result, caveats } = askFounding("tariff blend", {
      ...FOUNDING,
      quota: "150000",
      outOfQuota: "25",
    });
    expect(result.inputs.map(({ basis }) => basis)).toEqual([
      "claim",
      "assumption",
      "claim",
      "assumption",
    ]);
    expect(caveats[0]).toEqual({
      code: "assumed-inputs",
      ...{ what: "numbers", of: 4 },
      assumed: [
        { name: "quota", means: "quota" },
        { name: "outOfQuota", means: "outOfQuota" },
      ],
      message:
        "Your assumptions, and no claims of the record: the quota and the rate beyond the quota.",
      claims: [],
    });
  });

  it("is all where none is a claim, and nothing else is assumed", () => {
    const { result, caveats } = askFounding("tariff blend", NUMBERS);
    expect(caveats).toMatchObject([
      {
        code: "assumed-inputs",
        of: 4,
        message: "All four numbers are yours; none of them is a claim of the record.",
        claims: [],
      },
    ]);
    expect(new Set(result.inputs.map(({ claim }) => claim))).toEqual(new Set([null]));
  });

  it("holds for an offset as well: by value it takes amounts, by number volumes", () => {
    const offset = { exports: kh("c59"), imports: "100000", outOfQuota: kh("c54") };
    expect(askFounding("tariff offset", { ...offset, by: "number" })).toMatchObject({
      result: { effectiveRatePercent: 20.625, waivedShare: 0.25 },
      caveats: [
        { message: "Your assumption, and no claim of the record: the imports." },
        { code: "taken-as-exact" },
        { code: "taken-as-uniform" },
      ],
    });
    expect(failureOf(readRecord(), "tariff offset", offset).message).toContain(
      "which is not an amount of money",
    );
  });
});

describe("a claim is refused, with words,", () => {
  const refusal = (input: Record<string, unknown>): string =>
    failureOf(readRecord(), "tariff blend", { ...FOUNDING, ...input }).message;

  it("where it is not there", () => {
    const failure = failureOf(readRecord(), "tariff blend", { ...FOUNDING, quota: kh("c999") });
    expect(failure.code).toBe("unknown-claim");
    expect(failure.message).toContain(`No claim has the id "${kh("c999")}".`);
  });

  it("where it speaks of something else", () => {
    expect(refusal({ shipped: kh("c58") })).toBe(
      `"${kh("c58")}" does not fit --shipped: it states no volume of trade. Give a number, or a claim that states it.`,
    );
    expect(refusal({ quota: kh("c59") })).toContain("it states no terms of a tariff");
    expect(refusal({ quota: kh("c54") })).toContain("it states no quota");
  });

  it("where its rate holds within its quota, and none is stated beyond", () => {
    expect(refusal({ outOfQuota: kh("c58") })).toContain("it states no rate beyond its quota");
  });

  it("where the lens leaves it out", () => {
    expect(refusal({ knownBy: "2025-01-01" })).toContain("the lens leaves this claim out");
  });

  it("where the number is one that no claim gives", () => {
    expect(refusal({ unitValue: kh("c59") })).toContain("no claim gives this number");
  });
});

describe("in a small world", () => {
  const trade = (id: string, sketch: Partial<ClaimSketch> = {}): ClaimSketch => ({
    id: `s/${id}`,
    subject: "there",
    predicate: "tradeVolume",
    value: { value: 1000, unit: "vehiclesPerYear" },
    qualifiers: { destination: "here", product: "cell" },
    ...sketch,
  });
  const tariff = (id: string, terms: Record<string, unknown>, policy = "tariff"): ClaimSketch => ({
    id: `s/${id}`,
    subject: policy,
    predicate: "appliesTo",
    object: "here",
    qualifiers: { origin: "there", product: "cell", ...terms },
  });
  const percent = (value: number) => ({ value, unit: "percent" });
  const QUOTA = { value: 100, unit: "vehiclesPerYear" };
  const world = (...claims: readonly ClaimSketch[]): Dataset =>
    makeDataset(claims, {
      entities: [makeEntity("bloc", "place"), makeEntity("other", "policy", { label: "other" })],
    });
  const codes = (dataset: Dataset, input: Record<string, unknown>) =>
    answerTo(dataset, "tariff blend", { ...NUMBERS, ...input }).caveats.map(({ code }) => code);

  it("a range and a share are refused", () => {
    const dataset = world(
      trade("1", { value: { min: 900, max: 1000, unit: "vehicles" } }),
      trade("2", { value: { value: 10, unit: "percent" } }),
    );
    const refusal = (shipped: string) =>
      failureOf(dataset, "tariff blend", { ...NUMBERS, shipped }).message;
    expect(refusal("s/1")).toContain("it gives a range, 900 to 1,000 vehicles, and no one number");
    expect(refusal("s/2")).toContain("it gives 10 %, which is not a number of units");
  });

  it("nothing is assumed where the quota is for the goods, or for the bloc of their origin", () => {
    const joins: ClaimSketch = {
      id: "s/p",
      subject: "there",
      predicate: "partOf",
      object: "bloc",
    };
    const own = tariff("q", { rate: percent(10), quota: QUOTA });
    const wide = tariff("q", {
      origin: "bloc",
      product: "battery",
      rate: percent(10),
      quota: QUOTA,
    });
    const input = { shipped: "s/t", quota: "s/q" };
    expect(codes(world(trade("t"), own), input)).toEqual(["assumed-inputs"]);
    expect(codes(world(trade("t"), wide, joins), input)).toEqual(["assumed-inputs"]);
    expect(codes(world(trade("t"), wide), input)).toEqual(["assumed-inputs", "different-goods"]);
  });

  it("the rate beyond is the claim's own, or that of another tariff without a quota", () => {
    const quota = tariff("q", { rate: percent(10), quota: QUOTA, outOfQuotaRate: percent(30) });
    const plain = tariff("r", { rate: percent(20) }, "other");
    const same = tariff("w", { rate: percent(10) });
    const dataset = world(quota, plain, same);
    const rateOf = (outOfQuota: string) =>
      answerTo(dataset, "tariff blend", { ...NUMBERS, quota: "s/q", outOfQuota }).result.inputs[3];
    expect(rateOf("s/q")).toMatchObject({ value: 30, claim: "s/q" });
    expect(rateOf("s/r")).toMatchObject({ value: 20, claim: "s/r" });
    const refused = failureOf(dataset, "tariff blend", {
      ...NUMBERS,
      quota: "s/q",
      outOfQuota: "s/w",
    });
    expect(refused.message).toContain("it states no rate beyond its quota");
  });

  it("a rate on top of others is told of: it is not the whole duty", () => {
    const dataset = world(tariff("r", { rate: percent(20), basis: "added" }));
    expect(codes(dataset, { outOfQuota: "s/r" })).toEqual(["assumed-inputs", "part-of-duty"]);
  });

  it("lots must be all that is shipped, and are assumptions", () => {
    const dataset = world();
    const blend = (lots: string) => ({ ...NUMBERS, lots });
    const { result, caveats } = answerTo(dataset, "tariff blend", blend("100000x9,300000x3"));
    expect(result.byLots?.lowPercent).toBe(18.75);
    expect(caveats.map(({ code }) => code)).toEqual(["assumed-inputs", "assumed-inputs"]);
    expect(failureOf(dataset, "tariff blend", blend("100000x9")).message).toContain(
      'The lots of "100000x9" are 100000 units, and 400000 are shipped.',
    );
    expect(failureOf(dataset, "tariff blend", blend("many")).message).toContain(
      '"many" is no lot.',
    );
    const one = answerTo(dataset, "tariff blend", blend("400,000 × 90000"));
    expect(one.result.byLots?.lowPercent).toBe(one.result.effectiveRatePercent);
    expect(failureOf(dataset, "tariff blend", blend("400000x90,000")).message).toContain(
      '"90,000" can be 90 or 90,000',
    );
    expect(failureOf(dataset, "tariff blend", blend("1e5x9,300000x3")).message).toContain(
      '"1e5" is no number.',
    );
  });
});
