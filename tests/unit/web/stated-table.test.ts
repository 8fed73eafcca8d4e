import { describe, expect, it } from "vitest";
import {
  CLAIM_COLUMN_NAMES,
  columnTitle,
  LINK_COLUMN_NAMES,
} from "../../../src/core/word/columns.ts";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { tabulateClaims, tabulateLinks } from "../../../src/web/state/drawing/stated-table.ts";
import { chooseColumns, chooseTable } from "../../../src/web/state/transitions.ts";
import { readFoundingRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const RECORDS = [
  ["the founding article", readFoundingRecord],
  ["another trade", readSolarRecord],
] as const;

describe.each(RECORDS)("tables of what is stated in %s", (_, read) => {
  const selectors = makeSelectors(read());
  const state: AppState = { ...INITIAL_STATE, scope: "record" };
  const graph = selectors.graph(state);
  const drawing = selectors.drawing(state);

  it("have the columns that are chosen, in their order, and one cell for each", () => {
    const links = LINK_COLUMN_NAMES.toReversed();
    const claims = CLAIM_COLUMN_NAMES.toReversed();
    const [ofLinks, ofClaims] = [
      tabulateLinks(graph, drawing, links),
      tabulateClaims(graph, drawing, claims),
    ];
    expect(ofLinks.columns.map(({ title }) => title)).toEqual(["From", ...links.map(columnTitle)]);
    expect(ofClaims.columns.map(({ title }) => title)).toEqual([
      "Claim",
      ...claims.map(columnTitle),
    ]);
    for (const table of [ofLinks, ofClaims]) {
      expect(table.ids.length).toBeGreaterThan(0);
      for (const id of table.ids) expect(table.cells(id)).toHaveLength(table.columns.length);
    }
  });

  it("are sorted by day where they say one, the first never after the last", () => {
    const table = tabulateLinks(graph, drawing, ["firstStated", "lastStated", "statements"]);
    for (const id of table.ids) {
      const [, first, last, count] = table.cells(id);
      expect(String(first?.key) <= String(last?.key)).toBe(true);
      expect(count?.key).toBe(drawing.edges.find((edge) => edge.id === id)?.claims.length);
    }
  });
});

it("columns are those of the table that is shown, and go with it", () => {
  const chosen = chooseColumns(["to", "relation"])(chooseTable("links")(INITIAL_STATE));
  expect(chosen.columns).toEqual(["to", "relation"]);
  expect(chooseTable("links")(chosen)).toBe(chosen);
  expect(chooseTable("claims")(chosen).columns).toBeNull();
});
