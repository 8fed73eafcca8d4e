import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { answer, drawnGraph, eventually, FOUNDING_LINK, startJourney } from "../support/journey.ts";

const journey = startJourney();

/** Colour of the page behind everything, as the browser has it. */
function surface(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

const LIGHT = "rgb(251, 250, 247)";
const DARK = "rgb(20, 22, 26)";

describe("the colours", () => {
  it("are those of the system at first", async () => {
    expect(await surface(await journey.open({ colorScheme: "light" }))).toBe(LIGHT);
    expect(await surface(await journey.open({ colorScheme: "dark" }))).toBe(DARK);
  });

  it("are changed by a button, and stay when the page is loaded again", async () => {
    const page = await journey.open({ colorScheme: "light" });
    const before = await drawnGraph(page);
    await page.getByRole("button", { name: "Dark" }).click();
    await eventually(() => surface(page)).toBe(DARK);
    expect((await drawnGraph(page)).nodes).toEqual(before.nodes);
    await page.reload();
    expect(await surface(page)).toBe(DARK);
    expect(new URL(page.url()).hash).toBe("");
    await page.getByRole("button", { name: "Light" }).click();
    await eventually(() => surface(page)).toBe(LIGHT);
  });
});

describe("a person who wants less motion", () => {
  it("sees the same graph, and no movement between two states", async () => {
    const page = await journey.open({ reducedMotion: "reduce" });
    const report = await drawnGraph(page);
    expect(report.nodes.length).toBeGreaterThan(10);
    await page.getByRole("button", { name: "Nearer" }).click();
    const near = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const tools = (window as unknown as { secondSource: { report(): { scale: number } } })
            .secondSource;
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const { scale } = tools.report();
              requestAnimationFrame(() => resolve(tools.report().scale === scale));
            }),
          );
        }),
    );
    expect(near).toBe(true);
    expect((await drawnGraph(page)).scale).toBeGreaterThan(report.scale);
  });

  it("has no animation or transition that runs on", async () => {
    const page = await journey.open({ at: FOUNDING_LINK, reducedMotion: "reduce" });
    await answer(page).waitFor();
    await page.getByRole("button", { name: /^Kinds/ }).click();
    await page.getByRole("dialog").waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

describe("a person whose system sets the colours", () => {
  it("sees the same graph with every name, and can answer the question", async () => {
    const page = await journey.open({ forcedColors: "active" });
    const { nodes, labels, edges } = await drawnGraph(page);
    expect(labels.filter(({ kind }) => kind === "node")).toHaveLength(nodes.length);
    expect(new Set(edges.map(({ pattern }) => pattern)).size).toBe(4);
    await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
    await answer(page).waitFor();
  });

  it("sees which view is chosen without any colour of ours", async () => {
    const page = await journey.open({ forcedColors: "active" });
    const colours = (name: string): Promise<string> =>
      page
        .getByRole("radio", { name })
        .evaluate((radio) => getComputedStyle(radio.closest("label") ?? radio).backgroundColor);
    expect(await colours("Graph")).not.toBe(await colours("Table"));
  });
});

describe("the side panels", () => {
  it("are closed and opened, and stay as they were left", async () => {
    const page = await journey.open();
    const panel = page.getByRole("navigation", { name: "Ask" });
    await panel.waitFor();
    await page.getByRole("button", { name: "Left panel" }).click();
    await eventually(() => panel.isVisible()).toBe(false);
    expect(
      await page.getByRole("button", { name: "Left panel" }).getAttribute("aria-expanded"),
    ).toBe("false");
    await page.reload();
    await page.getByRole("main").waitFor();
    await eventually(() => panel.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Left panel" }).click();
    await panel.waitFor();
  });

  it("leave the view at least half of the width", async () => {
    for (const width of [1280, 1440, 1920]) {
      const page = await journey.open({ viewport: { width, height: 800 } });
      const box = await page.getByRole("main").boundingBox();
      expect(box?.width, `at ${width}`).toBeGreaterThanOrEqual(width / 2);
    }
  });

  it("come back for an answer that is asked while they are closed", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Right panel" }).click();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
    await answer(page).waitFor();
  });

  it("leave the count of what the lens leaves out to be seen", async () => {
    const page = await journey.open();
    const link = page.getByRole("link", { name: /claims left out/ });
    const [box, actions] = [
      await link.boundingBox(),
      await page.getByRole("button", { name: "Copy link" }).boundingBox(),
    ];
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(actions?.x ?? 0);
  });
});
