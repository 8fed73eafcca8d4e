import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  answer,
  details,
  EXACT_LINK,
  eventually,
  FOUNDING_LINK,
  PHONE,
  restingWords,
  startJourney,
} from "../support/journey.ts";

const journey = startJourney();

const COMPARISON_LINK = EXACT_LINK.replace(
  "ask=alternatives",
  "ask=compare&candidates=lg-energy-solution,samsung-sdi,sk-on",
);

function box(page: Page, name: string): Locator {
  return answer(page).getByRole("checkbox", { name: `Compare ${name}` });
}

/** Ticks by keyboard: the box itself lies under its drawn sign. */
async function tick(page: Page, name: string): Promise<void> {
  await box(page, name).focus();
  await page.keyboard.press("Space");
}

/** The row of the comparison with this name. */
function row(page: Page, name: string): Locator {
  const head = page.getByRole("rowheader", { name, exact: true });
  return answer(page).getByRole("table").getByRole("row").filter({ has: head });
}

describe("candidates that are ticked", () => {
  it("are compared, open their claims, and go back to the answer, still ticked", async () => {
    const page = await journey.open({ at: EXACT_LINK });
    await answer(page).waitFor();
    await tick(page, "LG Energy Solution");
    await answer(page).getByText("One is ticked").waitFor();
    await tick(page, "Samsung SDI");
    await answer(page).getByRole("button", { name: "Compare 2" }).click();
    await answer(page)
      .getByRole("heading", { name: "LG Energy Solution and Samsung SDI side by side" })
      .waitFor();
    await eventually(() => row(page, "Rank").getByRole("cell").allInnerTexts()).toEqual([
      "1–2",
      "1–3",
    ]);
    await eventually(() => answer(page).innerText()).toContain("Not stated for Samsung SDI");
    await row(page, "Readiness")
      .getByRole("link", { name: /mass production scheduled/ })
      .click();
    await eventually(() => details(page).getByRole("article").first().innerText()).toContain(
      "kh-2025-06-23/c30",
    );
    await details(page).getByRole("button", { name: "Back to the comparison" }).click();
    await row(page, "Rank").waitFor();
    await details(page).getByRole("button", { name: "Back to the answer" }).click();
    await box(page, "SK On").waitFor();
    await eventually(() => box(page, "Samsung SDI").isChecked()).toBe(true);
    await eventually(() => box(page, "SK On").isChecked()).toBe(false);
  });

  it("are still ticked when the browser goes back", async () => {
    const page = await journey.open({ at: `${EXACT_LINK}&tick=sk-on,samsung-sdi` });
    await answer(page).getByRole("button", { name: "Compare 2" }).click();
    await row(page, "Rank").waitFor();
    await page.goBack();
    await box(page, "SK On").waitFor();
    await eventually(() => box(page, "SK On").isChecked()).toBe(true);
  });
});

describe("of more than four candidates", () => {
  const wide = startJourney({ record: "whole" });

  it("four are ticked at most, and the page says so", async () => {
    const four = "lg-energy-solution,samsung-sdi,sk-on,catl";
    const page = await wide.open({ at: `${FOUNDING_LINK}&tick=${four}` });
    await answer(page).getByText("Four are ticked, the most that can be compared").waitFor();
    await tick(page, "Panasonic Energy");
    await eventually(() => box(page, "Panasonic Energy").isChecked()).toBe(false);
    await tick(page, "CATL");
    await tick(page, "Panasonic Energy");
    await eventually(() => box(page, "Panasonic Energy").isChecked()).toBe(true);
    await answer(page).getByRole("button", { name: "Compare 4" }).waitFor();
  });
});

describe("a comparison from a link", () => {
  it("says in words what sets them apart, what is the same and what nobody states", async () => {
    const page = await journey.open({ at: COMPARISON_LINK });
    await row(page, "Rank").waitFor();
    const words = await restingWords(answer(page));
    expect(words).toContain("The same evidence for LG Energy Solution and SK On");
    expect(words).toContain(
      "Samsung SDI ahead of LG Energy Solution; LG Energy Solution ahead of SK On or level",
    );
    expect(words).toContain("One is ahead of another for sure on readiness only.");
  });

  it("is saved as a picture that stands alone", async () => {
    const page = await journey.open({ at: COMPARISON_LINK });
    const save = answer(page).getByRole("button", { name: "Save the comparison (SVG)" });
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toBe(
      "comparison-lg-energy-solution-samsung-sdi-sk-on.svg",
    );
    const svg = await readFile(await download.path(), "utf8");
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(svg).toContain("the same evidence");
  });

  it("of somebody who is no candidate says who is", async () => {
    const page = await journey.open({ at: COMPARISON_LINK.replace("sk-on", "bmw") });
    await answer(page).waitFor();
    await eventually(() => answer(page).innerText()).toContain(
      "BMW is no candidate: it is the buyer.",
    );
  });

  it("is a table to a screen reader", async () => {
    const page = await journey.open({ at: COMPARISON_LINK });
    await row(page, "Rank").waitFor();
    const heads = await answer(page).getByRole("columnheader").allInnerTexts();
    expect(heads).toEqual(["LG Energy Solution", "Samsung SDI", "SK On"]);
  });

  it("needs no scrolling to the side on a phone", async () => {
    const page = await journey.open({ at: COMPARISON_LINK, ...PHONE });
    await row(page, "Rank").waitFor();
    const overflow = await details(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
