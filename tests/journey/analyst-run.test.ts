import type { Page } from "playwright";
import { expect, it } from "vitest";
import { choose, listed, openAnswerFile, saveFile, tickBox } from "../support/by-hand.ts";
import { answer, details, eventually, ranking, startJourney } from "../support/journey.ts";

const journey = startJourney({ record: "whole" });

const LG = "LG Energy Solution";
const COULD = /^Could/;
const DOES_NOT = /^Left out/;

/** The lines of the answer. What is ticked to be compared is no part of it. */
async function wordsOf(page: Page): Promise<readonly string[]> {
  const lines = (await answer(page).innerText()).split("\n");
  return lines.filter((line) => line !== "" && line !== "Compare 2");
}

it("the analyst asks, requires, assumes, reads why, compares, and passes the answer on", async () => {
  const page = await journey.open();
  await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
  await answer(page)
    .getByText(/^Requirements/)
    .click();
  await tickBox(answer(page).getByRole("checkbox", { name: /^Makes 46-series cells in the Unit/ }));
  await answer(page).getByLabel("Needed by").fill("2027");
  await page.keyboard.press("Enter");
  await eventually(() => new URL(page.url()).hash).toContain("needed-by=2027");
  await eventually(() => answer(page).innerText()).toContain("in the United States by 2027");
  await eventually(() => listed(page, COULD)).toContain(LG);
  expect(await listed(page, DOES_NOT)).not.toContain(LG);
  const before = await ranking(page);

  await answer(page).getByRole("link", { name: "What if …" }).click();
  await details(page).getByText("a plant pauses, resumes, is cancelled or is late").click();
  await choose(page, "Plant", "LGES Arizona", /^LGES Arizona/);
  await details(page).getByRole("button", { name: "Assume it" }).click();
  await details(page).getByText("LGES Arizona: construction paused, with no end.").waitFor();
  await details(page).getByRole("button", { name: "Back to the answer" }).click();

  await eventually(() => listed(page, DOES_NOT)).toContain(LG);
  const after = await ranking(page);
  const names = (rows: readonly string[]) => rows.map((row) => row.replace(/, rank .*/, ""));
  expect(names(before)).toContain(LG);
  expect(names(after)).toEqual(names(before).filter((name) => name !== LG));
  expect(after).not.toEqual(before.filter((row) => !row.startsWith(LG)));
  const changes = page.getByRole("region", { name: "What the scenario changes" });
  await eventually(() => changes.innerText()).toContain(LG);

  const row = answer(page).getByRole("listitem", {
    name: `${LG}, left out`,
  });
  await row.getByRole("link", { name: /LGES Arizona is assumed to be out of action/ }).click();
  const assumed = details(page).getByRole("article").filter({ hasText: "no source says so" });
  await assumed.waitFor();
  const card = await assumed.innerText();
  expect(card).toContain("LGES Arizona");
  expect(card).toContain("The scenario “My scenario”");
  await details(page).getByRole("button", { name: "Back to the answer" }).click();

  // One that is left and the one that the assumption took out.
  const rivals = [...names(after).slice(0, 1), LG];
  for (const name of rivals) {
    await tickBox(answer(page).getByRole("checkbox", { name: `Compare ${name}` }));
  }
  await answer(page).getByRole("button", { name: "Compare 2" }).click();
  await answer(page)
    .getByRole("heading", { name: `${rivals.join(" and ")} side by side` })
    .waitFor();
  const heads = answer(page).getByRole("columnheader");
  await eventually(() => heads.allInnerTexts()).toEqual(rivals);
  await details(page).getByRole("button", { name: "Back to the answer" }).click();
  await eventually(() => ranking(page)).toEqual(after);

  const { name, text } = await saveFile(page, "Save as JSON file");
  expect(name).toMatch(/^second-source-who-else-.*\.json$/);
  const words = await wordsOf(page);
  const other = await journey.open();
  await openAnswerFile(other, text);
  await details(other)
    .getByText("The answer is the same as in the file, to the last digit")
    .waitFor();
  await eventually(() => wordsOf(other)).toEqual(words);
});
