import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  answer,
  candidate,
  details,
  eventually,
  focusedName,
  restingWords,
  startJourney,
  tabTo,
} from "../support/journey.ts";

/** Reads the claim behind LG's readiness from the answer on the page, with the keyboard alone. */
async function readTheClaim(page: Page): Promise<void> {
  await answer(page).waitFor();
  const row = candidate(page, "LG Energy Solution");
  await eventually(() => row.innerText()).toMatch(/First in\s+\d+ %\s+of the assumptions tried/);
  await tabTo(page, /^Readiness: 0\.4–0\.6, mass production scheduled/);
  await page.keyboard.press("Enter");
  const card = details(page).getByRole("article");
  await card.waitFor();
  await eventually(() => card.getByRole("term").allInnerTexts()).toEqual(
    expect.arrayContaining(["Says", "Source", "Where", "Claim"]),
  );
  const words = await restingWords(card);
  expect(words).toContain(
    "Who may supply BMW in the US after AESC paused its plant (described by us)",
  );
  expect(words).toContain("Korea Herald");
  expect(words).toContain("paragraph 7");
  expect(words).toContain("plan");
  expect(words).toContain("kh-2025-06-23/c30");
}

describe("the founding question with the keyboard alone", () => {
  const journey = startJourney();

  it("is asked by the button over the view, and its claim is read", async () => {
    const page = await journey.open();
    await tabTo(page, /^Who else can supply BMW\?$/);
    await page.keyboard.press("Enter");
    await readTheClaim(page);
  });

  it("is asked by the first question of the Ask panel, and its claim is read", async () => {
    const page = await journey.open();
    await tabTo(page, /^Ask: Who else can supply/);
    await page.keyboard.press("Space");
    await readTheClaim(page);
  });

  it("comes back from the claim to the answer", async () => {
    const page = await journey.open();
    await tabTo(page, /^Who else can supply BMW\?$/);
    await page.keyboard.press("Enter");
    await readTheClaim(page);
    await tabTo(page, /Back to the answer$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await candidate(page, "Samsung SDI").waitFor();
  });

  it("keeps the focus in the panel that it has filled, not at the top of the page", async () => {
    const page = await journey.open();
    await tabTo(page, /^Who else can supply BMW\?$/);
    await page.keyboard.press("Enter");
    await answer(page).waitFor();
    await eventually(() => focusedName(page)).not.toBe("");
    await tabTo(page, /^Readiness: 0\.4–0\.6/);
    await page.keyboard.press("Enter");
    await details(page).getByRole("article").waitFor();
    await eventually(() => focusedName(page)).not.toBe("");
    const inPanel = await details(page).evaluate((panel) => panel.contains(document.activeElement));
    expect(inPanel).toBe(true);
  });
});

describe("the founding question without WebGL", () => {
  const journey = startJourney({ webgl: false });

  it("is answered from the table with the keyboard alone, down to the claim", async () => {
    const page = await journey.open();
    await page.getByRole("table").waitFor();
    await tabTo(page, /^Who else can supply BMW\?$/);
    await page.keyboard.press("Enter");
    await readTheClaim(page);
  });

  it("says in place of the graph what is missing and why, and leads to the table", async () => {
    const page = await journey.open({ at: "#v=1&view=graph" });
    const note = page.getByRole("note");
    const words = await restingWords(note);
    expect(words).toContain("The graph cannot be drawn here");
    expect(words).toContain("WebGL");
    expect(words).toMatch(/switched off, blocked or not supported/);
    expect(words).toContain("The table, the details and all answers work without it");
    await note.getByRole("button", { name: "Show the table" }).click();
    await page.getByRole("table").waitFor();
  });

  it("opens with the table, and lists what the graph would draw", async () => {
    const page = await journey.open();
    await page.getByRole("radio", { name: "Entities" }).click();
    const rows = page.getByRole("table").getByRole("rowheader");
    await eventually(() => rows.allInnerTexts()).toEqual(
      expect.arrayContaining(["AESC Florence", "BMW", "CATL", "Samsung SDI"]),
    );
  });
});
