import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findOddCharacter } from "../../src/core/model/reading/plain-text.ts";
import type { Scenario } from "../../src/core/model/scenario.ts";
import { ask } from "../../src/core/operation/ask.ts";
import { reopenAnswer } from "../../src/core/operation/reopen-answer.ts";
import { writeAnswer } from "../../src/core/operation/write-answer.ts";
import { wordDifferences } from "../../src/core/word/answer/reopened.ts";
import { readData } from "../../src/io/read-data.ts";
import { readScenarioFile } from "../../src/io/read-scenario-file.ts";
import { readTextFile } from "../../src/io/read-text-file.ts";
import { encoding, FUZZ, mutation } from "../support/mutations.ts";
import { SMALL_FILES, writeSmallFolder } from "../support/small-folder.ts";

let folder = "";
let file = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "second-source-"));
  file = join(folder, "opened");
  writeSmallFolder(folder);
  dataset = readSmall();
});
afterAll(() => rmSync(folder, { recursive: true }));

let dataset: ReturnType<typeof readSmall>;
function readSmall() {
  const read = readData(folder).dataset;
  if (read === null) throw new Error("The small folder is good data.");
  return read;
}

describe("a scenario file that somebody broke", () => {
  const YAML = SMALL_FILES["scenarios/shut.yaml"] ?? "";
  const JSON_TEXT = JSON.stringify(parse(YAML), null, 1);

  it("is refused in words, or assumes what it says", () => {
    fc.assert(
      fc.property(fc.constantFrom(YAML, JSON_TEXT), mutation, encoding, (text, mutate, encode) => {
        writeFileSync(file, encode(mutate(text)));
        const { text: read, problem } = readScenarioFile(file);
        if (problem !== null) {
          expect(problem.message).toMatch(/\w/);
          return;
        }
        const answer = ask(dataset, { operation: "scenario check", input: { scenario: read } });
        if ("failure" in answer) {
          expect(answer.failure.message.length).toBeLessThan(40_000);
          return;
        }
        const { scenario } = answer;
        if (scenario === undefined) throw new Error("A checked scenario is laid over the record.");
        expectAssumed(scenario, JSON.parse(read));
        expect(JSON.parse(read)).toEqual(parse(readTextFile(file, 1e6).text ?? ""));
      }),
      FUZZ,
    );
  });

  function expectAssumed(scenario: Scenario, said: Readonly<Record<string, unknown>>): void {
    const { patches, ...head } = said;
    expect(scenario).toMatchObject(head);
    expect(scenario.patches).toHaveLength((patches as unknown[]).length);
    const flat = JSON.stringify(scenario);
    JSON.stringify(patches, (_, value) => {
      // Dates, numbers and names: each stands in what is assumed.
      if (typeof value === "string") expect(flat).toContain(JSON.stringify(value));
      if (typeof value === "number") expect(flat).toContain(String(value));
      return value;
    });
    JSON.stringify(scenario, (_, value) => {
      if (typeof value === "string") expect(findOddCharacter(value)).toBeNull();
      return value;
    });
  }
});

describe("an answer file that somebody broke", () => {
  const write = (question: Parameters<typeof ask>[1]): string | null => {
    const answer = ask(dataset, question);
    if ("failure" in answer) return null;
    return writeAnswer({ dataset, question, answer, link: null }, "answer-file");
  };

  it("is refused in words, differs, or is true of what it asks", () => {
    const question = { operation: "explain", input: { subject: "maker", lens: "facts" } } as const;
    const good = write(question) ?? "";
    fc.assert(
      fc.property(mutation, encoding, (mutate, encode) => {
        writeFileSync(file, encode(mutate(good)));
        const { text, problem } = readTextFile(file, 1e7);
        if (problem !== null) return;
        const reopened = reopenAnswer(dataset, text);
        if ("failure" in reopened) {
          expect(reopened.failure.message.length).toBeLessThan(3000);
          return;
        }
        if (reopened.differences.length > 0) {
          for (const line of wordDifferences(reopened.differences, 12)) {
            expect(line.length).toBeLessThan(4000);
          }
          return;
        }
        expect(JSON.parse(text)).toEqual(JSON.parse(write(reopened.question) ?? ""));
      }),
      FUZZ,
    );
  });
});
