import { describe, expect, it } from "vitest";
import type { StatusWord } from "../../../../src/core/model/vocabulary.ts";
import { askLines, cellOf, gateOf, makes, optionOf } from "../../../support/line-world.ts";

type Claims = Parameters<typeof askLines>[0];

const plan = { kind: "plan", qualifiers: { stage: "massProductionScheduled" } } as const;

describe("GATE-1 product", () => {
  const wordOf = (claims: Claims): string =>
    gateOf(optionOf(askLines([makes("bob-1"), ...claims]), "ann/ann-1"), "product");

  it("is true only where this very product is made or delivered", () => {
    expect(wordOf([makes("ann-1")])).toBe("true made");
    expect(wordOf([makes("ann-1", plan)])).toBe("unknown planned");
    expect(wordOf([makes("ann-1", { ...plan, commitment: "possible" })])).toBe(
      "unknown considered",
    );
    for (const commitment of ["possible", "uncommitted"] as const)
      expect(wordOf([makes("ann-1", { commitment })])).toBe("unknown considered");
    expect(wordOf([makes("ann-1", { commitment: "probable" })])).toBe("true made");
    expect(wordOf([makes("ann-1", { qualifiers: { stage: "sampling" } })])).toBe(
      "unknown developed",
    );
  });

  it("takes a signed contract for a plan and a name on a list for nothing", () => {
    const supply = (basis: string) => ({
      subject: "ann-1",
      predicate: "suppliesTo" as const,
      object: "customer",
      qualifiers: { product: "round", basis },
    });
    expect(wordOf([supply("contract")])).toBe("unknown planned");
    expect(wordOf([supply("report")])).toBe("true made");
    for (const basis of ["listing", "memorandum"]) {
      const { options } = askLines([makes("bob-1"), supply(basis)]);
      expect(options.map(({ key }) => key)).not.toContain("ann/ann-1");
    }
    const stage = (basis: string, commitment: "certain" | "probable" = "certain") =>
      cellOf(
        optionOf(askLines([makes("bob-1"), { ...supply(basis), commitment }]), "ann/ann-1"),
        "line-stage",
      );
    expect(stage("report")).toEqual([1, 1]);
    expect(stage("contract")).toEqual([0.4, 0.6]);
    expect(stage("contract", "probable")).toEqual([0, 0.6]);
    const listed = askLines([makes("bob-1"), makes("ann-1", plan), supply("listing")]);
    expect(cellOf(optionOf(listed, "ann/ann-1"), "line-stage")).toEqual([0.4, 0.6]);
  });

  it("weighs a denial by how sure it is and by what stands against it", () => {
    const deny = (commitment: "certain" | "probable") =>
      makes("ann-1", { polarity: "negative", commitment });
    expect(wordOf([makes("ann-1", plan), deny("certain")])).toBe("false denied");
    expect(wordOf([makes("ann-1", plan), deny("probable")])).toBe("unknown contested");
    expect(wordOf([makes("ann-1"), deny("certain")])).toBe("unknown contested");
    const result = askLines([makes("bob-1"), makes("ann-1"), deny("certain")]);
    expect(cellOf(optionOf(result, "ann/ann-1"), "line-stage")).toEqual([0, 1]);
  });

  it("rests on no opinion, forecast, assessment or inference, under any lens", () => {
    for (const kind of ["opinion", "forecast", "assessment", "proposal"] as const) {
      const result = askLines([makes("bob-1"), makes("ann-1", { kind })], { lens: "everything" });
      expect(result.options.map(({ key }) => key)).toEqual(["bob/bob-1"]);
    }
  });
});

describe("GATE-2 stands", () => {
  const status = (value: StatusWord, more = {}) => ({
    subject: "ann-1",
    predicate: "hasStatus" as const,
    value,
    ...more,
  });
  const standing = (claims: Claims, input = {}) => {
    const option = optionOf(askLines([makes("bob-1"), ...claims], input), "ann/ann-1");
    return [option.gates.find(({ id }) => id === "stands")?.truth, option.standing];
  };
  const pause = (time: object) =>
    JSON.stringify({
      name: "pause",
      patches: [{ type: "setStatus", entity: "ann-1", status: "constructionPaused", time }],
    });

  it("leaves a reported pause open and counts it from 0", () => {
    expect(standing([makes("ann-1", plan), status("constructionPaused")])).toEqual([
      "unknown",
      "stalled",
    ]);
    const result = askLines([makes("ann-1", plan), status("constructionPaused"), makes("bob-1")]);
    expect(cellOf(optionOf(result, "ann/ann-1"), "line-stage")).toEqual([0, 0.6]);
    expect(result.meets.map(({ id }) => id)).toContain("ann");
  });

  it("fails what is assumed to be shut when it is needed, and not what is open again by then", () => {
    expect(standing([makes("ann-1")], { scenario: pause({ from: "2026-06-01" }) })).toEqual([
      "false",
      "out",
    ]);
    const over = pause({ from: "2025-01-01", to: "2025-12-31" });
    expect(standing([makes("ann-1")], { scenario: over, neededBy: "2027" })).toEqual([
      "true",
      "made",
    ]);
  });

  it("takes a plant that is converted for what is to come, and leaves open what it made", () => {
    expect(standing([makes("ann-1", plan), status("converting")])[0]).toBe("true");
    expect(standing([makes("ann-1"), status("converting")])).toEqual(["unknown", "stalled"]);
  });

  it("fails what is closed, sold, cancelled or scaled back, unless that very word is denied", () => {
    for (const word of ["closed", "sold", "cancelled", "scaledBack"] as const)
      expect(standing([makes("ann-1", plan), status(word)])[0]).toBe("false");
    const denied = status("cancelled", { polarity: "negative", kind: "companyStatement" });
    expect(standing([makes("ann-1", plan), status("cancelled"), denied])[0]).toBe("unknown");
  });
});

describe("GATE-3 market", () => {
  it("has no duty where it is made in the market, and the duty of its country elsewhere", () => {
    const result = askLines([makes("ann-1"), makes("bob-1")]);
    expect(optionOf(result, "ann/ann-1")).toMatchObject({
      crossing: "madeThere",
      duty: { low: 0, high: 0 },
    });
    expect(optionOf(result, "bob/bob-1")).toMatchObject({
      crossing: "import",
      duty: { low: 10, high: 10 },
    });
    expect(cellOf(optionOf(result, "bob/bob-1"), "line-duty")).toEqual([0.8, 0.8]);
  });

  it("is open where all that is told of the place is wider than the market", () => {
    const wide = makes("cat", { qualifiers: { region: "here" } });
    const claims = [makes("ann-1"), wide];
    const [narrow, same] = ["town-here", "here"].map((market) =>
      optionOf(askLines(claims, { market }), "cat/here"),
    );
    if (narrow === undefined || same === undefined) throw new Error("There are two markets.");
    expect(gateOf(narrow, "market")).toBe("unknown overlaps");
    expect(narrow.duty).toBeNull();
    expect(gateOf(same, "market")).toBe("true madeThere");
  });

  it("is open where nobody says where it is made, or what the duty is", () => {
    const result = askLines([makes("bob-1"), makes("ann")]);
    expect(gateOf(optionOf(result, "ann/-"), "market")).toBe("unknown notStated");
  });

  it("runs from the lasting duties to all of them without a day, and is those of the day with one", () => {
    const surcharge = {
      subject: "surcharge",
      predicate: "appliesTo" as const,
      object: "here",
      qualifiers: {
        origin: "there",
        product: "round",
        rate: { value: 5, unit: "percent" },
        basis: "added",
      },
      time: { from: "2025-01-01", to: "2026-07-24" },
    };
    const base = {
      subject: "tariff",
      predicate: "appliesTo" as const,
      object: "here",
      qualifiers: {
        origin: "there",
        product: "any-cell",
        rate: { value: 3, unit: "percent" },
        basis: "base",
      },
    };
    const dutyOf = (input: Readonly<Record<string, unknown>>) =>
      optionOf(
        askLines(
          [
            makes("bob-1", { object: "flat" }),
            base,
            { ...surcharge, qualifiers: { ...surcharge.qualifiers, product: "any-cell" } },
          ],
          { product: "flat", use: "any", ...input },
        ),
        "bob/bob-1",
      ).duty;
    expect(dutyOf({})).toEqual({ low: 3, high: 8 });
    expect(dutyOf({ neededBy: "2025" })).toEqual({ low: 8, high: 8 });
    expect(dutyOf({ neededBy: "2027" })).toEqual({ low: 3, high: 3 });
  });

  it("is no question without a market", () => {
    const result = askLines([makes("bob-1")], { market: undefined, insteadOf: undefined });
    expect(gateOf(optionOf(result, "bob/bob-1"), "market")).toBe("true anywhere");
    expect(result.weights.map(({ id }) => id)).not.toContain("line-duty");
    expect(result.headline.text).toBe("Bob makes round cells.");
  });
});

describe("GATE-4 in time", () => {
  const timeOf = (
    from: string,
    input: Readonly<Record<string, unknown>>,
    kind: "plan" | "fact" = "plan",
  ) => {
    const qualifiers = { stage: kind === "plan" ? "massProductionScheduled" : "supplying" };
    const result = askLines(
      [makes("bob-1"), makes("ann-1", { kind, qualifiers, time: { from, to: null } })],
      input,
    );
    return gateOf(optionOf(result, "ann/ann-1"), "in-time");
  };

  it("is open for a plan that ends on the last day, and fails for the day after", () => {
    expect(timeOf("2026-12-31", { neededBy: "2026" })).toBe("unknown plan");
    expect(timeOf("2027-01-01", { neededBy: "2026" })).toBe("false plan");
  });

  it("is true for what began by the day, and open for what may have begun after it", () => {
    expect(timeOf("2025", { neededBy: "2025" }, "fact")).toBe("true done");
    expect(timeOf("2025", { neededBy: "2025-06-30" }, "fact")).toBe("unknown done");
    const result = askLines([makes("ann-1", { time: { from: "2025", to: null } })], {
      neededBy: "2025-06-30",
    });
    expect(optionOf(result, "ann/ann-1").standing).toBe("madeOpen");
  });
});

describe("GATE-5 sells", () => {
  const sellsOf = (claims: Claims, input = {}) =>
    gateOf(
      optionOf(askLines([makes("bob-1"), makes("ann-1"), ...claims], input), "ann/ann-1"),
      "sells",
    );
  const supply = (object: string, more = {}) => ({
    subject: "ann",
    predicate: "suppliesTo" as const,
    object,
    qualifiers: { product: "round" },
    ...more,
  });
  const carPlant = [{ subject: "ann", predicate: "operates" as const, object: "buyer-plant" }];
  const stake = (owner: string, value: number) => ({
    subject: owner,
    predicate: "ownsStakeIn" as const,
    object: "ann",
    qualifiers: { share: { value, unit: "percent" } },
  });

  it("leaves out what is made for its own use, unless a fact says that it sells", () => {
    const own = makes("ann-1", { qualifiers: { outlet: "own" } });
    expect(sellsOf([own])).toBe("false ownUse");
    expect(sellsOf([own, supply("customer", { kind: "plan" })])).toBe("false ownUse");
    expect(sellsOf([own, supply("customer")])).toBe("true sells");
  });

  it("leaves out a carmaker of whom no sale is documented, and no venture that sells", () => {
    expect(sellsOf(carPlant)).toBe("false builder");
    expect(sellsOf([...carPlant, supply("customer", { qualifiers: { product: "flat" } })])).toBe(
      "true sellsOther",
    );
    expect(sellsOf([stake("cat", 50), stake("bob", 50), supply("cat")])).toBe(
      "unknown ownGroupOnly",
    );
  });

  it("takes a venture of the buyer for one that supplies it", () => {
    expect(sellsOf([stake("buyer", 50)])).toBe("true ownVenture");
  });

  it("leaves it open where no sale is documented", () => {
    expect(sellsOf([])).toBe("unknown notDocumented");
  });
});

describe("GATE-7 requirements", () => {
  const listOf = (claims: Claims, require: string, input = {}) => {
    const result = askLines([makes("bob-1"), ...claims], { require: [require], ...input });
    if (result.meets.some(({ id }) => id === "ann")) return "meets";
    return result.possible.some(({ id }) => id === "ann") ? "possible" : "excluded";
  };

  it("are asked of one option: yeses of two never add up", () => {
    const claims = [
      makes("ann-1", plan),
      makes("ann-2"),
      {
        subject: "ann-1",
        predicate: "hasCapacity" as const,
        value: { value: 1, unit: "GWhPerYear" as const },
        qualifiers: { basis: "plan", product: "round" },
      },
    ];
    const result = askLines(claims, { require: ["local-product", "line>=supplying"] });
    expect(result.meets).toEqual([]);
    expect(result.excluded.map(({ id }) => id)).toEqual(["ann"]);
  });

  it("take in only what is known to hold, where screens take out only what is known to fail", () => {
    expect(listOf([makes("ann-1")], "local-product")).toBe("meets");
    expect(listOf([makes("ann-1", plan)], "local-product")).toBe("possible");
    expect(listOf([makes("ann-2")], "local-product")).toBe("excluded");
    expect(listOf([makes("ann-2")], "duty<=10")).toBe("meets");
    expect(listOf([makes("ann-2")], "duty<=9")).toBe("excluded");
    expect(listOf([makes("ann-1")], "capacity>=10")).toBe("possible");
    const installed = {
      subject: "ann-1",
      predicate: "hasCapacity" as const,
      value: { value: 12, unit: "GWhPerYear" as const },
      qualifiers: { basis: "installed", product: "round" },
    };
    expect(listOf([makes("ann-1"), installed], "capacity>=12")).toBe("meets");
    expect(listOf([makes("ann-1"), installed], "capacity>=13")).toBe("excluded");
    expect(listOf([makes("ann-1", { object: "round-large" })], "format:round-large")).toBe("meets");
    expect(listOf([makes("ann-1")], "format:round-large")).toBe("possible");
  });

  it("under strict fail whatever is unknown, but for what is left", () => {
    const strict = askLines(
      [
        makes("ann-1"),
        makes("bob-1", plan),
        {
          subject: "ann",
          predicate: "suppliesTo",
          object: "customer",
          qualifiers: { product: "round" },
        },
      ],
      { strict: true },
    );
    expect(strict.meets.map(({ id }) => id)).toEqual(["ann"]);
    expect(strict.excluded.map(({ id, failed }) => [id, failed.requirement])).toEqual([
      ["bob", "product"],
    ]);
  });
});
