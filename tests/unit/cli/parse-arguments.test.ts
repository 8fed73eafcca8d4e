import { describe, expect, it } from "vitest";
import { parseArguments } from "../../../src/cli/parse-arguments.ts";

const parse = (line: string) => parseArguments(line === "" ? [] : line.split(" "));
const problem = (line: string): string | null => parse(line).problem;

describe("the arguments", () => {
  it("are a command and its flags by the names of its parameters", () => {
    expect(parse("alternatives --instead-of aesc --needed-by=2026 --strict")).toEqual({
      command: "alternatives",
      input: { insteadOf: "aesc", neededBy: "2026", strict: true },
      format: "text",
      help: false,
      version: false,
      folder: null,
      endpoint: null,
      own: [],
      file: null,
      problem: null,
    });
  });

  it("take words without a flag in the order of the parameters", () => {
    expect(parse("paths aesc bmw --k 3").input).toEqual({ from: "aesc", to: "bmw", k: "3" });
    expect(parse("explain aesc").input).toEqual({ subject: "aesc" });
  });

  it("take the words that are left for a list at the end, with or without commas", () => {
    expect(parse("compare catl sk-on samsung-sdi --strict").input).toEqual({
      candidates: "catl,sk-on,samsung-sdi",
      strict: true,
    });
    expect(parse("compare catl,sk-on").input).toEqual({ candidates: "catl,sk-on" });
    expect(parse("compare --lens founding catl sk-on").input).toEqual({
      lens: "founding",
      candidates: "catl,sk-on",
    });
  });

  it("need no quotes around the words of a search", () => {
    expect(parse("search lg energy solution --limit 3").input).toEqual({
      words: "lg energy solution",
      limit: "3",
    });
  });

  it("gather what may be repeated", () => {
    expect(parse("alternatives --require local --require readiness>=supplying").input).toEqual({
      require: ["local", "readiness>=supplying"],
    });
  });

  it("take --json and --help anywhere, before the command too", () => {
    for (const line of ["--json search LG", "search --json LG", "search LG --json"]) {
      expect(parse(line)).toMatchObject({
        command: "search",
        format: "json",
        input: { words: "LG" },
        problem: null,
      });
    }
    expect(parse("alternatives -h")).toMatchObject({ help: true });
    expect(parse("--help")).toMatchObject({ command: null, help: true });
  });

  it.each([
    ["alternatives --format markdown", "markdown"],
    ["alternatives --format=claims-csv", "claims-csv"],
    ["alternatives --format json --json", "json"],
    ["alternatives --foo --format json", "json"],
    ["alternatives", "text"],
  ])("take the format: %s", (line, format) => {
    expect(parse(line).format).toBe(format);
  });

  it.each([
    [
      "alternatives --format markdwn",
      /"markdwn" is not among what --format takes: text, json, markdown, html, csv, claims-csv, answer-file\. Did you mean "markdown"\?/,
    ],
    ["alternatives --json --format csv", /--json and --format csv ask for two formats/],
    ["alternatives --format", /--format needs a value/],
    ["reopen a.json b.json", /"b\.json" is one word too many: reopen takes <file>/],
    ["reopen a.json --lens founding", /There is no --lens here/],
  ])("are refused in words: %s", (line, words) => {
    expect(problem(line)).toMatch(words);
  });

  it("take what follows -- as words, whatever it looks like", () => {
    expect(parse("search -- --lens").input).toEqual({ words: "--lens" });
  });

  it("take a value with = in it as a whole", () => {
    expect(parse("alternatives --weights=local=1,tariff=2").input).toEqual({
      weights: "local=1,tariff=2",
    });
  });

  it("take a number below zero as a value, for the question to refuse", () => {
    expect(parse("alternatives --seed -1")).toMatchObject({ input: { seed: "-1" }, problem: null });
  });

  it("give validate its folder", () => {
    expect(parse("validate my-data")).toMatchObject({ folder: "my-data", input: {} });
    expect(parse("validate")).toMatchObject({ folder: null, problem: null });
  });
});

describe("arguments that are wrong", () => {
  it("name an unknown flag as it was typed, with all that are known", () => {
    expect(problem("alternatives --foo 1")).toMatch(
      /^There is no --foo here\. Known: --product, .*--sources, --scenario, --data, --endpoint, --with, --json, --format, --help\.$/,
    );
    expect(problem("alternatives --insteadOf aesc")).toContain(
      "There is no --insteadOf here. Did you mean --instead-of?",
    );
    expect(problem("search -x LG")).toContain("There is no -x here.");
    expect(problem("validate --lens founding")).toBe(
      "There is no --lens here. Known: --allow-drop, --data, --endpoint, --with, --json, --format, --help.",
    );
  });

  it("name a flag without its value, and say what it takes", () => {
    for (const line of [
      "alternatives --buyer",
      "alternatives --buyer --market us",
      "alternatives --buyer=",
    ]) {
      expect(problem(line)).toBe("--buyer needs a value: who needs it.");
    }
    expect(parseArguments(["alternatives", "--buyer", ""]).problem).toContain(
      "--buyer needs a value",
    );
  });

  it("name a switch that was given a value", () => {
    expect(problem("alternatives --strict=no")).toBe(
      '--strict takes no value, and "--strict=no" gives one.',
    );
    expect(problem("search --json=1 LG")).toContain("--json takes no value");
  });

  it("name a flag that was given twice, with both values", () => {
    expect(problem("alternatives --buyer bmw --buyer aesc")).toBe(
      '--buyer is given twice, as "bmw" and "aesc".',
    );
  });

  it("name the word that is one too many", () => {
    expect(problem("explain a b c")).toBe(
      '"c" is one word too many: explain takes <subject> <other>.',
    );
    expect(problem("alternatives foo")).toBe('alternatives takes flags only, and "foo" is none.');
    expect(problem("validate a b")).toContain('"b" is one word too many');
  });

  it("name a flag that stands where the command should", () => {
    expect(problem("--lens")).toBe('A command comes first, and "--lens" is none.');
  });
});
