import { describe, expect, it } from "vitest";
import type { WordedAlternatives } from "../../../../src/core/word/ranking/alternatives.ts";
import { answerTo, failureOf } from "../../../support/answers.ts";
import {
  type ClaimSketch,
  makeDataset,
  makeEntity,
  makeSource,
} from "../../../support/small-dataset.ts";

const NEED = { product: "cell", buyer: "buyer", market: "here", insteadOf: "lost" };

const EVER = { from: null, to: null };

const sites = (id: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  id: `s/${id}-sites`,
  subject: id,
  predicate: "hasSitesIn",
  object: "here",
  ...more,
});

const named = (...subject: string[]): ClaimSketch => ({
  id: "s/named",
  subject,
  predicate: "alternativeFor",
  object: "buyer",
  qualifiers: { product: "cell", market: "here" },
});

const makes = (id: string, stage: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  id: `s/${id}-${stage}`,
  subject: id,
  predicate: "produces",
  object: "cell",
  qualifiers: { stage, region: "unknown" },
  ...more,
});

function ask(
  claims: readonly ClaimSketch[],
  input: Record<string, unknown> = {},
): WordedAlternatives {
  return whole(claims, input).result;
}

function whole(
  claims: readonly ClaimSketch[],
  input: Record<string, unknown> = {},
): ReturnType<typeof answerTo<"alternatives">> {
  return answerTo(makeDataset(claims), "alternatives", { ...NEED, lens: "everything", ...input });
}

const codes = (claims: readonly ClaimSketch[], input = {}): readonly string[] =>
  whole(claims, input).caveats.map(({ code }) => code);

const valueAt = (
  result: WordedAlternatives,
  id: string,
  criterion: string,
): readonly [number, number] => {
  const found = [...result.meets, ...result.possible].find((one) => one.id === id);
  const value = found?.criteria.find((one) => one.id === criterion);
  if (value === undefined) throw new Error(`${id} has no ${criterion}.`);
  return [value.low, value.high];
};

describe("who is a candidate", () => {
  it("is nobody where no claim names anyone, and the answer says why", () => {
    const answer = whole([]);
    expect(answer.result.meets).toEqual([]);
    expect(answer.caveats.map(({ code }) => code)).toEqual(["premise-not-met", "no-candidate"]);
  });

  it("may be a single one: it takes rank 1 in all assumptions", () => {
    const [only] = ask([named("ann")]).meets;
    expect(only).toMatchObject({ rank: { best: 1, worst: 1 }, rankShares: [1] });
  });

  it("is never the buyer, one of its own, or the supplier to be replaced", () => {
    const all = ask([named("ann", "buyer", "lost")]);
    expect(all.meets.map(({ id }) => id)).toEqual(["ann"]);
  });

  it("is never a party without a name, though a source speaks of one", () => {
    const claims = [makes("nameless", "supplying"), named("ann")];
    expect(ask(claims).meets.map(({ id }) => id)).toEqual(["ann"]);
    expect(codes(claims)).toContain("unnamed-supplier");
  });

  it("is never a group that is spoken of together", () => {
    const dataset = makeDataset([named("makers")], {
      entities: [makeEntity("makers", "organisation", { subtype: "collective" })],
    });
    const answer = answerTo(dataset, "alternatives", NEED);
    expect(answer.result.meets).toEqual([]);
  });

  it("is not the operator of the plant that is lost", () => {
    const operates: ClaimSketch = {
      id: "s/op",
      subject: "ann",
      predicate: "operates",
      object: "plant",
    };
    const result = ask([named("ann", "bob"), operates], { insteadOf: "plant" });
    expect(result.meets.map(({ id }) => id)).toEqual(["bob"]);
  });

  it("is the joint venture and not its owner, who is shown beside it", () => {
    const result = ask([
      makes("venture", "supplying"),
      {
        id: "s/stake",
        subject: "holding",
        predicate: "ownsStakeIn",
        object: "venture",
        qualifiers: { share: { value: 50, unit: "percent" } },
      },
    ]);
    expect(result.meets.map(({ id }) => id)).toEqual(["venture"]);
    expect(result.meets[0]?.owners).toEqual([
      { id: "holding", label: "Holding", claims: ["s/stake"] },
    ]);
  });

  it("is whoever operates a plant that makes the product", () => {
    const [only] = ask([
      makes("plant", "supplying"),
      { id: "s/op", subject: "ann", predicate: "operates", object: "plant" },
    ]).meets;
    expect(only).toMatchObject({
      id: "ann",
      why: [{ rule: "produces", claims: ["s/op", "s/plant-supplying"] }],
    });
  });

  it("is not who is said not to run the plant, and the plant counts for it in nothing", () => {
    const runs = { predicate: "operates", object: "plant" } as const;
    const denied = { ...runs, id: "s/no", subject: "bob", polarity: "negative" } as const;
    const claims: readonly ClaimSketch[] = [
      makes("plant", "supplying"),
      { ...runs, id: "s/op", subject: "ann" },
      { id: "s/at", subject: "plant", predicate: "locatedIn", object: "here" },
      { id: "s/is", subject: "plant", predicate: "hasStatus", value: "operating" },
      denied,
    ];
    expect(ask(claims).meets.map(({ id }) => id)).toEqual(["ann"]);
    const both = ask([...claims, named("bob")]);
    expect(valueAt(both, "ann", "local")).toEqual([1, 1]);
    expect(valueAt(both, "bob", "local")).toEqual([0, 1]);
    expect(valueAt(both, "bob", "readiness")).toEqual([0, 1]);
    const lost = ask([...claims, named("bob")], { insteadOf: "plant" });
    expect(lost.meets.map(({ id }) => id)).toEqual(["bob"]);
  });

  it("is who makes a sort of the product, not who makes the wider product", () => {
    const wide = ask([makes("ann", "supplying", { object: "battery" })]);
    expect(wide.meets).toEqual([]);
    const narrow = ask([makes("ann", "supplying")], { product: "battery" });
    expect(narrow.meets.map(({ id }) => id)).toEqual(["ann"]);
  });

  it("is not who is said not to make it, nor who is not working on it", () => {
    expect(ask([makes("ann", "supplying", { polarity: "negative" })]).meets).toEqual([]);
    expect(ask([makes("ann", "none")]).meets).toEqual([]);
  });

  it("is not who is called an alternative for another market", () => {
    const elsewhere = { ...named("ann"), qualifiers: { product: "cell", market: "there" } };
    expect(ask([elsewhere]).meets).toEqual([]);
  });

  it("is who is called an alternative for a part of the market, or for more than it", () => {
    const inTown = {
      id: "s/in",
      subject: "town-here",
      predicate: "partOf",
      object: "here",
    } as const;
    const forMarket = (market: string, input = {}) =>
      ask([{ ...named("ann"), qualifiers: { product: "cell", market } }, inTown], input).meets
        .length;
    expect(forMarket("town-here")).toBe(1);
    expect(forMarket("here", { market: "town-here" })).toBe(1);
    expect(forMarket("there", { market: "town-here" })).toBe(0);
    expect(forMarket("there", { market: undefined })).toBe(1);
    expect(forMarket("unknown")).toBe(1);
  });

  it("is limited by --among, with the reason for each who is none", () => {
    const answer = whole([named("ann", "bob")], { among: "ann,cat,lost,buyer,nameless" });
    expect(answer.result.meets.map(({ id }) => id)).toEqual(["ann"]);
    const reasons = answer.caveats.filter(({ code }) => code === "not-a-candidate");
    expect(reasons.map(({ message }) => message)).toEqual([
      "Cat is no candidate: no counted claim under this lens says that it makes the product, is an alternative or supplies this buyer.",
      "Lost is no candidate: it is the supplier to be replaced.",
      "Buyer is no candidate: it is the buyer.",
      "maker (not named) is no candidate: the source does not name it.",
    ]);
  });
});

describe("what is not known", () => {
  it("is everything from 0 to 1, and neither passes nor fails", () => {
    const result = ask([named("ann", "bob", "cat")], { require: "local" });
    expect(result.possible).toHaveLength(3);
    for (const { score, rank, rankShares, coverage } of result.possible) {
      expect(score).toEqual({ low: 0, high: 1 });
      expect(rank).toMatchObject({ best: 1, worst: 3 });
      expect(Math.abs((rankShares[0] ?? 0) - 1 / 3)).toBeLessThan(0.015);
      expect(coverage).toBe(0);
    }
  });

  it("is not what is denied: an explicit no is 0 and fails", () => {
    const result = ask([named("ann", "bob"), sites("ann", { polarity: "negative" })], {
      require: "local",
    });
    expect(result.excluded.map(({ id }) => id)).toEqual(["ann"]);
    expect(result.excluded[0]?.criteria[0]).toMatchObject({ low: 0, high: 0 });
    expect(result.possible.map(({ id }) => id)).toEqual(["bob"]);
  });

  it("is not denied for a country by what is denied for a town in it", () => {
    const claims = [
      named("ann"),
      sites("ann", { object: "town-here", polarity: "negative" }),
      { id: "s/in", subject: "town-here", predicate: "partOf", object: "here" } as const,
    ];
    expect(valueAt(ask(claims), "ann", "local")).toEqual([0, 1]);
  });
});

describe("the value of a claim", () => {
  const tariff = (kind: ClaimSketch["kind"], value: "lower" | "higher"): ClaimSketch => ({
    id: `s/${kind}`,
    subject: "ann",
    predicate: "tariffRisk",
    value,
    qualifiers: { comparedWith: "unknown" },
    ...(kind === undefined ? {} : { kind }),
  });
  const of = (claim: ClaimSketch, criterion: string): readonly [number, number] =>
    valueAt(ask([named("ann"), claim]), "ann", criterion);

  it("is whole for a fact and for the three kinds of statements", () => {
    for (const kind of [
      "fact",
      "companyStatement",
      "officialStatement",
      "expertStatement",
    ] as const) {
      expect(of(sites("ann", { kind }), "local")).toEqual([1, 1]);
    }
  });

  it("is the upper half for a good opinion, the lower for a bad one, forecasts and readings alike", () => {
    for (const kind of ["opinion", "forecast", "assessment"] as const) {
      expect(of(sites("ann", { kind }), "local")).toEqual([0.5, 1]);
    }
    expect(of(tariff("opinion", "lower"), "tariff")).toEqual([0.5, 1]);
    expect(of(tariff("opinion", "higher"), "tariff")).toEqual([0, 0.5]);
    expect(of(tariff("fact", "lower"), "tariff")).toEqual([1, 1]);
    expect(of(tariff("fact", "higher"), "tariff")).toEqual([0, 0]);
  });

  it("is open where a firm is only said not to bear more", () => {
    const notHigher = { ...tariff("fact", "higher"), polarity: "negative" } as const;
    const notLower = { ...tariff("fact", "lower"), polarity: "negative" } as const;
    expect(of(notHigher, "tariff")).toEqual([0, 1]);
    expect(of(notLower, "tariff")).toEqual([0, 0]);
  });

  it("lies for a plan between the rung before and its own", () => {
    const planned = (stage: string): readonly [number, number] =>
      of(makes("ann", stage, { kind: "plan" }), "readiness");
    expect(planned("inDevelopment")).toEqual([0, 0.2]);
    expect(planned("supplying")).toEqual([0.6, 0.8]);
    expect(planned("contractedForThisBuyer")).toEqual([0.8, 1]);
  });

  it("does not exceed for an opinion the rung that it names", () => {
    expect(of(makes("ann", "inDevelopment", { kind: "opinion" }), "readiness")).toEqual([0, 0.2]);
  });

  it("is at least the rung before where whoever says it calls it possible or commits to nothing", () => {
    const told = (commitment: "certain" | "probable" | "possible" | "uncommitted") =>
      of(makes("ann", "supplying", { commitment }), "readiness");
    expect(told("certain")).toEqual([0.8, 0.8]);
    expect(told("probable")).toEqual([0.8, 0.8]);
    expect(told("possible")).toEqual([0.6, 0.8]);
    expect(told("uncommitted")).toEqual([0.6, 0.8]);
  });

  it("is open for a plant in the market that is being built, and whole for one that runs", () => {
    const plant = (status: string): readonly ClaimSketch[] => [
      named("ann"),
      { id: "s/op", subject: "ann", predicate: "operates", object: "plant" },
      { id: "s/at", subject: "plant", predicate: "locatedIn", object: "here" },
      { id: "s/is", subject: "plant", predicate: "hasStatus", value: status } as ClaimSketch,
    ];
    expect(valueAt(ask(plant("underConstruction")), "ann", "local")).toEqual([0, 1]);
    expect(valueAt(ask(plant("operating")), "ann", "local")).toEqual([1, 1]);
    const [cell] = ask(plant("operating")).meets[0]?.criteria ?? [];
    expect(cell?.claims).toEqual(["s/at", "s/is", "s/op"]);
  });

  it("gives way, where it settles nothing, to a weaker one that does", () => {
    const result = ask([
      named("ann"),
      { id: "s/op", subject: "ann", predicate: "operates", object: "plant" },
      { id: "s/at", subject: "plant", predicate: "locatedIn", object: "here" },
      sites("ann", { kind: "opinion" }),
    ]);
    expect(valueAt(result, "ann", "local")).toEqual([0.5, 1]);
  });

  it("takes in no remark, no proposal and no inference", () => {
    for (const kind of ["proposal", "inference"] as const) {
      expect(of(sites("ann", { kind }), "local")).toEqual([0, 1]);
    }
    expect(of({ id: "s/r", subject: "ann", predicate: "remark" }, "local")).toEqual([0, 1]);
  });
});

describe("several claims on one value", () => {
  const valued = (...claims: ClaimSketch[]): ReturnType<typeof whole> =>
    whole([named("ann"), ...claims]);

  it("are settled by the strongest kind: fact before plan before opinion", () => {
    const fact = makes("ann", "developmentComplete");
    const plan = makes("ann", "supplying", { kind: "plan" });
    const opinion = makes("ann", "contractedForThisBuyer", { kind: "opinion" });
    const readiness = (...claims: ClaimSketch[]): readonly [number, number] =>
      valueAt(valued(...claims).result, "ann", "readiness");
    expect(readiness(fact, plan, opinion)).toEqual([0.4, 0.4]);
    expect(readiness(plan, opinion)).toEqual([0.6, 0.8]);
    expect(readiness(opinion)).toEqual([0.8, 1]);
  });

  it("of equal strength span the value where they contradict each other, with a caveat", () => {
    const answer = valued(sites("ann"), sites("ann", { id: "s/denied", polarity: "negative" }));
    const [cell] = answer.result.meets[0]?.criteria ?? [];
    expect(cell).toMatchObject({ low: 0, high: 1, conflicting: true });
    expect(cell?.words).toMatch(/^sources disagree/);
    expect(answer.caveats.map(({ code }) => code)).toContain("conflict");
  });

  it("on different rungs are no contradiction: the furthest holds", () => {
    const answer = valued(makes("ann", "inDevelopment"), makes("ann", "supplying"));
    expect(valueAt(answer.result, "ann", "readiness")).toEqual([0.8, 0.8]);
  });

  it("deny a further rung without taking the nearer one away", () => {
    const answer = valued(
      makes("ann", "developmentComplete"),
      makes("ann", "supplying", { polarity: "negative" }),
    );
    expect(valueAt(answer.result, "ann", "readiness")).toEqual([0.4, 0.4]);
  });

  it("leave a nearer rung standing where a further one is said and denied", () => {
    const answer = valued(
      makes("ann", "developmentComplete"),
      makes("ann", "supplying"),
      makes("ann", "supplying", { id: "s/denied", polarity: "negative" }),
    );
    expect(valueAt(answer.result, "ann", "readiness")).toEqual([0.4, 0.8]);
  });

  it("deny of one plant nothing that is said of the firm or of another plant", () => {
    const plant = { id: "s/op", subject: "ann", predicate: "operates", object: "plant" } as const;
    const denied = { ...makes("plant", "supplying", { polarity: "negative" }), id: "s/denied" };
    const readiness = (...claims: ClaimSketch[]): readonly [number, number] =>
      valueAt(valued(plant, denied, ...claims).result, "ann", "readiness");
    expect(readiness()).toEqual([0, 1]);
    expect(readiness(makes("ann", "supplying"))).toEqual([0.8, 0.8]);
    expect(readiness(makes("plant", "supplying"))).toEqual([0, 0.8]);
    expect(readiness(makes("plant", "supplying"), makes("ann", "sampling"))).toEqual([0.4, 0.8]);
  });

  it("are no contradiction where one says outright what the other calls possible", () => {
    const answer = valued(
      makes("ann", "supplying"),
      makes("ann", "supplying", { id: "s/maybe", commitment: "possible" }),
    );
    const { criteria = [] } = answer.result.meets[0] ?? {};
    expect(criteria.find(({ id }) => id === "readiness")).toMatchObject({
      low: 0.8,
      high: 0.8,
      conflicting: false,
    });
  });

  it("count once where they are the same evidence: a copy draws with its original", () => {
    const opinion: ClaimSketch = {
      id: "s/opinion",
      subject: "ann",
      predicate: "tariffRisk",
      value: "lower",
      kind: "opinion",
      qualifiers: { comparedWith: "unknown" },
    };
    const copy = {
      ...opinion,
      id: "s/copy",
      subject: "bob",
      sameEvidenceAs: "s/opinion",
    };
    const result = ask([named("ann", "bob"), opinion, copy], { weights: "tariff=1" });
    expect(result.meets.map(({ rankShares }) => rankShares)).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(result.missing).toHaveLength(1);
    const two = ask([named("ann", "bob"), opinion, { ...copy, sameEvidenceAs: null }], {
      weights: "tariff=1",
    });
    expect(two.missing).toHaveLength(2);
    expect(two.meets[0]?.wins[0]?.share).not.toBe(0.5);
  });

  it("that the lens leaves out or a newer one supersedes are not used", () => {
    const opinion = sites("ann", { kind: "opinion" });
    const facts = answerTo(
      makeDataset([named("ann"), makes("ann", "supplying"), opinion]),
      "alternatives",
      {
        ...NEED,
        lens: "facts",
        weights: "local=1,readiness=1",
      },
    );
    expect(valueAt(facts.result, "ann", "local")).toEqual([0, 1]);
    const corrected = valued(
      sites("ann"),
      sites("ann", { id: "s/new", polarity: "negative", supersedes: ["s/ann-sites"] }),
    );
    expect(valueAt(corrected.result, "ann", "local")).toEqual([0, 0]);
    expect(Object.keys(corrected.evidence)).not.toContain("s/ann-sites");
  });

  it("of the future do not hold yet", () => {
    const later = sites("ann", { time: { from: "2027", to: null } });
    const at = (trueAt: string): readonly [number, number] =>
      valueAt(ask([named("ann"), later], { trueAt }), "ann", "local");
    expect(at("2026")).toEqual([0, 1]);
    expect(at("2027")).toEqual([1, 1]);
  });
});

describe("what is missing", () => {
  it("comes in the order of how far it can move a score, and of one swing where most ranks hang on it", () => {
    const tariff = (subject: string, value: string, kind: "fact" | "opinion"): ClaimSketch =>
      ({
        ...{ id: `s/${subject}-tariff`, subject, predicate: "tariffRisk", value, kind },
        qualifiers: { comparedWith: "unknown" },
      }) as ClaimSketch;
    // One opinion on all three moves them together; the other moves Ann alone, past Bob or not.
    const claims = [
      named("ann", "bob", "cat"),
      { ...sites("ann", { kind: "opinion" }), subject: ["ann", "bob", "cat"] },
      tariff("ann", "lower", "opinion"),
      tariff("bob", "lower", "fact"),
      tariff("cat", "higher", "fact"),
    ];
    const missing = (weights: string) =>
      ask(claims, { weights }).missing.map(({ criterion, candidates, places }) => [
        criterion,
        candidates.map(({ id }) => id).join(),
        places.length,
      ]);
    const [shared, own] = [
      ["local", "ann,bob,cat", 0],
      ["tariff", "ann", 2],
    ];
    expect(missing("local=1,tariff=1")).toEqual([own, shared]);
    expect(missing("local=2,tariff=1")).toEqual([shared, own]);
  });
});

describe("a criterion", () => {
  it("on which all are equal orders nothing, and the answer says so", () => {
    const claims = [named("ann", "bob"), sites("ann"), sites("bob")];
    const caveat = whole(claims).caveats.find(({ code }) => code === "no-difference");
    expect(caveat?.message).toContain("Local production");
    const result = ask(claims, { weights: "local=1" });
    for (const { rank } of result.meets) expect(rank).toMatchObject({ best: 1, worst: 2 });
  });

  it("that asks about a market cannot be the only one without a market", () => {
    const failure = failureOf(makeDataset([named("ann")]), "alternatives", {
      product: "cell",
      buyer: "buyer",
      weights: "local=1",
    });
    expect(failure.code).toBe("invalid-input");
    expect(failure.message).toContain("none is given");
  });
});

describe("a candidate that is itself disrupted", () => {
  const claims: readonly ClaimSketch[] = [
    makes("ann", "supplying", { kind: "plan" }),
    { id: "s/op", subject: "ann", predicate: "operates", object: "plant" },
    {
      id: "s/for",
      subject: "plant",
      predicate: "suppliesTo",
      object: "buyer",
      kind: "plan",
      qualifiers: { product: "cell" },
    },
    { id: "s/halt", subject: "plant", predicate: "hasStatus", value: "constructionPaused" },
  ];

  it("keeps nothing certain of what it plans while its plant for the component stands still", () => {
    expect(valueAt(ask(claims), "ann", "readiness")).toEqual([0, 0.8]);
    const running = claims.filter(({ id }) => id !== "s/halt");
    expect(valueAt(ask(running), "ann", "readiness")).toEqual([0.6, 0.8]);
  });

  it("keeps what it does without the plant that stands still", () => {
    const plantOnly: readonly ClaimSketch[] = claims
      .filter(({ id }) => id !== "s/ann-supplying")
      .map((one) => (one.id === "s/for" ? { ...one, kind: "fact" } : one));
    const withFirm = (stage: string) =>
      valueAt(ask([...plantOnly, makes("ann", stage)]), "ann", "readiness");
    expect(valueAt(ask(plantOnly), "ann", "readiness")).toEqual([0, 0.8]);
    expect(withFirm("developmentComplete")).toEqual([0.4, 0.8]);
    expect(withFirm("supplying")).toEqual([0.8, 0.8]);
  });

  it("gains nothing from the plant being assumed shut, also where a weaker claim promises more", () => {
    const shut = { type: "setStatus", entity: "plant", status: "closed", time: EVER } as const;
    const scenario = JSON.stringify({ name: "Shut", dataVersion: "test", patches: [shut] });
    const said: readonly ClaimSketch[] = [
      { id: "s/op", subject: "ann", predicate: "operates", object: "plant" },
      { ...makes("plant", "developmentComplete"), id: "s/plant" },
      makes("ann", "unknown"),
      makes("ann", "supplying", { kind: "plan" }),
    ];
    expect(valueAt(ask(said), "ann", "readiness")).toEqual([0.4, 0.4]);
    expect(valueAt(ask(said, { scenario }), "ann", "readiness")).toEqual([0, 0.4]);
  });

  it("gives way, shut by assumption, to what is as well backed and goes on, and to nothing weaker", () => {
    const shut = { type: "setStatus", entity: "plant", status: "closed", time: EVER } as const;
    const scenario = JSON.stringify({ name: "Shut", dataVersion: "test", patches: [shut] });
    const plant: readonly ClaimSketch[] = [
      { id: "s/op", subject: "ann", predicate: "operates", object: "plant" },
      { id: "s/at", subject: "plant", predicate: "locatedIn", object: "here" },
      makes("plant", "supplying"),
    ];
    const readiness = (...claims: ClaimSketch[]) => [
      valueAt(ask([...plant, ...claims]), "ann", "readiness"),
      valueAt(ask([...plant, ...claims], { scenario }), "ann", "readiness"),
    ];
    const tells = (stage: string, more: Partial<ClaimSketch> = {}) =>
      makes("ann", stage, { qualifiers: { stage, region: "here" }, ...more });
    expect(readiness(tells("sampling"))).toEqual([
      [0.8, 0.8],
      [0.4, 0.4],
    ]);
    expect(readiness(tells("sampling", { kind: "plan" }))).toEqual([
      [0.8, 0.8],
      [0, 0.8],
    ]);
    expect(readiness()).toEqual([
      [0.8, 0.8],
      [0, 0.8],
    ]);
    const made = (...claims: ClaimSketch[]) => {
      const weights = "local-product=1";
      return [
        valueAt(ask([...plant, ...claims], { weights }), "ann", "local-product"),
        valueAt(ask([...plant, ...claims], { weights, scenario }), "ann", "local-product"),
      ];
    };
    // Where nothing else is said, nothing comes; else what is said holds.
    expect(made()).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(made(tells("supplying", { kind: "opinion" }))).toEqual([
      [1, 1],
      [0.5, 1],
    ]);
  });

  it("is offered with a caveat that cites the status", () => {
    const caveat = whole(claims).caveats.find(({ code }) => code === "disrupted-candidate");
    expect(caveat?.claims).toEqual(["s/halt"]);
    expect(caveat?.message).toContain("construction paused");
  });

  it("keeps what it plans where the plant that stands still is for something else", () => {
    const other = claims.map((one) =>
      one.id === "s/for" ? { ...one, qualifiers: { product: "other-product" } } : one,
    );
    expect(valueAt(ask(other), "ann", "readiness")).toEqual([0.6, 0.8]);
  });
});

describe("ownership from a place", () => {
  const home = (id: string, object: string): ClaimSketch => ({
    id: `s/${id}-from-${object}`,
    subject: id,
    predicate: "ascribedNationality",
    object,
  });
  const stake = (
    owner: string,
    share: Record<string, unknown> | "unknown",
    more: Partial<ClaimSketch> = {},
  ): ClaimSketch => ({
    id: `s/${owner}-stake`,
    subject: owner,
    predicate: "ownsStakeIn",
    object: "ann",
    qualifiers: { share },
    ...more,
  });
  const percent = (value: number): Record<string, unknown> => ({ value, unit: "percent" });
  const majority = { min: 50, minExclusive: true, max: 100, unit: "percent" };
  const standing = (above: number, ...claims: ClaimSketch[]): string => {
    const require = `not-owned-from:there:${above}`;
    const { meets, possible, excluded } = ask([named("ann"), ...claims], { require });
    const lists = { meets, possible, excluded };
    return Object.entries(lists).find(([, list]) => list.length > 0)?.[0] ?? "none";
  };

  it("is open where no owner is named", () => {
    expect(standing(50)).toBe("possible");
    expect(standing(50, home("ann", "here"))).toBe("possible");
  });

  it("fails for a firm that is said to be of the place, also with a small owner elsewhere", () => {
    expect(standing(50, home("ann", "there"))).toBe("excluded");
    expect(
      standing(50, home("ann", "there"), stake("holding", percent(5)), home("holding", "here")),
    ).toBe("excluded");
  });

  it("fails by more than half, though the share is not stated", () => {
    const claims = [stake("holding", majority), home("holding", "there")];
    expect(standing(50, ...claims)).toBe("excluded");
    expect(standing(60, ...claims)).toBe("possible");
  });

  it("passes where an owner elsewhere holds so much that the rest cannot reach the limit", () => {
    const claims = [stake("holding", percent(80)), home("holding", "here")];
    expect(standing(20, ...claims)).toBe("meets");
    expect(standing(19, ...claims)).toBe("possible");
  });

  it("passes by an owner elsewhere with more than half, but only above what the rest can hold", () => {
    const claims = [stake("holding", majority), home("holding", "here")];
    expect(standing(50, ...claims)).toBe("meets");
    expect(standing(40, ...claims)).toBe("possible");
  });

  it("stays open where nobody knows where the owner is from", () => {
    expect(standing(50, stake("holding", percent(60)))).toBe("possible");
  });

  it("stays open where sources of equal strength say two places", () => {
    const claims = [stake("holding", majority), home("holding", "there"), home("holding", "here")];
    expect(standing(50, ...claims)).toBe("possible");
  });

  it("counts two reports of one stake once", () => {
    const twice = [
      stake("holding", percent(30)),
      stake("holding", percent(30), { id: "s/again" }),
      home("holding", "there"),
      stake("cat", percent(70)),
      home("cat", "here"),
    ];
    expect(standing(50, ...twice)).toBe("meets");
  });

  it("is multiplied along a chain of owners", () => {
    const chain = [
      stake("venture", percent(60)),
      stake("holding", percent(50), { object: "venture" }),
      home("holding", "there"),
      stake("cat", percent(40)),
      home("cat", "here"),
      stake("bob", percent(50), { object: "venture" }),
      home("bob", "here"),
    ];
    expect(standing(30, ...chain)).toBe("meets");
    expect(standing(29, ...chain)).toBe("excluded");
  });

  it("is open where the owners cannot hold what they are said to hold, whatever the order", () => {
    const claims = [
      stake("holding", percent(60)),
      home("holding", "there"),
      stake("cat", percent(70)),
      home("cat", "here"),
    ];
    expect(standing(50, ...claims)).toBe("possible");
    expect(standing(50, ...claims.toReversed())).toBe("possible");
    const [first] = ask([named("ann"), ...claims], { require: "not-owned-from:there:50" }).possible;
    expect(first?.missing[0]?.claims).toEqual(["s/cat-stake", "s/holding-stake"]);
  });

  it("is open above an owner whose own owners cannot hold it", () => {
    const claims = [
      stake("venture", percent(90)),
      stake("holding", percent(60), { object: "venture" }),
      stake("cat", percent(70), { object: "venture" }),
      home("holding", "there"),
      home("cat", "there"),
    ];
    expect(standing(50, ...claims)).toBe("possible");
  });

  it("ends where firms own each other", () => {
    const circle = [stake("bob", percent(50)), { ...stake("ann", percent(50)), object: "bob" }];
    expect(standing(10, ...circle)).toBe("possible");
  });
});

describe("what the reader is warned of", () => {
  it("is a party that speaks of itself, and a source without a date", () => {
    const dataset = makeDataset(
      [
        named("ann"),
        sites("ann", {
          kind: "companyStatement",
          source: "u",
          saidBy: [
            { id: "paper", interested: false },
            { id: "ann", interested: true },
          ],
        }),
      ],
      { sources: [makeSource("s"), makeSource("u", null)] },
    );
    const { caveats } = answerTo(dataset, "alternatives", NEED);
    const cited = Object.fromEntries(caveats.map(({ code, claims }) => [code, claims]));
    expect(cited).toMatchObject({ "interested-party": ["s/ann-sites"], undated: ["s/ann-sites"] });
  });
});
