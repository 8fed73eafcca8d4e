import { describe, expect, it } from "vitest";
import type { Slack } from "../../../../src/core/query/exposure/slack.ts";
import { wordSlack } from "../../../../src/core/word/answer/slack.ts";
import { answerTo, askFounding, kh } from "../../../support/answers.ts";
import { readRecord } from "../../../support/record.ts";

const NEED = { buyer: "bmw", product: "cell-46-series", market: "us" };
const PAUSED = { scenario: "florence-stays-paused" };

describe("the slack between the pause of Florence and the opening of Woodruff by 2026", () => {
  it("is 209 to 574 days: the year may count or not", () => {
    const slack = askFounding("exposure", { ...NEED, ...PAUSED }).result.inputs[0]?.slack;
    expect(slack).toMatchObject([
      {
        plant: "aesc-florence",
        opens: "bmw-woodruff",
        days: { low: 209, high: 574 },
        missing: [],
      },
    ]);
    expect(slack?.[0]?.claims).toContain(kh("c22"));
  });

  it("is not computable from the article alone, which gives no day of the pause", () => {
    const slack = askFounding("exposure", NEED).result.inputs[0]?.slack;
    expect(slack).toMatchObject([{ plant: "aesc-florence", days: null, missing: ["pause"] }]);
  });

  it("is the same on the whole record, where sources give the day", () => {
    const { result, evidence } = answerTo(readRecord(), "exposure", NEED);
    const [slack] = result.inputs[0]?.slack ?? [];
    expect(slack?.days).toEqual({ low: 209, high: 574 });
    expect(slack?.claims).toContain("ap-2025-06-06/c02");
    expect(Object.keys(evidence)).toEqual(expect.arrayContaining([...(slack?.claims ?? [])]));
  });

  it("runs to the day that the question gives, and past it where the plant paused after", () => {
    const until = (neededBy: string) =>
      answerTo(readRecord(), "exposure", { ...NEED, neededBy }).result.inputs[0]?.slack[0];
    expect(until("2026-03-01")).toMatchObject({ opens: null, days: { low: 269, high: 269 } });
    expect(until("2026-03")?.days).toEqual({ low: 269, high: 299 });
    expect(until("2025-06-01")?.days).toEqual({ low: -4, high: -4 });
  });

  it.each([
    ["2028-03-01", 1000, 1000],
    ["../2028-03-01", 1000, 1000],
    ["2028", 940, 1305],
    ["../2028", 939, 1305],
  ])("runs to the start in %s that a scenario assumes in place of the plan", (date, low, high) => {
    const scenario = JSON.stringify({
      name: "Woodruff late",
      dataVersion: readRecord().version,
      patches: [
        {
          type: "addHypothesis",
          claim: {
            subject: ["bmw-woodruff"],
            predicate: "hasMilestone",
            object: null,
            value: "productionStart",
            qualifiers: { date },
            polarity: "positive",
            time: { from: null, to: null },
          },
        },
      ],
    });
    const { inputs } = answerTo(readRecord(), "exposure", { ...NEED, scenario }).result;
    expect(inputs[0]?.slack[0]).toMatchObject({ opens: "bmw-woodruff", days: { low, high } });
  });

  it("is asked of no plant that was given up, and of none elsewhere", () => {
    const cancelled = JSON.stringify({
      name: "Given up",
      dataVersion: readRecord().version,
      patches: [
        {
          type: "setStatus",
          entity: "aesc-florence",
          status: "cancelled",
          time: { from: "2025-06-05", to: null },
        },
      ],
    });
    const { inputs } = askFounding("exposure", { ...NEED, scenario: cancelled }).result;
    expect(inputs[0]?.slack).toEqual([]);
  });
});

describe("a slack in words", () => {
  const name = (id: string): string => id.toUpperCase();
  const word = (part: Partial<Slack>): string =>
    wordSlack({ plant: "p", opens: "o", days: null, missing: [], claims: [], ...part }, name);

  it("tells days before, days after, or that both can be", () => {
    expect(word({ days: { low: 209, high: 574 } })).toBe(
      "P paused 209 to 574 days before O is to open",
    );
    expect(word({ days: { low: 1, high: 1 }, opens: null })).toBe(
      "P paused 1 day before it is needed",
    );
    expect(word({ days: { low: -4, high: -2 }, opens: null })).toBe(
      "P paused 2 to 4 days after it is needed",
    );
    expect(word({ days: { low: -2, high: 5 } })).toBe(
      "P paused up to 5 days before, or up to 2 days after, O is to open",
    );
  });

  it("names what nobody states", () => {
    expect(word({ missing: ["pause", "need"] })).toBe(
      "P stands still; how long before the need it paused is not computable: nobody states when it paused or when it is needed",
    );
  });
});
