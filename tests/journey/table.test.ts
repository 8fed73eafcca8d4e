import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { INITIAL_STATE } from "../../src/web/state/app-state.ts";
import { claimsDrawn } from "../../src/web/state/drawing/drawing.ts";
import { details, drawnGraph, eventually, restingWords, startJourney } from "../support/journey.ts";
import { readFoundingRecord } from "../support/record.ts";
import { makeSelectors } from "../support/selectors.ts";

const journey = startJourney();
const whole = startJourney({ record: "whole" });
const selectors = makeSelectors(readFoundingRecord());

async function openTable(name: "Links" | "Entities" | "Claims"): Promise<Page> {
  const page = await journey.open({ at: `#v=1&table=${name.toLowerCase()}&view=table` });
  await page.getByRole("table").waitFor();
  return page;
}

function rowHeads(page: Page): Locator {
  return page.getByRole("table").getByRole("rowheader");
}

/** The words in one column, from the top. */
async function column(page: Page, name: string): Promise<readonly string[]> {
  const heads = await page.getByRole("table").getByRole("columnheader").allInnerTexts();
  const place = heads.findIndex((head) => head.startsWith(name));
  const rows = await page.getByRole("table").getByRole("row").all();
  const cells = rows.slice(1).map(async (row) => {
    const all = row.getByRole("rowheader").or(row.getByRole("cell"));
    return all.nth(place).innerText();
  });
  return Promise.all(cells);
}

describe("the table", () => {
  it("lists the links, the entities and the claims that the graph shows", async () => {
    const drawing = selectors.drawing(INITIAL_STATE);
    const page = await openTable("Links");
    await eventually(() => rowHeads(page).count()).toBe(drawing.edges.length);
    await page.getByRole("radio", { name: "Entities" }).click();
    await eventually(() => rowHeads(page).count()).toBe(drawing.nodes.length);
    await page.getByRole("radio", { name: "Claims" }).click();
    const claims = claimsDrawn(selectors.graph(INITIAL_STATE), drawing);
    await eventually(() => rowHeads(page).count()).toBe(claims.length);
  });

  it("says in words what the graph says by strokes and signs", async () => {
    const page = await openTable("Links");
    const words = await restingWords(page.getByRole("table"));
    expect(words).toContain("construction paused");
    expect(words).toContain("contract");
    expect(words).toContain("plan");
    await page.getByRole("radio", { name: "Entities" }).click();
    const row = page.getByRole("row").filter({ hasText: "AESC South Carolina 2" });
    await eventually(() => row.innerText()).toContain("plan scaled back");
  });

  it("is sorted by a column, and the other way at the second press, numbers as numbers", async () => {
    const page = await openTable("Entities");
    const head = page.getByRole("columnheader", { name: "Claims" });
    await head.getByRole("button").click();
    await eventually(() => head.getAttribute("aria-sort")).toBe("ascending");
    const counts = (await column(page, "Claims")).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(Math.max(...counts)).toBeGreaterThan(9);
    await head.getByRole("button").click();
    await eventually(() => head.getAttribute("aria-sort")).toBe("descending");
    expect((await column(page, "Claims")).map(Number)).toEqual(counts.toReversed());
  });

  it("opens what a row is about", async () => {
    const page = await openTable("Entities");
    await page.getByRole("button", { name: "AESC Florence", exact: true }).click();
    await details(page).getByRole("heading", { level: 2, name: "AESC Florence" }).waitFor();
    await page.getByRole("radio", { name: "Claims" }).click();
    await rowHeads(page).first().getByRole("button").click();
    await details(page).getByRole("article").waitFor();
  });

  it("keeps the rows that are ticked, and shows the columns that are chosen of claims", async () => {
    const page = await journey.open({ at: "#v=1&table=entities&view=table" });
    for (const name of ["AESC Florence", "LG Energy Solution"]) {
      await page.getByRole("checkbox", { name: `Pick ${name}`, exact: true }).check();
    }
    await page.getByRole("button", { name: "Keep only the 2 picked" }).click();
    await eventually(() => rowHeads(page).count()).toBe(2);
    await page.getByRole("radio", { name: "Claims" }).click();
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByText("Holds from").click();
    await page.getByRole("columnheader", { name: "Holds from" }).waitFor();
    expect(page.url()).toContain("columns=");
  });

  it("opens a link with the card of every claim behind it", async () => {
    const page = await openTable("Links");
    const row = page.getByRole("row").filter({ hasText: "construction paused" });
    await row.getByRole("button").first().click();
    await details(page)
      .getByRole("heading", { level: 2, name: /^AESC Florence .* supply BMW$/ })
      .waitFor();
    await eventually(() => details(page).getByRole("article").count()).toBeGreaterThan(0);
  });

  it("shows the keyboard where it is, in a region that scrolls", async () => {
    const page = await openTable("Claims");
    await page.getByRole("region", { name: "Table" }).focus();
    await page.keyboard.press("End");
    await eventually(() =>
      page.getByRole("region", { name: "Table" }).evaluate((region) => region.scrollTop),
    ).toBeGreaterThan(0);
  });
});

describe("the table and the graph", () => {
  it("have the same selected: from the table to the graph", async () => {
    const page = await openTable("Entities");
    await page.getByRole("button", { name: "AESC Florence", exact: true }).click();
    const selected = page.getByRole("row", { selected: true });
    await eventually(() => selected.getByRole("rowheader").allInnerTexts()).toEqual([
      "AESC Florence",
    ]);
    await page.getByRole("radio", { name: "Graph" }).click();
    const { nodes } = await drawnGraph(page);
    expect(nodes.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(["aesc-florence"]);
    expect(nodes.find(({ id }) => id === "catl")?.strength).toBe("faded");
  });

  it("have the same selected: from the graph to the table", async () => {
    const page = await journey.open({ at: "#v=1&table=entities&view=graph" });
    const report = await drawnGraph(page);
    const node = report.nodes.find(({ id }) => id === "sk-on");
    const box = await page.getByRole("application").boundingBox();
    await page.mouse.click((box?.x ?? 0) + (node?.x ?? 0), (box?.y ?? 0) + (node?.y ?? 0));
    await details(page).getByRole("heading", { level: 2, name: "SK On" }).waitFor();
    await page.getByRole("radio", { name: "Table" }).click();
    const selected = page.getByRole("row", { selected: true });
    await eventually(() => selected.getByRole("rowheader").allInnerTexts()).toEqual(["SK On"]);
  });

  it("have the same filters and the same lens", async () => {
    const page = await openTable("Entities");
    await page.getByRole("button", { name: /^Plants/ }).click();
    await eventually(() => page.getByRole("row").filter({ hasText: "AESC Florence" }).count()).toBe(
      0,
    );
    await page.getByRole("radio", { name: "Graph" }).click();
    const { nodes } = await drawnGraph(page);
    expect(nodes.map(({ shape }) => shape)).not.toContain("square");
  });

  it("say when nothing is left to list", async () => {
    const page = await journey.open({ at: "#v=1&show=none&table=entities&view=table" });
    await page.getByText(/Nothing is left/).waitFor();
  });
});

describe("the table of a large record", () => {
  const claims = "#v=1&scope=record&table=claims&view=table";

  it("has few of its rows in the page, tells how many there are, and comes to the last", async () => {
    const page = await whole.open({ at: claims });
    const table = page.getByRole("table");
    await eventually(() => table.getAttribute("aria-rowcount").then(Number)).toBeGreaterThan(1000);
    const count = Number(await table.getAttribute("aria-rowcount"));
    const rows = page.getByRole("table").getByRole("row");
    await eventually(() => rows.count()).toBeLessThan(120);
    await page.getByRole("region", { name: "Table" }).focus();
    await page.keyboard.press("End");
    const last = table.locator(`tr[aria-rowindex="${count}"]`);
    await last.getByRole("button").click();
    await details(page).getByRole("article").waitFor();
    await eventually(() => rows.count()).toBeLessThan(120);
    await page.getByRole("region", { name: "Table" }).focus();
    await page.keyboard.press("Home");
    await table.locator('tr[aria-rowindex="2"]').getByRole("button").click();
    await details(page).getByRole("article").waitFor();
  });

  it("goes through its rows by Tab, beyond those that were in the page", async () => {
    const page = await whole.open({ at: claims });
    await rowHeads(page).nth(8).waitFor();
    await page.getByRole("region", { name: "Table" }).focus();
    const focused = (): Promise<number> =>
      page.evaluate(() =>
        Number(document.activeElement?.closest("tr")?.getAttribute("aria-rowindex") ?? 0),
      );
    // The heads of the columns come first.
    const heads = await page.getByRole("columnheader").count();
    for (let presses = 0; presses < heads + 60; presses++) {
      await page.keyboard.press("Tab");
      // As fast as the page draws, which a hand is not.
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    expect(await focused()).toBe(61);
  });

  it("copies all rows in their order, with the names of the columns", async () => {
    const page = await whole.open({
      at: claims,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("button", { name: "Id", exact: true }).click();
    const table = page.getByRole("table");
    await eventually(() => table.getAttribute("aria-busy")).toBe("false");
    await page.getByRole("button", { name: "Copy all rows" }).click();
    await page.getByRole("button", { name: "All rows copied" }).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    expect(lines.length).toBe(Number(await table.getAttribute("aria-rowcount")));
    const heads = (lines[0] ?? "").split("\t");
    const shown = await page.getByRole("columnheader").allInnerTexts();
    expect(heads).toEqual(shown.map((head) => head.replace(/\s*[↑↓]$/, "").trim()));
    const ids = lines.slice(1).map((line) => line.split("\t")[heads.indexOf("Id")] ?? "");
    expect(ids).toEqual([...ids].sort(new Intl.Collator("en", { numeric: true }).compare));
  });
});
