import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeXml, wrapWords } from "../../../src/core/exchange/svg-text.ts";

describe("a text in XML", () => {
  it("has its signs escaped, and loses what XML cannot hold", () => {
    expect(escapeXml('A & B <"C">')).toBe("A &amp; B &lt;&quot;C&quot;&gt;");
    expect(escapeXml("a\u0000b\u001bc")).toBe("abc");
    expect(escapeXml("삼성SDI 😀")).toBe("삼성SDI 😀");
  });
});

describe("a text in lines", () => {
  it("is broken at spaces, and a word only where it is too long for a line", () => {
    expect(wrapWords("one two three", 1000, 13)).toEqual(["one two three"]);
    expect(wrapWords("one two three", 60, 13)).toEqual(["one two", "three"]);
    expect(wrapWords("", 60, 13)).toEqual([""]);
    expect(wrapWords("unbreakable", 40, 13).join("")).toBe("unbreakable");
    expect(wrapWords("unbreakable", 40, 13).length).toBeGreaterThan(1);
  });

  it("counts a Korean letter as wider than a Latin one", () => {
    expect(wrapWords("삼성전자삼성전자", 60, 13).length).toBeGreaterThan(
      wrapWords("abcdefgh", 60, 13).length,
    );
  });

  it("loses no letter and makes no empty line", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 300 }), (text, width) => {
        const lines = wrapWords(text, width, 13);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        if (text.trim() !== "") expect(lines.slice(0, -1)).not.toContain("");
      }),
    );
  });
});
