import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { eventually, startJourney } from "../support/journey.ts";

const journey = startJourney();

const TABLE = "#v=1&view=table&table=entities";
const NAME = "plants.csv";
const CSV = [
  "Company,Plant,Status,Town,Country,Capacity (GWh)",
  "LG Energy Solution,Own Plant One,operating,Nowhere,United States,12",
  "LG Enrgy Solution,Own Plant Two,planned,Nowhere,United States,0",
  "<b>Acme Cells,Own Plant Three,idle,Nowhere,United States,30",
].join("\n");

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ["dragover", "drop"]) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      }
    },
    [name, text] as const,
  );
}

describe("a file of one's own", () => {
  it("is dropped, answered, entered, seen, kept, named in the link and withdrawn", async () => {
    const page = await journey.open({ at: TABLE });
    const press = (name: string | RegExp): Promise<void> =>
      page.getByRole("button", { name }).click();
    const sheet = page.getByRole("dialog", { name: "Your own files" });
    const status = page.getByText(/ of [\d,]+ claims/).first();
    const before = await status.textContent();

    await drop(page, "nothing.csv", "");
    await sheet.getByRole("alert").filter({ hasText: "The file is empty." }).waitFor();

    await drop(page, NAME, CSV);
    await press("Next: columns");
    await eventually(() => sheet.getByLabel("What Company means").inputValue()).toBe("party");
    await press("Next: questions");
    await sheet.getByText("All in one view").click();
    await sheet.getByRole("radio", { name: "Installed" }).click();
    await sheet.getByLabel("As of").fill("2026-04");
    await press("Next: matches");
    expect(await findAccessProblems(page)).toEqual([]);
    const near = sheet.getByRole("group", { name: /LG Enrgy Solution/ });
    await near.getByRole("radio").first().focus();
    await page.keyboard.press("1");
    await near.getByText("decided").waitFor();

    await press("Next: look and enter");
    await sheet
      .getByText(/Own Plant Two .*LG Energy Solution/)
      .first()
      .waitFor();
    await sheet.getByText("0 of 3 rows can be ranked").waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    // A full disk leaves everything as it was, and says so.
    await page.evaluate(() => {
      const { prototype } = IDBObjectStore;
      const { put } = prototype;
      prototype.put = (): never => {
        prototype.put = put;
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await press(/^Enter \d+ claims$/);
    await sheet.getByText(/no room left for the file. Nothing was changed/).waitFor();
    await press(/^Enter \d+ claims$/);
    await sheet.getByText("“plants.csv” is in.").waitFor();
    await press(/^In the table$/);

    const row = page.getByRole("row", { name: /Own Plant One \(your file\)/ });
    await row.waitFor();
    // What stands in a file is text, whatever it looks like.
    await page.getByText("<b>Acme Cells (your file)").first().waitFor();
    const link = page.url();
    expect(link).toContain(`own=`);
    expect(decodeURIComponent(link)).toContain(`:${NAME}`);
    await row.getByRole("button", { name: /Own Plant One/ }).click();
    await page.locator(".detail-panel .badge", { hasText: "your file" }).first().waitFor();

    await page.reload();
    await row.waitFor();

    const reader = await journey.open({ at: new URL(link).hash });
    await reader.getByText(/This view was made with the file “plants\.csv”/).waitFor();
    await eventually(() => reader.getByText("Own Plant One").count()).toBe(0);
    await journey.close(reader);

    await press("Open a file of your own");
    await press(`Withdraw ${NAME}`);
    await sheet.getByText("this browser keeps it no longer").waitFor();
    await sheet.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => page.getByText("Own Plant One").count()).toBe(0);
    await press("List all again");
    await expect.poll(() => status.textContent()).toBe(before);
  });
});
