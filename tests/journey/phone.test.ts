import type { Locator } from "playwright";
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

describe("on a phone", () => {
  it("the page opens with the table", async () => {
    const page = await journey.open(PHONE);
    await page.getByRole("table").waitFor();
    await eventually(() => page.getByRole("radio", { name: "Table" }).isChecked()).toBe(true);
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
  });

  it("the whole answer can be scrolled to in its sheet", async () => {
    const page = await journey.open({ at: `${FOUNDING_LINK}&lens=founding`, ...PHONE });
    const last = answer(page).getByRole("heading", { name: "Please note" });
    await last.scrollIntoViewIfNeeded();
    const [box, sheet] = [await last.boundingBox(), await details(page).boundingBox()];
    expect(box?.y).toBeGreaterThanOrEqual(sheet?.y ?? Number.NaN);
    expect(box?.y).toBeLessThan(844);
  });

  it("the graph can be chosen, and answers to a tap", async () => {
    const page = await journey.open(PHONE);
    await page.getByRole("radio", { name: "Graph" }).tap();
    const { nodes } = await drawnGraph(page);
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

  it("the story stands first, then what can be asked, then the view; the lens unfolds whole", async () => {
    const page = await journey.open(PHONE);
    const top = async (locator: Locator): Promise<number> =>
      (await locator.boundingBox())?.y ?? Number.NaN;
    const story = await top(page.getByRole("heading", { name: "The founding case" }));
    const ask = await top(page.getByRole("heading", { name: "Ask", exact: true }));
    expect(story).toBeLessThan(ask);
    expect(ask).toBeLessThan(await top(page.getByRole("main")));
    const lens = page.getByRole("region", { name: "Which claims count" });
    await lens.locator("summary").tap();
    for (const name of [/^Sources/, /^Kinds/, /^True at/, /^Known by/, /^Scenario/]) {
      const chip = lens.getByRole("button", { name });
      await chip.scrollIntoViewIfNeeded();
      const box = await chip.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
  });

  it("one finger on the graph scrolls the page, and two move the picture", async () => {
    const page = await journey.open({ ...PHONE, at: "#v=1&view=graph" });
    const before = await drawnGraph(page);
    await page.getByText("Two fingers move the picture.").waitFor();
    const graph = page.getByRole("application");
    await graph.scrollIntoViewIfNeeded();
    const box = await graph.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 150, (box?.y ?? 0) + 200];
    const scrolled = (): Promise<number> =>
      page.locator(".columns").evaluate((columns) => columns.scrollTop);
    const from = await scrolled();
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: string, points: readonly (readonly [number, number])[]) =>
      fingers.send("Input.dispatchTouchEvent", {
        type: type as "touchStart",
        touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
      });
    const drag = async (at: (step: number) => readonly (readonly [number, number])[]) => {
      await touch("touchStart", at(0));
      for (let step = 1; step <= 8; step += 1) await touch("touchMove", at(step));
      await touch("touchEnd", []);
    };
    await drag((step) => [[x, y + 15 * step]]);
    await eventually(scrolled).toBeLessThan(from);
    const { nodes, scale } = await drawnGraph(page);
    expect(nodes).toEqual(before.nodes);
    await graph.scrollIntoViewIfNeeded();
    await drag((step) => [
      [x - 20 - 5 * step, y],
      [x + 20 + 5 * step, y],
    ]);
    await eventually(async () => (await drawnGraph(page)).scale).toBeGreaterThan(scale * 1.3);
  });

  it("the sheet can be lowered, to see what is behind it", async () => {
    const page = await journey.open({ ...PHONE, at: FOUNDING_LINK });
    const height = async (): Promise<number> => (await details(page).boundingBox())?.height ?? 0;
    await eventually(height).toBeGreaterThan(400);
    await details(page).getByRole("button", { name: "Show the page behind" }).tap();
    await eventually(height).toBeLessThan(150);
    await details(page).getByRole("button", { name: "Show more of it" }).tap();
    await eventually(height).toBeGreaterThan(400);
  });
});

describe("at a width of 320 px, as a page zoomed to 400 %", () => {
  const NARROW = { viewport: { width: 320, height: 256 } };

  it("the answer can still be closed, and the table read", async () => {
    const page = await journey.open({ at: `${FOUNDING_LINK}&view=table`, ...NARROW });
    await details(page).getByRole("button", { name: "Close the answer" }).click();
    await eventually(() => answer(page).count()).toBe(0);
    await page.getByRole("rowheader").first().getByRole("button").click();
    await details(page).getByRole("heading", { level: 2 }).waitFor();
  });
});
