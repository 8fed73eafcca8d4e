import { describe, expect, it } from "vitest";
import { applyLens } from "../../../src/core/graph/apply-lens.ts";
import { graphAsOf } from "../../../src/core/graph/as-of.ts";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { governingStatus, isAssumedShut } from "../../../src/core/graph/status.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import type { Patch, SetStatus, SetTariff } from "../../../src/core/model/scenario.ts";
import { applyScenario } from "../../../src/core/scenario/apply-scenario.ts";
import { makeScenario } from "../../support/arbitrary-scenario.ts";
import { makeDataset } from "../../support/small-dataset.ts";

const paused: SetStatus = {
  type: "setStatus",
  entity: "plant",
  status: "constructionPaused",
  time: { from: "2025-06-05", to: null },
};
const dataset = makeDataset([
  { id: "s/c1", subject: "plant", predicate: "hasStatus", value: "operating", asOf: "2030" },
  { id: "s/c2", subject: "ann", predicate: "operates", object: "plant" },
]);

describe("a scenario laid over a record", () => {
  it("leaves the record as it was", () => {
    const before = JSON.stringify(dataset);
    const laid = applyScenario(dataset, makeScenario([paused]));
    expect(JSON.stringify(dataset)).toBe(before);
    expect(laid.claims).toEqual(expect.arrayContaining([...dataset.claims]));
    expect(laid.claims).toHaveLength(3);
  });

  it("adds what it assumes without a source, a speaker or a kind that evidence has", () => {
    const { claims } = applyScenario(dataset, makeScenario([paused]));
    const assumed = claims.filter(({ id }) => id.startsWith("scenario/"));
    expect(assumed).toMatchObject([{ kind: "hypothesis", source: null, saidBy: [] }]);
  });

  it("names what it assumes by all that it says, so that nothing else is taken for the same", () => {
    const assumed = (...patches: readonly Patch[]): readonly string[] =>
      applyScenario(dataset, makeScenario(patches)).claims.flatMap(({ id, kind }) =>
        kind === "hypothesis" ? [id] : [],
      );
    const others: readonly SetStatus[] = [
      { ...paused, time: { from: "2025-06-06", to: null } },
      { ...paused, time: { from: "2025-06-05", to: "2026" } },
      { ...paused, time: { from: null, to: null } },
      { ...paused, status: "closed" },
      { ...paused, entity: "second-plant" },
    ];
    expect(assumed(paused, paused)).toHaveLength(1);
    expect(new Set(assumed(paused, ...others)).size).toBe(6);
    for (const other of others) expect(assumed(other)).not.toEqual(assumed(paused));
    expect(assumed(others[0] ?? paused, paused)).toEqual(assumed(paused, others[0] ?? paused));
  });

  it("sets a duty as its policy's, lowered by the share that an offset frees, with its quota where there is one", () => {
    const tariff: SetTariff = {
      ...{ type: "setTariff", policy: "tariff", origin: "there", destination: "here" },
      ...{ product: "cell", ratePercent: 15, basis: "added", offsetShare: 0.2 },
      ...{ quotaUnits: null, beyondPercent: null },
    };
    const assumed = (patch: SetTariff) =>
      applyScenario(dataset, makeScenario([patch])).claims.find(
        ({ kind }) => kind === "hypothesis",
      );
    const percent = (value: number) => ({ value, unit: "percent" });
    const goods = { origin: "there", product: "cell", basis: "added" };
    expect(assumed(tariff)).toMatchObject({
      ...{ subject: ["tariff"], predicate: "appliesTo", object: "here", polarity: "positive" },
      qualifiers: { ...goods, rate: percent(12) },
    });
    expect(Object.keys(assumed(tariff)?.qualifiers ?? {})).toHaveLength(4);
    expect(assumed({ ...tariff, quotaUnits: 100, beyondPercent: 25 })?.qualifiers).toEqual({
      ...{ ...goods, rate: percent(12), outOfQuotaRate: percent(20) },
      quota: { value: 100, unit: "vehiclesPerYear" },
    });
  });

  it("counts under every lens, whatever kinds, sources and dates of knowledge it has", () => {
    const laid = applyScenario(dataset, makeScenario([paused]));
    const narrow = { ...LENSES.facts, sources: [], knownBy: "1990" };
    expect(applyLens(laid, narrow).counted.list.map(({ kind }) => kind)).toEqual(["hypothesis"]);
  });

  it("holds only when it is said to hold", () => {
    const laid = applyScenario(dataset, makeScenario([paused]));
    const early = { ...LENSES.everything, trueAt: "2024" };
    expect(applyLens(laid, early).leftOut.get("scenario/none") ?? null).toBeNull();
    expect([...applyLens(laid, early).leftOut.values()]).toContain("trueAt");
  });

  it("sets claims aside, and says that it was the scenario", () => {
    const laid = applyScenario(dataset, makeScenario([{ type: "suppress", claims: ["s/c2"] }]));
    const { counted, leftOut } = applyLens(laid, LENSES.everything);
    expect(counted.list.map(({ id }) => id)).toEqual(["s/c1"]);
    expect(leftOut.get("s/c2")).toBe("scenario");
  });
});

describe("an assumed status", () => {
  const graph = buildGraph(applyScenario(dataset, makeScenario([paused])), LENSES.everything);

  it("governs over a later word of a source", () => {
    expect(governingStatus(graph, "plant").status).toBe("constructionPaused");
  });

  it("shuts a plant on the days on which it holds", () => {
    expect(isAssumedShut(graphAsOf(graph, "2027"), "plant")).toBe(true);
    expect(isAssumedShut(graphAsOf(graph, "2024"), "plant")).toBe(false);
    expect(isAssumedShut(graph, "plant")).toBe(true);
  });

  it("is what it takes: a pause that a source reports has no known end and settles nothing", () => {
    const said = makeDataset([
      { id: "s/c1", subject: "plant", predicate: "hasStatus", value: "constructionPaused" },
    ]);
    const graph = graphAsOf(buildGraph(said, LENSES.everything), "2027");
    expect(isAssumedShut(graph, "plant")).toBe(false);
  });
});
