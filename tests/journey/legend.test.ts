import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { details, drawnGraph, eventually, startJourney } from "../support/journey.ts";

const journey = startJourney();

async function countNodes(page: Page): Promise<number> {
  return (await drawnGraph(page)).nodes.length;
}

describe("the legend", () => {
  it("says of each class and sort of link how many are drawn, of how many", async () => {
    const page = await journey.open();
    const { nodes, edges } = await drawnGraph(page);
    const plants = nodes.filter(({ shape }) => shape === "square").length;
    await page.getByRole("button", { name: new RegExp(`^Plants ${plants} of \\d+$`) }).waitFor();
    // A line stands for all links between two nodes.
    const dotted = edges.filter(({ pattern }) => pattern === "dotted").length;
    const entry = page.getByRole("button", { name: /^Opinion, forecast, inference \d+ of \d+$/ });
    const [, links] =
      /(\d+) of/.exec((await entry.getAttribute("aria-label")) ?? (await entry.innerText())) ?? [];
    expect(Number(links)).toBeGreaterThanOrEqual(dotted);
    expect(dotted).toBeGreaterThan(0);
  });

  it("filters a class out and back in, and moves nothing meanwhile", async () => {
    const page = await journey.open();
    const before = await drawnGraph(page);
    for (const words of ["Plants", "Programmes", "Companies and bodies"]) {
      const expectUnmoved = async (): Promise<void> => {
        for (const { id, x, y } of (await drawnGraph(page)).nodes) {
          const same = before.nodes.find((node) => node.id === id);
          // What a company carried stands by itself without it.
          if (same === undefined) continue;
          expect(Math.abs(x - same.x), id).toBeLessThan(0.5);
          expect(Math.abs(y - same.y), id).toBeLessThan(0.5);
        }
      };
      const entry = page.getByRole("button", { name: new RegExp(`^${words}`) });
      await entry.click();
      await eventually(() => entry.getAttribute("aria-pressed")).toBe("false");
      await eventually(() => countNodes(page)).toBeLessThan(before.nodes.length);
      await expectUnmoved();
      await entry.click();
      await eventually(() => countNodes(page)).toBe(before.nodes.length);
      await expectUnmoved();
    }
  });

  it("filters a sort of link out, by keyboard", async () => {
    const page = await journey.open();
    await drawnGraph(page);
    await page.getByRole("button", { name: /^Opinion, forecast/ }).focus();
    await page.keyboard.press("Space");
    await eventually(async () =>
      (await drawnGraph(page)).edges.filter(({ pattern }) => pattern === "dotted"),
    ).toEqual([]);
    expect(new URL(page.url()).hash).toContain("hide-lines=opinion");
  });

  it("shows one sort alone at a press, tells true counts, and takes the filters back", async () => {
    const page = await journey.open();
    const before = await drawnGraph(page);
    const claims = async (): Promise<number> =>
      Number(/([\d,]+) of [\d,]+ claims/.exec(await page.locator(".summary").innerText())?.[1]);
    const all = await claims();
    await page.getByRole("button", { name: "Only plants" }).click();
    const plants = before.nodes.filter(({ shape }) => shape === "square").map(({ id }) => id);
    await eventually(async () => (await drawnGraph(page)).nodes.map(({ id }) => id)).toEqual(
      plants,
    );
    await eventually(() => claims()).toBeLessThan(all);
    await page.getByRole("button", { name: "Take the filters back" }).click();
    await eventually(() => countNodes(page)).toBe(before.nodes.length);
    await eventually(() => claims()).toBe(all);
  });

  it("shows a class that was not drawn at first", async () => {
    const page = await journey.open();
    await drawnGraph(page);
    await page.getByRole("button", { name: /^Places 0 of \d+$/ }).click();
    await eventually(async () =>
      (await drawnGraph(page)).nodes.some(({ shape }) => shape === "pin"),
    ).toBe(true);
  });

  it("explains the signs in words", async () => {
    const page = await journey.open();
    for (const words of ["Paused", "Given up", "Not named", "Contested"]) {
      await page.getByRole("listitem").filter({ hasText: words }).first().waitFor();
    }
  });
});

describe("hiding by hand", () => {
  it("takes an entity out of the graph, says so, and shows it again", async () => {
    const page = await journey.open({ at: "#v=1&select=catl&open=entity:catl&view=graph" });
    await drawnGraph(page);
    await details(page).getByRole("button", { name: "Hide in the graph" }).click();
    await eventually(async () => (await drawnGraph(page)).nodes.map(({ id }) => id)).not.toContain(
      "catl",
    );
    await page.getByRole("button", { name: "Show 1 hidden entity" }).click();
    await eventually(async () => (await drawnGraph(page)).nodes.map(({ id }) => id)).toContain(
      "catl",
    );
  });
});

describe("the details of an entity", () => {
  it("say what it is, all that is said of it by relation, and where sources disagree", async () => {
    const page = await journey.open({ at: "#v=1&open=entity:envision-group&view=graph" });
    const panel = details(page);
    await panel.getByRole("heading", { level: 2, name: "Envision Group" }).waitFor();
    await eventually(() => panel.innerText()).toMatch(
      /group of companies; \d+ claims? under this lens/,
    );
    await panel.getByRole("heading", { level: 3, name: /^Owns/i }).waitFor();
    await panel.getByRole("link", { name: /^Sources disagree/ }).click();
    const cards = panel.getByRole("article");
    await eventually(() => cards.count()).toBe(2);
    const words = await panel.innerText();
    expect(words).toContain("China");
    expect(words).toContain("Hong Kong");
    expect(words).toContain("Said to the contrary");
  });

  it("say of a party without a name that it has none", async () => {
    const page = await journey.open({ at: "#v=1&open=entity:us-carmaker-unnamed&view=graph" });
    await eventually(() => details(page).innerText()).toContain("not named by the source");
  });

  it("lead on to the neighbours", async () => {
    const page = await journey.open({ at: "#v=1&open=entity:aesc-florence&view=graph" });
    await details(page).getByRole("link", { name: "BMW", exact: true }).first().click();
    await details(page).getByRole("heading", { level: 2, name: "BMW" }).waitFor();
  });
});

describe("a fact card", () => {
  it("says what is claimed, as what, by whom, where, and what else is said on the point", async () => {
    const page = await journey.open({ at: "#v=1&open=claims:kh-2025-06-23/c43&view=graph" });
    const card = details(page).getByRole("article");
    const words = (await card.innerText()).replace(/\s+/g, " ");
    expect(words).toContain("opinion");
    expect(words).toContain("Yang Min-ho");
    expect(words).toContain("paragraph 10");
    expect(words).toContain("23 June 2025");
    expect(words).toContain("kh-2025-06-23/c43");
  });

  it("gives a citation to copy", async () => {
    const page = await journey.open({
      at: "#v=1&open=claims:kh-2025-06-23/c30&view=graph",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await details(page).getByRole("button", { name: "Copy citation" }).click();
    await details(page).getByRole("button", { name: "Copied" }).waitFor();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    expect(cited).toContain("Korea Herald");
    expect(cited).toContain("P7");
    expect(cited).toContain("kh-2025-06-23/c30");
  });
});
