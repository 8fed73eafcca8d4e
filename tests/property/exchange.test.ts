import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswerFile, writeAnswerFile } from "../../src/core/exchange/answer-file.ts";
import { harmless, writeCsv } from "../../src/core/exchange/csv.ts";
import { findDifferences } from "../../src/core/exchange/differences.ts";
import { fileName } from "../../src/core/exchange/file-name.ts";
import { plainMarkdown } from "../../src/core/exchange/markdown.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import { FORMS } from "../../src/core/operation/input/operation-forms.ts";
import { text } from "../support/arbitrary-state.ts";
import { parseCsv } from "../support/parse-csv.ts";

const awkward = fc.oneof(
  text,
  fc.string({ unit: fc.constantFrom(..."=+-@,;\"'\t\r\n |ab") }),
  fc.constantFrom("", "=1+1", '=HYPERLINK("x")', "-5", "@me", "a\r\nb", '"', ",", "삼성SDI"),
  fc.constantFrom(
    "＝1+1",
    "＋1",
    "－1",
    "＠me",
    " =1",
    "\u00a0=1",
    "\u200b=1",
    "\t=1",
    "-1+2",
    "--5",
  ),
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

  it("put a cell in quotes that has a comma, a quote or either sign of a new line in it, and no other", () => {
    const written = (cell: string): string => writeCsv([[cell]]).slice(1, -2);
    for (const sign of [",", "\r", "\n", "\r\n"]) expect(written(`a${sign}b`)).toBe(`"a${sign}b"`);
    expect(written('a"b')).toBe('"a""b"');
    for (const plain of ["a b", "a;b", "a'b", "a\tb"]) expect(written(plain)).toBe(plain);
  });

  it("hold no cell that a spreadsheet runs, and change no other", () => {
    fc.assert(
      fc.property(awkward, (cell) => {
        const runs = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u.test(harmless(cell));
        expect(runs && !/^[-+]\d+(\.\d+)?$/.test(cell)).toBe(false);
        expect([cell, `'${cell}`]).toContain(harmless(cell));
        if (/^[\p{L}\p{N}]/u.test(cell)) expect(harmless(cell)).toBe(cell);
      }),
    );
  });
});

describe("a number in comma-separated values", () => {
  it("is rounded to six digits and stays a number, also a negative one", () => {
    expect(
      parseCsv(writeCsv([[0.33333333333325366, 2 / 3, -0.5, 1e-9, 4294967295, 0.1 + 0.2]])),
    ).toEqual([["0.333333", "0.666667", "-0.5", "1e-9", "4294967295", "0.3"]]);
    expect(harmless("-5.25")).toBe("-5.25");
  });
});

describe("the name of a file", () => {
  it("is one that every system keeps, whatever it is made from", () => {
    fc.assert(
      fc.property(fc.oneof(awkward, fc.string({ minLength: 300, maxLength: 600 })), (name) => {
        const made = fileName(name, ".csv");
        expect(made).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*\.csv$/u);
        expect(new TextEncoder().encode(made).length).toBeLessThan(255);
      }),
    );
  });

  it.each([
    ["../../etc/passwd", "etc-passwd.json"],
    ["C:\\Users\\me", "C-Users-me.json"],
    ["con", "second-source-con.json"],
    ["LPT1.txt", "second-source-LPT1.txt.json"],
    ["", "second-source.json"],
    ["a\u0000b\u202Ec", "a-b-c.json"],
    ["삼성 SDI, 2026.11.2", "삼성-SDI-2026.11.2.json"],
    ["trailing. ", "trailing.json"],
  ])("%j becomes %s", (name, made) => {
    expect(fileName(name, ".json")).toBe(made);
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
      operation: fc.constantFrom(...Object.keys(FORMS)),
      input: fc.dictionary(text, fc.oneof(text, fc.array(text))),
    });
    fc.assert(
      fc.property(question, json, text, (asked, result, dataVersion) => {
        const answer = {
          result,
          evidence: {},
          caveats: [],
          disputes: [],
          lens: LENSES.default,
          dataVersion,
        };
        const written = writeAnswerFile(asked, answer, "Cite me.");
        const read = readAnswerFile(written, Object.keys(FORMS));
        if ("failure" in read) throw new Error(read.failure.why.reason);
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
  it("are the order alone where the same members stand in another one, and else what the members differ in", () => {
    const [ann, bob] = [
      { id: "ann", rank: 1 },
      { id: "bob", rank: 2 },
    ];
    expect(findDifferences({ meets: [ann, bob] }, { meets: [bob, ann] })).toEqual([
      { at: "meets › order", before: "ann, bob", now: "bob, ann", wording: false },
    ]);
    expect(findDifferences({ meets: [ann, bob] }, { meets: [bob, { ...ann, rank: 3 }] })).toEqual([
      { at: "meets › ann › rank", before: "1", now: "3", wording: false },
    ]);
    const keyed = ["ann/here", "ann/there"].map((key) => ({ key }));
    expect(findDifferences(keyed, keyed.toReversed())).toEqual([
      { at: "order", before: "ann/here, ann/there", now: "ann/there, ann/here", wording: false },
    ]);
  });

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
