import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/core/model/dataset.ts";
import type { WordedAlternatives } from "../../src/core/word/ranking/alternatives.ts";
import type { WordedComparison } from "../../src/core/word/ranking/comparison.ts";
import { answerTo } from "../support/answers.ts";
import { datasets, NEED } from "../support/arbitrary-dataset.ts";

const INPUT = { ...NEED, lens: "everything", samples: 100 };

const asked = fc.record({
  weights: fc.constantFrom("local=1,tariff=1,readiness=1", "local=5,relation=1", "free"),
  require: fc.constantFrom([], ["local"], ["local", "readiness>=supplying"]),
  strict: fc.boolean(),
});

/** Everyone in an answer. */
function everyone({ meets, possible, excluded }: WordedAlternatives) {
  return [...meets, ...possible, ...excluded];
}

/** Two to four candidates of a world that has as many; null where it has not. */
function someOf(answer: WordedAlternatives): readonly string[] | null {
  const ids = everyone(answer).map(({ id }) => id);
  return ids.length < 2 ? null : ids.slice(0, 4);
}

describe("a comparison", () => {
  it("has every figure as the answer has it", () => {
    fc.assert(
      fc.property(datasets, asked, (dataset, input) => {
        const question = { ...INPUT, ...input };
        const answer = answerTo(dataset, "alternatives", question).result;
        const candidates = someOf(answer);
        if (candidates === null) return;
        const result = answerTo(dataset, "compare", { ...question, candidates }).result;
        for (const one of everyone(answer)) expectSameFigures(result, one);
      }),
    );
  });

  it("changes with the order of the candidates only in the order of its columns", () => {
    fc.assert(
      fc.property(datasets, asked, (dataset, input) => {
        const question = { ...INPUT, ...input };
        const candidates = someOf(answerTo(dataset, "alternatives", question).result);
        if (candidates === null) return;
        const compare = (ids: readonly string[]): WordedComparison =>
          answerTo(dataset, "compare", { ...question, candidates: ids }).result;
        const [one, other] = [compare(candidates), compare(candidates.toReversed())];
        expect(turned(other)).toEqual(one);
      }),
    );
  });

  it("has one cell for each candidate, and says of every row how they differ", () => {
    fc.assert(
      fc.property(datasets, asked, (dataset, input) => {
        const question = { ...INPUT, ...input };
        const candidates = someOf(answerTo(dataset, "alternatives", question).result);
        if (candidates === null) return;
        for (const row of comparisonOf(dataset, { ...question, candidates }).rows) {
          expect(row.cells.map(({ candidate }) => candidate)).toEqual(candidates);
          expect(row.difference).not.toBe("");
          for (const cell of row.cells) {
            expect(cell.words).not.toBe("");
            expect(cell.stated).toBe(cell.claims.length > 0);
          }
        }
      }),
    );
  });
});

function comparisonOf(dataset: Dataset, input: Record<string, unknown>): WordedComparison {
  return answerTo(dataset, "compare", input).result;
}

function expectSameFigures(
  { candidates, rows }: WordedComparison,
  one: ReturnType<typeof everyone>[number],
): void {
  const place = candidates.findIndex(({ id }) => id === one.id);
  if (place < 0) return;
  expect(candidates[place]?.rank).toEqual(one.rank);
  for (const { group, id, cells } of rows) {
    const cell = cells[place];
    if (group === "criterion") {
      const { low, high, claims, words, conflicting } =
        one.criteria.find((value) => value.id === id) ?? {};
      expect(cell).toMatchObject({ low, high, claims, words, conflicting });
    }
    if (group === "requirement") {
      const verdict = one.requirements.find(({ requirement }) => requirement === id);
      expect(cell?.claims).toEqual(verdict?.claims);
    }
    if (group !== "answer" || one.rank === null) continue;
    if (id === "score") expect(cell).toMatchObject(one.score);
    if (id === "first") expect(cell?.low).toBe(one.rankShares[0]);
    if (id === "coverage") expect(cell?.low).toBe(one.coverage);
  }
}

function turned(result: WordedComparison): WordedComparison {
  return {
    ...result,
    candidates: result.candidates.toReversed(),
    rows: result.rows.map((row) => ({ ...row, cells: row.cells.toReversed() })),
  };
}
