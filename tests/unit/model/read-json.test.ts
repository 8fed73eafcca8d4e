import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEEPEST } from "../../../src/core/model/reading/limits.ts";
import { readJson } from "../../../src/core/model/reading/read-json.ts";

const read = (text: string) => readJson(text, 10_000_000);

describe("JSON from outside", () => {
  it("is read as the language reads it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
          expect(read(text)).toEqual({ value: JSON.parse(text), problem: null });
          expect(read(`\uFEFF${text}`).problem).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["nothing", "", /no JSON/],
    ["a text that was cut", '{\n"a": [1,\n', /no JSON, or was cut short/],
    ["two values", "1 2", /no JSON.*line 1/],
    ["a field twice", '{"a":1,"b":{"c":1,"c":2}}', /field "c" stands twice/],
    ["a field twice, once in disguise", '{"a":1,"\\u0061":2}', /field "a" stands twice/],
    ["too many levels", "[".repeat(DEEPEST + 1), /more than 40 levels/],
    ["levels without end", '{"a":'.repeat(1e6), /more than 40 levels/],
    ["a string without end", `"${"\\".repeat(999_999)}`, /no JSON/],
  ])("is refused where it is %s, in words that quote little", (_, text, words) => {
    const { value, problem } = read(text);
    expect(value).toBeNull();
    expect(problem).toMatch(words);
    expect(problem?.length).toBeLessThan(150);
  });

  it("may hold one name in several places, brackets and colons in texts, and as many levels", () => {
    const deep = "[".repeat(DEEPEST) + "]".repeat(DEEPEST);
    for (const text of ['[{"a":1},{"a":2}]', '{"a":"{[:\\"","b":[{"a":":"}]}', deep]) {
      expect(read(text).problem).toBeNull();
    }
  });

  it("is not looked at where it is longer than asked for", () => {
    expect(readJson("[1,2,3]", 6).problem).toBe("it has 7 characters, and at most 6 are read");
  });
});
