import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SPECIFICATION = readFileSync(new URL("../../docs/specification.md", import.meta.url), "utf8");
const TESTS = new URL("..", import.meta.url).pathname;
const RULE = /\b(?:OPT|GATE|RANK|SAY)-\d+\b/g;

/** The rules that stand in bold at the head of a row. */
const rules = [...SPECIFICATION.matchAll(/^\| \*\*([A-Z]+-\d+)\*\*/gm)].map(([, rule]) => rule);

/** The rules that the name of a test or of a group of tests begins with. */
function rulesTested(): readonly string[] {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) => [
      ...readFileSync(join(TESTS, file), "utf8").matchAll(
        /\b(?:describe|it)(?:\.each\([^)]*\))?\(\s*["'`]([^"'`]*)/g,
      ),
    ])
    .flatMap(([, name = ""]) => name.match(RULE) ?? []);
}

describe("the specification", () => {
  it("has each rule once", () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it("has a test for each rule, and no test names a rule that is not in it", () => {
    expect([...new Set(rulesTested())].sort()).toEqual([...rules].sort());
  });
});
