import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeText } from "../../../src/cli/text/write-text.ts";
import { foldText } from "../../../src/core/model/name/closest.ts";
import { tellApart } from "../../../src/core/model/name/tell-apart.ts";
import { ENTITY_CLASSES } from "../../../src/core/model/vocabulary.ts";
import { ask } from "../../../src/core/operation/ask.ts";
import { writeAnswer } from "../../../src/core/operation/write-answer.ts";
import { answerTo } from "../../support/answers.ts";
import { readRecord } from "../../support/record.ts";
import { makeEntity } from "../../support/small-dataset.ts";
import { loadSmall } from "../load/small-data.ts";

const labels = (
  ...entities: readonly (readonly [id: string, sort: "organisation" | "facility", label: string])[]
) =>
  tellApart(entities.map(([id, sort, label]) => makeEntity(id, sort, { label }))).map(
    ({ label }) => label,
  );

describe("entities with one label", () => {
  it("have their class behind it where that tells them apart, else their id", () => {
    expect(labels(["a", "organisation", "Ann"], ["b", "facility", "Ann"])).toEqual([
      "Ann (company or body)",
      "Ann (plant)",
    ]);
    expect(labels(["a", "organisation", "Ann"], ["b", "organisation", "ANN"])).toEqual([
      "Ann (a)",
      "ANN (b)",
    ]);
    expect(labels(["a", "organisation", "Ann"], ["b", "organisation", "Bob"])).toEqual([
      "Ann",
      "Bob",
    ]);
  });

  it("never get one that another has, whatever the labels", () => {
    const label = fc.constantFrom("Ann", "ann", "Ann (plant)", "Ann (e1)", "Bob", "Ánn");
    const drawn = fc.array(fc.tuple(fc.constantFrom(...ENTITY_CLASSES), label), { maxLength: 6 });
    fc.assert(
      fc.property(drawn, (each) => {
        const apart = tellApart(
          each.map(([sort, name], index) => makeEntity(`e${index}`, sort, { label: name })),
        );
        expect(new Set(apart.map((one) => foldText(one.label))).size).toBe(each.length);
      }),
    );
  });
});

describe("two firms of one name in a record", () => {
  const loaded = loadSmall({
    organisations: `
class: organisation
entities:
  - { id: gazette, label: The Gazette }
  - { id: maker, label: Maker }
  - { id: maker-2, label: Maker }
  - { id: buyer, label: Buyer }
---
class: product
entities: [{ id: cell, label: cells }]`,
    claims: `
  - { id: c01, subject: maker, predicate: suppliesTo, object: buyer, qualifiers: { product: cell }, at: P1, kind: fact }
  - { id: c02, subject: maker-2, predicate: suppliesTo, object: buyer, qualifiers: { product: cell }, at: P2, kind: fact }
  - { id: c03, subject: buyer, predicate: basedIn, object: japan, at: P3, kind: fact }`,
  });
  if (loaded.dataset === null) throw new Error("The record is good.");
  const dataset = { ...loaded.dataset, criteria: readRecord().criteria };
  const input = { product: "cell", buyer: "buyer" };
  const answer = answerTo(dataset, "alternatives", input);

  it("are told apart in every form of an answer", () => {
    const question = { operation: "alternatives", input } as const;
    const asked = { dataset, question, answer, link: null };
    const forms = [
      writeText("alternatives", answer, dataset),
      writeText("explain", answerTo(dataset, "explain", { subject: "buyer" }), dataset),
      writeText("exposure", answerTo(dataset, "exposure", { buyer: "buyer" }), dataset),
      writeText("search", answerTo(dataset, "search", { words: "maker" }), dataset),
      writeAnswer(asked, "csv"),
      writeAnswer(asked, "claims-csv"),
      writeAnswer(asked, "markdown"),
    ];
    for (const text of forms) {
      expect(text).toContain("Maker (maker)");
      expect(text).toContain("Maker (maker-2)");
    }
  });

  it("are asked for by their id, as a name that can mean two says", () => {
    const named = ask(dataset, { operation: "explain", input: { subject: "Maker" } });
    expect(named).toMatchObject({
      failure: {
        message: '"Maker" can mean 2 entities. Give the id.',
        suggestions: [
          { id: "maker", label: "Maker (maker)" },
          { id: "maker-2", label: "Maker (maker-2)" },
        ],
      },
    });
  });
});
