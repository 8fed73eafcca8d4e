import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { details, eventually, restingWords, startJourney } from "../support/journey.ts";

const whole = startJourney({ record: "whole" });
const solar = startJourney({ record: "solar", webgl: false });

function signs(page: Page): Locator {
  return page.locator(".map").getByRole("button", { name: /close together|in the |at the site/ });
}

/** How many things the coverage says are on the map. */
async function told(page: Page): Promise<number> {
  const words = await restingWords(page.locator(".map-coverage"));
  return [...words.matchAll(/(\d+) of/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

async function drawn(page: Page): Promise<number> {
  const ids = await signs(page).evaluateAll((all) =>
    all.flatMap((one) => (one.getAttribute("data-ids") ?? "").split(" ")),
  );
  expect(new Set(ids).size).toBe(ids.length);
  return ids.length;
}

describe("the map", () => {
  it("is opened and walked by keys, shows all that it says it shows, and lists it by country", async () => {
    const page = await whole.open({ at: "#v=1&view=table" });
    await page.getByRole("radio", { name: "Table" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await signs(page).first().waitFor();
    expect(page.url()).toContain("view=map");
    expect(await drawn(page)).toBe(await told(page));
    expect(await findAccessProblems(page)).toEqual([]);

    const focused = page.locator(".map-mark:focus");
    await page.locator(".map-mark[tabindex='0']").focus();
    const before = await signs(page).count();
    await page.keyboard.press("Enter");
    await eventually(() => signs(page).count()).toBeGreaterThan(before);
    expect(await drawn(page)).toBe(await told(page));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused.count()).toBe(1);
    // Near enough that what has the focus stands alone.
    while ((await focused.getAttribute("data-ids"))?.includes(" ") === true) {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(50);
    }
    const [name = ""] = ((await focused.getAttribute("aria-label")) ?? "").split(",");
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { name, exact: true }).waitFor();
    expect(page.url()).toContain("select=");
    await page.keyboard.press("Escape");
    await eventually(() => page.url()).not.toContain("select=");

    await page.locator(".map-coverage button").click();
    const list = page.locator(".map-list");
    await list.getByRole("heading", { name: /^Without a known place \d+$/ }).waitFor();
    const counts = await list.locator(":scope > details h3 .quiet").allInnerTexts();
    const [without = 0] = counts.map(Number).slice(-1);
    expect(counts.reduce((sum, count) => sum + Number(count), 0) - without).toBe(await told(page));
    expect(await findAccessProblems(page)).toEqual([]);
  });

  it("stands at 320 px without WebGL on another record, where only countries are known", async () => {
    const page = await solar.open({ at: "#v=1&view=map", viewport: { width: 320, height: 640 } });
    await signs(page).first().waitFor();
    expect(await drawn(page)).toBe(await told(page));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await page.getByRole("radio", { name: "By country" }).click();
    await page
      .locator(".map-list")
      .getByRole("heading", { name: /^Brazil \d+$/ })
      .waitFor();
  });
});
