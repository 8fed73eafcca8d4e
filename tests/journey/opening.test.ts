import { describe, expect, it } from "vitest";
import { INITIAL_STATE } from "../../src/web/state/app-state.ts";
import { summarise } from "../../src/web/state/words/summary.ts";
import { drawnGraph, eventually, startJourney } from "../support/journey.ts";
import { readFoundingRecord } from "../support/record.ts";
import { makeSelectors } from "../support/selectors.ts";

const journey = startJourney();
const selectors = makeSelectors(readFoundingRecord());
const drawing = selectors.drawing(INITIAL_STATE);

describe("the page as it opens, under a path of its host", () => {
  it("says in one line what is seen, all of it counted", async () => {
    expect(new URL(journey.address()).pathname).not.toBe("/");
    const page = await journey.open();
    const line = summarise(selectors.graph(INITIAL_STATE), drawing);
    expect(line).toMatch(
      /^\d+ companies, \d+ plants, \d+ of \d+ claims from 1 source; facts, statements and plans; at any date\.$/,
    );
    await page.getByText(line, { exact: true }).waitFor();
  });

  it("has the founding case drawn, with the paused supply of AESC visibly paused", async () => {
    const page = await journey.open();
    const report = await drawnGraph(page);
    const { folded } = selectors.sight(INITIAL_STATE);
    expect(report.nodes.map(({ id }) => id).sort()).toEqual(folded.nodes);
    expect(report.edges.map(({ id }) => id).sort()).toEqual(
      folded.lines.map(({ id }) => id).sort(),
    );
    const paused = report.edges.filter(({ glyph }) => glyph === "paused");
    expect(paused.map(({ id }) => id)).toEqual(["aesc-florence|suppliesTo|bmw|ev-cell"]);
    expect(report.labels.filter(({ kind }) => kind === "node")).toHaveLength(folded.nodes.length);
  });

  it("draws the cell makers left of BMW", async () => {
    const { nodes } = await drawnGraph(await journey.open());
    const x = (id: string): number => nodes.find((node) => node.id === id)?.x ?? Number.NaN;
    for (const maker of ["aesc", "catl", "lg-energy-solution", "samsung-sdi", "sk-on"]) {
      expect(x(maker)).toBeLessThan(x("bmw"));
    }
  });

  it("has one button for the question it exists for, and three worked questions", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).waitFor();
    const worked = page
      .getByRole("navigation", { name: "Ask" })
      .getByRole("button", { name: /^Ask: / });
    await eventually(() => worked.count()).toBe(3);
  });

  it("shows no tour and no dialog", async () => {
    const page = await journey.open();
    await drawnGraph(page);
    await eventually(() => page.getByRole("dialog").count()).toBe(0);
    await eventually(() => page.getByRole("alert").count()).toBe(0);
  });

  it("has a title, a language and one first heading", async () => {
    const page = await journey.open();
    await eventually(() => page.title()).toBe("Second Source");
    await eventually(() => page.locator("html").getAttribute("lang")).toBe("en");
    await eventually(() => page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });

  it("lets a keyboard skip to the view", async () => {
    const page = await journey.open();
    await page.keyboard.press("Tab");
    const skip = page.getByRole("button", { name: "Skip to the view" });
    expect(await skip.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.getByRole("main").evaluate((main) => main === document.activeElement)).toBe(
      true,
    );
    expect(new URL(page.url()).hash).toBe("");
  });
});

describe("a journey", () => {
  it("would have noticed an error and a request to another host", async () => {
    const page = await journey.open();
    await page.evaluate(() => fetch("https://example.org/").catch(() => null));
    await page.evaluate(() => {
      setTimeout(() => JSON.parse("{"));
    });
    const noticed: string[] = [];
    const notice = (): string => {
      noticed.push(...journey.takeProblems());
      return noticed.join("\n");
    };
    await eventually(notice).toMatch(/uncaught: .*JSON/);
    await eventually(notice).toMatch(/console: .*Content Security Policy/);
  });
});

describe("a page that cannot have its record", () => {
  it("says so where the record is not there", async () => {
    const page = await journey.open({
      before: (fresh) => fresh.route("**/record.json*", (route) => route.fulfill({ status: 404 })),
    });
    const message = await page.getByRole("alert").innerText();
    expect(message).toContain("could not be loaded");
    expect(message).toContain("404");
    expect(journey.takeProblems()).toEqual([expect.stringContaining("404")]);
  });

  it("says so where the record was changed or cut short on the way", async () => {
    const page = await journey.open({
      before: (fresh) => fresh.route("**/record.json*", (route) => route.fulfill({ body: "{}" })),
    });
    await eventually(() => page.getByRole("alert").innerText()).toContain("checksum");
  });

  it("says so where the record has a newer format", async () => {
    const manifest = JSON.stringify({ format: 99, version: "x", sha256: "x" });
    const page = await journey.open({
      before: (fresh) =>
        fresh.route("**/manifest.json*", (route) => route.fulfill({ body: manifest })),
    });
    await eventually(() => page.getByRole("alert").innerText()).toContain("format 99");
  });
});

describe("a browser without JavaScript", () => {
  it("is told what the page needs, and where else the answers are", async () => {
    const page = await journey.open({ javaScriptEnabled: false });
    const words = (await page.locator("noscript").textContent()) ?? "";
    expect(words).toContain("needs JavaScript");
    expect(words).toContain("command line");
  });
});
