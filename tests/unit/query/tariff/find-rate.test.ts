import { describe, expect, it } from "vitest";
import type { Answered } from "../../../../src/core/model/answer.ts";
import type { TariffRate } from "../../../../src/core/query/tariff/find-rate.ts";
import { answerTo } from "../../../support/answers.ts";
import {
  type ClaimSketch,
  makeDataset,
  makeEntity,
  makeSource,
} from "../../../support/small-dataset.ts";

const WORLD = [
  makeEntity("bloc", "place"),
  makeEntity("world", "place"),
  makeEntity("ordinary", "policy"),
  makeEntity("surcharge", "policy"),
];
/** Said of every rate for which no day was asked. */
const TAKEN = { code: "day-taken" };
const SOURCES = [makeSource("s", "2025-06-23"), makeSource("t", "2025-09-25")];

interface RateSketch extends Partial<ClaimSketch> {
  readonly policy?: string;
  readonly percent?: number;
  readonly origin?: string;
  readonly product?: string;
  readonly basis?: "allIn" | "added" | "base";
  readonly from?: string;
  readonly terms?: Readonly<Record<string, unknown>>;
}

/** That a policy lays a rate on cells from there that come here. */
function rate(id: string, sketch: RateSketch = {}): ClaimSketch {
  const { policy, percent = 10, origin, product, basis, from, terms, ...rest } = sketch;
  return {
    id,
    subject: policy ?? "tariff",
    predicate: "appliesTo",
    object: "here",
    qualifiers: {
      origin: origin ?? "there",
      product: product ?? "cell",
      rate: { value: percent, unit: "percent" },
      ...(basis === undefined ? {} : { basis }),
      ...terms,
    },
    time: { from: from ?? null, to: null },
    ...rest,
  };
}

function dutyOn(
  claims: readonly ClaimSketch[],
  lens: Record<string, unknown> = {},
): Answered<TariffRate> {
  return answerTo(makeDataset(claims, { entities: WORLD, sources: SOURCES }), "tariff rate", {
    origin: "there",
    destination: "here",
    product: "cell",
    ...lens,
  });
}

describe("the duty on a route", () => {
  it("is what a scenario sets for a policy, beside what is said of others", () => {
    const said = [
      rate("s/1", { policy: "ordinary", percent: 2.5, basis: "base" }),
      rate("s/2", { policy: "surcharge", percent: 25, basis: "added" }),
    ];
    const set = { kind: "hypothesis", source: null } as const;
    const assumed = { policy: "surcharge", percent: 10, ...set };
    expect(dutyOn(said).result.ratePercent).toBe(27.5);
    const added = dutyOn([...said, rate("scenario/1", { ...assumed, basis: "added" })]);
    expect(added.result.ratePercent).toBe(12.5);
    const whole = dutyOn([...said, rate("scenario/1", { ...assumed, basis: "allIn" })]);
    expect(whole.result.ratePercent).toBe(10);
  });

  it("is the whole duty where a source states one, whatever else is charged", () => {
    const { result } = dutyOn([
      rate("1", { percent: 15, basis: "allIn" }),
      rate("2", { policy: "ordinary", percent: 2.5, basis: "base" }),
      rate("3", { policy: "surcharge", percent: 25, basis: "added" }),
    ]);
    expect(result).toMatchObject({ ratePercent: 15, atLeastPercent: null, superseded: [] });
    expect(result.parts.map(({ policy }) => policy)).toEqual(["tariff"]);
  });

  it("is taken for the whole where a source only names the rate", () => {
    expect(dutyOn([rate("1", { percent: 27.5 })]).result.ratePercent).toBe(27.5);
  });

  it("is the ordinary duty and all that come on top, added up", () => {
    const { result } = dutyOn([
      rate("1", { policy: "ordinary", percent: 2.5, basis: "base" }),
      rate("2", { policy: "tariff", percent: 25, basis: "added" }),
      rate("3", { policy: "surcharge", percent: 10, basis: "added" }),
    ]);
    expect(result.ratePercent).toBe(37.5);
    expect(result.parts.map(({ basis }) => basis)).toEqual(["base", "added", "added"]);
  });

  it("is not known, but at least so much, where the ordinary duty is missing", () => {
    const { result, caveats } = dutyOn([rate("1", { percent: 25, basis: "added" })]);
    expect(result).toMatchObject({ ratePercent: null, atLeastPercent: 25 });
    expect(caveats).toMatchObject([TAKEN, { code: "base-duty-unknown", claims: ["1"] }]);
  });

  it("is not known and at least nothing where no claim is on the route", () => {
    expect(dutyOn([rate("1", { origin: "town-here" })]).result).toMatchObject({
      ratePercent: null,
      atLeastPercent: null,
      parts: [],
    });
  });

  it("leaves out a policy from which the goods are exempt", () => {
    const { result } = dutyOn([
      rate("1", { policy: "ordinary", percent: 2.5, basis: "base" }),
      rate("2", { policy: "surcharge", percent: 10, basis: "added" }),
      rate("3", { policy: "surcharge", polarity: "negative", product: "battery" }),
    ]);
    expect(result).toMatchObject({ ratePercent: 2.5, exempt: ["3"] });
  });

  it("has in no sum what falls on the goods without a known rate, and says so", () => {
    const ordinary = rate("1", { policy: "ordinary", percent: 2.5, basis: "base" });
    const open = rate("2", { policy: "surcharge", terms: { rate: "unknown" } });
    const { result, caveats, evidence } = dutyOn([ordinary, open]);
    expect(result).toMatchObject({ ratePercent: 2.5, atLeastPercent: null });
    expect(caveats).toMatchObject([TAKEN, { code: "duty-rate-unknown", claims: ["2"] }]);
    expect(evidence).toHaveProperty(["2"]);
  });

  it.each([
    ["the whole duty is known", rate("3", { percent: 15, basis: "allIn" })],
    ["the goods are exempt", rate("3", { policy: "surcharge", polarity: "negative" })],
    ["another claim has its rate", rate("3", { policy: "surcharge", basis: "added" })],
  ])("says nothing of a duty without a rate where %s", (_, claim) => {
    const ordinary = rate("1", { policy: "ordinary", percent: 2.5, basis: "base" });
    const open = rate("2", { policy: "surcharge", terms: { rate: "unknown" } });
    const codes = dutyOn([ordinary, open, claim]).caveats.map(({ code }) => code);
    expect(codes).not.toContain("duty-rate-unknown");
  });

  it("is charged on nobody while it is only proposed, planned or expected", () => {
    for (const kind of ["proposal", "plan", "forecast", "opinion"] as const) {
      const { result } = dutyOn([rate("1", { kind })], { lens: "everything" });
      expect(result.ratePercent, kind).toBeNull();
    }
  });
});

describe("of several rates of one policy", () => {
  const old = rate("1", { percent: 27.5, from: "2025-04-03" });
  const later = rate("2", { percent: 15, from: "2025-08-01", source: "t" });

  it("the latest that has begun by the date counts, and the older one is replaced", () => {
    expect(dutyOn([old, later], { trueAt: "2025-08-15" }).result).toMatchObject({
      ratePercent: 15,
      superseded: ["1"],
    });
    expect(dutyOn([old, later], { trueAt: "2025-07-31" }).result).toMatchObject({
      ratePercent: 27.5,
      superseded: [],
    });
    expect(dutyOn([old, later], { trueAt: "2025-08-01" }).result.ratePercent).toBe(15);
  });

  it("the one that was known counts on the same day, seen from an earlier one", () => {
    const at = { trueAt: "2025-08-15" };
    expect(dutyOn([old, later], { ...at, knownBy: "2025-07-01" }).result.ratePercent).toBe(27.5);
    expect(dutyOn([old, later], { ...at, knownBy: "2025-10-01" }).result.ratePercent).toBe(15);
  });

  it("one without a start counts only where none has one", () => {
    const undated = rate("0", { percent: 27.5 });
    expect(dutyOn([undated, later]).result).toMatchObject({ ratePercent: 15, superseded: ["0"] });
    expect(dutyOn([undated]).result.ratePercent).toBe(27.5);
  });

  it("one without a start that gives the same rate stands with it, and is not replaced", () => {
    const { result } = dutyOn([rate("0", { percent: 15 }), later]);
    expect(result.superseded).toEqual([]);
    expect(result.parts).toMatchObject([{ from: "2025-08-01", claims: ["2", "0"] }]);
  });

  it("one that began earlier at the same rate is an older one all the same", () => {
    const before = rate("0", { percent: 15, from: "2025-04-03" });
    const { result } = dutyOn([before, later]);
    expect(result.superseded).toEqual(["0"]);
    expect(result.parts).toMatchObject([{ from: "2025-08-01", claims: ["2"] }]);
  });

  it.each([
    ["expertStatement", "fact"],
    ["companyStatement", "officialStatement"],
    ["officialStatement", "fact"],
  ] as const)(
    "for the same start, not what is a %s is taken but what is a %s",
    (weaker, stronger) => {
      const { result, caveats } = dutyOn([
        rate("1", { percent: 20, from: "2025-08-01", kind: weaker }),
        rate("2", { percent: 15, from: "2025-08-01", kind: stronger }),
      ]);
      expect(result.ratePercent).toBe(15);
      expect(result.parts).toMatchObject([{ claims: ["2", "1"] }]);
      expect(caveats).toMatchObject([
        TAKEN,
        {
          code: "conflict",
          message: "Sources give other rates for the same start; the best backed of them is taken.",
        },
      ]);
    },
  );

  it("for the same start and backed alike, is the rate that more sources give", () => {
    const said = [
      rate("1", { percent: 20, from: "2025-08-01", source: "s" }),
      rate("2", { percent: 10, from: "2025-08-01", source: "s" }),
      rate("3", { percent: 10, from: "2025-08-01", source: "t" }),
    ];
    expect(dutyOn(said).result.ratePercent).toBe(10);
    expect(dutyOn(said.slice(0, 2)).result.ratePercent).toBe(20);
  });

  it("two for the same start are told of, and of two backed alike the first by id is taken", () => {
    const { result, caveats } = dutyOn([
      rate("1", { percent: 15, from: "2025-08-01" }),
      rate("2", { percent: 20, from: "2025-08-01" }),
    ]);
    expect(result.ratePercent).toBe(15);
    expect(caveats).toMatchObject([TAKEN, { code: "conflict", claims: ["1", "2"] }]);
  });
});

describe("a rate counts on a route", () => {
  const joins: ClaimSketch = { id: "p", subject: "there", predicate: "partOf", object: "bloc" };

  it("from the bloc of the origin, where a source says that it is part of it", () => {
    const onBloc = rate("1", { origin: "bloc", percent: 15 });
    expect(dutyOn([onBloc, joins]).result.ratePercent).toBe(15);
    expect(dutyOn([onBloc]).result.ratePercent).toBeNull();
  });

  it("from every origin, and on the wider product", () => {
    expect(dutyOn([rate("1", { origin: "world" })]).result.ratePercent).toBe(10);
    expect(dutyOn([rate("1", { product: "battery" })]).result.ratePercent).toBe(10);
    expect(dutyOn([rate("1", { product: "other-product" })]).result.ratePercent).toBeNull();
  });

  it("with its quota and the rate beyond", () => {
    const quota = { value: 100_000, unit: "vehiclesPerYear" };
    const terms = { quota, outOfQuotaRate: { value: 27.5, unit: "percent" } };
    expect(dutyOn([rate("1", { terms })]).result.quota).toEqual({
      units: quota,
      beyondPercent: 27.5,
    });
    expect(dutyOn([rate("1")]).result.quota).toBeNull();
  });
});
