import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../../src/core/load/load-dataset.ts";
import type { RawDocument } from "../../../src/core/load/schema/raw.ts";
import { loadSmall, smallDocuments } from "./small-data.ts";

const CLAIMS = ["c01", "c02", "c02b", "c03", "c10"];
const DOCUMENTS: readonly RawDocument[] = smallDocuments({
  claims: CLAIMS.map(
    (id) =>
      `\n  - { id: ${id}, subject: [maker, buyer], predicate: basedIn, object: japan, at: P1, kind: fact }`,
  ).join(""),
});

/** All orders of a list. */
function orderOf<T>(list: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

function withLists(document: RawDocument, order: readonly number[]): RawDocument {
  // The order of the scales is part of what they say.
  if (document.role === "criteria") return document;
  const value = Object.entries(document.value as object).map(([name, list]) => [
    name,
    Array.isArray(list) ? order.flatMap((index) => list.slice(index, index + 1)) : list,
  ]);
  return { ...document, value: Object.fromEntries(value) };
}

describe("the dataset", () => {
  const expected = loadDataset(DOCUMENTS, "test");

  it("does not depend on the order of files, nor on that of records within them", () => {
    expect(expected.dataset?.claims).toHaveLength(CLAIMS.length);
    fc.assert(
      fc.property(orderOf(DOCUMENTS), orderOf([0, 1, 2, 3, 4]), (documents, order) => {
        const mixed = documents.map((document) => withLists(document, order));
        expect(loadDataset(mixed, "test").dataset).toEqual(expected.dataset);
      }),
      { numRuns: 50 },
    );
  });

  it("names everything by its own id where a file uses a merged one", () => {
    const { dataset, issues } = loadSmall({
      claims: `
  - { id: c01, subject: [old-maker, buyer], predicate: basedIn, object: japan, at: P1, kind: fact }
  - id: c02
    subject: buyer
    predicate: alternativeFor
    object: old-maker
    qualifiers: { product: unknown, market: japan }
    saidBy: [buyer, { id: old-maker, interested: true, jointly: true }]
    at: P1
    kind: opinion
  - id: c03
    subject: buyer
    predicate: tariffRisk
    value: lower
    qualifiers: { comparedWith: old-maker }
    at: P1
    kind: opinion`,
    });
    expect(issues).toEqual([]);
    expect(JSON.stringify(dataset?.claims)).not.toContain("old-maker");
    expect(dataset?.claims[2]?.qualifiers).toEqual({ comparedWith: "maker" });
    expect(dataset?.claims[1]?.saidBy).toEqual([
      { id: "buyer", interested: false },
      { id: "maker", interested: true, jointly: true },
    ]);
  });
});
