import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  answer,
  candidate,
  details,
  drawnGraph,
  eventually,
  FOUNDING_LINK,
  PHONE,
  startJourney,
} from "../support/journey.ts";

const journey = startJourney();

/** How far the page can be moved sideways, CSS px. */
function sidewaysRoom(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
}

describe("on a phone", () => {
  it("the page opens with the table, and fits the width", async () => {
    const page = await journey.open(PHONE);
    await page.getByRole("table").waitFor();
    expect(await page.getByRole("radio", { name: "Table" }).isChecked()).toBe(true);
    expect(await sidewaysRoom(page)).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
  });

  it("the answer comes as a sheet over the page, and is closed again", async () => {
    const page = await journey.open(PHONE);
    await page.getByRole("button", { name: "Who else can supply BMW?" }).tap();
    await answer(page).waitFor();
    const sheet = await details(page).boundingBox();
    expect(sheet?.width).toBe(390);
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeCloseTo(844, 0);
    expect(sheet?.y).toBeGreaterThan(100);
    await candidate(page, "LG Energy Solution").getByRole("link", { name: "Weakest claim" }).tap();
    await details(page).getByRole("article").waitFor();
    await details(page)
      .getByRole("button", { name: /Back to the answer/ })
      .tap();
    await details(page).getByRole("button", { name: "Close the answer" }).tap();
    await eventually(() => answer(page).count()).toBe(0);
    expect(await sidewaysRoom(page)).toBe(0);
  });

  it("the whole answer can be scrolled to in its sheet", async () => {
    const page = await journey.open({ at: `${FOUNDING_LINK}&lens=founding`, ...PHONE });
    const last = answer(page).getByRole("heading", { name: "Please note" });
    await last.scrollIntoViewIfNeeded();
    const [box, sheet] = [await last.boundingBox(), await details(page).boundingBox()];
    expect(box?.y).toBeGreaterThanOrEqual(sheet?.y ?? Number.NaN);
    expect(box?.y).toBeLessThan(844);
  });

  it("the graph can be chosen, fits, and answers to a tap", async () => {
    const page = await journey.open(PHONE);
    await page.getByRole("radio", { name: "Graph" }).tap();
    const { nodes } = await drawnGraph(page);
    expect(await sidewaysRoom(page)).toBe(0);
    const graph = page.getByRole("application");
    await graph.scrollIntoViewIfNeeded();
    const node = nodes.find(({ id }) => id === "bmw");
    await graph.tap({ position: { x: node?.x ?? 0, y: node?.y ?? 0 } });
    await details(page).getByRole("heading", { level: 2, name: "BMW" }).waitFor();
  });

  it("a link that says the graph opens the graph", async () => {
    const page = await journey.open({ at: "#v=1&view=graph", ...PHONE });
    expect((await drawnGraph(page)).nodes.length).toBeGreaterThan(0);
  });

  it.each([
    ["the answer", `${FOUNDING_LINK}&lens=founding&view=table`],
    ["an entity", "#v=1&open=entity:aesc&view=table"],
    ["the claims", "#v=1&table=claims&view=table"],
    ["the method", "#v=1&open=method&view=table"],
    ["a broken link", "#v=9&view=sideways"],
  ])("%s fits the width", async (_, at) => {
    const page = await journey.open({ at, ...PHONE });
    expect(await sidewaysRoom(page)).toBe(0);
  });

  it("every control is at least 24 px high and wide; a word in a row is as high as its row", async () => {
    const page = await journey.open(PHONE);
    const controls = page.getByRole("button").or(page.getByRole("radio")).filter({ visible: true });
    const sizes = await controls.evaluateAll((all) =>
      all
        .filter((one) => one.closest("tbody, .template-words") === null)
        .map((one) => {
          const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
          return { name: one.textContent ?? "", least: Math.min(width, height) };
        }),
    );
    expect(sizes.length).toBeGreaterThan(10);
    const small = sizes.filter(({ name, least }) => least < 24 && name !== "Skip to the view");
    expect(small).toEqual([]);
  });
});

describe("at a width of 320 px, as a page zoomed to 400 %", () => {
  const NARROW = { viewport: { width: 320, height: 256 } };

  it.each([
    ["the opening", ""],
    ["the answer", `${FOUNDING_LINK}&lens=founding&view=table`],
    ["the graph", "#v=1&view=graph"],
    ["an entity", "#v=1&open=entity:aesc&view=table"],
  ])("%s needs no scrolling sideways", async (_, at) => {
    const page = await journey.open({ at, ...NARROW });
    expect(await sidewaysRoom(page)).toBe(0);
  });

  it("the answer can still be closed, and the table read", async () => {
    const page = await journey.open({ at: `${FOUNDING_LINK}&view=table`, ...NARROW });
    await details(page).getByRole("button", { name: "Close the answer" }).click();
    await eventually(() => answer(page).count()).toBe(0);
    await page.getByRole("rowheader").first().getByRole("button").click();
    await details(page).getByRole("heading", { level: 2 }).waitFor();
  });
});
