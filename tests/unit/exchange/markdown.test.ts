import { describe, expect, it } from "vitest";
import {
  codeSpan,
  markdownLink,
  markdownTable,
  plainMarkdown,
} from "../../../src/core/exchange/markdown.ts";

describe("data in Markdown", () => {
  it.each([
    ["a|b", "a\\|b"],
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["![x](y)", "!\\[x\\](y)"],
    ["*a* _b_ ~~c~~ `d`", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`"],
    ["R&D &amp; more", "R\\&D \\&amp; more"],
    ["$1 and $2", "\\$1 and \\$2"],
    ["\\", "\\\\"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["=== ", "\\==="],
    ["1. item", "1\\. item"],
    ["2026.11.2+781780f5", "2026.11.2+781780f5"],
    ["two\n\n# lines", "two # lines"],
    ["삼성SDI, 46-series (4680)", "삼성SDI, 46-series (4680)"],
  ])("%j stands there as text", (text, plain) => {
    expect(plainMarkdown(text)).toBe(plain);
  });

  it.each([
    ["see http://a.example/x_y.", "see `http://a.example/x_y.`"],
    ["www.a.example|b", "`www.a.example`\\|b"],
    ["MAILTO:me@a.example", "`MAILTO:me@a.example`"],
    ["ask me@a.example now", "ask `me@a.example` now"],
    ["a`http://x`b", "a\\``http://x`\\`b"],
  ])("%j is made no link by a reader that likes to", (text, plain) => {
    expect(plainMarkdown(text)).toBe(plain);
  });

  it.each([
    ["https://a.example/b_c?d=1|2", "<https://a.example/b_c?d=1|2>"],
    ["javascript:alert(1)", "javascript:alert(1)"],
    ["https://a.example/>x<b>", "`https://a.example/>x<b>`"],
    ["https://a.example/ two", "`https://a.example/` two"],
  ])("%s is a link only where it is an address of the web", (url, written) => {
    expect(markdownLink(url)).toBe(written);
  });

  it("fences code with more backticks than it holds", () => {
    expect(codeSpan("a b")).toBe("`a b`");
    expect(codeSpan("a `` b")).toBe("``` a `` b ```");
    expect(codeSpan("a\n\nb")).toBe("`a b`");
  });

  it("is a table with a line under its head", () => {
    expect(markdownTable(["A", "B"], [["1", "2"]])).toEqual([
      "| A | B |",
      "| --- | --- |",
      "| 1 | 2 |",
    ]);
  });
});
