import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMS } from "../../src/core/operation/input/operation-forms.ts";
import { readModule } from "./read-module.ts";

/** What works answers out: it gives codes, ids and numbers, for which `core/word` has the sentences. */
const WORDLESS = ["src/core/graph", "src/core/query", "src/core/operation", "src/core/layout"];
/** What writes files makes no message either, and names no flag. */
const FOLDERS = [...WORDLESS, "src/core/exchange"];

function filesIn(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  );
}

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

describe("what works answers out makes no sentences of what it refuses or warns of", () => {
  it("the rule can be broken", () => {
    expect(linesWith('  return fail("invalid-input", "No.");', MESSAGE)).toHaveLength(1);
    expect(linesWith('  return [{ code: "one-source", message, claims }];', MESSAGE)).toHaveLength(
      1,
    );
    expect(linesWith('  throw "leave --to out";', FLAG)).toHaveLength(1);
    expect(linesWith("  /** What `--lots` takes. */", FLAG)).toHaveLength(0);
  });

  it.each(filesIn(FOLDERS).filter((file) => !WRITES_TEXTS.includes(file)))("%s", (file) => {
    const text = readFileSync(file, "utf8");
    expect(linesWith(text, MESSAGE)).toEqual([]);
    expect(linesWith(text, FLAG).filter((line) => !line.includes("example:"))).toEqual([]);
  });
});

/** Texts with spaces that no result holds, by the files that have them, and what they are. */
const NO_RESULT: readonly { readonly files: RegExp; readonly are: string }[] = [
  { files: /^src\/core\/query\/phrase\//, are: "words that are read" },
  { files: /^src\/core\/query\/location\/locate\.ts$/, are: "words that are read" },
  {
    files: /^src\/core\/operation\/input\/[a-z]+(-[a-z]+)*-(forms?|parameters?|inputs|words)\.ts$/,
    are: "what a parameter takes, as help and tools say it",
  },
  { files: /^src\/core\/operation\/written-question\.ts$/, are: "a command line" },
];

/** Files that read words, and so know them. */
const READS_WORDS = /^src\/core\/query\/(phrase|search)\//;

const isProse = (words: string): boolean =>
  /[a-z]{2,}[,;:]? [^ ]/i.test(words) || /[^ ] [a-z]{2,}/i.test(words);

/** Texts of a file in which words stand side by side; not those of what is thrown, which are for programmers. */
function proseOf(path: string, text: string): readonly string[] {
  return readModule(path, text).texts.filter(
    (words) => isProse(words) && !Object.hasOwn(FORMS, words),
  );
}

/** Names that a file imports to make words with. */
function wordersOf(text: string): readonly string[] {
  const imports = [...text.matchAll(/^import (?:type )?\{([^}]*)\} from "([^"]*)";$/gms)];
  return imports.flatMap(([, names = "", from = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter(
        (name) =>
          /^word[A-Z]|^joinWords$|^countWord$/.test(name) || /\/wording\/(?!speakers)/.test(from),
      )
      .filter((name) => name !== "" && !/\/word\//.test(from)),
  );
}

describe("no result of what works answers out holds a sentence", () => {
  it("the rule can be broken", () => {
    const prose = (text: string) => proseOf("core/query/a.ts", text);
    expect(prose('export const a = { words: "not stated" };')).toEqual(["not stated"]);
    const template = (inside: string) => prose(`export const a = (b: string) => \`${inside}\`;`);
    const filled = "$" + "{b}";
    expect(template(`in ${filled}`)).toHaveLength(1);
    expect(template(`${filled} years`)).toHaveLength(1);
    expect(template(`${filled} ${filled}/-`)).toEqual([]);
    expect(prose('export const a = () => { throw new Error("No such thing."); };')).toEqual([]);
    expect(prose('export const a = "tariff rate";')).toEqual([]);
    const borrowed = 'import {\n  type Period,\n  wordDate,\n} from "../../model/period.ts";';
    expect(wordersOf(borrowed)).toEqual(["wordDate"]);
    expect(wordersOf('import { KIND_WORDS } from "../../model/wording/words.ts";')).toHaveLength(1);
  });

  it("the exceptions are there", () => {
    for (const { files } of NO_RESULT)
      expect(filesIn(WORDLESS).filter((file) => files.test(file))).not.toEqual([]);
  });

  it.each(filesIn(WORDLESS))("%s", (file) => {
    const text = readFileSync(file, "utf8");
    if (!NO_RESULT.some(({ files }) => files.test(file))) expect(proseOf(file, text)).toEqual([]);
    if (!READS_WORDS.test(file)) expect(wordersOf(text)).toEqual([]);
  });
});
