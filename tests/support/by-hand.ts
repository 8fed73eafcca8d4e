import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright";
import { answer, details, eventually } from "./journey.ts";

/** Ticks as a hand does: the box itself lies under its drawn sign. */
export async function tickBox(box: Locator): Promise<void> {
  await box.focus();
  await box.page().keyboard.press("Space");
  await eventually(() => box.isChecked()).toBe(true);
}

/** Names in one of the three lists of the answer. */
export async function listed(page: Page, heading: RegExp): Promise<readonly string[]> {
  const title = answer(page).getByRole("heading", { level: 3, name: heading });
  if ((await title.count()) === 0) return [];
  return title.locator("..").getByRole("heading", { level: 4 }).allInnerTexts();
}

/** Chooses an entity in a field of the details: opens the field, types, and takes the first option of this name. */
export async function choose(
  page: Page,
  label: string,
  typed: string,
  option: RegExp,
): Promise<void> {
  await details(page)
    .getByRole("button", { name: new RegExp(`^${label}:`) })
    .click();
  const box = page.getByRole("combobox", { name: label, exact: true });
  await box.fill(typed);
  await page.getByRole("option", { name: option }).first().click();
}

/** A file as a browser saves it. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Presses a button of the details that saves a file. */
export async function saveFile(page: Page, button: string): Promise<SavedFile> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    details(page).getByRole("button", { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

/** Chooses a file with this text for "Open an answer file". */
export async function openAnswerFile(page: Page, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open an answer file" }).click(),
  ]);
  await chooser.setFiles({
    name: "a.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}
