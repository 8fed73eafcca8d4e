import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What works answers out: it gives codes, ids and numbers, for which `core/word` has the sentences. */
const FOLDERS = ["src/core/graph", "src/core/query", "src/core/operation", "src/core/exchange"];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);

/** The lines of a file that a rule is broken in. */
function linesWith(text: string, broken: RegExp): readonly string[] {
  return text.split("\n").filter((line) => !/^\s*(\*|\/\/|\/\*\*)/.test(line) && broken.test(line));
}

const MESSAGE = /\bmessage\s*[:=,}]|\bfail\(/;
const FLAG = /["'`](.*\s)?--[a-z]/;

// What writes texts takes the words that stand in an answer, or has a field of that name in its format.
const WRITES_TEXTS = [
  "src/core/exchange/markdown-document.ts",
  "src/core/exchange/citation-file.ts",
];
// The one place that knows how a parameter is written as a flag: help and command lines are made with it.
const WRITES_FLAGS = ["src/core/operation/form/parameter.ts"];

describe("what works answers out makes no sentences of what it refuses or warns of", () => {
  it("the rule can be broken", () => {
    expect(linesWith('  return fail("invalid-input", "No.");', MESSAGE)).toHaveLength(1);
    expect(linesWith('  return [{ code: "one-source", message, claims }];', MESSAGE)).toHaveLength(
      1,
    );
    expect(linesWith('  throw "leave --to out";', FLAG)).toHaveLength(1);
    expect(linesWith("  /** What `--lots` takes. */", FLAG)).toHaveLength(0);
  });

  it.each(files.filter((file) => !WRITES_TEXTS.includes(file)))("%s", (file) => {
    const text = readFileSync(file, "utf8");
    expect(linesWith(text, MESSAGE)).toEqual([]);
    const flags = linesWith(text, FLAG).filter((line) => !line.includes("example:"));
    expect(WRITES_FLAGS.includes(file) ? [] : flags).toEqual([]);
  });
});
