import { describe, expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney({ record: "solar" });

const LIST = "Company,Number\nBrisa,S-1\nNobody Anywhere,S-2\n";

describe("what a reader notes and lists", () => {
  it("is written, refused at its field, kept, seen, listed in two tabs and taken out", async () => {
    const page = await journey.open({ at: "#v=1&view=table&table=entities" });
    const press = (name: string | RegExp): Promise<void> =>
      page.getByRole("button", { name }).click();
    await page.getByRole("row").nth(1).getByRole("button").click();
    await press("Note something on it");
    const sheet = page.getByRole("dialog", { name: "A note of your own" });
    await sheet
      .getByLabel("What you say of it")
      .selectOption({ label: "a remark in your own words" });
    await press("Save the note");
    await sheet.getByText("This is missing. Fill it in.").first().waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await sheet.getByLabel("Address, or where it stands").fill("A letter");
    await sheet.getByLabel("Its date").fill("June 2025");
    await sheet.getByLabel("What you remark").fill("Seen from the road");
    await press("Save the note");
    await sheet.getByText(/Did you mean 2025-06\?/).waitFor();
    await sheet.getByLabel("Its date").fill("2025-06");
    await press("Save the note");
    const card = page.getByRole("article", { name: "Seen from the road." });
    await card.getByText("your file").waitFor();
    expect(decodeURIComponent(page.url().replaceAll("+", " "))).toContain(":My notes");

    // It is changed as it was written.
    await press("Change your note");
    const change = page.getByRole("dialog", { name: "Change a note" });
    await change.getByLabel("What you remark").fill("Seen from the train");
    await press("Save the note");
    await page.getByRole("article", { name: "Seen from the train." }).waitFor();

    // Another tab has it without being loaded anew.
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("article", { name: "Seen from the train." }).waitFor();
    await press("Open a file of your own");
    await press("Take out: Seen from the train.");
    await page.getByText("The note is taken out.").waitFor();
    await other.getByText(/There is no claim/).waitFor();
    await other.close();
  });

  it("is a list that is screened: three answers, a column and a step", async () => {
    const page = await journey.open({ at: "#v=1&view=table&table=entities" });
    const sheet = page.getByRole("dialog", { name: "Your own files" });
    await page.getByRole("button", { name: "Open a file of your own" }).click();
    await sheet
      .locator("input[type=file]")
      .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
    await sheet.getByRole("button", { name: "Skip to the end" }).click();
    await sheet.getByText("2 names make your list").waitFor();
    await sheet.getByRole("button", { name: /^Enter / }).click();
    await sheet.getByText(/Screen it: which of 2 names/).click();
    await sheet.getByRole("button", { name: /^A plant, company or place/ }).click();
    await page.locator(".search-option").first().click();
    await sheet.getByText(/Of 2 names .* and 1 is not in the record/).waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Only my list, in the table" }).click();
    await page.getByRole("cell", { name: "S-1" }).waitFor();
    expect(page.url()).toContain("facet=mine");
    expect(page.url()).not.toContain("Brisa");
  });

  it("picks a list by hand, asks among it, and names whom the record lacks", async () => {
    const page = await journey.open({ at: "#v=1&view=table&table=entities" });
    const press = (name: string | RegExp): Promise<void> =>
      page.getByRole("button", { name, exact: true }).click();
    for (const name of ["Lotus Silicon", "Sahel Sun"]) {
      const row = page.getByRole("row").filter({ hasText: name }).first();
      await row.getByRole("checkbox").click();
    }
    const notice = page.locator(".only-notice").filter({ hasText: "are picked." });
    await notice.getByRole("button", { name: "Add to my list" }).click();
    await page.getByRole("cell", { name: "in it" }).nth(1).waitFor();
    expect(page.url()).not.toContain("Lotus+Silicon");
    await page
      .getByRole("combobox", { name: "Among" })
      .selectOption({ label: "My list (2 names)" });
    await press(/^Ask: Who else/);
    await page.getByText("Of 2 names in “My list”").waitFor();
    expect(page.url()).toContain("among=mine");

    await press("Open a file of your own");
    await press("Name one");
    const sheet = page.getByRole("dialog", { name: "A company or plant that the record lacks" });
    await sheet.getByLabel("Name", { exact: true }).fill("Plover");
    expect(await findAccessProblems(page)).toEqual([]);
    await sheet.getByRole("button", { name: /^Where/ }).click();
    await page.locator(".search-option").first().click();
    await sheet.getByLabel("Address, or where it stands").fill("A letter");
    await press("Save the note");
    await page.getByRole("article", { name: /^Plover is based in/ }).waitFor();

    // Both are there in another page of this browser, and the list goes with its last name.
    await page.reload();
    await page.getByRole("article", { name: /^Plover is based in/ }).waitFor();
    await press("Open a file of your own");
    await press(/^Take Lotus/);
    await page.getByText("1 name, picked by hand").waitFor();
    await press(/ off my list$/);
    await page.getByText("picked by hand").waitFor({ state: "detached" });
  });
});
