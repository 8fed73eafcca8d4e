import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { countWord } from "../../src/core/model/wording/words.ts";
import { measureQuality } from "../../src/core/query/quality/measure-quality.ts";
import { filterSources, listSources } from "../../src/web/state/choice/source-list.ts";
import { findAccessProblems } from "../support/axe.ts";
import { details, eventually, startJourney } from "../support/journey.ts";
import { readRecord } from "../support/record.ts";

const journey = startJourney({ record: "whole" });
const record = readRecord();
const listed = listSources(record);

const ABOUT = "#v=1&open=about&view=table";

function heading(page: Page): Locator {
  return details(page).getByRole("heading", { level: 2, name: "About the data" });
}

function sources(page: Page): Locator {
  return page.getByRole("region", { name: "Sources" });
}

function chip(page: Page): Locator {
  return page.getByRole("button", { name: /^Sources/ });
}

describe("the page about the data", () => {
  it("opens from the overview and from the sources of the lens, and goes back", async () => {
    const page = await journey.open({ at: "#v=1&view=table" });
    await details(page).getByRole("link", { name: "About the data" }).click();
    await heading(page).waitFor();
    expect(new URL(page.url()).hash).toContain("open=about");
    await page.goBack();
    await details(page).getByRole("heading", { name: "The founding case" }).waitFor();
    await chip(page).click();
    await page.getByRole("button", { name: /^About the data/ }).click();
    await heading(page).waitFor();
    await eventually(() => page.getByRole("dialog").count()).toBe(0);
  });

  it("opens from its address and says what the record holds, whatever the lens", async () => {
    const page = await journey.open({ at: `${ABOUT}&lens=founding` });
    await heading(page).waitFor();
    const words = (await details(page).innerText()).replace(/\s+/g, " ");
    expect(words).toContain(
      `${countWord(record.claims.length, "claim")} from ${countWord(record.sources.length, "source")}`,
    );
    expect(words).toContain(record.version);
    const plants = record.entities.filter((one) => one.class === "facility").length;
    await details(page)
      .getByRole("row", { name: `Plants ${plants}` })
      .waitFor();
  });

  it("leads from the facts on one weak source to their claims", async () => {
    const { onOneWeakSource } = measureQuality(record);
    const [first] = onOneWeakSource;
    const page = await journey.open({ at: ABOUT });
    await heading(page).waitFor();
    if (first === undefined) {
      await details(page).getByText("No fact rests on one weak source alone.").waitFor();
      return;
    }
    await details(page)
      .getByText(`${countWord(onOneWeakSource.length, "fact")} on one weak source`)
      .click();
    await details(page).locator("details").getByRole("link").first().click();
    await details(page).getByRole("article").getByText(first, { exact: true }).waitFor();
  });

  it("lists the sources in parts, and filters them", async () => {
    const page = await journey.open({ at: ABOUT });
    const rows = sources(page).getByRole("listitem");
    await eventually(() => rows.count()).toBe(Math.min(50, listed.length));
    if (listed.length > 50) {
      await sources(page)
        .getByRole("button", { name: /^Show \d+ more/ })
        .click();
      await eventually(() => rows.count()).toBe(Math.min(100, listed.length));
    }
    const box = sources(page).getByRole("textbox");
    await box.fill("korea herald 2025");
    const found = filterSources(listed, "korea herald 2025");
    expect(found.length).toBeGreaterThan(0);
    await eventually(() => rows.count()).toBe(Math.min(50, found.length));
    await sources(page).getByText(countWord(found.length, "source")).first().waitFor();
    await box.fill("zzzzqqqq");
    await sources(page).getByText("Nothing found for “zzzzqqqq”.").waitFor();
    await eventually(() => rows.count()).toBe(0);
  });

  it("links to a source in a way that tells it nothing of this page", async () => {
    const page = await journey.open({ at: ABOUT });
    await sources(page).getByRole("textbox").fill("kh-2025-06-23");
    const link = sources(page).getByRole("link").first();
    await eventually(() => link.getAttribute("rel")).toBe("noopener noreferrer");
    await eventually(() => link.getAttribute("href")).toMatch(/^https?:\/\//);
  });
});

describe("the sources of the lens", () => {
  it("are chosen by presets, which the address says in few words", async () => {
    const page = await journey.open({ at: "#v=1&view=table" });
    const secondHand = record.sources.filter(({ kind }) =>
      ["aggregator", "community"].includes(kind),
    ).length;
    await chip(page).click();
    await page.getByRole("radio", { name: "Founding article" }).click();
    await page.getByText(/claims from 1 source;/).waitFor();
    await page.getByRole("radio", { name: "Primary and press only" }).click();
    await eventually(() => new URL(page.url()).hash.length).toBeLessThan(200);
    if (secondHand > 0) {
      await eventually(() => chip(page).innerText()).toBe("Sources primary and press");
    }
    await page.getByRole("radio", { name: "All" }).click();
    await eventually(() => new URL(page.url()).hash).not.toContain("sources=");
  });

  it("are found by typing, at most fifty at a time, and counted alone", async () => {
    const page = await journey.open({ at: "#v=1&view=table" });
    await chip(page).click();
    const dialog = page.getByRole("dialog", { name: "Sources" });
    await eventually(() => dialog.getByRole("checkbox").count()).toBe(Math.min(50, listed.length));
    if (listed.length > 50) await dialog.getByText(`${listed.length - 50} more.`).waitFor();
    await dialog.getByRole("textbox").fill("kh-2025-06-23");
    await eventually(() => dialog.getByRole("checkbox").count()).toBe(1);
    await dialog.getByRole("button", { name: "Count only this one" }).click();
    await page.getByText(/claims from 1 source;/).waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
  });
});

describe("an error in a claim", () => {
  it("is reported with all that is known of the claim, copied", async () => {
    const page = await journey.open({
      at: "#v=1&open=claims:kh-2025-06-23/c30&view=table",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await details(page).getByRole("button", { name: "Report an error" }).click();
    await details(page).getByRole("button", { name: "Report copied" }).waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of ["kh-2025-06-23/c30", "Korea Herald", "paragraph 7", record.version]) {
      expect(report).toContain(part);
    }
    expect(report).toMatch(/\nWhat is wrong: $/);
    await details(page).getByText("Add what is wrong at its end").waitFor();
  });
});
