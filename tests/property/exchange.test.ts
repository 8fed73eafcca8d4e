import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswerFile, writeAnswerFile } from "../../src/core/exchange/answer-file.ts";
import { harmless, writeCsv } from "../../src/core/exchange/csv.ts";
import { findDifferences } from "../../src/core/exchange/differences.ts";
import { plainMarkdown } from "../../src/core/exchange/markdown.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import { OPERATIONS } from "../../src/core/operation/operations.ts";
import { text } from "../support/arbitrary-state.ts";
import { parseCsv } from "../support/parse-csv.ts";

const awkward = fc.oneof(
  text,
  fc.string({ unit: fc.constantFrom(..."=+-@,;\"'\t\r\n |ab") }),
  fc.constantFrom("", "=1+1", '=HYPERLINK("x")', "-5", "@me", "a\r\nb", '"', ",", "삼성SDI"),
);
const json = fc.jsonValue();

describe("comma-separated values", () => {
  it("give back every cell, whatever is in it", () => {
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(awkward, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        expect(parseCsv(writeCsv(cells))).toEqual(cells.map((row) => row.map(harmless)));
      }),
    );
  });

  it("hold no cell that a spreadsheet runs, and change no other", () => {
    fc.assert(
      fc.property(awkward, (cell) => {
        expect(harmless(cell)).not.toMatch(/^[=+\-@\t\r]/);
        expect([cell, `'${cell}`]).toContain(harmless(cell));
        if (/^[\p{L}\p{N}]/u.test(cell)) expect(harmless(cell)).toBe(cell);
      }),
    );
  });
});

describe("data in Markdown", () => {
  it("is one line in which no sign of markup stands without an escape, but in code", () => {
    fc.assert(
      fc.property(awkward, (data) => {
        const plain = plainMarkdown(data);
        expect(plain).not.toMatch(/[\r\n]/);
        const outside = plain.replace(/\\[\\`*_[\]<>|~&$#+\-=.)]/g, "").replace(/`[^`]*`/g, "");
        expect(outside).not.toMatch(/[`*_[\]<>|~&$]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("an answer file", () => {
  it("gives back the question and the answer that were put in", () => {
    const question = fc.record({
      operation: fc.constantFrom(...Object.keys(OPERATIONS)),
      input: fc.dictionary(text, fc.oneof(text, fc.array(text))),
    });
    fc.assert(
      fc.property(question, json, text, (asked, result, dataVersion) => {
        const answer = { result, evidence: {}, caveats: [], lens: LENSES.default, dataVersion };
        const written = writeAnswerFile(asked, answer, "Cite me.");
        const read = readAnswerFile(written, Object.keys(OPERATIONS));
        if ("failure" in read) throw new Error(read.failure.message);
        expect(JSON.stringify(read.question)).toBe(JSON.stringify(asked));
        expect(read.dataVersion).toBe(dataVersion);
        expect(findDifferences(read.answer, JSON.parse(JSON.stringify(answer)))).toEqual([]);
      }),
    );
  });

  it("is never thrown at by any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.json(),
          json.map((one) => JSON.stringify(one)),
        ),
        (any) => {
          expect(readAnswerFile(any, ["alternatives"])).toHaveProperty("failure");
        },
      ),
    );
  });
});

describe("the differences of two values", () => {
  it("are none exactly where they are the same JSON", () => {
    const normal = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    fc.assert(
      fc.property(json, json, (a, b) => {
        const [left, right] = [normal(a), normal(b)];
        expect(findDifferences(left, left)).toEqual([]);
        let equal = true;
        try {
          expect(left).toStrictEqual(right);
        } catch {
          equal = false;
        }
        expect(findDifferences(left, right).length === 0).toBe(equal);
      }),
    );
  });
});
