import { describe, expect, it } from "vitest";
import type { Patch } from "../../../../src/core/model/scenario.ts";
import type { WordedAlternatives } from "../../../../src/core/word/ranking/alternatives.ts";
import { answerTo } from "../../../support/answers.ts";
import { readRecord } from "../../../support/record.ts";

const record = readRecord();
const OPEN = { from: null, to: null };

function scenario(...patches: readonly Patch[]): { readonly scenario: string } {
  return {
    scenario: JSON.stringify({ name: "What if", dataVersion: record.version, patches }),
  };
}

function ask(input: Record<string, unknown>): WordedAlternatives {
  return answerTo(record, "alternatives", { samples: 500, ...input }).result;
}

const arizona: Patch = {
  type: "setStatus",
  entity: "lges-queencreek",
  status: "constructionPaused",
  time: OPEN,
};
const LOCAL = { require: ["local-product"], neededBy: "2027" };
const listOf = (result: WordedAlternatives, id: string): string =>
  (["meets", "possible", "excluded"] as const).find((list) =>
    result[list].some((one) => one.id === id),
  ) ?? "none";

describe("46-series made in the US by 2027, with LG's Arizona plant paused", () => {
  const paused = ask({ ...LOCAL, ...scenario(arizona) });

  it("takes LG out: the only plant that was to make them there is assumed to stand still", () => {
    expect(listOf(ask(LOCAL), "lg-energy-solution")).toBe("possible");
    const excluded = paused.excluded.find(({ id }) => id === "lg-energy-solution");
    expect(excluded?.failed.requirement).toBe("local-product");
    expect(excluded?.failed.words).toContain("LGES Arizona is assumed to be out of action then");
    expect(excluded?.failed.claims.some((id) => id.startsWith("scenario/"))).toBe(true);
  });

  it("changes the order, and the answer says how", () => {
    const { order, candidates } = paused.difference ?? {};
    expect(order?.before).toContain("lg-energy-solution");
    expect(order?.after).not.toContain("lg-energy-solution");
    const lg = candidates?.find(({ id }) => id === "lg-energy-solution");
    expect([lg?.before?.list, lg?.after?.list]).toEqual(["possible", "excluded"]);
    expect(lg?.requirements.map(({ before, after }) => [before, after])).toEqual([
      ["unknown", "false"],
    ]);
  });

  it("leaves LG in where the pause ends before the cells are needed", () => {
    const short = scenario({ ...arizona, time: { from: "2026-01", to: "2026-06" } });
    expect(listOf(ask({ ...LOCAL, ...short }), "lg-energy-solution")).toBe("possible");
  });
});

describe("an assumption", () => {
  it("of a late start takes a plant out of what comes in time, and says that a date is needed", () => {
    const late = scenario({
      type: "addHypothesis",
      claim: {
        subject: ["lges-queencreek"],
        predicate: "hasMilestone",
        object: null,
        value: "productionStart",
        qualifiers: { date: "2029" },
        polarity: "positive",
        time: OPEN,
      },
    });
    expect(listOf(ask({ ...LOCAL, ...late }), "lg-energy-solution")).toBe("excluded");
    const undated = answerTo(record, "alternatives", { samples: 100, ...late });
    expect(undated.caveats.map(({ code }) => code)).toContain("scenario-needs-date");
  });

  it("decides over what sources say", () => {
    const sites: Patch = {
      type: "addHypothesis",
      claim: {
        subject: ["sk-on"],
        predicate: "hasSitesIn",
        object: "us",
        value: null,
        qualifiers: {},
        polarity: "negative",
        time: OPEN,
      },
    };
    const local = (input: Record<string, unknown>) =>
      ask({ weights: "local=1", ...input })
        .meets.find(({ id }) => id === "sk-on")
        ?.criteria.find(({ id }) => id === "local");
    expect(local({})).toMatchObject({ low: 1, high: 1 });
    expect(local(scenario(sites))).toMatchObject({ low: 0, high: 0 });
  });

  it("of another owner decides who is owned from where", () => {
    const rule = { require: ["not-owned-from:china:50"], among: "sk-on,catl" };
    const stakes = record.claims.filter(
      ({ predicate, object }) => predicate === "ownsStakeIn" && object === "sk-on",
    );
    const [first, ...others] = stakes.map(({ id }) => id);
    if (first === undefined) throw new Error("SK On is said to have an owner.");
    const sold = scenario(
      { type: "suppress", claims: [first, ...others] },
      {
        type: "addHypothesis",
        claim: {
          subject: ["catl"],
          predicate: "ownsStakeIn",
          object: "sk-on",
          value: null,
          qualifiers: { share: { unit: "percent", value: 60 } },
          polarity: "positive",
          time: OPEN,
        },
      },
    );
    expect(listOf(ask(rule), "sk-on")).not.toBe("excluded");
    expect(listOf(ask({ ...rule, ...sold }), "sk-on")).toBe("excluded");
  });

  it("of a new contract makes a candidate of whoever signs it", () => {
    const signed = scenario({
      type: "addHypothesis",
      claim: {
        subject: ["northvolt"],
        predicate: "suppliesTo",
        object: "bmw",
        value: null,
        qualifiers: { product: "cell-46-series", region: "us", basis: "contract" },
        polarity: "positive",
        time: OPEN,
      },
    });
    const { difference } = ask(signed);
    const change = difference?.supply.find(({ buyer }) => buyer === "bmw");
    expect(change?.after).toEqual(["aesc", "northvolt"]);
  });

  it("of a tariff takes the place of what is said of it", () => {
    const route = { origin: "eu", destination: "us", product: "passenger-car" };
    const set: Patch = {
      type: "setTariff",
      policy: "us-tariff-eu-cars",
      ...route,
      ratePercent: 27.5,
      basis: "allIn",
      quotaUnits: 100_000,
      beyondPercent: 30,
      offsetShare: 0.25,
    };
    const { result } = answerTo(record, "tariff rate", { ...route, ...scenario(set) });
    expect(result.ratePercent).toBe(20.625);
    expect(result.quota?.beyondPercent).toBe(22.5);
    expect(result.parts.flatMap(({ claims }) => claims)).toHaveLength(1);
  });

  it("made on other data is said to be", () => {
    const old = JSON.stringify({ name: "Old", dataVersion: "2020.1.1", patches: [] });
    const { caveats } = answerTo(record, "alternatives", { samples: 10, scenario: old });
    expect(caveats[0]).toMatchObject({ code: "scenario-other-data" });
    expect(caveats[0]?.message).toContain("2020.1.1");
  });
});
