import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { answer, details, eventually, focusedName, startJourney } from "../support/journey.ts";

const journey = startJourney({ record: "whole", webgl: false, keepOpen: true });

/** With room for the open strip. */
const WIDE = { viewport: { width: 1440, height: 1000 } };
const at = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
const steps = (page: Page): Promise<number> => page.evaluate(() => history.length);

describe("time under the view", () => {
  let page: Page;
  beforeAll(async () => {
    page = await journey.open({ ...WIDE, at: "#v=1&true-at=2025-06-01&view=table" });
    await page.getByRole("slider", { name: "True at" }).waitFor();
  });

  it("moves by a drag, which is one step, and tells and marks what is otherwise", async () => {
    const lane = await page.locator(".time-lane-trueAt").boundingBox();
    if (lane === null) throw new Error("The strip has no lane.");
    const before = await steps(page);
    const y = lane.y + lane.height / 2;
    await page.mouse.move(lane.x + lane.width * 0.5, y);
    await page.mouse.down();
    for (let step = 0; step <= 8; step += 1)
      await page.mouse.move(lane.x + lane.width * (0.5 + step / 40), y);
    await page.mouse.up();
    await eventually(() => at(page)).toMatch(/true-at=202\d-\d\d-\d\d&since=true-at:2025-06-01/);
    expect(await steps(page)).toBe(before + 1);
    const told = page.getByRole("button", { name: /^Since 1 June 2025: \d+ began/ });
    await told.waitFor();
    await told.click();
    const list = page.getByRole("dialog", { name: /^Since 1 June 2025/ });
    await list.getByRole("heading", { name: /^Began/ }).waitFor();
    await list.getByRole("link", { name: "What became known between these dates" }).click();
    await answer(page)
      .getByRole("heading", { name: /^What became known between 1 June 2025 and/ })
      .waitFor();
    await page.goBack();
    await page.goBack();
    await eventually(() => at(page)).toBe("#v=1&true-at=2025-06-01&view=table");
  });

  it("moves by keys and from event to event, and is taken back to any date", async () => {
    await page.getByRole("slider", { name: "True at" }).focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => at(page)).toMatch("true-at=2025-06-02&since=true-at:2025-06-01");
    await page.keyboard.press("Shift+ArrowDown");
    await eventually(() => at(page)).toMatch("true-at=2024-06-02");
    expect(await focusedName(page)).toBe("True at");
    await page
      .getByRole("button", { name: "True at: next date on which something begins or ends" })
      .click();
    await eventually(() => at(page)).not.toMatch("true-at=2024-06-02");
    await page.getByRole("button", { name: "True at: any date" }).click();
    await eventually(() => at(page)).not.toMatch("true-at");
  });

  it("is accessible with the strip open", async () => {
    expect(await findAccessProblems(page)).toEqual([]);
  });
});

describe("stories, saved views and commands", () => {
  it("are opened, gone through, kept and found, by keys alone", async () => {
    const page = await journey.open(WIDE);
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Commands" }).waitFor();
    await page.keyboard.type("tell how");
    await page.getByRole("option", { name: /^Tell: How tariffs moved/ }).waitFor();
    await page.keyboard.press("Enter");
    const story = page.getByRole("region", { name: "Story" });
    await story.getByText("Step 1 of 5").waitFor();
    await answer(page).getByText("25 %").first().waitFor();
    for (const _ of [2, 3, 4]) {
      await story.getByRole("button", { name: "Next" }).focus();
      await page.keyboard.press("Enter");
    }
    await story.getByText("Step 4 of 5").waitFor();
    await story.getByRole("link", { name: "The 2 claims" }).click();
    await details(page).getByText("Jalopnik").locator("visible=true").first().waitFor();
    await story.getByRole("button", { name: "Show this step again" }).click();
    expect(await findAccessProblems(page)).toEqual([]);
    await page.getByText("Saved views").click();
    await page.getByRole("textbox", { name: "Name of the present view" }).fill("My tariffs");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "My tariffs" }).waitFor();
    await story.getByRole("button", { name: "Leave the story" }).click();
    await eventually(() => at(page)).not.toMatch("story=");
    await page.reload();
    await story.or(page.getByRole("main")).first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Commands" }).waitFor();
    await page.keyboard.type("my tariffs");
    await page.getByRole("option", { name: /^My tariffs/ }).waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => at(page)).toMatch("story=tariffs-2025:4");
    await page.getByText("Saved views").click();
    await page.getByRole("button", { name: "Delete My tariffs" }).click();
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await page.getByRole("link", { name: "My tariffs" }).waitFor();
    await page.keyboard.press("Control+/");
    await page.getByRole("dialog", { name: "Keys" }).getByText("Ctrl+Shift+Z").waitFor();
  });
});
