import { describe, expect, it } from "vitest";
import type { WordedAlternatives } from "../../../../src/core/word/ranking/alternatives.ts";
import { answerTo, failureOf } from "../../../support/answers.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../../support/small-dataset.ts";

const NEED = { product: "cell", buyer: "buyer", market: "here", insteadOf: "lost" };
const TALL = makeEntity("tall-cell", "product", { label: "tall cells", broader: ["cell"] });

function ask(claims: readonly ClaimSketch[], input: Record<string, unknown>): WordedAlternatives {
  const dataset = makeDataset(claims, { entities: [TALL, makeEntity("world", "place")] });
  return answerTo(dataset, "alternatives", { ...NEED, lens: "everything", ...input }).result;
}

function measured(criterion: string, claims: readonly ClaimSketch[]): readonly [number, number] {
  const [ann] = ask(claims, { weights: `${criterion}=1`, among: "ann" }).meets;
  const value = ann?.criteria.find(({ id }) => id === criterion);
  if (value === undefined) throw new Error(`No value on ${criterion}.`);
  return [value.low, value.high];
}

const claim = (id: string, sketch: Omit<ClaimSketch, "id">): ClaimSketch => ({
  id: `s/${id}`,
  ...sketch,
});
const makes = (subject: string, object: string, more: Partial<ClaimSketch> = {}): ClaimSketch =>
  claim(`${subject}-makes-${object}`, {
    subject,
    predicate: "produces",
    object,
    qualifiers: { stage: "supplying", ...more.qualifiers },
    ...(more.kind === undefined ? {} : { kind: more.kind }),
  });
const USES = claim("uses", {
  subject: "programme",
  predicate: "usesComponent",
  object: "tall-cell",
});
const OF_BUYER = claim("of", { subject: "programme", predicate: "partOf", object: "buyer" });

describe("the format that the buyer uses", () => {
  it("is had by who makes that very sort, and open for who makes only the family", () => {
    expect(measured("format", [OF_BUYER, USES, makes("ann", "tall-cell")])).toEqual([1, 1]);
    expect(measured("format", [OF_BUYER, USES, makes("ann", "cell")])).toEqual([0, 1]);
  });

  it("is not told by a buyer who uses the family", () => {
    const usesAny = { ...USES, object: "cell" };
    expect(measured("format", [OF_BUYER, usesAny, makes("ann", "cell")])).toEqual([0, 1]);
  });

  it("is open for a plan, and where nobody says what the buyer uses", () => {
    const planned = makes("ann", "tall-cell", { kind: "plan" });
    expect(measured("format", [OF_BUYER, USES, planned])).toEqual([0, 1]);
    expect(measured("format", [makes("ann", "tall-cell")])).toEqual([0, 1]);
  });
});

const PLANT: readonly ClaimSketch[] = [
  claim("operates", { subject: "ann", predicate: "operates", object: "plant" }),
  claim("located", { subject: "plant", predicate: "locatedIn", object: "here" }),
  makes("plant", "cell"),
];
const capacity = (kind: "fact" | "plan"): ClaimSketch =>
  claim("capacity", {
    subject: "plant",
    predicate: "hasCapacity",
    value: { value: 36, unit: "GWhPerYear" },
    qualifiers: { basis: "plan" },
    kind,
  });
const CONTRACT = claim("contract", {
  subject: "plant",
  predicate: "suppliesTo",
  object: "bob",
  qualifiers: { product: "cell", volume: { value: 21, unit: "GWhPerYear" } },
});

describe("free capacity in the market", () => {
  it("is what known contracts leave, against 30 GWh a year", () => {
    expect(measured("free-capacity", [...PLANT, capacity("fact"), CONTRACT])).toEqual([0.5, 0.5]);
  });

  it("reaches down to 0 where the capacity is only planned", () => {
    expect(measured("free-capacity", [...PLANT, capacity("plan"), CONTRACT])).toEqual([0, 0.5]);
  });

  it("is open without a stated capacity", () => {
    expect(measured("free-capacity", [...PLANT, CONTRACT])).toEqual([0, 1]);
  });
});

const duty = (percent: number): ClaimSketch =>
  claim("duty", {
    subject: "tariff",
    predicate: "appliesTo",
    object: "here",
    qualifiers: { origin: "there", product: "cell", rate: { value: percent, unit: "percent" } },
  });
const madeIn = (region: string): ClaimSketch =>
  makes("ann", "cell", { qualifiers: { stage: "supplying", region } });

describe("the duty on the way", () => {
  it("is 1 without a duty, 0 from 50 %, and in step between", () => {
    expect(measured("duty", [madeIn("here")])).toEqual([1, 1]);
    expect(measured("duty", [madeIn("there"), duty(20)])).toEqual([0.6, 0.6]);
    expect(measured("duty", [madeIn("there"), duty(80)])).toEqual([0, 0]);
  });

  it("is open where no duty is known, or no place of making", () => {
    expect(measured("duty", [madeIn("there")])).toEqual([0, 1]);
    expect(measured("duty", [makes("ann", "cell"), duty(20)])).toEqual([0, 1]);
  });

  it("as a requirement passes, fails or leaves open, by the best known way", () => {
    const standing = (claims: readonly ClaimSketch[]): string => {
      const { meets, possible } = ask(claims, {
        weights: "readiness=1",
        require: ["duty<=15"],
        among: "ann",
      });
      return meets.length > 0 ? "meets" : possible.length > 0 ? "possible" : "excluded";
    };
    expect(standing([madeIn("there"), duty(15)])).toBe("meets");
    expect(standing([madeIn("there"), duty(20)])).toBe("excluded");
    expect(standing([madeIn("there")])).toBe("possible");
  });

  it("needs a market, and a number from 0 to 100", () => {
    const dataset = makeDataset([madeIn("there")]);
    const input = { product: "cell", buyer: "buyer", lens: "everything" };
    const noMarket = failureOf(dataset, "alternatives", { ...input, require: ["duty<=15"] });
    expect(noMarket.message).toContain("market");
    const words = { ...input, market: "here", require: ["duty<=low"] };
    expect(failureOf(dataset, "alternatives", words).message).toContain("low");
  });
});

describe("local production", () => {
  const STAKE = claim("stake", {
    subject: "ann",
    predicate: "ownsStakeIn",
    object: "venture",
    qualifiers: { share: "unknown" },
  });
  const VENTURE: readonly ClaimSketch[] = [
    STAKE,
    claim("venture-operates", { subject: "venture", predicate: "operates", object: "plant" }),
    claim("venture-located", { subject: "plant", predicate: "locatedIn", object: "here" }),
    makes("ann", "cell"),
  ];

  it("is not settled by the plant of a venture, which is cited all the same", () => {
    expect(measured("local", VENTURE)).toEqual([0, 1]);
    const [ann] = ask(VENTURE, { weights: "local=1", among: "ann" }).meets;
    expect(ann?.criteria[0]?.claims).toEqual(
      expect.arrayContaining(["s/stake", "s/venture-located"]),
    );
  });

  it("spans down to nothing where a site is only said to be possible", () => {
    const possible = claim("site", {
      subject: "ann",
      predicate: "hasSitesIn",
      object: "here",
      commitment: "possible",
    });
    expect(measured("local", [makes("ann", "cell"), possible])).toEqual([0, 1]);
  });
});

describe("a supply under a contract that was called off", () => {
  const supply = claim("supply", {
    subject: "ann",
    predicate: "suppliesTo",
    object: "buyer",
    qualifiers: { product: "cell", agreement: "contract" },
  });
  const ended = claim("ended", {
    subject: "contract",
    predicate: "hasStatus",
    value: "terminated",
  });

  it("brings no candidate any more", () => {
    expect(ask([supply], { weights: "readiness=1" }).meets.map(({ id }) => id)).toEqual(["ann"]);
    expect(ask([supply, ended], { weights: "readiness=1" }).meets).toEqual([]);
  });
});
