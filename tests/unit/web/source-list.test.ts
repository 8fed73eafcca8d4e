import { describe, expect, it } from "vitest";
import type { Source } from "../../../src/core/model/source.ts";
import {
  citeTitle,
  filterSources,
  groupByYear,
  listSources,
  usualLicence,
  wordPublished,
  wordTitle,
} from "../../../src/web/state/source-list.ts";
import { makeDataset, makeEntity, makeSource } from "../../support/small-dataset.ts";

function source(id: string, published: string | null, part: Partial<Source> = {}): Source {
  return { ...makeSource(id, published), ...part };
}

const dataset = makeDataset(
  [
    { id: "old/1", source: "old", subject: "ann", predicate: "remark" },
    { id: "old/2", source: "old", subject: "bob", predicate: "remark" },
  ],
  {
    entities: [makeEntity("paper", "organisation", { label: "Škoda Paper", subtype: "publisher" })],
    sources: [
      source("undated", null),
      source("old", "2018-08~", { kind: "trade" }),
      source("new", "2026-01-02"),
      source("month", "2025-06"),
      source("day", "2025-06-23"),
    ],
  },
);
const listed = listSources(dataset);
const ids = (of: readonly { readonly source: Source }[]) => of.map(({ source }) => source.id);

describe("the list of sources", () => {
  it("has the newest first and the undated last", () => {
    expect(ids(listed)).toEqual(["new", "day", "month", "old", "undated"]);
  });

  it("says how many claims were read in each", () => {
    expect(listed.map(({ claims }) => claims)).toEqual([0, 0, 0, 2, 0]);
  });

  it("is grouped by year, with none left out", () => {
    const groups = groupByYear(listed).map(({ year, sources }) => [year, ids(sources)]);
    expect(groups).toEqual([
      ["2026", ["new"]],
      ["2025", ["day", "month"]],
      ["2018", ["old"]],
      [null, ["undated"]],
    ]);
  });

  it.each([
    ["", 5],
    ["  ", 5],
    ["TITLE of month", 1],
    ["skoda", 5],
    ["trade press", 1],
    ["june 2025", 2],
    ["paper 2026", 1],
    ["undated", 1],
    ["zzzz", 0],
    [".*", 0],
  ])("filtered by “%s” has %i", (typed, count) => {
    expect(filterSources(listed, typed)).toHaveLength(count);
  });

  it("says once the licence that most have", () => {
    const free = source("free", null, { licence: "MIT" });
    expect(usualLicence([free, ...dataset.sources])).toBe("All rights reserved.");
    expect(usualLicence([])).toBe("");
  });
});

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
