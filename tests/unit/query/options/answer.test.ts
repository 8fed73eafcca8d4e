import { describe, expect, it } from "vitest";
import { isAhead } from "../../../../src/core/query/decision/dominance.ts";
import { answerTo } from "../../../support/answers.ts";
import { readFrozenRecord } from "../../../support/frozen-record.ts";
import { askLines, makes, optionOf } from "../../../support/line-world.ts";
import { makeOption } from "../../../support/options.ts";
import { makeDataset, makeEntity } from "../../../support/small-dataset.ts";

const plan = { kind: "plan", qualifiers: { stage: "massProductionScheduled" } } as const;

function askFrozen(input: Readonly<Record<string, unknown>>) {
  const founding = { product: "cell-46-series", buyer: "bmw", market: "us", insteadOf: "aesc" };
  return answerTo(readFrozenRecord(), "alternatives", { ...founding, ...input }).result;
}

describe("RANK-1 basis", () => {
  it("is companies where no line is stated, with every founding value as it was", () => {
    const { basis, meets, options, headline, orderLine, gap } = askFrozen({ lens: "founding" });
    expect(basis).toBe("companies");
    expect(meets.map(({ id, leading }) => [id, leading])).toEqual([
      ["lg-energy-solution", null],
      ["sk-on", null],
      ["samsung-sdi", null],
      ["catl", null],
    ]);
    expect(options.map(({ key, standing }) => [key, standing])).toEqual([
      ["catl/-", "notStated"],
      ["lg-energy-solution/-", "planned"],
      ["samsung-sdi/-", "madeOpen"],
      ["sk-on/-", "developed"],
    ]);
    expect(headline.text).toBe(
      "No independent maker is documented as making 46-series cells in the United States, and none has a stated plan to.",
    );
    expect(headline.lines.slice(1).map(({ text }) => text)).toEqual([
      "Samsung SDI makes them, where is not stated.",
      "LG Energy Solution plans to make them, between July and December 2025; where is not stated.",
    ]);
    expect(orderLine.option).toBeNull();
    expect(gap.needed).toBeNull();
  });

  it("is companies in a record whose products have no facets at all, though a claim places one", () => {
    const said = {
      id: "s/made",
      subject: "ann",
      predicate: "produces",
      object: "cell",
      qualifiers: { stage: "supplying", region: "here" },
    } as const;
    const need = { product: "cell", buyer: "buyer", market: "here", insteadOf: "lost" };
    const basisWith = (facets: Readonly<Record<string, string>>) => {
      const entities = [makeEntity("other-goods", "product", { facets })];
      return answerTo(makeDataset([said], { entities }), "alternatives", need).result.basis;
    };
    expect(basisWith({})).toBe("companies");
    expect(basisWith({ level: "pack" })).toBe("routes");
  });

  it("stays routes under a scenario that takes the only line away", () => {
    const scenario = JSON.stringify({
      name: "none",
      patches: [{ type: "suppress", claims: ["s/only"] }],
    });
    const claims = [{ ...makes("ann-1"), id: "s/only" }, makes("bob")];
    expect(askLines(claims, { scenario }).basis).toBe("routes");
    expect(askLines([makes("bob")]).basis).toBe("companies");
  });
});

describe("RANK-2 line criteria", () => {
  it("leave out one on which nobody says anything, where nobody chose the weights", () => {
    const weightsOf = (input: Readonly<Record<string, unknown>>) =>
      askLines([makes("ann-1"), makes("bob-1")], input).weights.map(({ id }) => id);
    expect(weightsOf({})).toEqual(["line-stage", "line-start", "line-duty"]);
    expect(weightsOf({ weights: "line-capacity=1,line-stage=1" })).toEqual([
      "line-stage",
      "line-capacity",
    ]);
  });

  it("read other lenses and days as worked out by hand", () => {
    const facts = askFrozen({ lens: "facts" });
    expect(facts.weights.map(({ id }) => id)).not.toContain("line-capacity");
    expect(facts.meets[0]).toMatchObject({
      id: "lg-energy-solution",
      leading: "lg-energy-solution/-",
    });
    expect(facts.meets[0]?.rankShares[0]).toBeCloseTo(0.922, 1);
    const known = askFrozen({ lens: "known-2025-06-23" });
    expect(optionOf(known, "lg-energy-solution/lges-ochang").start).toMatchObject({
      earliest: "2024-10-01",
      latest: "2024-12-31",
    });
    const later = askFrozen({ trueAt: "2026-11-27" });
    expect(optionOf(later, "bak/-").standing).toBe("developed");
    expect(later.meets[0]?.rankShares[0]).toBeCloseTo(0.887, 1);
  });
});

describe("RANK-3 best option", () => {
  it("makes a candidate worth its best option, without adding up", () => {
    const [ann] = askLines([makes("ann-1"), makes("ann-2"), makes("bob-1")]).meets;
    const alone = askLines([makes("ann-1"), makes("bob-1")]).meets[0];
    expect(ann?.score).toEqual(alone?.score);
    expect(ann?.leading).toBe("ann/ann-1");
  });

  it("adds what is asked of the company to each of its options alike", () => {
    const { options } = askFrozen({ weights: "line-stage=1,readiness=1" });
    const readiness = options
      .filter(({ supplier }) => supplier === "samsung-sdi")
      .map(({ criteria }) => criteria.find(({ id }) => id === "readiness")?.high);
    expect(new Set(readiness).size).toBe(1);
  });
});

describe("RANK-4 dominance", () => {
  const contender = (...cells: (number | readonly [number, number])[]) => ({
    id: "a",
    options: cells.map((cell, index) => makeOption(`a${index}${JSON.stringify(cell)}`, [cell])),
  });

  it("asks that each option of the other is beaten by one of its own", () => {
    const b = contender(0.8);
    expect(isAhead(contender(0.9, 0.2), b, [[1]])).toBe(true);
    expect(isAhead(contender([0.6, 0.9], 0.85), b, [[1]])).toBe(true);
    expect(isAhead(contender([0.6, 0.9], 0.7), b, [[1]])).toBe(false);
  });
});

describe("RANK-5 ties", () => {
  it("are said where three are alike, and never as a first place in a third", () => {
    const { orderLine, meets } = askLines([makes("ann-2"), makes("bob-1"), makes("cat-1")]);
    expect(orderLine.text).toBe("The evidence cannot separate Ann, Bob and Cat.");
    for (const { rankShares } of meets) expect(rankShares[0]).toBeCloseTo(1 / 3, 9);
  });

  it("say that one is left, or nobody, or nobody with a stated line", () => {
    expect(askLines([makes("ann-1")]).orderLine.text).toBe("Ann is the only one left.");
    const strict = askLines([makes("ann-1", plan)], { strict: true });
    expect(strict.orderLine.text).toBe("Nobody is left.");
    const developing = makes("ann-1", { qualifiers: { stage: "inDevelopment" } });
    expect(askLines([developing]).orderLine.text).toBe(
      "Nobody left has a stated line; not ruled out: Ann.",
    );
  });
});

describe("SAY-1 headline", () => {
  const textOf = (claims: Parameters<typeof askLines>[0], input = {}) =>
    askLines(claims, { insteadOf: undefined, ...input }).headline.text;

  it("names who is documented as making it there, then who plans to", () => {
    expect(textOf([makes("ann-1")])).toBe("Ann makes round cells in Here.");
    expect(textOf([makes("ann-1", { ...plan, time: { from: "2027", to: null } })])).toBe(
      "No independent maker is documented as making round cells in Here; Ann plans to, at ann-1, from 2027.",
    );
    expect(textOf([makes("bob-1")])).toBe(
      "No independent maker is documented as making round cells in Here, and none has a stated plan to.",
    );
  });

  it("says what is open of those who make such cells there", () => {
    expect(textOf([makes("ann-1", { object: "flat" })], { product: "flat" })).toBe(
      "No independent maker is documented as making flat cells for electric cars in Here: Ann makes such cells there, what for is not stated.",
    );
  });

  it("keeps a plan for the family apart from one for this very size", () => {
    expect(textOf([makes("ann-1", plan)], { product: "round-large" })).toBe(
      "No independent maker is documented as making large round cells in Here, and none has a stated plan for this very size; Ann plans round cells there, at ann-1, from a date that is not stated.",
    );
  });

  it("counts no plan that is only considered", () => {
    expect(textOf([makes("ann-1", { ...plan, commitment: "uncommitted" })])).toContain(
      "none has a stated plan to",
    );
  });

  it("is followed by who makes it elsewhere, those of one country and one duty together", () => {
    const { lines } = askLines([makes("cat-1"), makes("bob-1"), makes("ann")]).headline;
    const elsewhere = lines.flatMap((line) => (line.code === "elsewhere" ? [line] : []));
    expect(
      elsewhere.map(({ makers, country, duty }) => [
        makers.map(({ supplier }) => supplier),
        country,
        duty?.high ?? null,
      ]),
    ).toEqual([
      [["ann"], null, null],
      [["bob", "cat"], "there", 10],
    ]);
  });

  it("is the same whomever the answer is limited to", () => {
    const whole = askFrozen({});
    const one = askFrozen({ among: "samsung-sdi" });
    expect(one.headline).toEqual(whole.headline);
    expect(one.options.map(({ key }) => key)).toEqual(whole.options.map(({ key }) => key));
    expect(one.meets.map(({ id }) => id)).toEqual(["samsung-sdi"]);
  });
});

describe("SAY-2 premise", () => {
  const verdictOf = (claims: Parameters<typeof askLines>[0]) =>
    askLines([makes("bob-1"), ...claims]).premise?.verdict;
  const supply = (qualifiers: object, more = {}) => ({
    subject: "lost",
    predicate: "suppliesTo" as const,
    object: "buyer",
    qualifiers: { product: "round", ...qualifiers },
    ...more,
  });

  it("is what sources say of the supply, the firmest first", () => {
    expect(verdictOf([])).toBe("none");
    expect(verdictOf([supply({}, { kind: "plan" })])).toBe("planned");
    expect(verdictOf([supply({ basis: "contract" }), supply({}, { kind: "plan" })])).toBe(
      "contracted",
    );
    expect(verdictOf([supply({}), supply({ basis: "contract" })])).toBe("supplies");
    expect(verdictOf([supply({ product: "any-cell" })])).toBe("open");
    expect(verdictOf([supply({ product: "flat" })])).toBe("other");
    expect(verdictOf([supply({ region: "there" })])).toBe("other");
  });

  it("is named where it is missing, and the question is answered", () => {
    const { headline, meets } = askLines([makes("bob-1")]);
    expect(headline.text).toBe(
      "No source here says that Lost supplies or was to supply Buyer. No independent maker is documented as making round cells in Here, and none has a stated plan to.",
    );
    expect(meets.map(({ id }) => id)).toEqual(["bob"]);
  });

  it("has ended where its contract has", () => {
    const ended = [
      supply({ agreement: "contract" }),
      { subject: "contract", predicate: "hasStatus" as const, value: "terminated" as const },
    ];
    expect(verdictOf(ended)).toBe("ended");
  });
});

describe("SAY-3 bridge", () => {
  it("is what the lost supplier is said to give after the stop, and is never ranked", () => {
    const claims = [
      makes("bob-1"),
      { subject: "lost", predicate: "operates" as const, object: "second-plant" },
      { subject: "second-plant", predicate: "locatedIn" as const, object: "here" },
      makes("second-plant", plan),
      {
        subject: "second-plant",
        predicate: "hasStatus" as const,
        value: "constructionPaused" as const,
        time: { from: "2025-06-05", to: null },
      },
    ];
    const said = (id: string, source: string) => ({
      id,
      source,
      subject: "lost",
      predicate: "suppliesTo" as const,
      object: "buyer",
      kind: "plan" as const,
      qualifiers: { product: "round" },
      time: { from: "2026-10/2026-12", to: null },
    });
    const result = askLines([...claims, said("late/c9", "late")]);
    expect(result.bridge.map(({ claims: cited }) => cited)).toEqual([["late/c9"]]);
    expect(result.bridge[0]?.text).toBe(
      "For a time Lost is to supply Buyer from other plants of its own that are not named, between October and December 2026 (1 source).",
    );
    expect(result.meets.map(({ id }) => id)).toEqual(["bob"]);
    expect(result.gap.needed).toBeNull();
  });
});

describe("what is lost", () => {
  const runs = (plant: string): Parameters<typeof askLines>[0] => [
    { subject: "lost", predicate: "operates", object: plant },
    { subject: plant, predicate: "locatedIn", object: "here" },
    makes(plant),
  ];
  const shut = {
    subject: "plant",
    predicate: "hasStatus" as const,
    value: "idled" as const,
    time: { from: "2025-06-05", to: null },
  };
  const othersOf = (claims: Parameters<typeof askLines>[0], input = {}) =>
    askLines([makes("bob-1"), ...runs("plant"), ...runs("second-plant"), ...claims], input)
      .otherLines.map(({ key }) => key)
      .sort();

  it("is the supplier's lines in the market that stand still, else all of them; others stand apart", () => {
    expect(othersOf([shut])).toEqual(["lost/second-plant"]);
    expect(othersOf([])).toEqual([]);
    expect(othersOf([], { insteadOf: "second-plant" })).toEqual(["lost/plant"]);
  });
});

describe("SAY-4 gap", () => {
  it("is what is needed less what those in play could give, each capacity once", () => {
    const capacity = (subject: string, value: number) => ({
      subject,
      predicate: "hasCapacity" as const,
      value: { value, unit: "GWhPerYear" as const },
      qualifiers: { basis: "installed", product: "round" },
    });
    const result = askLines([
      makes("ann-1"),
      capacity("ann-1", 4),
      makes("bob-1"),
      capacity("bob-1", 3),
      {
        subject: "lost",
        predicate: "suppliesTo",
        object: "buyer",
        qualifiers: {
          product: "round",
          basis: "contract",
          region: "here",
          volume: { value: 10, unit: "GWhPerYear" },
        },
      },
    ]);
    expect(result.gap.needed).toMatchObject({ low: 10, high: 10, basis: "contract" });
    expect(result.gap.made.gap).toEqual({ low: 6, high: 6 });
    expect(result.gap.all.gap).toEqual({ low: 3, high: 3 });
  });

  it("is not told where nobody says what is needed", () => {
    const { gap } = askLines([makes("ann-1")]);
    expect([gap.needed, gap.made.gap, gap.made.unstated]).toEqual([null, null, ["ann/ann-1"]]);
  });
});

describe("SAY-5 own make", () => {
  it("shows the buyer's own lines apart and in no list", () => {
    const result = askLines([
      makes("bob-1"),
      { subject: "buyer", predicate: "operates", object: "second-plant" },
      makes("second-plant", plan),
    ]);
    expect(result.ownMake.map(({ key }) => key)).toEqual(["buyer/second-plant"]);
    expect(result.headline.lines.map(({ code }) => code)).toContain("own");
    expect([...result.meets, ...result.possible, ...result.excluded].map(({ id }) => id)).toEqual([
      "bob",
    ]);
  });
});

describe("a comparison", () => {
  it("tells by which line each is taken, and words the criteria of the line by it", () => {
    const { rows } = answerTo(readFrozenRecord(), "compare", {
      ...{ product: "cell-46-series", buyer: "bmw", market: "us", insteadOf: "aesc" },
      candidates: ["lg-energy-solution", "sk-on", "tesla"],
    }).result;
    const wordsOf = (id: string) =>
      rows.find((row) => row.id === id)?.cells.map(({ words }) => words);
    expect(wordsOf("route")).toEqual([
      "LGES Ochang, South Korea: made; 46-series cells and 4680 cells",
      "where is not stated: developed; 46-series cells and 4680 cells",
      "plant not named, United States: out; 4680 cells",
    ]);
    expect(wordsOf("line-duty")).toEqual([
      "duty 3.4 to 13.4 %",
      "not stated",
      "made in the market",
    ]);
  });
});

describe("a scenario", () => {
  it("says which option it takes away and what that leaves", () => {
    const scenario = JSON.stringify({
      name: "pause",
      patches: [
        {
          type: "setStatus",
          entity: "lges-queencreek",
          status: "constructionPaused",
          time: { from: "2026-06-01" },
        },
      ],
    });
    const { difference } = askFrozen({ scenario });
    expect(difference?.options).toEqual([
      { key: "lg-energy-solution/lges-queencreek", before: "planned", after: "out" },
    ]);
    expect(difference?.gap).toEqual({ before: { low: 0, high: 30 }, after: { low: 30, high: 30 } });
    expect(difference?.headline?.after).toContain("none has a stated plan to");
  });

  it("ends no supply that is said to come from elsewhere meanwhile", () => {
    const patch = { type: "setStatus", entity: "aesc-florence", status: "closed", time: {} };
    const scenario = JSON.stringify({ name: "shut", patches: [patch] });
    const [input] = answerTo(readFrozenRecord(), "exposure", {
      ...{ buyer: "bmw-spartanburg", product: "cell-46-series", market: "us", scenario },
    }).result.inputs;
    expect(input?.sources.find(({ supplier }) => supplier === "aesc")?.standing).toBe("counts");
  });

  it("says why it changes nothing", () => {
    const scenario = (entity: string, status: string) =>
      JSON.stringify({ name: "x", patches: [{ type: "setStatus", entity, status, time: {} }] });
    const idle = (entity: string, status: string) =>
      askFrozen({ scenario: scenario(entity, status) }).difference?.idle.map(({ why }) => why);
    expect(idle("lges-holland", "closed")).toEqual(["notAnOption"]);
    expect(idle("lges-ochang", "operating")).toEqual(["stillCounts"]);
    expect(idle("aesc-florence", "constructionPaused")).toEqual(["ofLostSupplier"]);
  });
});
