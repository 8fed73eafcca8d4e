import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFailure } from "../../../src/core/model/answer.ts";
import { CRITERION_IDS, type CriterionId } from "../../../src/core/model/criteria.ts";
import { ask } from "../../../src/core/operation/ask.ts";
import {
  parseWeights,
  type WeightValues,
  weighable,
  writeWeights,
} from "../../../src/web/state/choice/weights.ts";
import { readRecord } from "../../support/record.ts";

const record = readRecord();
const table = weighable(record.criteria.table, "routes");

/** Where the sliders can stand: tenths from 0 to 3, not all at 0. */
const sliders: fc.Arbitrary<WeightValues> = fc
  .record(
    Object.fromEntries(
      CRITERION_IDS.map((id) => [id, fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10)]),
    ) as Record<CriterionId, fc.Arbitrary<number>>,
  )
  .filter((values) => Object.values(values).some((value) => value > 0));

describe("the weights of the sliders", () => {
  it("are read back as they were written", () => {
    fc.assert(
      fc.property(sliders, (values) => {
        const read = parseWeights(writeWeights(values, table), table);
        for (const { id } of table) expect(read[id]).toBeCloseTo(values[id] ?? 0, 9);
      }),
    );
  });

  it("are written in full, also where they are those at first: that they were chosen is told by the link", () => {
    const companies = weighable(record.criteria.table, "companies");
    const atFirst = parseWeights(null, companies);
    expect(atFirst).toMatchObject({ local: 1, tariff: 1, readiness: 1, "facility-count": 0 });
    expect(writeWeights(atFirst, companies)).toBe("local=1,tariff=1,readiness=1");
  });

  it("are at first those of lines where lines are compared; where companies are, no line can be weighed", () => {
    expect(writeWeights(parseWeights(null, table), table)).toBe(
      "line-stage=1,line-start=1,line-duty=1,line-capacity=1",
    );
    expect(weighable(record.criteria.table, "companies").map(({ id }) => id)).not.toContain(
      "line-stage",
    );
  });

  it("stand as at first where every weight is tried", () => {
    expect(parseWeights("free", table)).toEqual(parseWeights(null, table));
  });

  it("give the ranking the same weights, scaled to a sum of 1", () => {
    fc.assert(
      fc.property(sliders, (values) => {
        expectSameProportions(values, appliedWeights(writeWeights(values, table)));
      }),
      { numRuns: 20 },
    );
  });
});

describe("weights that come with a link", () => {
  it("too great for the sliders are scaled down to fit their tracks", () => {
    expect(parseWeights("local=100,tariff=50", table)).toMatchObject({ local: 3, tariff: 1.5 });
  });

  it.each(["local=1,readiness=2", "local=10,tariff=5,readiness=5", "local=0.5, tariff=0.25"])(
    "%s stand at the sliders in the proportions that the answer takes",
    (text) => expectSameProportions(parseWeights(text, table), appliedWeights(text)),
  );

  it.each(["local=x", "local=-1", "local=", "=1", "__proto__=1,constructor=2", "local==,,"])(
    "%s leave every slider within its track",
    (text) => {
      for (const value of Object.values(parseWeights(text, table))) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(3);
      }
    },
  );
});

function appliedWeights(text: string | null): WeightValues {
  const answer = ask(record, { operation: "alternatives", input: { weights: text, samples: 1 } });
  if (isFailure(answer)) throw new Error(answer.failure.message);
  return Object.fromEntries(answer.result.weights.map(({ id, weight }) => [id, weight]));
}

function expectSameProportions(sliders: WeightValues, applied: WeightValues): void {
  const sum = Object.values(sliders).reduce((total, value) => total + value, 0);
  for (const { id } of table) {
    expect((sliders[id] ?? 0) / sum, id).toBeCloseTo(applied[id] ?? 0, 9);
  }
}
