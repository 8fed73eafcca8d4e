import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, type Question } from "../../src/core/operation/ask.ts";
import { compareWithFile, reopenFile } from "../../src/core/operation/reopen-answer.ts";
import { writeAnswer } from "../../src/core/operation/write-answer.ts";
import { answerTo } from "../support/answers.ts";
import { FUZZ } from "../support/mutations.ts";
import { readRecord } from "../support/record.ts";

const record = readRecord();

function fileOf(question: Question): string {
  const answer = answerTo(record, question.operation, question.input);
  return writeAnswer({ dataset: record, question, answer, link: null }, "answer-file");
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Way = readonly (string | number)[];

/** The ways to all values in a value. */
function waysIn(value: Json, way: Way = []): readonly Way[] {
  if (typeof value !== "object" || value === null) return [way];
  const inner = Object.entries(value).flatMap(([name, one]) => waysIn(one, [...way, name]));
  return way.length === 0 ? inner : [way, ...inner];
}

/** The file with one value put in the place of another. */
function replaced(file: string, way: Way, change: (value: Json) => Json | undefined): string {
  const whole: Json = JSON.parse(file);
  const parent = way.slice(0, -1).reduce<Json>((one, name) => (one as never)[name], whole);
  const name = way.at(-1) as never;
  const now = change((parent as never)[name]);
  if (now !== undefined) (parent as Json[])[name] = now;
  else if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete (parent as never)[name];
  return JSON.stringify(whole);
}

/** Something else of the same sort. */
function another(value: Json): Json {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return `${value}x`;
  if (value === null) return 0;
  return Array.isArray(value) ? [...value, 0] : { ...value, forged: 0 };
}

const answers = new Map<string, ReturnType<typeof ask>>();

/** Whether a changed file is refused, or its change said. A file that is true of what it asks was not forged. */
function isNoticed(changed: string): boolean {
  const file = reopenFile(changed);
  if ("failure" in file) return true;
  const { question } = file;
  const key = JSON.stringify(question);
  const answer = answers.get(key) ?? ask(record, question);
  answers.set(key, answer);
  const compared = compareWithFile(file, answer, record);
  if ("failure" in compared || compared.differences.length + compared.worded.length > 0)
    return true;
  return JSON.stringify(JSON.parse(fileOf(question))) === changed;
}

describe("no field of an answer file can be changed unseen", () => {
  const small = fileOf({
    operation: "explain",
    input: { subject: "envision-group", other: "aesc", predicate: "ownsStakeIn" },
  });
  const founding = fileOf({
    operation: "alternatives",
    input: { lens: "founding", scenario: "florence-stays-paused", require: ["local"] },
  });

  it("the file itself being true", () => {
    for (const file of [small, founding]) {
      const read = reopenFile(file);
      if ("failure" in read) throw new Error(read.failure.message);
      expect(compareWithFile(read, ask(record, read.question), record)).toMatchObject({
        differences: [],
      });
    }
  });

  it("of a small one, each value once: another value, none, or one more", () => {
    for (const way of waysIn(JSON.parse(small))) {
      expect(isNoticed(replaced(small, way, another)), way.join(" › ")).toBe(true);
      expect(isNoticed(replaced(small, way, () => undefined)), way.join(" › ")).toBe(true);
    }
  });

  it("of the founding answer under a scenario, values drawn by lot", () => {
    const ways = waysIn(JSON.parse(founding));
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.boolean(), (way, keep) =>
        isNoticed(replaced(founding, way, keep ? another : () => undefined)),
      ),
      { ...FUZZ, numRuns: FUZZ.numRuns / 2 },
    );
  });
});
