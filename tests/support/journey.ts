import type { BrowserContextOptions, Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { CanvasReport } from "../../src/web/canvas/scene/picture.ts";
import {
  type BuiltApp,
  type BuiltAppOptions,
  type OpenedPage,
  type OpenOptions,
  startBuiltApp,
} from "./built-app.ts";

/** The question that the project exists for, as a link holds it. */
export const FOUNDING_LINK =
  "#v=1&ask=alternatives&product=cell-46-series&buyer=bmw&market=us&instead-of=aesc";

/** The same among the three makers whose exact values are known, with everything counted that the article says. */
export const EXACT_LINK = `${FOUNDING_LINK}&among=lg-energy-solution,sk-on,samsung-sdi&lens=founding`;

/** How long to wait for the page; where WebGL is drawn by the processor it may be slow. */
const PATIENCE_MS = 15_000;

/** Opens pages of the built app for the tests of a file. */
export interface Journey {
  /** Opens the app in a fresh profile, and waits for it to be there. */
  open(options?: OpenOptions): Promise<Page>;
  /** Closes a page that is not needed any more; the others are closed after their test, or after the last. */
  close(page: Page): Promise<void>;
  /** Address of the app, ending in a slash. */
  address(): string;
  /** What went wrong on the pages opened so far; reading it takes it off the list. */
  takeProblems(): readonly string[];
}

/** What to start, and whether the pages stay open for the journeys that follow. */
export interface JourneyOptions extends BuiltAppOptions {
  readonly keepOpen?: boolean;
  /** What goes wrong on purpose. */
  readonly expected?: RegExp;
}

/** What is served and opened, for all files of journeys: a browser that has just been started takes seconds longer. */
const apps = new Map<string, Promise<BuiltApp>>();

/** The app with these options, which ends with the process of the tests. */
function sharedApp(options: BuiltAppOptions): Promise<BuiltApp> {
  const kind = JSON.stringify(options);
  const app = apps.get(kind) ?? startBuiltApp(options);
  apps.set(kind, app);
  return app;
}

/**
 * Starts the built app for a file of journeys, where none has yet. Every journey ends by seeing that nothing went wrong on the way: no
 * error on the console, none thrown, no request to another host.
 */
export function startJourney(how: JourneyOptions = {}): Journey {
  const { keepOpen = false, expected, ...options } = how;
  let app: BuiltApp | null = null;
  let opened: OpenedPage[] = [];
  const taken = new Map<OpenedPage, number>();
  const takeProblems = (): readonly string[] =>
    opened.flatMap((one) => {
      const fresh = one.problems.slice(taken.get(one) ?? 0);
      taken.set(one, one.problems.length);
      return fresh;
    });
  beforeAll(async () => {
    app = await sharedApp(options);
  });
  afterEach(async ({ task }) => {
    const problems = takeProblems();
    if (task.result?.state === "fail") for (const { page } of opened) await tellPage(page);
    if (!keepOpen) {
      for (const one of opened) await one.close();
      opened = [];
    }
    expect(problems.filter((problem) => expected?.test(problem) !== true)).toEqual([]);
  });
  afterAll(async () => {
    for (const one of opened) await one.close();
  });
  const started = (): BuiltApp => {
    if (app === null) throw new Error("The app is not started yet.");
    return app;
  };
  return {
    address: () => started().address,
    takeProblems,
    close: async (page) => {
      await opened.find((one) => one.page === page)?.close();
    },
    open: async (how) => {
      const one = await started().open(how);
      opened.push(one);
      one.page.setDefaultTimeout(PATIENCE_MS);
      if (how?.javaScriptEnabled !== false && how?.waitUntil !== "commit") {
        await one.page.getByRole("main").or(one.page.getByRole("alert")).first().waitFor();
      }
      return one.page;
    },
  };
}

/** Prints what a page shows, for whoever has only the words of a failed run. */
async function tellPage(page: Page): Promise<void> {
  const shown = await page
    .locator("body")
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: Error) => error.message);
  console.error(`Where it failed: ${page.url()}\n${shown.slice(0, 6_000)}`);
}

/** A phone in an upright hand. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** As `expect` for what comes about in a while: reads until it is as expected, for as long as a slow machine needs. */
export function eventually<T>(read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: PATIENCE_MS, interval: 50 });
}

/** The words of a part of the page, once it has some, they stay, and nothing is waited for. */
export async function restingWords(of: Locator): Promise<string> {
  // A page behind the one that is read may wait until it is shown again.
  const waiting = of
    .page()
    .locator("[aria-busy=true], .waiting, .graph-progress")
    .filter({ visible: true });
  let before = "";
  await eventually(async () => {
    const now = (await waiting.count()) === 0 ? await of.innerText() : "";
    const rests = now !== "" && now === before;
    before = now;
    return rests;
  }).toBe(true);
  return before;
}

/** The right panel. */
export function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details" });
}

/** The answer in the right panel. */
export function answer(page: Page): Locator {
  return page.getByRole("region", { name: "Answer" });
}

/** The row of a ranked candidate. */
export function candidate(page: Page, name: string): Locator {
  return page.getByRole("listitem", { name: new RegExp(`^${name}, rank`) });
}

/** Names of the ranked candidates with their ranks, in the order of the page. */
export async function ranking(page: Page): Promise<readonly string[]> {
  const rows = await page.getByRole("listitem", { name: /, rank \d/ }).all();
  return Promise.all(rows.map(async (row) => (await row.getAttribute("aria-label")) ?? ""));
}

/** The page tells what its graph has drawn. */
type PageWithReport = typeof window & { readonly secondSource?: { report(): CanvasReport } };

/** What the graph has drawn, once what is asked is answered and nothing moves any more; each edge once. */
export async function drawnGraph(page: Page): Promise<CanvasReport> {
  let before = "";
  let report: CanvasReport | null = null;
  await expect
    .poll(
      async () => {
        report = await page.evaluate(() => {
          const busy = document.querySelector(".graph[aria-busy=true]") !== null;
          const address = new URLSearchParams(location.hash.slice(1));
          const asked = address.has("ask") && !address.has("open");
          const answered = document.querySelector("[aria-label=Answer]") !== null;
          if (busy || (asked && !answered)) return null;
          return (window as PageWithReport).secondSource?.report() ?? null;
        });
        const now = JSON.stringify(report);
        const rests = report !== null && !report.moving && now === before;
        before = now;
        return rests;
      },
      { timeout: 60_000, interval: 150 },
    )
    .toBe(true);
  if (report === null) throw new Error("The graph is not drawn.");
  // One that is drawn in several curves has a row for each of them.
  const { edges, ...drawn }: CanvasReport = report;
  return { ...drawn, edges: edges.filter(({ part }) => part === 0) };
}

/** What has the keyboard's focus, in a few words: its label or its text. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    if (at === null || at === document.body) return "";
    const label = at.getAttribute("aria-label") ?? at.textContent ?? "";
    return label.trim() === "" ? at.tagName : label.trim();
  });
}

/** Presses Tab until what has the focus is called so; gives how many times. Throws where a round finds nothing. */
export async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<number> {
  const seen: string[] = [];
  for (let presses = 1; presses <= 150; presses += 1) {
    await page.keyboard.press(key);
    const focused = await focusedName(page);
    if (name.test(focused)) return presses;
    seen.push(focused);
  }
  throw new Error(`${key} never came to ${name}, only to: ${seen.slice(0, 60).join(" · ")}`);
}
