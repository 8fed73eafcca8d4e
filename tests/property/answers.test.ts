import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build-graph.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { LENSES, type Lens } from "../../src/core/model/lens.ts";
import { CLAIM_KINDS } from "../../src/core/model/vocabulary.ts";
import { ask } from "../../src/core/operation/ask.ts";
import type { OperationName } from "../../src/core/operation/input/operation-forms.ts";

import { datasets, NEED } from "../support/arbitrary-dataset.ts";

interface Question {
  readonly operation: OperationName;
  readonly input: Record<string, unknown>;
}

const QUESTIONS: readonly Question[] = [
  { operation: "alternatives", input: { ...NEED, samples: 100 } },
  { operation: "alternatives", input: { ...NEED, samples: 100, weights: "free", market: null } },
  {
    operation: "alternatives",
    input: { ...NEED, samples: 100, require: ["local", "not-owned-from:there:25"], strict: true },
  },
  { operation: "compare", input: { ...NEED, samples: 100, candidates: "ann,bob" } },
  {
    operation: "compare",
    input: {
      ...NEED,
      samples: 100,
      candidates: "ann,bob,cat",
      require: ["local"],
      weights: "free",
    },
  },
  { operation: "explain", input: { subject: "ann" } },
  { operation: "explain", input: { subject: "bob", other: "buyer" } },
  { operation: "explain", input: { score: "ann/local", ...NEED } },
  { operation: "search", input: { words: "plant" } },
  { operation: "paths", input: { from: "ann", to: "buyer", k: 3 } },
  { operation: "paths", input: { from: "ann", to: "bob", through: "place,product" } },
  { operation: "neighbours", input: { entity: "buyer", up: 3, down: 1 } },
  { operation: "conflicts", input: {} },
];

const questions = fc
  .record({
    question: fc.constantFrom(...QUESTIONS),
    lens: fc.constantFrom("default", "facts", "everything"),
    trueAt: fc.constantFrom(null, "2024", "2026-03-01"),
  })
  .map(({ question: { operation, input }, ...lens }) => ({
    operation,
    input: { ...input, ...lens },
  }));

// Graphs are kept for each dataset, so that another answer needs another dataset.
const again = (dataset: Dataset): Dataset => structuredClone(dataset);

describe("an answer", () => {
  it("is the same whatever the order of the claims", () => {
    fc.assert(
      fc.property(datasets, questions, fc.infiniteStream(fc.nat()), (dataset, question, dice) => {
        const shuffled = { ...dataset, claims: shuffle(dataset.claims, dice) };
        expect(ask(shuffled, question)).toEqual(ask(dataset, question));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, question) => {
        expect(ask(again(dataset), question)).toEqual(ask(dataset, question));
      }),
    );
  });

  it("is plain JSON: nothing undefined, infinite or not a number", () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, question) => {
        const answer = ask(dataset, question);
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
      }),
      { numRuns: 300 },
    );
  });

  it("holds the evidence of every claim that it names", () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, question) => {
        const answer = ask(dataset, question);
        if ("failure" in answer) return;
        const { evidence, ...rest } = answer;
        for (const id of claimIdsIn(rest)) expect(Object.keys(evidence)).toContain(id);
      }),
    );
  });

  it("leaves the dataset as it was", () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, question) => {
        const before = again(dataset);
        ask(dataset, question);
        expect(dataset).toEqual(before);
      }),
    );
  });
});

function shuffle<T>(items: readonly T[], dice: Iterator<number>): readonly T[] {
  const rest = [...items];
  const shuffled: T[] = [];
  while (rest.length > 0) {
    const roll: number = dice.next().value ?? 0;
    shuffled.push(...rest.splice(roll % rest.length, 1));
  }
  return shuffled;
}

/** Every claim id in an answer: texts of the form that this generator gives its ids. */
function claimIdsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^[stu]\/(c|base)\d+$/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  // A key names what a draw hangs on, which may be an earlier claim that says the same.
  return Object.entries(value).flatMap(([name, one]) => (name === "key" ? [] : claimIdsIn(one)));
}

describe("a path", () => {
  it("leads from one end to the other, passes nothing twice and no place, product or policy", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const classOf = new Map(dataset.entities.map((one) => [one.id, one.class]));
        const answer = ask(dataset, {
          operation: "paths",
          input: { from: "lost", to: "ann", k: 4, lens: "everything" },
        });
        if ("failure" in answer) throw new Error(answer.failure.message);
        for (const { nodes, steps, length } of answer.result.paths) {
          expect([nodes[0], nodes.at(-1)]).toEqual(["lost", "ann"]);
          expect(new Set(nodes).size).toBe(nodes.length);
          expect(steps.map(({ from, to }) => [from, to])).toEqual(
            nodes.slice(1).map((to, index) => [nodes[index], to]),
          );
          expect(length).toBe(steps.length);
          for (const id of nodes.slice(1, -1)) {
            expect(["place", "product", "policy"]).not.toContain(classOf.get(id));
          }
        }
      }),
    );
  });
});

const narrowed = fc.record({
  kinds: fc.subarray([...CLAIM_KINDS]),
  sources: fc.option(fc.subarray(["s", "t", "u"])),
  trueAt: fc.constantFrom(null, "2024", "2026-03-01"),
  knownBy: fc.constantFrom(null, "2024-12-31", "2025"),
});

describe("a lens", () => {
  // Nothing is superseded in these worlds: a narrower lens can bring back a claim whose correction it leaves out.
  it("never adds a claim by being narrower", () => {
    fc.assert(
      fc.property(datasets, narrowed, (dataset, narrow) => {
        const lens: Lens = { ...LENSES.everything, ...narrow };
        const wide = buildGraph(dataset, LENSES.everything);
        const graph = buildGraph(dataset, lens);
        for (const id of graph.claims.keys()) expect(wide.claims.has(id)).toBe(true);
        expect(graph.claims.size + graph.annotations.size + graph.leftOut.size).toBe(
          dataset.claims.length,
        );
        expect(graph.network.edges.length).toBeLessThanOrEqual(wide.network.edges.length);
      }),
    );
  });
});
