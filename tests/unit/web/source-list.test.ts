import { describe, expect, it } from "vitest";
import type { Source } from "../../../src/core/model/source.ts";
import {
  filterSources,
  groupByYear,
  listSources,
  usualLicence,
} from "../../../src/web/state/choice/source-list.ts";
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
