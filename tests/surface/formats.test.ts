import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { parseCsv } from "../support/parse-csv.ts";

const folder = mkdtempSync(join(tmpdir(), "second-source-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FOUNDING = ["alternatives", "--lens", "founding", "--samples", "200"];

/** Keeps what a command prints in a file; gives its path. */
function keep(name: string, out: string): string {
  const path = join(folder, name);
  writeFileSync(path, out);
  return path;
}

describe("an answer in another format", () => {
  it.each(["tariff blend --shipped 4 --quota 1 --in-quota 10 --out-of-quota 27.5", "search LG"])(
    "is a file that opens again: %s",
    (line) => {
      const { out, err, exit } = runCommand([...line.split(" "), "--format", "answer-file"]);
      expect({ err, exit }).toEqual({ err: "", exit: 0 });
      const reopened = runCommand(["reopen", keep("answer.json", out)]);
      expect(reopened).toMatchObject({ err: "", exit: 0 });
      expect(reopened.out).toMatch(/^The answer is the same as in the file, to the last digit/);
    },
  );

  it("has its claims as rows", () => {
    const argv = ["neighbours", "bmw"];
    const [head = [], ...rows] = parseCsv(runCommand([...argv, "--format", "claims-csv"]).out);
    const { evidence, dataVersion } = JSON.parse(runCommand([...argv, "--json"]).out);
    expect(rows.map((row) => row[head.indexOf("claim_id")])).toEqual(Object.keys(evidence));
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([dataVersion]));
  });

  it("is of --format json what it is of --json", () => {
    expect(runCommand([...FOUNDING, "--format", "json"])).toEqual(
      runCommand([...FOUNDING, "--json"]),
    );
  });

  it.each([
    [
      ["neighbours", "bmw", "--format", "markdown"],
      "neighbours is written as text, json, claims-csv, answer-file, and not as markdown.",
    ],
    [["validate", "--format", "csv"], "validate is written as text, json, and not as csv."],
    [
      ["reopen", "a.json", "--format", "answer-file"],
      "reopen is written as text, json, and not as answer-file.",
    ],
  ])("is refused where there is none: %j", (argv, err) => {
    expect(runCommand(argv)).toEqual({ out: "", err, exit: 2 });
  });
});

describe("reopen", () => {
  it("exits with 1 and says what differs where the file says otherwise", () => {
    const { out } = runCommand([...FOUNDING, "--format", "answer-file"]);
    const path = keep(
      "other.json",
      out.replace(/("low": )[\d.]+/, (_, name) => `${name}0.123`),
    );
    const text = runCommand(["reopen", path]);
    expect(text).toMatchObject({ err: "", exit: 1 });
    expect(text.out).toMatch(/^The answer is not the one in the file: 1 difference, though/);
    expect(text.out).toMatch(/score › low: 0\.123 in the file, [\d.]+ now/);
    const { out: json, exit } = runCommand(["reopen", path, "--json"]);
    expect(exit).toBe(1);
    expect(JSON.parse(json)).toMatchObject({
      result: { same: false, differences: [{ before: "0.123" }] },
      lens: { name: "founding" },
    });
  });

  it.each([
    [["reopen"], /reopen needs an answer file/],
    [["reopen", join(folder, "none.json")], /There is no file to read at/],
    [
      ["reopen", keep("broken.json", "{")],
      /This is no answer file: it is no JSON, or was cut short \(line 1\)/,
    ],
  ])("exits with 2 where there is nothing to open: %j", (argv, words) => {
    const { out, err, exit } = runCommand(argv);
    expect({ out, exit }).toEqual({ out: "", exit: 2 });
    expect(err).toMatch(words);
    const json = runCommand([...argv, "--json"]);
    expect(json).toMatchObject({ err: "", exit: 2 });
    expect(JSON.parse(json.out).failure.message).toMatch(words);
  });
});

describe("docs/guide/command-line.md", () => {
  const guide = readFileSync(
    fileURLToPath(new URL("../../docs/guide/command-line.md", import.meta.url)),
    "utf8",
  );
  const lines = [...guide.matchAll(/^npm run -s cli -- (.+)$/gm)].map(([, line = ""]) => line);

  it("has examples", () => expect(lines.length).toBeGreaterThan(10));

  // In their order: one writes the file that the next one reads.
  it.each(lines)("has an example that is answered: %s", (line) => {
    const [command = "", target] = line.split(" > ");
    const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? "",
    );
    const placed = argv.map((word) =>
      word === "answer.json" ? join(folder, "guide-answer.json") : word,
    );
    const { out, err, exit } = runCommand(placed);
    expect({ err, exit }).toEqual({ err: "", exit: 0 });
    if (target !== undefined) keep(`guide-${target}`, out);
  });
});
