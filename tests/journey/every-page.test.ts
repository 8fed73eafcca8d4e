import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { ALL_PAGES, goTo, unfoldAll } from "../support/all-pages.ts";
import { findAccessProblems } from "../support/axe.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney({ record: "whole", keepOpen: true });

let kept: Page | null = null;

/** One page for all, since loading it takes longer than looking at it. */
async function samePage(): Promise<Page> {
  kept ??= await journey.open({ at: "#v=1&view=table" });
  return kept;
}

/** What has moved that must not: the page itself, or the corner of the shell; none where all stands still. */
function findMoved(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const shell = document.querySelector(".app")?.getBoundingClientRect();
    const found = {
      "scrolled down": root.scrollTop + document.body.scrollTop,
      "scrolled sideways": root.scrollLeft + document.body.scrollLeft,
      "taller than the window": root.scrollHeight - window.innerHeight,
      "wider than the window": root.scrollWidth - window.innerWidth,
      "shell off the corner": Math.abs(shell?.x ?? 99) + Math.abs(shell?.y ?? 99),
      "shell of another size": Math.abs((shell?.height ?? 0) - window.innerHeight),
    };
    return Object.entries(found).flatMap(([name, by]) => (by > 0 ? [`${name} by ${by}`] : []));
  });
}

/** Moves to what can be focused, one after the other, and to what can be scrolled into view; says what that has moved. */
async function focusAll(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const focusable = "a[href], button, input, select, summary, [tabindex]";
    for (const one of document.querySelectorAll<HTMLElement>(focusable)) {
      one.focus();
      one.scrollIntoView();
      if (document.scrollingElement?.scrollTop !== 0) return;
    }
  });
  return findMoved(page);
}

/** Turns the wheel over every part that scrolls, beyond its end and back beyond its beginning. */
async function wheelAll(page: Page): Promise<readonly string[]> {
  const middles = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        ".panel, .centre, .table-scroll, .columns, .graph, .problems-list",
      ),
    ]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, right, top, bottom }) => ({
        x: (Math.max(0, left) + Math.min(innerWidth, right)) / 2,
        y: (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
      })),
  );
  for (const { x, y } of middles) {
    await page.mouse.move(x, y);
    for (const by of [30_000, 500, -60_000]) await page.mouse.wheel(0, by);
  }
  return findMoved(page);
}

/** What is wider than its place: panels that scroll sideways, and words that run out of a cell. */
function findTooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolling = ".panel, .centre, .columns, .popover, .problems-list, .top-bar";
    const cells =
      ".table-scroll td, .table-scroll th, .fact, .fact dd, .candidate, .template, .notice";
    return [...document.querySelectorAll(`${scrolling}, ${cells}`)].flatMap((one) => {
      const over = one.scrollWidth - one.clientWidth;
      return one.clientWidth > 0 && over > 1
        ? [`${one.className || one.tagName} by ${over}: ${(one.textContent ?? "").slice(0, 40)}`]
        : [];
    });
  });
}

/** What can be pressed and is smaller than 24 × 24 px, with its size. */
function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const targets = "a[href], button, input, select, summary, [role=option]";
    function* ancestors(of: Element): Iterable<Element> {
      for (let at = of.parentElement; at !== null; at = at.parentElement) yield at;
    }
    const found = [...document.querySelectorAll<HTMLElement>(targets)].flatMap((one) => {
      // What only a screen reader sees is no target.
      const unseen = (part: Element): boolean => part.getBoundingClientRect().width <= 1;
      const hidden = unseen(one) || one.matches(".skip-link") || [...ancestors(one)].some(unseen);
      // A box and its words are one target.
      const label = one instanceof HTMLInputElement ? one.closest("label") : null;
      if (hidden && label === null) return [];
      const { width, height } = (label ?? one).getBoundingClientRect();
      if (width === 0 || (width >= 23.5 && height >= 23.5)) return [];
      const name = one.getAttribute("aria-label") ?? one.textContent ?? "";
      return [`${one.className} ${width.toFixed(0)} × ${height.toFixed(0)}: ${name.slice(0, 40)}`];
    });
    return [...new Set(found)];
  });
}

/** What is still found once the page has had time to take the shape of its new size. */
async function findAtRest(page: Page, find: () => Promise<readonly string[]>): Promise<string[]> {
  let found = await find();
  for (let again = 0; found.length > 0 && again < 20; again += 1) {
    await page.waitForTimeout(100);
    found = await find();
  }
  return [...found];
}

/** In the roomier size of each shape of the page axe looks at it, in these colours; in the tighter all is moved to and wheeled over. */
const SIZES = [
  [1440, 900, "light"],
  [1024, 768, null],
  [390, 844, "dark"],
  [320, 640, null],
] as const;

describe("no page moves the shell, runs out of its place, has a target that is too small, or what axe finds", () => {
  it.each(Object.entries(ALL_PAGES))("%s", async (_, at) => {
    const page = await samePage();
    await goTo(page, at);
    await unfoldAll(page);
    const found: string[] = [];
    for (const [width, height, colorScheme] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(([across]) => window.innerWidth === across, [width]);
      const wrong = await findAtRest(page, async () => [
        ...(await findMoved(page)),
        ...(await findTooWide(page)).map((words) => `too wide: ${words}`),
        ...(await findSmallTargets(page)).map((words) => `too small: ${words}`),
      ]);
      if (colorScheme === null) {
        wrong.push(...(await focusAll(page)).map((words) => `by the focus: ${words}`));
        wrong.push(...(await wheelAll(page)).map((words) => `by the wheel: ${words}`));
      } else {
        wrong.push(...(await findAccessProblems(page)));
      }
      found.push(...wrong.slice(0, 8).map((words) => `${width} × ${height}: ${words}`));
    }
    expect(found).toEqual([]);
  });
});

describe("zoomed in, as far as a reader may", () => {
  it.each([
    ["200 %", { width: 720, height: 450 }],
    ["400 %", { width: 360, height: 225 }],
  ])("to %s, the shell stands still", async (_, viewport) => {
    const page = await journey.open({ viewport, at: ALL_PAGES["the answer"] ?? "" });
    await unfoldAll(page);
    expect([...(await focusAll(page)), ...(await wheelAll(page))]).toEqual([]);
    await goTo(page, ALL_PAGES["the opening"] ?? "");
    expect([...(await focusAll(page)), ...(await wheelAll(page))]).toEqual([]);
  });
});
