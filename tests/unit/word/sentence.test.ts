import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { labelOf } from "../../../src/core/graph/entity-label.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { wordClaim } from "../../../src/core/word/sentence/sentence.ts";
import { readRecord } from "../../support/record.ts";
import {
  type ClaimSketch,
  makeClaim,
  makeDataset,
  makeEntity,
} from "../../support/small-dataset.ts";

const { entities } = buildGraph(
  makeDataset([], {
    entities: [
      makeEntity("us", "place", { label: "United States" }),
      makeEntity("eu", "place", { label: "European Union" }),
    ],
  }),
  LENSES.everything,
);

function say(predicate: ClaimSketch["predicate"], more: Partial<ClaimSketch> = {}): string {
  return wordClaim(makeClaim({ id: "s/c1", subject: "ann", predicate, ...more }), entities);
}

const supply = (more: Partial<ClaimSketch> = {}): string =>
  say("suppliesTo", { object: "buyer", qualifiers: { product: "cell" }, ...more });

const make = (stage: string, more: Partial<ClaimSketch> = {}): string =>
  say("produces", { object: "cell", qualifiers: { stage }, ...more });

describe("a claim in a sentence", () => {
  it("says by its verb what is planned, expected, proposed, inferred or assumed", () => {
    expect(supply()).toBe("Ann supplies cells to Buyer.");
    expect(supply({ kind: "plan" })).toBe("Ann is planned to supply cells to Buyer.");
    expect(supply({ kind: "forecast" })).toBe("Ann is expected to supply cells to Buyer.");
    expect(supply({ kind: "proposal" })).toBe("Ann is proposed to supply cells to Buyer.");
    expect(supply({ kind: "inference" })).toBe("Ann is inferred to supply cells to Buyer.");
    expect(supply({ kind: "hypothesis" })).toBe("Ann is assumed to supply cells to Buyer.");
  });

  it("speaks of several in the plural", () => {
    expect(supply({ subject: ["ann", "bob", "cat"] })).toBe(
      "Ann, Bob and Cat supply cells to Buyer.",
    );
    expect(supply({ subject: ["ann", "bob"], kind: "plan" })).toBe(
      "Ann and Bob are planned to supply cells to Buyer.",
    );
  });

  it("says no where the source denies it", () => {
    expect(supply({ polarity: "negative" })).toBe("Ann does not supply cells to Buyer.");
    expect(say("basedIn", { object: "here", polarity: "negative" })).toBe(
      "Ann is not based in Here.",
    );
    expect(make("developmentComplete", { polarity: "negative" })).toBe(
      "Ann has not finished developing cells.",
    );
    expect(say("hasSitesIn", { object: "us", subject: ["ann", "bob"], polarity: "negative" })).toBe(
      "Ann and Bob do not have production sites in the United States.",
    );
  });

  it("dates what began, what is due and what lasts", () => {
    const dated = (from: string, to: string | null = null, kind: ClaimSketch["kind"] = "fact") =>
      supply({ time: { from, to }, kind });
    expect(dated("2025-03")).toBe("Ann has supplied cells to Buyer since March 2025.");
    expect(dated("2019", "2031")).toBe("Ann supplies cells to Buyer from 2019 to 2031.");
    expect(dated("../2026", null, "plan")).toBe("Ann is planned to supply cells to Buyer by 2026.");
    expect(dated("2027", null, "plan")).toBe("Ann is planned to supply cells to Buyer from 2027.");
    expect(dated("2027/..", null, "plan")).toBe(
      "Ann is planned to supply cells to Buyer in 2027 or later.",
    );
  });

  it("does not say of who has only developed a product that it makes it", () => {
    expect(make("developmentComplete")).toBe("Ann has finished developing cells.");
    expect(make("inDevelopment")).toBe("Ann is developing cells.");
    expect(make("massProductionScheduled")).toBe("Ann is due to start mass production of cells.");
    expect(make("supplying")).toBe("Ann makes cells.");
    expect(make("none")).toBe("Ann is not working on cells.");
    expect(make("supplying", { kind: "plan" })).toBe("Ann is planned to make cells.");
  });

  it("does not say of who may only have a plant on paper that it runs it", () => {
    expect(say("operates", { object: "plant" })).toBe("Plant is a plant of Ann.");
    expect(say("operates", { object: "plant", kind: "plan" })).toBe(
      "Plant is planned to be a plant of Ann.",
    );
  });

  it("says what is not stated where it would have to be", () => {
    expect(say("ownsStakeIn", { object: "bob", qualifiers: { share: "unknown" } })).toBe(
      "Ann owns a stake in Bob (share not stated).",
    );
    const majority = { min: 50, minExclusive: true, max: 100, unit: "percent" };
    expect(say("ownsStakeIn", { object: "bob", qualifiers: { share: majority } })).toBe(
      "Ann owns more than 50 % of Bob (the exact share is not stated).",
    );
    expect(say("acquired", { object: "bob", qualifiers: { date: "unknown" } })).toBe(
      "Ann acquired Bob (date not stated).",
    );
    expect(supply({ qualifiers: { product: "unknown" } })).toBe(
      "Ann supplies Buyer (product not stated).",
    );
    expect(say("hasStatus", { subject: "plant", value: "constructionPaused" })).toBe(
      "Plant has the status “construction paused” (since when is not stated).",
    );
    expect(say("tariffRisk", { value: "lower", qualifiers: { comparedWith: "unknown" } })).toBe(
      "Ann carries lower tariff risk (than whom is not stated).",
    );
    expect(say("basedIn", { object: "here", qualifiers: { town: "unknown" } })).toBe(
      "Ann is based in Here (town not stated).",
    );
  });

  it("keeps money pledged, spent and needed in total apart", () => {
    const money = (basis: string): string =>
      say("invests", {
        object: "plant",
        qualifiers: { amount: { value: 1.6e9, unit: "USD" }, basis },
      });
    expect(money("pledged")).toBe("Ann pledges $1.6 billion for Plant.");
    const jobs = { object: "plant", qualifiers: { number: { value: 300, unit: "jobs" } } };
    // A pledge is a plan already.
    expect(say("pledgesJobs", { ...jobs, kind: "plan" })).toBe("Ann pledges 300 jobs at Plant.");
    expect(say("employs", { ...jobs, kind: "plan" })).toBe(
      "Ann is planned to have 300 jobs at Plant.",
    );
    expect(money("spent")).toBe("Ann has spent $1.6 billion on Plant.");
    expect(money("totalCost")).toBe("Plant is a project of $1.6 billion in total by Ann.");
    expect(money("unknown")).toBe(
      "Ann invests $1.6 billion in Plant (pledged or spent: not stated).",
    );
  });

  it("names a quota with its rate, and the rate beyond it only where it is given", () => {
    const qualifiers = {
      origin: "eu",
      product: "other-product",
      rate: { value: 10, unit: "percent" },
      quota: { value: 100_000, unit: "vehicles" },
      outOfQuotaRate: "unknown",
    };
    expect(say("appliesTo", { subject: "tariff", object: "us", qualifiers })).toBe(
      "The tariff applies to other goods from the European Union entering the United States: 10 % for 100,000 vehicles, rate beyond it not stated.",
    );
  });

  it("does not join the product that is wanted with the market where it is wanted", () => {
    expect(
      say("alternativeFor", { object: "buyer", qualifiers: { product: "cell", market: "us" } }),
    ).toBe(
      "Ann is named as a possible alternative for Buyer (product: cells; market: the United States).",
    );
  });

  it("calls a party without a name by an article, and starts with a capital", () => {
    expect(supply({ object: "nameless" })).toBe("Ann supplies cells to a maker (not named).");
    expect(supply({ subject: "nameless" })).toBe("A maker (not named) supplies cells to Buyer.");
  });

  it("is the note of a remark, with one full stop", () => {
    expect(say("remark", { note: "The pause may last" })).toBe("The pause may last.");
    expect(say("remark", { note: "The pause may last." })).toBe("The pause may last.");
  });

  it("says so where the source withholds or does not know the other party", () => {
    expect(supply({ object: null, state: "withheld" })).toBe(
      "Ann supplies cells to something that is withheld.",
    );
  });
});

describe("the sentences of the shipped data", () => {
  const record = readRecord();
  const graph = buildGraph(record, LENSES.everything);
  const sentences = record.claims.map((claim) => [claim.id, wordClaim(claim, graph.entities)]);

  it.each(sentences)("%s is one clean sentence", (_, sentence) => {
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|unknown|\s{2}|\(\)|\.\.|,\./);
  });

  it("name no entity by its id", () => {
    const ids = record.entities.map(({ id }) => id).filter((id) => id.includes("-"));
    const named = sentences.flatMap(([, sentence = ""]) =>
      ids.filter((id) => sentence.includes(` ${id} `)),
    );
    expect(named).toEqual([]);
  });
});

describe("a label", () => {
  it("is the id where the entity is not known", () => {
    expect(labelOf("nobody", entities)).toBe("nobody");
  });
});
