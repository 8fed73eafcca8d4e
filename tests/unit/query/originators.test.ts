import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { findOriginators } from "../../../src/core/query/basis/originators.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../support/small-dataset.ts";

const said = (id: string, ...by: string[]): ClaimSketch => ({
  id,
  source: id.slice(0, 1),
  subject: "ann",
  predicate: "hasSitesIn",
  object: "here",
  saidBy: by.map((one) => ({
    id: one.replace("+", ""),
    interested: false,
    ...(one.startsWith("+") ? { jointly: true as const } : {}),
  })),
});

function originators(...claims: ClaimSketch[]): readonly string[] {
  const dataset = makeDataset(claims, { sources: [makeSource("s"), makeSource("t")] });
  return findOriginators(
    buildGraph(dataset, LENSES.everything),
    claims.map(({ id }) => id),
  ).map(({ head }) => head);
}

describe("who is the first to say something", () => {
  it("is the publisher where a source speaks itself, and whom it quotes where it quotes", () => {
    expect(originators(said("s/1", "paper"))).toEqual(["paper"]);
    expect(originators(said("s/1", "paper", "ann"))).toEqual(["ann"]);
  });

  it("is one party, however many sources quote it", () => {
    expect(originators(said("s/1", "paper", "ann"), said("t/1", "bob", "ann"))).toEqual(["ann"]);
    expect(originators(said("s/1", "paper"), said("t/1", "bob"))).toEqual(["bob", "paper"]);
  });

  it("is each of those who speak jointly, since none of them quotes the other", () => {
    expect(originators(said("s/1", "paper", "ann", "+bob"))).toEqual(["ann", "bob"]);
    expect(originators(said("s/1", "paper", "ann", "+bob", "cat"))).toEqual(["cat"]);
  });

  it("is nobody more for a claim that repeats the evidence of another", () => {
    const echo = { ...said("t/1", "bob"), sameEvidenceAs: "s/1" };
    expect(originators(said("s/1", "paper"), echo)).toEqual(["paper"]);
  });
});
