import { describe, expect, it } from "vitest";
import { writeText } from "../../src/cli/text/write-text.ts";
import { buildGraph } from "../../src/core/graph/build-graph.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import type { OperationName } from "../../src/core/operation/input/operation-forms.ts";

import { writeAnswer } from "../../src/core/operation/write-answer.ts";
import { deriveAll } from "../../src/core/query/derive/derive-all.ts";
import { wordDerived } from "../../src/core/word/derived.ts";
import { wordClaim } from "../../src/core/word/sentence/sentence.ts";
import { answerTo } from "../support/answers.ts";
import { readRecord } from "../support/record.ts";

const record = readRecord();
const graph = buildGraph(record, LENSES.everything);

/** Brackets and quotes around nothing, marks with nothing between them, and what a missing value leaves behind. */
const EMPTY = /\(\s*\)|\[\s*\]|“\s*”|, ,|; ;|\( |undefined|NaN|\[object/;

const ASKED: readonly (readonly [OperationName, Record<string, unknown>])[] = [
  ["alternatives", {}],
  ["alternatives", { lens: "founding", among: "catl" }],
  ["alternatives", { weights: "free", require: ["local", "duty<=15"], lens: "everything" }],
  ["compare", { candidates: "lg-energy-solution,samsung-sdi,catl,sk-on" }],
  ["exposure", { buyer: "bmw" }],
  ["exposure", { buyer: "ford" }],
  ["depends-on", { entity: "us" }],
  ["tariff rate", { origin: "china", destination: "us", product: "cell-46-series" }],
  ["conflicts", {}],
  ["neighbours", { entity: "bmw", up: "3", down: "2" }],
];

describe("no bracket stands around nothing", () => {
  it("in the sentence of any claim", () => {
    const sentences = [...graph.claims.values()].map((claim) => wordClaim(claim, graph.entities));
    expect(sentences.filter((words) => EMPTY.test(words))).toEqual([]);
  });

  it("in anything that is worked out about any entity", () => {
    const derived = record.entities
      .flatMap(({ id }) => deriveAll(graph, id, "bmw").result)
      .map((one) => wordDerived(graph.dataset, one));
    const words = derived.flatMap((one) => [one.label, one.words, one.formula, ...one.limits]);
    expect(words.filter((one) => EMPTY.test(one))).toEqual([]);
  });

  it.each(ASKED)("in the answer to %s %j", (operation, input) => {
    const answer = answerTo(record, operation, input);
    const lines = writeText(operation, answer as never, record).split("\n");
    const told = answer.caveats.map(({ message }) => message);
    const written =
      operation === "alternatives"
        ? writeAnswer(
            { dataset: record, question: { operation, input }, answer, link: null },
            "markdown",
          ).split("\n")
        : [];
    expect([...lines, ...told, ...written].filter((line) => EMPTY.test(line))).toEqual([]);
  });
});
