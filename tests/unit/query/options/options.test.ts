import { describe, expect, it } from "vitest";
import { askLines, cellOf, gateOf, makes, optionOf } from "../../../support/line-world.ts";

const keys = (result: ReturnType<typeof askLines>): readonly string[] =>
  result.options.map(({ key }) => key);

const later = { source: "late", id: "late/c1" } as const;

describe("OPT-1 product match", () => {
  const matchOf = (product: string, object: string, qualifiers = {}): string | undefined =>
    askLines([makes("ann-1", { object, qualifiers })], { product }).options.find(
      ({ key }) => key === "ann/ann-1",
    )?.match;

  it("takes a narrower product for the one that is needed, and its wider one for the family", () => {
    expect(matchOf("round", "round")).toBe("exact");
    expect(matchOf("round", "round-large")).toBe("exact");
    expect(matchOf("round-large", "round")).toBe("family");
  });

  it("takes a product without a use for one of which the use is open", () => {
    expect(matchOf("flat", "flat")).toBe("useOpen");
    expect(
      askLines([makes("ann-1", { object: "flat" })], { product: "flat", use: "any" }).options[0]
        ?.match,
    ).toBe("exact");
  });

  it("reads a chemistry beside the product, and lets another one make it another product", () => {
    const asked = (chemistry: string) =>
      askLines([makes("ann-1", { qualifiers: { chemistry: "NCM" } })], { chemistry }).options.find(
        ({ key }) => key === "ann/ann-1",
      )?.match;
    expect(asked("nickel")).toBe("exact");
    expect(asked("NCM")).toBe("exact");
    expect(asked("LFP")).toBeUndefined();
  });

  it("never joins two halves into one match", () => {
    const result = askLines(
      [
        makes("ann-1", { object: "flat" }),
        makes("ann-1", { object: "any-cell", qualifiers: { chemistry: "LFP" } }),
        makes("bob-1"),
      ],
      { chemistry: "LFP" },
    );
    expect(keys(result)).not.toContain("ann/ann-1");
  });

  it("tells a product without facets apart by the tree of products alone", () => {
    expect(matchOf("ore", "ore")).toBe("exact");
    expect(matchOf("ore", "fine-ore")).toBe("exact");
    expect(matchOf("fine-ore", "ore")).toBeUndefined();
    expect(matchOf("ore", "salt")).toBeUndefined();
    // Neither is it what goes into cars because cells do, nor is a cell it.
    expect(matchOf("ore", "round")).toBeUndefined();
    expect(matchOf("round", "ore")).toBeUndefined();
  });

  it("says of what is not counted that a maker makes it, not them", () => {
    const told = (product: string) =>
      askLines([makes("ann-2", { object: product })], { product }).headline.lines.map(
        ({ text }) => text,
      );
    expect(told("ore")).toEqual(["Ann makes it in There; the duty on entry is not stated."]);
    expect(told("salt")).toEqual(["Ann makes them in There; the duty on entry is not stated."]);
  });
});

describe("OPT-2 supplier", () => {
  it("gives a plant that changed hands to the newest operator", () => {
    const result = askLines([
      makes("ann-1"),
      { ...later, subject: "bob", predicate: "operates", object: "ann-1" },
    ]);
    expect(keys(result)).toEqual(["bob/ann-1"]);
  });

  it("gives a plant to nobody who is said not to run it", () => {
    const denied = { subject: "bob", predicate: "operates", polarity: "negative" } as const;
    expect(keys(askLines([makes("ann-1"), { ...later, ...denied, object: "ann-1" }]))).toEqual([
      "ann/ann-1",
    ]);
    // Nor does it make the plant that is lost somebody's own.
    const lost = askLines([makes("bob-1"), makes("ann-1"), { ...denied, object: "ann-1" }], {
      insteadOf: "ann-1",
    });
    expect(keys(lost)).toEqual(["bob/bob-1"]);
  });

  it("counts a firm with an owner of the whole, and not with one of a little less", () => {
    const owned = (...shares: readonly object[]) =>
      keys(
        askLines([
          makes("ann-1"),
          ...shares.map((share, index) => ({
            subject: ["cat", "bob"][index] ?? "",
            predicate: "ownsStakeIn" as const,
            object: "ann",
            qualifiers: { share: { unit: "percent", ...share } },
          })),
        ]),
      );
    expect(owned({ value: 100 })).toEqual(["cat/ann-1"]);
    expect(owned({ min: 100, max: 100 })).toEqual(["cat/ann-1"]);
    expect(owned({ value: 99.9 })).toEqual(["ann/ann-1"]);
    expect(owned({ min: 50, max: 100 })).toEqual(["ann/ann-1"]);
  });

  it("counts a firm with its owner of 100 % by a fact, and by no plan and no lesser share", () => {
    const owned = (value: number, kind: "fact" | "plan") =>
      keys(
        askLines([
          makes("ann-1"),
          {
            subject: "cat",
            predicate: "ownsStakeIn",
            object: "ann",
            kind,
            qualifiers: { share: { value, unit: "percent" } },
          },
        ]),
      );
    expect(owned(100, "fact")).toEqual(["cat/ann-1"]);
    expect(owned(51, "fact")).toEqual(["ann/ann-1"]);
    expect(owned(100, "plan")).toEqual(["ann/ann-1"]);
  });

  it("says through which firm the owner has it", () => {
    const result = askLines([
      makes("ann-1"),
      {
        subject: "cat",
        predicate: "ownsStakeIn",
        object: "ann",
        qualifiers: { share: { value: 100, unit: "percent" } },
      },
    ]);
    expect(optionOf(result, "cat/ann-1").through).toBe("ann");
  });
});

describe("OPT-3 options", () => {
  it("are plants at which a claim places the product, not those that make something else", () => {
    const result = askLines([makes("ann-1", { object: "flat" }), makes("ann-2")]);
    expect(keys(result)).toEqual(["ann/ann-2"]);
  });

  it("are regions where no plant there explains what is said", () => {
    const there = makes("ann", { qualifiers: { region: "there" } });
    expect(keys(askLines([there]))).toEqual(["ann/there"]);
    expect(keys(askLines([there, makes("ann-2")]))).toEqual(["ann/ann-2"]);
    const planned = makes("ann-2", {
      kind: "plan",
      qualifiers: { stage: "massProductionScheduled" },
    });
    expect(keys(askLines([there, planned]))).toEqual(["ann/ann-2", "ann/there"]);
  });

  it("are one line that is not stated where a maker is told and no place", () => {
    const result = askLines([makes("bob-1"), makes("ann")]);
    expect(optionOf(result, "ann/-").match).toBe("maker");
    expect(cellOf(optionOf(result, "ann/-"), "line-duty")).toEqual([0, 1]);
  });

  it("do not count again what goes on and a line explains, even one of something wider", () => {
    expect(keys(askLines([makes("ann-1"), makes("ann", { object: "round-large" })]))).toEqual([
      "ann/ann-1",
    ]);
    const wide = makes("ann-2", { object: "any-cell" });
    const planned = makes("ann-1", {
      kind: "plan",
      qualifiers: { stage: "massProductionScheduled" },
    });
    expect(keys(askLines([planned, wide, makes("ann")]))).toEqual(["ann/ann-1"]);
    expect(keys(askLines([planned, makes("ann")]))).toEqual(["ann/ann-1", "ann/-"]);
  });

  it("list what backed none of them beside the supplier", () => {
    const result = askLines([makes("ann-1"), { ...makes("ann"), id: "s/said" }]);
    expect(result.meets[0]?.alsoSaid).toEqual(["s/said"]);
  });

  it("never are of somebody without a name, of a collective, of the buyer or of the lost one", () => {
    const result = askLines([makes("bob-1"), makes("nameless"), makes("buyer"), makes("lost")]);
    expect(keys(result)).toEqual(["bob/bob-1"]);
  });
});

describe("OPT-4 leads", () => {
  it("are plants in the market of which other cells, or no sort, is told", () => {
    const other = askLines([makes("ann-1", { object: "flat" }), makes("ann-2")]);
    expect(other.meets[0]?.leads).toMatchObject([{ place: "ann-1", kind: "other" }]);
    const open = askLines([makes("ann-1", { object: "any-cell" }), makes("ann-2")]);
    expect(open.meets[0]?.leads).toMatchObject([{ place: "ann-1", kind: "open" }]);
    expect(open.headline.lines.map(({ code }) => code)).toContain("lead");
  });
});

describe("OPT-5 start", () => {
  const startOf = (claims: Parameters<typeof askLines>[0], input = {}) => {
    const { start } = optionOf(askLines(claims, input), "ann/ann-1");
    return start === null ? null : [start.kind, start.earliest, start.latest];
  };

  it("is when it began where anything began, from the least first to the least last day", () => {
    const began = [
      makes("ann-1", { time: { from: "2024", to: null } }),
      makes("ann-1", { time: { from: "2024-07", to: null } }),
      makes("ann-1", { kind: "plan", time: { from: "2023", to: null } }),
    ];
    expect(startOf(began)).toEqual(["done", "2024-01-01", "2024-07-31"]);
  });

  it("is up to the statement where nobody says since when", () => {
    expect(startOf([makes("ann-1")])).toEqual(["done", null, "2025-06-23"]);
  });

  it("is what the newest plan says, of several of one date all of it", () => {
    const plan = (from: string, more = {}) =>
      makes("ann-1", {
        kind: "plan",
        qualifiers: { stage: "massProductionScheduled" },
        time: { from, to: null },
        ...more,
      });
    expect(startOf([plan("2026"), plan("2028", later)])).toEqual([
      "plan",
      "2028-01-01",
      "2028-12-31",
    ]);
    expect(startOf([plan("2026"), plan("2028")])).toEqual(["plan", "2026-01-01", "2028-12-31"]);
  });

  it("counts a planned start from 0 and its earliest day only", () => {
    const result = askLines([
      makes("ann-1", {
        kind: "plan",
        qualifiers: { stage: "massProductionScheduled" },
        time: { from: "2027", to: null },
      }),
    ]);
    expect(cellOf(optionOf(result, "ann/ann-1"), "line-start")).toEqual([0, 0.8001]);
  });

  it("is what a scenario assumes in place of all that is said", () => {
    const scenario = JSON.stringify({
      name: "late",
      patches: [
        {
          type: "addHypothesis",
          claim: {
            subject: ["ann-1"],
            predicate: "hasMilestone",
            value: "productionStart",
            qualifiers: { date: "2030-05-01" },
          },
        },
      ],
    });
    expect(startOf([makes("ann-1")], { scenario })).toEqual(["plan", "2030-05-01", "2030-05-01"]);
  });
});

describe("OPT-6 room", () => {
  const capacity = (
    value: number,
    basis: "plan" | "installed",
    product: string | null = "round",
  ) => ({
    subject: "ann-1",
    predicate: "hasCapacity" as const,
    value: { value, unit: "GWhPerYear" as const },
    qualifiers: { basis, ...(product === null ? {} : { product }) },
  });
  const contract = (buyer: string, volume: number | null, more = {}) => ({
    subject: "ann-1",
    predicate: "suppliesTo" as const,
    object: buyer,
    qualifiers: {
      product: "round",
      basis: "contract",
      ...(volume === null ? {} : { volume: { value: volume, unit: "GWhPerYear" } }),
    },
    ...more,
  });
  const freeOf = (claims: Parameters<typeof askLines>[0]) => {
    const { free } = optionOf(askLines([makes("ann-1"), ...claims]), "ann/ann-1");
    return free === null ? null : [free.low, free.high];
  };

  it("is what is installed less what is promised to others", () => {
    expect(freeOf([capacity(10, "installed"), contract("customer", 4)])).toEqual([6, 6]);
    expect(
      freeOf([capacity(10, "installed"), contract("customer", 4), contract("cat", null)]),
    ).toEqual([0, 6]);
    expect(freeOf([capacity(10, "installed"), contract("buyer", 4)])).toEqual([10, 10]);
  });

  it("starts from 0 where it is only planned", () => {
    expect(freeOf([capacity(10, "plan")])).toEqual([0, 10]);
  });

  it("takes what names the product before what names none, and is open where nothing is stated", () => {
    expect(freeOf([capacity(10, "installed"), capacity(50, "installed", null)])).toEqual([10, 10]);
    expect(freeOf([])).toBeNull();
  });
});

describe("OPT-7 commitments", () => {
  const capacity = {
    subject: "ann-1",
    predicate: "hasCapacity" as const,
    value: { value: 20, unit: "GWhPerYear" as const },
    qualifiers: { basis: "installed", product: "round" },
  };
  const promise = (subject: string, qualifiers: object, to: string | null = null) => ({
    subject,
    predicate: "suppliesTo" as const,
    object: "customer",
    kind: "plan" as const,
    qualifiers: { product: "round", basis: "contract", ...qualifiers },
    time: to === null ? { from: null, to: null } : { from: "2028-01-01", to },
  });
  const committedOf = (claims: Parameters<typeof askLines>[0]) => {
    const { committed } = optionOf(askLines([makes("ann-1"), capacity, ...claims]), "ann/ann-1");
    return [committed?.low, committed?.high].map((one) => Math.round((one ?? 0) * 100) / 100);
  };

  it("are one contract where one amount is told with two ends", () => {
    const volume = { volume: { value: 50.5, unit: "GWh" } };
    expect(
      committedOf([promise("ann-1", volume, "2037-12-31"), promise("ann-1", volume, "2038-12-31")]),
    ).toEqual([4.59, 5.05]);
  });

  it("count what the supplier promised there without a plant as perhaps, and nothing that is elsewhere", () => {
    const volume = { volume: { value: 5, unit: "GWhPerYear" } };
    expect(committedOf([promise("ann", { ...volume, region: "here" })])).toEqual([0, 5]);
    expect(committedOf([promise("ann", { ...volume, region: "there" })])).toEqual([0, 0]);
    expect(committedOf([promise("ann", volume)])).toEqual([0, 0]);
  });

  it("leave out listings, memoranda and the buyer's own", () => {
    const volume = { volume: { value: 5, unit: "GWhPerYear" } };
    expect(committedOf([promise("ann-1", { ...volume, basis: "listing" })])).toEqual([0, 0]);
    expect(committedOf([promise("ann-1", { ...volume, basis: "memorandum" })])).toEqual([0, 0]);
  });
});

describe("GATE-6 capacity", () => {
  it("fails where known contracts take all of it", () => {
    const result = askLines([
      makes("ann-1"),
      makes("bob-1"),
      {
        subject: "ann-1",
        predicate: "hasCapacity",
        value: { value: 10, unit: "GWhPerYear" },
        qualifiers: { basis: "installed", product: "round" },
      },
      {
        subject: "ann-1",
        predicate: "suppliesTo",
        object: "customer",
        qualifiers: { product: "round", volume: { value: 12, unit: "GWhPerYear" } },
      },
    ]);
    const option = optionOf(result, "ann/ann-1");
    expect([option.free, gateOf(option, "capacity")]).toEqual([
      { low: 0, high: 0 },
      "false stated",
    ]);
    expect(result.excluded.find(({ id }) => id === "ann")?.failed.requirement).toBe("capacity");
  });
});
