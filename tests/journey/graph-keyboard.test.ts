import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  details,
  drawnGraph,
  eventually,
  focusedName,
  startJourney,
  tabTo,
} from "../support/journey.ts";

const journey = startJourney();

function region(page: Page): Locator {
  return page.getByRole("application");
}

/** The element that stands over the node with the focus. */
function focusMark(page: Page): Locator {
  return region(page).getByRole("img");
}

/** The graph with the focus in it, on its first node. */
async function enterGraph(at = ""): Promise<Page> {
  const page = await journey.open({ at });
  await drawnGraph(page);
  await region(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Home");
  await focusMark(page).waitFor();
  return page;
}

/** The graph with the focus on a node that is selected. */
async function enterAt(id: string): Promise<Page> {
  const page = await journey.open({ at: `#v=1&select=${id}&view=graph` });
  await drawnGraph(page);
  await region(page).focus();
  await page.keyboard.press("ArrowUp");
  await focusMark(page).waitFor();
  return page;
}

async function walkTo(page: Page, name: RegExp, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await eventually(() => focusMark(page).getAttribute("aria-label")).toMatch(name);
}

describe("the graph for a keyboard", () => {
  it("is one tab stop that says what is drawn and how to go on", async () => {
    const page = await journey.open();
    const { nodes, edges } = await drawnGraph(page);
    await tabTo(page, /^Graph: /);
    const name = await focusedName(page);
    expect(name).toContain(`${nodes.length} entities, ${edges.length} links`);
    expect(name).toMatch(/Arrow keys move, Enter opens/);
    await page.keyboard.press("Tab");
    expect(await focusedName(page)).toBe("Take away");
  });

  it("walks from supplier to customer and back, and through a column", async () => {
    const page = await enterGraph();
    const label = await focusMark(page).getAttribute("aria-label");
    expect(label).toMatch(/, \d+ links?, (\d+ inside, )?\d+ of \d+$/);
    await page.keyboard.press("ArrowDown");
    await eventually(() => focusMark(page).getAttribute("aria-label")).not.toBe(label);
    const from = await enterAt("aesc");
    await walkTo(from, /^AESC, company/);
    // Which of its customers stands nearest hangs on the layout; back it is a supplier of that one.
    await walkTo(from, /^(AESC .*plant|BMW)/, "ArrowRight");
    await walkTo(from, /, company/, "ArrowLeft");
  });

  it("has the focus' mark over the place of the node, large enough to be seen, and its neighbourhood lit", async () => {
    const page = await enterAt("bmw");
    await walkTo(page, /^BMW, company/);
    const bmw = (await drawnGraph(page)).nodes.find(({ id }) => id === "bmw");
    const [mark, host] = [await focusMark(page).boundingBox(), await region(page).boundingBox()];
    const middle = {
      x: (mark?.x ?? 0) + (mark?.width ?? 0) / 2 - (host?.x ?? 0),
      y: (mark?.y ?? 0) + (mark?.height ?? 0) / 2 - (host?.y ?? 0),
    };
    expect(Math.abs(middle.x - (bmw?.x ?? Number.NaN))).toBeLessThan(3);
    expect(Math.abs(middle.y - (bmw?.y ?? Number.NaN))).toBeLessThan(3);
    expect(mark?.width).toBeGreaterThanOrEqual(24);
    expect(mark?.height).toBeGreaterThanOrEqual(24);
    expect(await region(page).getAttribute("aria-activedescendant")).toBe(
      await focusMark(page).getAttribute("id"),
    );
    const { nodes } = await drawnGraph(page);
    expect(nodes.find(({ id }) => id === "bmw")?.strength).toBe("lit");
    expect(nodes.find(({ id }) => id === "aesc-kentucky")?.strength).toBe("faded");
  });

  it("opens with Enter and selects with Space", async () => {
    const page = await enterAt("aesc");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await eventually(
      async () => (await drawnGraph(page)).nodes.filter(({ selected }) => selected).length,
    ).toBe(2);
    await walkTo(page, /^AESC, company/, "ArrowLeft");
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { level: 2, name: "AESC", exact: true }).waitFor();
    await eventually(
      async () => (await drawnGraph(page)).nodes.filter(({ selected }) => selected).length,
    ).toBe(1);
    await focusMark(page).waitFor();
  });

  it("unfolds and folds with F, and says so", async () => {
    const page = await enterAt("aesc");
    const before = (await drawnGraph(page)).nodes.length;
    await walkTo(page, /^AESC, company.* inside/);
    await page.keyboard.press("f");
    await eventually(async () => (await drawnGraph(page)).nodes.length).toBeGreaterThan(before);
    await page.getByText(/^AESC is unfolded: /).waitFor({ state: "attached" });
    await page.keyboard.press("f");
    await eventually(async () => (await drawnGraph(page)).nodes.length).toBe(before);
  });

  it("leaves the node with Escape, and what is selected with the second one", async () => {
    const page = await enterGraph("#v=1&select=bmw&open=entity:bmw&view=graph");
    await page.keyboard.press("Escape");
    await eventually(() => focusMark(page).count()).toBe(0);
    expect(new URL(page.url()).hash).toContain("select=bmw");
    await page.keyboard.press("Escape");
    await eventually(() => new URL(page.url()).hash).not.toContain("select");
    expect(await region(page).evaluate((at) => at === document.activeElement)).toBe(true);
  });

  it("lists its keys with a question mark, goes nearer with +, and back with 0", async () => {
    const page = await enterGraph();
    await page.keyboard.press("?");
    for (const key of ["Home, End", "Escape", "Space", "Enter"]) {
      await page.getByRole("term").filter({ hasText: key }).waitFor();
    }
    await page.keyboard.press("?");
    await eventually(() => page.getByRole("term").filter({ hasText: "Home, End" }).count()).toBe(0);
    const { scale } = await drawnGraph(page);
    await page.keyboard.press("+");
    await eventually(async () => (await drawnGraph(page)).scale).toBeGreaterThan(scale * 1.2);
    await page.keyboard.press("0");
    await eventually(async () => (await drawnGraph(page)).scale).toBeCloseTo(scale, 3);
  });

  it("says the state of a plant in words, and keeps a focus where that is filtered out", async () => {
    const page = await enterGraph("#v=1&select=aesc-florence&view=graph");
    await page.keyboard.press("Escape");
    await walkTo(page, /^AESC Florence, cell plant, construction paused/, "Enter");
    const gone = page.getByRole("button", { name: /^Plants/ });
    await gone.click();
    await eventually(async () => (await drawnGraph(page)).nodes.length).toBeGreaterThan(0);
    await region(page).focus();
    await page.keyboard.press("ArrowDown");
    await focusMark(page).waitFor();
  });
});

describe("the force layout", () => {
  it("is laid out by the worker and stands still then, the same every time", async () => {
    const [one, other] = [
      await journey.open({ at: "#v=1&layout=force&view=graph" }),
      await journey.open(),
    ];
    await drawnGraph(other);
    await other.getByRole("radio", { name: "Force" }).click();
    await eventually(async () =>
      (await drawnGraph(other)).labels.map(({ kind }) => kind),
    ).not.toContain("column");
    await eventually(async () => {
      const [a, b] = [await drawnGraph(one), await drawnGraph(other)];
      return a.nodes.every(({ id, x, y }) => {
        const same = b.nodes.find((node) => node.id === id);
        return Math.hypot(x - (same?.x ?? 0), y - (same?.y ?? 0)) < 1;
      });
    }).toBe(true);
    const { nodes } = await drawnGraph(one);
    const columns = new Set(nodes.map(({ x }) => Math.round(x)));
    expect(columns.size).toBeGreaterThan(6);
  });

  it("can be walked by keyboard as well", async () => {
    const page = await enterGraph("#v=1&layout=force&view=graph");
    const seen = new Set<string>();
    for (const key of [
      "ArrowDown",
      "ArrowDown",
      "ArrowRight",
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
    ]) {
      await page.keyboard.press(key);
      seen.add((await focusMark(page).getAttribute("aria-label")) ?? "");
    }
    expect(seen.size).toBeGreaterThan(2);
  });
});
