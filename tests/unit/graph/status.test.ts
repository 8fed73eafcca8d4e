import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { productFamily, widerProducts } from "../../../src/core/graph/products.ts";
import { type GoverningStatus, governingStatus } from "../../../src/core/graph/status.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import {
  type ClaimSketch,
  makeDataset,
  makeEntity,
  makeSource,
} from "../../support/small-dataset.ts";

const SOURCES = [makeSource("s", "2025-06-23"), makeSource("t", "2026-02-01")];

const is = (id: string, value: string, more: Partial<ClaimSketch> = {}): ClaimSketch =>
  ({ id, subject: "plant", predicate: "hasStatus", value, ...more }) as ClaimSketch;

function governing(claims: readonly ClaimSketch[], lens = {}): GoverningStatus {
  const dataset = makeDataset(claims, { sources: SOURCES });
  return governingStatus(buildGraph(dataset, { ...LENSES.everything, ...lens }), "plant");
}

describe("the status that governs", () => {
  it("is the latest by its start, and lists the older one as superseded", () => {
    const found = governing([
      is("s/1", "operating", { time: { from: "2026-01", to: null } }),
      is("s/2", "underConstruction", { time: { from: "2024", to: null } }),
    ]);
    expect(found).toEqual({ status: "operating", claims: ["s/1"], superseded: ["s/2"] });
  });

  it("is dated by its source where it names no day", () => {
    const found = governing([
      is("t/1", "operating", { source: "t" }),
      is("s/2", "constructionPaused"),
    ]);
    expect(found.status).toBe("operating");
  });

  it("is the one that was known: an earlier lens sees the earlier status", () => {
    const claims = [is("t/1", "operating", { source: "t" }), is("s/2", "constructionPaused")];
    expect(governing(claims, { knownBy: "2025-12" }).status).toBe("constructionPaused");
  });

  it("on a day is what was said by then, and what is said later only where nothing was", () => {
    const claims = [is("t/1", "operating", { source: "t" }), is("s/2", "constructionPaused")];
    expect(governing(claims, { trueAt: "2025-12" }).status).toBe("constructionPaused");
    expect(governing(claims, { trueAt: "2026-02-01" }).status).toBe("operating");
    expect(governing(claims, { trueAt: "2024" }).status).toBe("operating");
  });

  it("is never a plan, a forecast or a proposal", () => {
    for (const kind of ["plan", "forecast", "proposal"] as const) {
      const later = is("t/1", "operating", { source: "t", kind });
      expect(governing([later, is("s/2", "constructionPaused")]).status).toBe("constructionPaused");
    }
  });

  it("is that of the better backed claim where two are of one day", () => {
    const found = governing([is("s/1", "closed", { kind: "opinion" }), is("s/2", "operating")]);
    expect(found).toEqual({ status: "operating", claims: ["s/2", "s/1"], superseded: [] });
  });

  it("by a day is what began on or before the day itself and has not ended before it", () => {
    const claims = [
      is("s/1", "underConstruction", { time: { from: "2024", to: null } }),
      is("t/1", "operating", { source: "t", time: { from: "2026-01-01", to: null } }),
      is("t/2", "idled", { source: "t", time: { from: "2026-01-15", to: "2026-03-31" } }),
    ];
    const graph = buildGraph(makeDataset(claims, { sources: SOURCES }), LENSES.everything);
    const by = (day: string) => governingStatus(graph, "plant", day).status;
    expect(by("2023-12-31")).toBeNull();
    expect(by("2025-12-31")).toBe("underConstruction");
    expect(by("2026-01-01")).toBe("operating");
    expect(by("2026-03-31")).toBe("idled");
    expect(by("2026-04-01")).toBe("operating");
  });

  it("is not a sale that somebody is said to have run the plant after: the buyer runs it", () => {
    const sold = is("s/1", "sold", { time: { from: "2025-06-23", to: null } });
    const runs = (asOf: string): ClaimSketch => ({
      ...{ id: "t/op", source: "t", subject: "ann", predicate: "operates", object: "plant" },
      asOf,
    });
    const before = is("s/2", "operating", { time: { from: "2024", to: null } });
    expect(governing([before, sold, runs("2025-06-23")]).status).toBe("sold");
    expect(governing([before, sold, runs("2025-06-24")]).status).toBe("operating");
    expect(governing([before, sold, { ...runs("2026"), kind: "plan" }]).status).toBe("sold");
    expect(governing([before, sold, { ...runs("2026"), polarity: "negative" }]).status).toBe(
      "sold",
    );
  });

  it("is none where no claim gives one, or where it is only denied", () => {
    expect(governing([]).status).toBeNull();
    expect(governing([is("s/1", "closed", { polarity: "negative" })]).status).toBeNull();
  });
});

describe("a product's family", () => {
  const graph = buildGraph(
    makeDataset([], { entities: [makeEntity("cell-4680", "product", { broader: ["cell"] })] }),
    LENSES.everything,
  );

  it("is the product and all its sorts, not what it is a sort of", () => {
    expect([...productFamily(graph, "battery")].sort()).toEqual(["battery", "cell", "cell-4680"]);
    expect([...productFamily(graph, "cell-4680")]).toEqual(["cell-4680"]);
  });

  it("has wider products above it, the nearest first", () => {
    expect(widerProducts(graph, "cell-4680")).toEqual(["cell", "battery"]);
    expect(widerProducts(graph, "battery")).toEqual([]);
  });
});
