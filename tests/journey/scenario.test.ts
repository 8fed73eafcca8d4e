import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { choose, listed } from "../support/by-hand.ts";
import {
  answer,
  details,
  drawnGraph,
  eventually,
  FOUNDING_LINK,
  restingWords,
  startJourney,
} from "../support/journey.ts";
import { readFoundingRecord } from "../support/record.ts";

const journey = startJourney({ record: "whole" });
const LOCAL = `${FOUNDING_LINK}&require=local-product&needed-by=2027`;

const changes = (page: Page) => page.getByRole("region", { name: "What the scenario changes" });
const address = (page: Page): URLSearchParams =>
  new URLSearchParams(new URL(page.url()).hash.slice(1));

async function openForm(page: Page, title: RegExp): Promise<void> {
  await details(page).getByText(title).click();
}

describe("the analyst", () => {
  it("requires 46-series made in the US by 2027, pauses LG's Arizona plant, and sees LG drop out", async () => {
    const page = await journey.open({ at: LOCAL });
    await answer(page).waitFor();
    await eventually(() => listed(page, /^Could/)).toContain("LG Energy Solution");
    await answer(page).getByRole("link", { name: "What if …" }).click();
    await openForm(page, /^a plant pauses/);
    await choose(page, "Plant", "LGES Arizona", /^LGES Arizona plant|^LGES Arizona/);
    await details(page).getByRole("button", { name: "Assume it" }).click();
    await details(page).getByText("LGES Arizona: construction paused, with no end.").waitFor();
    await details(page)
      .getByRole("button", { name: /Back to the answer/ })
      .click();
    await changes(page).waitFor();
    await eventually(() => listed(page, /^Left out/)).toContain("LG Energy Solution");
    expect(await listed(page, /^Could/)).not.toContain("LG Energy Solution");
    await eventually(() => changes(page).innerText()).toMatch(/not settled → not met/);
  });

  it("reads why: the assumption is a card of its own, said by nobody", async () => {
    // What is said later knows of other plants of AESC that supply BMW.
    const page = await journey.open({
      at: `${FOUNDING_LINK}&lens=founding&scenario=florence-stays-paused`,
    });
    await changes(page).getByRole("link", { name: "loses AESC as a source" }).first().click();
    const cards = details(page).getByRole("article");
    await cards.first().waitFor();
    const assumed = cards.filter({ hasText: "no source says so" });
    await eventually(() => assumed.innerText()).toContain("no source says so");
    await eventually(() => assumed.getByRole("button", { name: "Report an error" }).count()).toBe(
      0,
    );
  });

  it("sees the difference in the graph: the paused plant, and who is left without a source", async () => {
    const page = await journey.open({
      at: `${FOUNDING_LINK}&lens=founding&scenario=florence-stays-paused&view=graph`,
    });
    const { nodes } = await drawnGraph(page);
    const lit = nodes.filter(({ strength }) => strength === "lit").map(({ id }) => id);
    expect(lit).toEqual(expect.arrayContaining(["aesc-florence", "bmw-next-generation-line-up"]));
    expect(lit).not.toContain("samsung-sdi");
    await page.getByRole("application", { name: /^Graph/ }).focus();
    await eventually(() => page.locator(".summary").innerText()).toContain(
      "assuming “Florence stays paused”",
    );
  });

  it("passes it on: the link opens the same answer, and going back takes it away", async () => {
    const page = await journey.open({ at: FOUNDING_LINK });
    await answer(page).getByRole("link", { name: "What if …" }).click();
    await details(page).getByRole("link", { name: "Florence stays paused" }).click();
    expect(address(page).get("scenario")).toBe("florence-stays-paused");
    await details(page)
      .getByRole("button", { name: /Back to the answer/ })
      .click();
    await changes(page).waitFor();
    const said = await changes(page).innerText();
    const other = await journey.open({ at: new URL(page.url()).hash });
    await changes(other).waitFor();
    await eventually(() => changes(other).innerText()).toBe(said);
    await page.goBack();
    await page.goBack();
    await eventually(() => address(page).has("scenario")).toBe(false);
  });
});

describe("a scenario of one's own", () => {
  it("is kept in the browser, saved as a file, and opened from it again", async () => {
    const page = await journey.open({
      at: "#v=1&open=scenario&scenario=florence-stays-paused&view=table",
    });
    await openForm(page, /^a company has another owner/);
    await choose(page, "Company", "AESC", /^AESC company/);
    await choose(page, "Owner", "Nissan", /^Nissan company/);
    await details(page).getByRole("button", { name: "Assume it" }).click();
    const name = details(page).getByLabel("Name");
    await eventually(() => name.inputValue()).toBe("Florence stays paused, changed");
    await details(page).getByRole("button", { name: "Keep in this browser" }).click();
    await details(page).getByText("Kept in this browser.", { exact: true }).waitFor();
    const download = page.waitForEvent("download");
    await details(page).getByRole("button", { name: "Save as a file" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("florence-stays-paused-changed.json");
    const text = await readFile((await file.path()) ?? "", "utf8");
    await details(page).getByRole("button", { name: "Assume nothing" }).click();
    await eventually(() => address(page).has("scenario")).toBe(false);
    await page.getByLabel("Scenario file").setInputFiles({
      name: "mine.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await eventually(() => address(page).get("scenario") ?? "").toContain("Nissan".toLowerCase());
    await page.reload();
    await details(page).getByRole("heading", { name: "Kept in this browser" }).waitFor();
  });

  it("that is broken is refused in words, and nothing is lost", async () => {
    const page = await journey.open({
      at: "#v=1&open=scenario&scenario=florence-stays-paused&view=table",
    });
    await details(page).getByRole("heading", { name: "What if" }).waitFor();
    await page.getByLabel("Scenario file").setInputFiles({
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"name":"<b>x</b>","dataVersion":"1","patches":[{"type":"wish"}]}'),
    });
    await details(page)
      .getByText(/“broken.json” cannot be opened/)
      .waitFor();
    expect(address(page).get("scenario")).toBe("florence-stays-paused");
  });

  it("in a link that cannot be read is said to be left out", async () => {
    const page = await journey.open({ at: `${FOUNDING_LINK}&scenario=nonsense` });
    const problems = page.getByRole("alert", { name: "About this link" });
    await eventually(() => problems.innerText()).toMatch(/“?nonsense.*Nothing is assumed instead/s);
    await answer(page).waitFor();
  });
});

describe("a link that the scenario sets aside", () => {
  const small = startJourney();
  const LINK = "samsung-sdi|suppliesTo|bmw|ev-battery";
  const scenario = JSON.stringify({
    name: "Samsung SDI leaves",
    dataVersion: readFoundingRecord().version,
    patches: [{ type: "suppress", claims: ["kh-2025-06-23/c47"] }],
  });
  const ASSUMING = `#v=1&scenario=${encodeURIComponent(scenario)}`;

  async function expectSetAside(page: Page): Promise<void> {
    await details(page)
      .getByRole("heading", { level: 2, name: "Samsung SDI supplies BMW" })
      .waitFor();
    const words = await restingWords(details(page));
    expect(words).toContain("The scenario “Samsung SDI leaves” sets this link aside.");
    expect(words).toContain("That is your assumption and no evidence.");
    expect(words).toContain("As the record has it without the scenario: 1 claim");
    const cards: Locator = details(page).getByRole("article");
    await eventually(() => cards.count()).toBe(1);
    await eventually(() => cards.innerText()).toContain("set aside by the scenario");
    expect(await cards.innerText()).not.toContain("does not count under this lens");
    await eventually(() => cards.innerText()).toContain("kh-2025-06-23/c47");
  }

  it("opens from the graph with its claims as the record has them, and leads to the scenario", async () => {
    const page = await small.open({ at: `${ASSUMING}&view=graph` });
    const { edges } = await drawnGraph(page);
    const crossed = edges.find(({ id }) => id === LINK);
    expect(crossed?.glyph).toBe("cancelled");
    const box = await page.getByRole("application").boundingBox();
    const { x = 0, y = 0 } = crossed?.midpoint ?? {};
    await page.mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + y);
    await expectSetAside(page);
    const after = await drawnGraph(page);
    expect(after.edges.filter(({ selected }) => selected).map(({ id }) => id)).toEqual([LINK]);
    await details(page).getByRole("link", { name: "See or change the scenario" }).click();
    await eventually(() => details(page).getByLabel("Name").inputValue()).toBe(
      "Samsung SDI leaves",
    );
    await details(page).getByRole("button", { name: "Assume nothing" }).click();
    await page.goto(`${small.address()}#v=1&open=edge:${encodeURIComponent(LINK)}&view=table`);
    await details(page).getByRole("article").waitFor();
    expect(await details(page).innerText()).not.toContain("set aside");
  });

  it("is a row of the table, which the keyboard opens", async () => {
    const page = await small.open({ at: `${ASSUMING}&table=links&view=table` });
    const row = page.getByRole("row").filter({ hasText: "set aside (assumed)" });
    await row.getByRole("button", { name: "Samsung SDI" }).focus();
    await page.keyboard.press("Enter");
    await expectSetAside(page);
    expect(await findAccessProblems(page)).toEqual([]);
  });

  it("is told apart from one that is not there at all", async () => {
    const page = await small.open({ at: `${ASSUMING}&open=edge:a|suppliesTo|b|&view=table` });
    await details(page)
      .getByText(/There is no such link under this lens/)
      .waitFor();
  });
});
