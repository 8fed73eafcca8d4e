import { describe, expect, it } from "vitest";
import type { Source } from "../../../src/core/model/source.ts";
import {
  citeTitle,
  wordPlace,
  wordPublished,
  wordTitle,
} from "../../../src/core/model/wording/source-words.ts";
import { makeSource } from "../../support/small-dataset.ts";

function source(id: string, published: string | null, part: Partial<Source> = {}): Source {
  return { ...makeSource(id, published), ...part };
}

describe("the date of a source", () => {
  it.each([
    ["2025-06-23", "stated", "23 June 2025"],
    ["2025-06-23", "inferred", "about 23 June 2025"],
    ["2018-08~", "inferred", "about August 2018"],
    ["2018/2019", "inferred", "between 2018 and 2019"],
    [null, "unknown", "undated"],
  ] as const)("%s, %s, is “%s”", (published, publishedBasis, words) => {
    expect(wordPublished(source("s", published, { publishedBasis }))).toBe(words);
  });
});

describe("the title of a source", () => {
  it("stands in quotation marks only where it is the page's own", () => {
    const made = (titleBasis: Source["titleBasis"]) => source("s", null, { titleBasis });
    expect(wordTitle(made("page"))).toBe("“Title of s”");
    expect(wordTitle(made("described"))).toBe("Title of s");
    expect(citeTitle(made("page"))).toBe("“Title of s”");
    expect(citeTitle(made("described"))).toBe("Title of s (described by us)");
    expect(citeTitle(made("rebuilt"))).toBe("Title of s (title rebuilt by us)");
  });
});

describe("the place in a source", () => {
  it.each([
    ["P7", "paragraph 7"],
    ["H", "headline"],
    ["D, P2", "line under the headline, paragraph 2"],
    ["table 3, row 4", "table 3, row 4"],
  ])("%s is “%s”", (at, words) => {
    expect(wordPlace(at)).toBe(words);
  });
});
