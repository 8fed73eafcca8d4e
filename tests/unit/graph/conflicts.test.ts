import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../support/small-dataset.ts";

const SOURCES = [makeSource("s", "2025-06-23"), makeSource("t", "2026-02-01")];

/** The sides of every contradiction among the claims, by id. */
function sides(...claims: ClaimSketch[]): readonly (readonly (readonly string[])[])[] {
  const { conflicts } = buildGraph(makeDataset(claims, { sources: SOURCES }), LENSES.everything);
  return conflicts.map((conflict) => conflict.sides.map((side) => side.claims));
}

const TWO = [[["s/1"], ["s/2"]]];

/** Two claims that differ in what is given. */
function pair(
  base: Omit<ClaimSketch, "id">,
  one: Partial<ClaimSketch>,
  two: Partial<ClaimSketch>,
): [ClaimSketch, ClaimSketch] {
  return [
    { ...base, id: "s/1", ...one },
    { ...base, id: "s/2", ...two },
  ];
}

const home = { subject: "ann", predicate: "ascribedNationality" } as const;
const status = { subject: "plant", predicate: "hasStatus" } as const;
const count = {
  subject: "ann",
  predicate: "facilityCount",
  qualifiers: { region: "here", countingRule: "all" },
} as const;
const facilities = (value: number): Partial<ClaimSketch> => ({
  value: { value, unit: "facilities" },
});
const stake = { subject: "holding", predicate: "ownsStakeIn", object: "ann" } as const;
const share = (quantity: Record<string, unknown>): Partial<ClaimSketch> => ({
  qualifiers: { share: { unit: "percent", ...quantity } },
});
const supply = {
  subject: "ann",
  predicate: "suppliesTo",
  object: "buyer",
  qualifiers: { product: "cell" },
} as const;
const DENIED = { polarity: "negative" } as const;

describe("a contradiction is found between", () => {
  it("two homes of one firm", () => {
    expect(sides(...pair(home, { object: "here" }, { object: "there" }))).toEqual(TWO);
  });

  it("a claim and its denial", () => {
    expect(sides(...pair(supply, {}, DENIED))).toEqual(TWO);
  });

  it("a claim and a denial that leaves open of which product it speaks", () => {
    const open = { ...DENIED, qualifiers: { product: "unknown" } };
    expect(sides(...pair(supply, {}, open))).toEqual(TWO);
  });

  it("two counts by the same rule on the same date", () => {
    const june = { asOf: "2025-06" };
    expect(
      sides(...pair(count, { ...facilities(7), ...june }, { ...facilities(9), ...june })),
    ).toEqual(TWO);
  });

  it("two figures told at most 92 days, about a quarter, apart, and none further apart", () => {
    const figures: readonly (readonly [
      Omit<ClaimSketch, "id">,
      Record<string, unknown>,
      Record<string, unknown>,
    ])[] = [
      [count, facilities(7), facilities(9)],
      [stake, share({ value: 40 }), share({ value: 60 })],
      [
        { subject: "plant", predicate: "employs" },
        { value: { value: 300, unit: "jobs" } },
        { value: { value: 900, unit: "jobs" } },
      ],
    ];
    for (const [base, one, other] of figures) {
      const told = (asOf: string) =>
        sides(...pair(base, { ...one, asOf: "2025-01-01" }, { ...other, asOf }));
      expect(told("2025-04-03"), base.predicate).toEqual(TWO);
      expect(told("2025-04-04"), base.predicate).toEqual([]);
    }
  });

  it("two statuses on the same day, and not those of a day and the next", () => {
    const on = (asOf: string) =>
      sides(
        ...pair(
          status,
          { value: "operating", asOf: "2025-01-01" },
          { value: "constructionPaused", asOf },
        ),
      );
    expect(on("2025-01-01")).toEqual(TWO);
    expect(on("2025-01")).toEqual(TWO);
    expect(on("2025-01-02")).toEqual([]);
  });

  it("two shares of one owner, and two years of one acquisition", () => {
    expect(
      sides(...pair(stake, share({ value: 40 }), share({ min: 50, minExclusive: true }))),
    ).toEqual(TWO);
    const bought = { subject: "holding", predicate: "acquired", object: "ann" } as const;
    const in2018 = { qualifiers: { date: "2018" }, time: { from: "2018", to: null } };
    const in2019 = { qualifiers: { date: "2019" }, time: { from: "2019", to: null } };
    expect(sides(...pair(bought, in2018, in2019))).toEqual(TWO);
  });

  it("two plans, as between two facts", () => {
    const plan = { kind: "plan" } as const;
    expect(
      sides(...pair(status, { value: "operating", ...plan }, { value: "cancelled", ...plan })),
    ).toEqual(TWO);
  });

  it("each of several subjects that a claim speaks of", () => {
    expect(
      sides(
        ...pair(
          home,
          { object: "here", subject: ["ann", "bob"] },
          { object: "there", subject: "bob" },
        ),
      ),
    ).toEqual(TWO);
  });

  it("sides, each with all claims that say the same", () => {
    const third: ClaimSketch = { ...home, id: "s/3", object: "here" };
    expect(sides(...pair(home, { object: "here" }, { object: "there" }), third)).toEqual([
      [["s/1", "s/3"], ["s/2"]],
    ]);
  });
});

describe("no contradiction is found between", () => {
  it("what was planned and what came of it", () => {
    expect(
      sides(...pair(status, { value: "operating", kind: "plan" }, { value: "cancelled" })),
    ).toEqual([]);
  });

  it("counts of different dates, by different rules or in different regions", () => {
    const differing: readonly Partial<ClaimSketch>[] = [
      { asOf: "2026-01" },
      { asOf: "2025-06", qualifiers: { region: "here", countingRule: "own" } },
      { asOf: "2025-06", qualifiers: { region: "there", countingRule: "all" } },
    ];
    for (const other of differing) {
      const one = { ...facilities(7), asOf: "2025-06" };
      expect(sides(...pair(count, one, { ...facilities(9), ...other }))).toEqual([]);
    }
  });

  it("a status and a later one, dated by the source where it gives no day: that is a history", () => {
    expect(
      sides(...pair(status, { value: "constructionPaused" }, { value: "operating", source: "t" })),
    ).toEqual([]);
  });

  it("a rate and the one that follows it", () => {
    const tariff = { subject: "tariff", predicate: "appliesTo", object: "here" } as const;
    const rate = (value: number): Record<string, unknown> => ({
      qualifiers: { origin: "there", product: "cell", rate: { value, unit: "percent" } },
    });
    const later = { ...rate(15), time: { from: "2025-08-01", to: null }, source: "t" };
    expect(sides(...pair(tariff, rate(27.5), later))).toEqual([]);
    expect(sides(...pair(tariff, rate(27.5), rate(15)))).toEqual(TWO);
  });

  it("rates on other goods: from elsewhere, of another sort, to elsewhere or under another measure", () => {
    const tariff = { subject: "tariff", predicate: "appliesTo", object: "here" } as const;
    const goods = { origin: "there", product: "cell" };
    const rate = (value: number, other: Record<string, unknown> = {}) => ({
      qualifiers: { ...goods, rate: { value, unit: "percent" }, ...other },
    });
    expect(sides(...pair(tariff, rate(27.5), rate(15)))).toEqual(TWO);
    for (const other of [
      rate(15, { origin: "town-here" }),
      rate(15, { product: "battery" }),
      { ...rate(15), object: "town-here" },
      { ...rate(15), subject: "contract" },
    ]) {
      const graph = buildGraph(makeDataset(pair(tariff, rate(27.5), other)), LENSES.everything);
      expect([...graph.conflicts, ...graph.differences]).toEqual([]);
    }
  });

  it("two figures where one is only about", () => {
    const trade = {
      subject: "here",
      predicate: "tradeVolume",
      qualifiers: { destination: "there", product: "cell" },
    } as const;
    const cars = (value: number, approx = false): Partial<ClaimSketch> => ({
      value: { value, unit: "vehiclesPerYear", ...(approx ? { approx } : {}) },
    });
    expect(sides(...pair(trade, cars(400_000, true), cars(390_000)))).toEqual([]);
    expect(sides(...pair(trade, cars(400_000, true), cars(300_000)))).toEqual(TWO);
  });

  it("a majority and a share above half", () => {
    expect(
      sides(...pair(stake, share({ min: 50, minExclusive: true }), share({ value: 80 }))),
    ).toEqual([]);
  });

  it("a status and a vaguer word that leaves it open", () => {
    expect(sides(...pair(status, { value: "ongoing" }, { value: "operating" }))).toEqual([]);
    expect(sides(...pair(status, { value: "ongoing" }, { value: "closed" }))).toEqual(TWO);
  });

  it("a town and the place it lies in", () => {
    const within: ClaimSketch = {
      id: "s/3",
      subject: "town-here",
      predicate: "partOf",
      object: "here",
    };
    const seat = { subject: "ann", predicate: "basedIn" } as const;
    const both = pair(seat, { object: "town-here" }, { object: "here" });
    expect(sides(...both, within)).toEqual([]);
    expect(sides(...both)).toEqual(TWO);
  });

  it("a denial for one product, place or stage and a claim on another", () => {
    const elsewhere = { qualifiers: { product: "other-product" }, ...DENIED };
    expect(sides(...pair(supply, {}, elsewhere))).toEqual([]);
    const make = { subject: "ann", predicate: "produces", object: "cell" } as const;
    const here = { qualifiers: { stage: "supplying", region: "here" }, ...DENIED };
    const open = { qualifiers: { stage: "supplying", region: "unknown" } };
    expect(sides(...pair(make, open, here))).toEqual([]);
    const further = { qualifiers: { stage: "supplying" }, ...DENIED };
    expect(sides(...pair(make, { qualifiers: { stage: "developmentComplete" } }, further))).toEqual(
      [],
    );
  });

  it("a claim without an end and a denial from a day after the source of the claim", () => {
    const since = (from: string): Partial<ClaimSketch> => ({ time: { from, to: null } });
    const denied = (from: string): ClaimSketch => ({
      ...supply,
      id: "t/2",
      ...DENIED,
      ...since(from),
    });
    const said: ClaimSketch = { ...supply, id: "s/1", ...since("2025-01") };
    expect(sides(said, denied("2026-01"))).toEqual([]);
    expect(sides(said, denied("2025-03"))).toEqual([[["s/1"], ["t/2"]]]);
    const until = { ...said, time: { from: "2025-01", to: "2027" } };
    expect(sides(until, denied("2026-01"))).toEqual([[["s/1"], ["t/2"]]]);
  });

  it("a value that is told to have ended, and the one after it, where the source has no exact day", () => {
    const sources = [makeSource("s", "2024-09~")];
    const duty = { subject: "tariff", predicate: "appliesTo", object: "here" } as const;
    const at = (value: number): Partial<ClaimSketch> => ({
      qualifiers: { origin: "there", product: "cell", rate: { value, unit: "percent" } },
    });
    const told = (from: string): readonly unknown[] =>
      buildGraph(
        makeDataset(
          pair(
            duty,
            { ...at(7.5), time: { from: null, to: "2024-09-26" } },
            { ...at(25), time: { from, to: null } },
          ),
          { sources },
        ),
        LENSES.everything,
      ).conflicts;
    expect(told("2024-09-27")).toEqual([]);
    expect(told("2024-09-20")).toHaveLength(1);
  });

  it("a denial of one number and another number", () => {
    expect(sides(...pair(count, facilities(7), { ...facilities(9), ...DENIED }))).toEqual([]);
  });

  it("remarks, which may be on anything", () => {
    const remark = { subject: "ann", predicate: "remark" } as const;
    expect(sides(...pair(remark, {}, DENIED))).toEqual([]);
  });

  it("what is only inferred or proposed and what is so", () => {
    for (const kind of ["inference", "proposal", "hypothesis"] as const) {
      expect(sides(...pair(home, { object: "here" }, { object: "there", kind }))).toEqual([]);
    }
  });

  it("claims of which the lens leaves one out", () => {
    const claims = pair(home, { object: "here" }, { object: "there", kind: "expertStatement" });
    const { conflicts } = buildGraph(makeDataset(claims), LENSES.facts);
    expect(conflicts).toEqual([]);
  });
});

/** The sides of every difference among the claims, by id. */
function differing(...claims: ClaimSketch[]): readonly (readonly (readonly string[])[])[] {
  const { differences } = buildGraph(makeDataset(claims, { sources: SOURCES }), LENSES.everything);
  return differences.map((conflict) => conflict.sides.map((side) => side.claims));
}

describe("what one source tells apart", () => {
  const pledge = { subject: "ann", predicate: "invests", object: "plant" } as const;
  const euros = (value: number, part?: string): Partial<ClaimSketch> => ({
    qualifiers: {
      amount: { value, unit: "EUR" },
      basis: "pledged",
      ...(part === undefined ? {} : { part }),
    },
  });
  const [whole, some] = pair(pledge, euros(800), euros(500, "packs"));

  it("is no difference: a sum and a part of it, or two contracts by name", () => {
    expect(differing(whole, some)).toEqual([]);
    const amount = (value: number, agreement: string): Partial<ClaimSketch> => ({
      qualifiers: { product: "cell", volume: { value, unit: "GWh" }, agreement },
    });
    expect(differing(...pair(supply, amount(34, "contract"), amount(75, "second")))).toEqual([]);
  });

  it("is one where another source says it, and no contradiction", () => {
    const elsewhere = { ...some, source: "t" };
    expect(differing(whole, elsewhere)).toEqual(TWO);
    expect(sides(whole, elsewhere)).toEqual([]);
  });

  it("is no contradiction either: two grants in two forms", () => {
    const grant = { subject: "holding", predicate: "grantsIncentive", object: "ann" } as const;
    const form = (value: number, word: string): Partial<ClaimSketch> => ({
      qualifiers: { amount: { value, unit: "USD" }, form: word },
    });
    expect(sides(...pair(grant, form(135, "grant"), form(70, "bonds")))).toEqual([]);
    expect(sides(...pair(grant, form(135, "grant"), form(70, "grant")))).toEqual(TWO);
  });
});
