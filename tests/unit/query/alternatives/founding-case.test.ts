import { describe, expect, it } from "vitest";
import type {
  WordedAlternatives,
  WordedRanked,
} from "../../../../src/core/word/ranking/alternatives.ts";
import { askFounding, kh } from "../../../support/answers.ts";
import { FOUNDING_NEED } from "../../../support/founding.ts";

const THREE = "lg-energy-solution,sk-on,samsung-sdi";

function ask(input: Record<string, unknown> = {}): WordedAlternatives {
  return askFounding("alternatives", input).result;
}

function candidate(result: WordedAlternatives, id: string): WordedRanked {
  const found = [...result.meets, ...result.possible].find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not ranked.`);
  return found;
}

const firsts = (result: WordedAlternatives): Record<string, number> =>
  Object.fromEntries(result.meets.map(({ id, rankShares }) => [id, rankShares[0] ?? 0]));

describe("who else can supply 46-series cells to BMW in the US?", () => {
  it("is the question where none is given, and the answer says so", () => {
    const answer = askFounding("alternatives");
    expect(answer.result.need).toEqual(FOUNDING_NEED);
    expect(answer.caveats.map(({ code }) => code)).toContain("default-need");
    const { neededBy: _, ...need } = FOUNDING_NEED;
    const asked = askFounding("alternatives", need);
    expect(asked.result).toEqual(answer.result);
    expect(asked.caveats.map(({ code }) => code)).not.toContain("default-need");
  });

  it("recalls the three makers and CATL, each with why it is here", () => {
    const why = Object.fromEntries(
      ask().meets.map((one) => [one.id, one.why.map(({ rule }) => rule)]),
    );
    expect(why).toEqual({
      "lg-energy-solution": ["produces", "named"],
      "sk-on": ["produces", "named"],
      "samsung-sdi": ["produces", "named", "same-buyer"],
      catl: ["same-buyer"],
    });
  });

  it("gives the three makers their exact scores and ranks, listed by the lowest score", () => {
    const rows = ask({ among: THREE }).meets.map(({ id, score, rank }) => [
      id,
      Math.round(score.low * 30),
      Math.round(score.high * 30),
      rank.best,
      rank.worst,
      rank.exact,
    ]);
    expect(rows).toEqual([
      ["lg-energy-solution", 19, 26, 1, 2, true],
      ["sk-on", 19, 24, 2, 3, true],
      ["samsung-sdi", 8, 28, 1, 3, true],
    ]);
  });

  it("puts the three first in 0.837, 0 and 0.163 of the assumptions, within 0.01", () => {
    const shares = firsts(ask({ among: THREE }));
    expectNear(shares["lg-energy-solution"], 251 / 300);
    expect(shares["sk-on"]).toBe(0);
    expectNear(shares["samsung-sdi"], 49 / 300);
  });

  it("with CATL among them has shares 0.774, 0, 0.155 and 0.071, and rank ranges 1–3, 2–4, 1–4, 1–4", () => {
    const result = ask();
    const shares = firsts(result);
    expectNear(shares["lg-energy-solution"], 0.774);
    expect(shares["sk-on"]).toBe(0);
    expectNear(shares["samsung-sdi"], 0.155);
    expectNear(shares.catl, 0.071);
    expect(
      Object.fromEntries(result.meets.map(({ id, rank }) => [id, `${rank.best}–${rank.worst}`])),
    ).toEqual({ "lg-energy-solution": "1–3", "sk-on": "2–4", "samsung-sdi": "1–4", catl: "1–4" });
  });

  it("covers the criteria of the two with claims in full, Samsung SDI's to a third, CATL's not at all", () => {
    const coverage = ask().meets.map((one) => [one.id, Math.round(one.coverage * 3)]);
    expect(coverage).toEqual([
      ["lg-energy-solution", 3],
      ["sk-on", 3],
      ["samsung-sdi", 1],
      ["catl", 0],
    ]);
    const { caveats } = askFounding("alternatives");
    const unknown = caveats.filter(({ code }) => code === "coverage-none");
    expect(unknown.map(({ message }) => message).join()).toContain("CATL");
  });

  it("rests each value on its claim and on nothing else", () => {
    const cells = ask({ among: THREE }).meets.flatMap(({ id, criteria }) =>
      criteria.map((one) => [`${id} ${one.id}`, one.low, one.high, one.claims]),
    );
    expect(cells).toEqual([
      ["lg-energy-solution local", 1, 1, [kh("c42")]],
      ["lg-energy-solution tariff", 0.5, 1, [kh("c43")]],
      ["lg-energy-solution readiness", 0.4, 0.6, [kh("c30")]],
      ["sk-on local", 1, 1, [kh("c42")]],
      ["sk-on tariff", 0.5, 1, [kh("c43")]],
      ["sk-on readiness", 0.4, 0.4, [kh("c31")]],
      ["samsung-sdi local", 0, 1, []],
      ["samsung-sdi tariff", 0, 1, []],
      ["samsung-sdi readiness", 0.8, 0.8, [kh("c29")]],
    ]);
  });

  it("finds most worth finding out where Samsung SDI produces and what tariffs it bears", () => {
    const { missing } = ask({ among: THREE });
    expect(
      missing.map(({ criterion, candidates, swing }) => [
        criterion,
        candidates.map(({ id }) => id),
        Math.round(swing * 1e4) / 1e4,
      ]),
    ).toEqual([
      ["local", ["samsung-sdi"], 0.3333],
      ["tariff", ["samsung-sdi"], 0.3333],
      ["tariff", ["lg-energy-solution", "sk-on"], 0.1667],
      ["readiness", ["lg-energy-solution"], 0.0667],
    ]);
  });

  it("says whose places hang on where Samsung SDI produces: if nowhere in the US, it is third", () => {
    const [local] = ask({ among: THREE }).missing;
    expect(local?.places).toEqual([
      { id: "lg-energy-solution", low: { best: 1, worst: 1 }, high: { best: 1, worst: 2 } },
      { id: "samsung-sdi", low: { best: 3, worst: 3 }, high: { best: 1, worst: 3 } },
      { id: "sk-on", low: { best: 2, worst: 2 }, high: { best: 2, worst: 3 } },
    ]);
  });

  it("names the fact that would move each up, with its claims and the ranks it would leave", () => {
    const moves = ask({ among: THREE }).meets.map(({ id, movesUp }) => [
      id,
      movesUp?.criterion,
      movesUp?.claims,
      movesUp?.rank,
    ]);
    expect(moves).toEqual([
      ["lg-energy-solution", "tariff", [kh("c43")], { best: 1, worst: 2 }],
      ["sk-on", "tariff", [kh("c43")], { best: 2, worst: 3 }],
      ["samsung-sdi", "local", [], { best: 1, worst: 3 }],
    ]);
  });

  it("shows what other treatments of unknown would say of those in play, in the order of the lists", () => {
    const { unknownTreatments: treated } = ask({ among: THREE });
    expect(treated.map(({ id, zero, skip }) => [id, zero.rank, skip?.rank])).toEqual([
      ["lg-energy-solution", 1, 2],
      ["sk-on", 2, 3],
      ["samsung-sdi", 3, 1],
    ]);
    const excluded = ask({ among: THREE, require: "readiness>=supplying" });
    expect(excluded.unknownTreatments.map(({ id }) => id)).toEqual(["samsung-sdi"]);
  });

  it("says at which weights LG Energy Solution and Samsung SDI change places: 5/9 and 1/21, never by tariffs", () => {
    const flips = ask({ among: THREE }).flips.filter(
      ({ between }) => between.join() === "lg-energy-solution,samsung-sdi",
    );
    expect(flips.map(({ criterion, at }) => [criterion, Math.round(at * 1e6) / 1e6])).toEqual([
      ["readiness", 0.555556],
      ["local", 0.047619],
    ]);
  });

  it("lists flips with the smallest change of a weight first", () => {
    const changes = ask().flips.map(({ at, weight }) => Math.abs(at - weight));
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
  });

  it("counts other weights on any scale, and one alone", () => {
    const scaled = ask({ among: THREE, weights: "local=2,tariff=2,readiness=2" });
    expect(scaled.meets).toEqual(ask({ among: THREE }).meets);
    const [first] = ask({ among: THREE, weights: "readiness=1" }).meets;
    expect(first).toMatchObject({ id: "samsung-sdi", score: { low: 0.8, high: 0.8 } });
    expect(first?.rank).toEqual({ best: 1, worst: 1, exact: true });
  });

  it("with free weights has shares 0.695, 0 and 0.305, and weights that put each first", () => {
    const result = ask({ among: THREE, weights: "free" });
    expectNear(firsts(result)["lg-energy-solution"], 0.695);
    expectNear(firsts(result)["samsung-sdi"], 0.305);
    expect(candidate(result, "sk-on").centralWeights).toBeNull();
    const central = candidate(result, "samsung-sdi").centralWeights ?? {};
    expectNear(central.readiness, 0.535);
    expect(result.weightMode).toBe("free");
  });

  it("with an order of importance keeps to it", () => {
    const result = ask({ among: THREE, weights: "local>tariff>readiness" });
    expect(result.weightMode).toBe("order");
    for (const { centralWeights } of result.meets) {
      if (centralWeights === null) continue;
      const { local = 0, tariff = 0, readiness = 0 } = centralWeights;
      expect(local).toBeGreaterThan(tariff);
      expect(tariff).toBeGreaterThan(readiness);
    }
  });

  it("says what was lost, and that the other plant's product is not stated", () => {
    const { lost, sameSupplier } = ask();
    expect(lost?.plants.map(({ id, status }) => [id, status])).toEqual([
      ["aesc-florence", "constructionPaused"],
      ["aesc-florence-2", "scaledBack"],
    ]);
    expect(sameSupplier).toMatchObject([
      { id: "aesc-kentucky", status: "ongoing", stage: "unknown" },
    ]);
  });

  it("gives the same list in place of the plant as in place of its firm", () => {
    const { neededBy: _, ...need } = FOUNDING_NEED;
    const plant = ask({ ...need, insteadOf: "aesc-florence" });
    expect(plant.meets).toEqual(ask().meets);
    expect(plant.lost?.id).toBe("aesc-florence");
    expect(plant.sameSupplier.map(({ id }) => id)).toEqual(["aesc-kentucky"]);
  });

  it("warns that one value is only reported of an expert, and that all rest on one publication", () => {
    const { caveats } = askFounding("alternatives", { among: THREE });
    expect(caveats.find(({ code }) => code === "expert-attribution")?.claims).toEqual([kh("c42")]);
    expect(caveats.map(({ code }) => code)).toContain("one-source");
  });

  it("leaves opinions out by default, says so, and opens the value", () => {
    const answer = askFounding("alternatives", { lens: "default", weights: "tariff=1" });
    const lg = candidate(answer.result, "lg-energy-solution");
    expect(lg.criteria.find(({ id }) => id === "tariff")).toMatchObject({ low: 0, high: 1 });
    const leftOut = answer.caveats.find(({ code }) => code === "left-out-by-lens");
    expect(leftOut?.claims).toContain(kh("c43"));
    expect(leftOut?.message).toContain("opinion");
  });

  it("leaves a criterion out by default on which no claim speaks of anyone, and says so", () => {
    const facts = askFounding("alternatives", { kinds: "fact" });
    expect(facts.result.weights.map(({ id }) => id)).toEqual(["readiness"]);
    const silent = facts.caveats.find(({ code }) => code === "criterion-silent");
    expect(silent?.message).toContain("Tariff resilience");
    const chosen = askFounding("alternatives", { kinds: "fact", weights: "tariff=1,readiness=1" });
    expect(chosen.result.weights.map(({ id }) => id)).toEqual(["tariff", "readiness"]);
  });

  it("finds nobody before the article came out, and says why the list is empty", () => {
    const answer = askFounding("alternatives", { knownBy: "2025-06-22" });
    expect(answer.result.meets).toEqual([]);
    expect(answer.caveats.map(({ code }) => code)).toContain("no-candidate");
  });

  it("does not take a plan for done after its date: it is overdue, and the value is open", () => {
    const answer = askFounding("alternatives", { trueAt: "2026-06" });
    const lg = candidate(answer.result, "lg-energy-solution");
    expect(lg.criteria.find(({ id }) => id === "readiness")).toMatchObject({ low: 0, high: 1 });
    const overdue = answer.caveats.find(({ code }) => code === "plan-overdue");
    expect(overdue?.claims).toEqual([kh("c30")]);
  });

  it("counts a plan that comes after the need for what stands before it", () => {
    const readiness = (neededBy: string): unknown =>
      candidate(ask({ neededBy }), "lg-energy-solution").criteria.find(
        ({ id }) => id === "readiness",
      );
    expect(readiness("2025-06")).toMatchObject({ low: 0.4, high: 0.4 });
    expect(readiness("2025-07")).toMatchObject({ low: 0.4, high: 0.6 });
    expect(readiness("2026")).toMatchObject({ low: 0.4, high: 0.6 });
  });

  it("without a market does not ask for local production, and says so", () => {
    const answer = askFounding("alternatives", {
      product: "cell-46-series",
      buyer: "bmw",
      insteadOf: "aesc",
    });
    expect(answer.result.weights.map(({ id }) => id)).toEqual(["tariff", "readiness"]);
    expect(answer.caveats.map(({ code }) => code)).toContain("market-not-stated");
  });

  it("does not join sites in the US with 46-series cells", () => {
    for (const { criteria } of ask({ weights: "local-product=1" }).meets) {
      expect(criteria).toMatchObject([{ id: "local-product", low: 0, high: 1, claims: [] }]);
    }
  });

  it("does not take North America for the US, nor a count for a site", () => {
    const [local] = candidate(ask({ kinds: "fact", weights: "local=1" }), "sk-on").criteria;
    expect(local).toMatchObject({ id: "local", low: 0, high: 1, claims: [] });
  });

  it("takes a count for no capacity, and warns of it", () => {
    const { result, caveats } = askFounding("alternatives", { weights: "facility-count=1" });
    expect(candidate(result, "lg-energy-solution").score.low).toBeCloseTo(7 / 20, 9);
    expect(candidate(result, "sk-on").score.high).toBeCloseTo(4 / 20, 9);
    expect(caveats.find(({ code }) => code === "count-not-capacity")?.claims).toEqual([
      kh("c44"),
      kh("c45"),
    ]);
  });

  it("counts a contract for other batteries as a relation, not as one for this product", () => {
    const sdi = candidate(ask({ weights: "readiness=1,relation=1" }), "samsung-sdi");
    expect(sdi.criteria).toMatchObject([
      { id: "readiness", high: 0.8, claims: [kh("c29")] },
      { id: "relation", low: 1, claims: [kh("c47")] },
    ]);
    const wide = ask({ product: "ev-battery", buyer: "bmw", market: "us", insteadOf: "aesc" });
    expect(candidate(wide, "samsung-sdi").criteria[2]).toMatchObject({
      id: "readiness",
      low: 1,
      claims: [kh("c47")],
    });
  });
});

describe("hard requirements", () => {
  const sorted = (input: Record<string, unknown>): Record<string, readonly string[]> => {
    const { meets, possible, excluded } = ask(input);
    const ids = (list: readonly { id: string }[]): readonly string[] => list.map(({ id }) => id);
    return { meets: ids(meets), possible: ids(possible), excluded: ids(excluded) };
  };

  it("of local production: unknown neither passes nor fails", () => {
    expect(sorted({ require: "local" })).toEqual({
      meets: ["lg-energy-solution", "sk-on"],
      possible: ["samsung-sdi", "catl"],
      excluded: [],
    });
  });

  it("under --strict fail on what is unknown", () => {
    expect(sorted({ require: "local", strict: true })).toEqual({
      meets: ["lg-energy-solution", "sk-on"],
      possible: [],
      excluded: ["catl", "samsung-sdi"],
    });
  });

  it("of readiness: a plan that reaches the rung is possible, development complete is not supplying", () => {
    expect(sorted({ require: "readiness>=massProductionScheduled" })).toEqual({
      meets: ["samsung-sdi"],
      possible: ["lg-energy-solution", "catl"],
      excluded: ["sk-on"],
    });
    expect(sorted({ require: "readiness>=supplying" }).meets).toEqual(["samsung-sdi"]);
  });

  it("of ownership: a firm described as from China fails, one whose owners nobody names is open", () => {
    expect(sorted({ require: "not-owned-from:china:50" })).toEqual({
      meets: [],
      possible: ["lg-energy-solution", "sk-on", "samsung-sdi"],
      excluded: ["catl"],
    });
  });

  it("hold together: the list says which is missing and which fails, by its claims", () => {
    const result = ask({ require: ["local", "readiness>=supplying", "not-owned-from:china:50"] });
    expect(result.possible.map(({ id }) => id)).toEqual(["samsung-sdi"]);
    expect(result.possible[0]?.missing.map(({ requirement }) => requirement)).toEqual([
      "local",
      "not-owned-from:china:50",
    ]);
    expect(
      result.excluded.map(({ id, rank, failed }) => [id, rank, failed.requirement, failed.claims]),
    ).toEqual([
      ["catl", null, "not-owned-from:china:50", [kh("c52")]],
      ["lg-energy-solution", null, "readiness>=supplying", [kh("c30")]],
      ["sk-on", null, "readiness>=supplying", [kh("c31")]],
    ]);
  });

  it("rank only those who are still in play", () => {
    const [only] = ask({ require: "readiness>=supplying", strict: true }).meets;
    expect(only).toMatchObject({ id: "samsung-sdi", rank: { best: 1, worst: 1 }, rankShares: [1] });
  });
});

function expectNear(found: number | undefined, exact: number): void {
  expect(Math.abs((found ?? Number.NaN) - exact)).toBeLessThanOrEqual(0.01);
}
