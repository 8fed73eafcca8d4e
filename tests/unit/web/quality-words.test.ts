import { describe, expect, it } from "vitest";
import { measureQuality } from "../../../src/core/query/quality/measure-quality.ts";
import { countExcerpts, tabulate } from "../../../src/web/state/words/quality-words.ts";
import { readRecord } from "../../support/record.ts";
import { makeDataset, makeSource } from "../../support/small-dataset.ts";

describe("the tables about the data", () => {
  const record = readRecord();
  const tables = tabulate(measureQuality(record));

  it("count every claim once in each table of claims, and every entity once", () => {
    for (const { title, rows } of tables) {
      const sum = rows.reduce((all, { count }) => all + count, 0);
      const whole = title.startsWith("Entities") ? record.entities : record.claims;
      expect(sum, title).toBe(whole.length);
    }
  });

  it("have words for every row, and a bar no longer than the longest", () => {
    for (const { rows } of tables) {
      expect(Math.max(...rows.map(({ length }) => length))).toBe(1);
      for (const { words, length } of rows) {
        expect(words).toMatch(/^[A-Z]/);
        expect(length).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("of an empty record have no bar", () => {
    const rows = tabulate(measureQuality(makeDataset([]))).flatMap((table) =>
      table.title.startsWith("Claims") ? table.rows : [],
    );
    expect(rows.every(({ count, length }) => count === 0 && length === 0)).toBe(true);
  });
});

describe("sources read in part", () => {
  it("are counted", () => {
    const sources = [makeSource("a"), { ...makeSource("b"), read: "excerpt" as const }];
    expect(countExcerpts(makeDataset([], { sources }))).toBe(1);
  });
});
