import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import type { SupplyEdge, SupplyGraph } from "../../../src/core/graph/supply-graph.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { kh } from "../../support/answers.ts";
import { FOUNDING_LENS } from "../../support/founding.ts";
import { readRecord } from "../../support/record.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../support/small-dataset.ts";

const supply = (id: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  id,
  subject: "ann",
  predicate: "suppliesTo",
  object: "buyer",
  qualifiers: { product: "cell" },
  ...more,
});

function graphOf(claims: readonly ClaimSketch[], lens = LENSES.everything): SupplyGraph {
  return buildGraph(makeDataset(claims), lens);
}

function edges(claims: readonly ClaimSketch[], lens = LENSES.everything): readonly SupplyEdge[] {
  const { network } = graphOf(claims, lens);
  return network.edges;
}

describe("an edge", () => {
  it("is one group of claims that agree in subject, predicate, object and product", () => {
    const found = edges([
      supply("s/c1"),
      supply("s/c2", { kind: "plan" }),
      supply("s/c3", { qualifiers: { product: "battery" } }),
    ]);
    expect(found.map(({ id, claims }) => [id, claims])).toEqual([
      ["ann|suppliesTo|buyer|battery", ["s/c3"]],
      ["ann|suppliesTo|buyer|cell", ["s/c1", "s/c2"]],
    ]);
  });

  it("stands once for each subject of a statement about several", () => {
    const found = edges([supply("s/c1", { subject: ["ann", "bob"] })]);
    expect(found.map(({ subject, claims }) => [subject, claims])).toEqual([
      ["ann", ["s/c1"]],
      ["bob", ["s/c1"]],
    ]);
  });

  it("is as strong as its strongest claim", () => {
    const [edge] = edges([
      supply("s/c1", { kind: "opinion" }),
      supply("s/c2", { kind: "plan", commitment: "possible" }),
      supply("s/c3", { kind: "plan" }),
    ]);
    expect(edge).toMatchObject({ kind: "plan", commitment: "certain" });
    expect(edge?.claims).toEqual(["s/c3", "s/c2", "s/c1"]);
  });

  it("is none where the source denies it, does not know it, or gives a plain value", () => {
    expect(
      edges([
        supply("s/c1", { polarity: "negative" }),
        supply("s/c2", { object: null, state: "withheld" }),
        { id: "s/c3", subject: "plant", predicate: "hasStatus", value: "operating" },
      ]),
    ).toEqual([]);
  });

  it("is an annotation where all its claims are only drawn", () => {
    const opinion = supply("s/c1", { kind: "opinion" });
    expect(edges([opinion], LENSES.default)).toMatchObject([{ annotation: true }]);
    expect(edges([opinion, supply("s/c2")], LENSES.default)).toMatchObject([
      { annotation: false, kind: "fact" },
    ]);
  });

  it("carries the status of the plant it comes from", () => {
    const halted: ClaimSketch = {
      id: "s/c2",
      subject: "plant",
      predicate: "hasStatus",
      value: "constructionPaused",
    };
    const [edge] = edges([supply("s/c1", { subject: "plant" }), halted]);
    expect(edge?.status).toBe("constructionPaused");
    expect(edges([supply("s/c1")])[0]?.status).toBeNull();
  });

  it("says whether a contract is named, and whether it is contested", () => {
    const contract = supply("s/c1", { qualifiers: { product: "cell", agreement: "contract" } });
    expect(edges([contract])[0]).toMatchObject({ contract: true, contested: false });
    const byContract = supply("s/c1", { qualifiers: { product: "cell", basis: "contract" } });
    expect(edges([byContract])[0]).toMatchObject({ contract: true });
    expect(edges([supply("s/c1")])[0]).toMatchObject({ contract: false });
    const denied = supply("s/c2", { polarity: "negative" });
    expect(edges([supply("s/c1"), denied])[0]).toMatchObject({ contested: true });
  });
});

describe("a graph", () => {
  it("holds its claims by id, whatever the order of the data", () => {
    const claims = [supply("s/c2"), supply("s/c1"), supply("s/c3")];
    const { claims: held, claimsAbout } = graphOf(claims);
    expect([...held.keys()]).toEqual(["s/c1", "s/c2", "s/c3"]);
    expect(claimsAbout.get("ann")?.map(({ id }) => id)).toEqual(["s/c1", "s/c2", "s/c3"]);
  });

  it("holds every entity, also one without relations", () => {
    const ids = makeDataset([]).entities.map(({ id }) => id);
    expect([...graphOf([]).entities.keys()]).toEqual(ids);
  });

  it("knows an entity and its claims by the ids that were merged into it", () => {
    const dataset = makeDataset(
      [
        supply("s/c1", { subject: "old-ann" }),
        supply("s/c2", { qualifiers: { product: "old-cell" } }),
      ],
      {
        entities: [
          makeEntity("ann", "organisation", { aliases: ["old-ann"] }),
          makeEntity("cell", "product", { aliases: ["old-cell"] }),
        ],
      },
    );
    const graph = buildGraph(dataset, LENSES.everything);
    expect(graph.entities.get("old-ann")?.id).toBe("ann");
    expect(graph.claimsAbout.get("ann")?.map(({ id }) => id)).toEqual(["s/c1", "s/c2"]);
    expect(graph.network.edges.map(({ id }) => id)).toEqual(["ann|suppliesTo|buyer|cell"]);
    expect(dataset.claims[0]?.subject).toEqual(["old-ann"]);
  });

  it("follows repeated evidence to its origin", () => {
    const graph = graphOf([
      supply("s/c1"),
      supply("s/c2", { sameEvidenceAs: "s/c1" }),
      supply("s/c3", { sameEvidenceAs: "s/c2" }),
    ]);
    expect(["s/c1", "s/c2", "s/c3"].map(graph.originOf)).toEqual(["s/c1", "s/c1", "s/c1"]);
  });

  it("of the founding article draws one edge for each maker of a shared opinion", () => {
    const graph = buildGraph(readRecord(), FOUNDING_LENS);
    const named = graph.network.edges.filter(
      (edge) => edge.predicate === "alternativeFor" && edge.claims.includes(kh("c41")),
    );
    expect(named).toHaveLength(2);
  });
});
