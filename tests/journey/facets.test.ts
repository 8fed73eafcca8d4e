import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { eventually, startJourney } from "../support/journey.ts";

const whole = startJourney({ record: "whole" });

const listed = (page: Page): Locator => page.getByRole("region", { name: "What is listed" });
const rowHeads = (page: Page): Locator => page.getByRole("table").getByRole("rowheader");

describe("a list that is asked for in words", () => {
  it("is offered with its count, becomes steps that can be changed, and is what every view shows", async () => {
    const page = await whole.open({ at: "#v=1&table=claims&view=table" });
    await page.getByRole("combobox", { name: /^Search/ }).fill("paused plants in the US");
    const offer = page.getByRole("option", { name: /^Plants · in the United States · paused/ });
    const offered = await offer.innerText();
    const [, kept = "", open = ""] = /— (\d+), (\d+) open/.exec(offered) ?? [];
    // Typing alone narrows nothing.
    await eventually(() => listed(page).count()).toBe(0);
    await page.keyboard.press("Enter");
    await eventually(() => listed(page).innerText()).toContain(`${kept} plants`);
    await eventually(() => listed(page).innerText()).toContain(`${open} could be`);

    await eventually(() => rowHeads(page).count()).toBe(Number(kept));
    await eventually(() => page.getByRole("table").getByText("United States").count()).toBe(
      Number(kept),
    );

    await listed(page)
      .getByRole("button", { name: /^Paused/ })
      .press("Enter");
    const step = page.getByRole("dialog");
    const tick = (name: RegExp): Promise<void> =>
      step.getByRole("checkbox", { name }).press("Space");
    const under = step.locator("label").filter({ hasText: "Under construction" });
    const count = Number(/\d+$/.exec((await under.innerText()).trim())?.[0]);
    expect(await findAccessProblems(page)).toEqual([]);
    await tick(/^Under construction/);
    await tick(/^Construction paused/);
    await tick(/^Idled/);
    await page.keyboard.press("Escape");
    await eventually(() => listed(page).innerText()).toContain(`${count} plants`);
    // Boxes that are ticked one after the other are one step.
    await page.goBack();
    await eventually(() => listed(page).innerText()).toContain(`${kept} plants`);

    const link = page.url();
    await listed(page).getByRole("button", { name: "List all again" }).click();
    await eventually(() => listed(page).count()).toBe(0);
    await page.goto("about:blank");
    await page.goto(link);
    await eventually(() => listed(page).innerText()).toContain(`${kept} plants`);
    await eventually(() => rowHeads(page).count()).toBe(Number(kept));
  });

  it("says what could be where nothing is known, in one column of 320 px too", async () => {
    const page = await whole.open({
      at: "#v=1&facet=class%3Dfacility&facet=place%3Dhungary&facet=status%3Dclosed&table=entities&view=table",
      viewport: { width: 320, height: 700 },
    });
    await eventually(() => listed(page).innerText()).toContain("No plant is known");
    await eventually(() => listed(page).innerText()).toMatch(/\d+ could be: /);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});
