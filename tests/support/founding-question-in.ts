import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { wordRange, wordRanks } from "../../src/core/model/figure.ts";
import type { WordedAlternatives } from "../../src/core/word/ranking/alternatives.ts";
import { serveBuiltApp } from "./built-app.ts";
import { type Drivable, type DrivenPage, notesProblems } from "./driven-page.ts";

/** A browser may be slow to start, and WebGL be drawn by a processor that others use as well. */
const PATIENCE_MS = 120_000;

const BUILT_PAGE = fileURLToPath(new URL("../../dist/index.html", import.meta.url));

/** A ranked candidate as the page shows it: its name with its rank, and the figures of the line that leads. */
interface ShownCandidate {
  readonly name: string;
  readonly figures: readonly string[];
}

const SHOWN_CANDIDATES = `return [...document.querySelectorAll("li.candidate[aria-label*=', rank']")].map((row) => ({
  name: row.getAttribute("aria-label"),
  figures: [...row.querySelector(".option").querySelectorAll(".criterion-value")].map((one) => one.textContent),
}));`;

const DRAWN = `const report = window.secondSource?.report();
return report == null || report.moving ? 0 : report.nodes.length;`;

/** Every candidate that the command line ranks, as the page should show it. */
function candidatesOfTheCommand(): readonly ShownCandidate[] {
  const { result } = JSON.parse(runCommand(["alternatives", "--json"]).out);
  return (result as WordedAlternatives).meets.map(({ label, rank, criteria }) => ({
    name: `${label}, rank ${wordRanks(rank)}`,
    figures: criteria.map(({ claims, low, high }) =>
      claims.length === 0 ? "not stated" : wordRange(low, high),
    ),
  }));
}

/**
 * The founding question by hand in a browser that Playwright cannot drive: with WebGL and the graph, and without. Where
 * the browser is not there, one test says so, aloud.
 */
export function foundingQuestionIn(name: string, browser: Drivable): void {
  if ("missing" in browser) {
    it(`was left out in ${name}: ${browser.missing}`, () => {
      console.log(`Left out: the founding question in ${name}, for there is ${browser.missing}.`);
      expect(browser.missing).not.toBe("");
    });
    return;
  }
  describe(`the founding question in ${name}`, () => {
    const opened = openedIn(browser, true);

    it("is asked beside the drawn graph, is answered as on the command line, and leads to a claim", async () => {
      const page = await opened();
      await eventually(() => page.evaluate<number>(DRAWN)).toBeGreaterThan(10);
      await page.click("//button[normalize-space()='Who else can supply BMW?']");
      await eventually(
        async () => (await page.evaluate<unknown[]>(SHOWN_CANDIDATES)).length,
      ).toBeGreaterThan(2);
      const shown = await page.evaluate<readonly ShownCandidate[]>(SHOWN_CANDIDATES);
      expect(shown).toEqual(candidatesOfTheCommand().slice(0, shown.length));
      await page.click(
        "(//li[contains(@class, 'candidate')]//*[contains(@class, 'route-step')]/a)[1]",
      );
      await eventually(() => textOf(page, "aside[aria-label=Details] article")).toMatch(
        /Source.*Where.*Claim/s,
      );
    });

    it("leaves the search box, which finds a firm by its legal name and opens it with Enter", async () => {
      const page = await opened();
      await eventually(() =>
        page.evaluate("return document.getElementById('search') !== null"),
      ).toBe(true);
      await page.click("//input[@id='search']");
      await page.type("Samsung SDI Co., Ltd.");
      await eventually(() => textOf(page, "[role=option]")).toContain("Samsung SDI");
      await page.press("Enter");
      await eventually(() => textOf(page, "aside[aria-label=Details] h2")).toBe("Samsung SDI");
      expect(await page.evaluate("return location.hash")).toContain("select=samsung-sdi");
    });
  });

  describe(`the founding question in ${name} without WebGL`, () => {
    const opened = openedIn(browser, false);

    it("is asked beside the table, and leads to a claim", async () => {
      const page = await opened();
      await eventually(() => textOf(page, "main table")).not.toBe("");
      await page.click("//button[normalize-space()='Who else can supply BMW?']");
      await eventually(
        async () => (await page.evaluate<unknown[]>(SHOWN_CANDIDATES)).length,
      ).toBeGreaterThan(2);
      await page.click(
        "(//li[contains(@class, 'candidate')]//*[contains(@class, 'route-step')]/a)[1]",
      );
      await eventually(() => textOf(page, "aside[aria-label=Details] article")).toMatch(
        /Source.*Where.*Claim/s,
      );
    });
  });
}

/** Starts the browser once for the tests of a group; gives a page that was opened anew. Nothing may go wrong on it. */
function openedIn(
  browser: Extract<Drivable, { start: unknown }>,
  webgl: boolean,
): () => Promise<DrivenPage> {
  let page: DrivenPage | null = null;
  let address = "";
  let closeServer = async (): Promise<void> => undefined;
  let visits = 0;
  beforeAll(async () => {
    const served = await serveBuiltApp([notesProblems(readFileSync(BUILT_PAGE, "utf8"))]);
    address = served.address;
    closeServer = () => served.server.close();
    page = await browser.start({ webgl });
    console.log(`Driven: ${page.name}, ${webgl ? "with" : "without"} WebGL`);
  }, PATIENCE_MS);
  afterEach(async () => {
    expect(await page?.evaluate("return window.problems")).toEqual([]);
  });
  afterAll(async () => {
    await page?.close();
    await closeServer();
  }, PATIENCE_MS);
  return async () => {
    if (page === null) throw new Error("The browser is not started.");
    visits += 1;
    await page.goto(`${address}?visit=${visits}`);
    return page;
  };
}

/** The text of the first of its kind that can be seen. Pages that can be gone back to stay behind, out of sight. */
function textOf(page: DrivenPage, selector: string): Promise<string> {
  return page.evaluate(
    `return [...document.querySelectorAll(${JSON.stringify(selector)})]
      .find((one) => one.getClientRects().length > 0)?.textContent ?? ""`,
  );
}

function eventually<T>(read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: PATIENCE_MS / 2, interval: 200 });
}
