import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { answer, details, eventually, restingWords, startJourney } from "../support/journey.ts";

const journey = startJourney();

function searchBox(page: Page): Locator {
  return page.getByRole("combobox", { name: /^Search companies/ });
}

function offers(page: Page): Locator {
  return page.getByRole("listbox").getByRole("option");
}

async function searchFor(words: string): Promise<Page> {
  const page = await journey.open();
  await searchBox(page).fill(words);
  await page.getByRole("listbox").waitFor();
  return page;
}

describe("the search box", () => {
  it("finds what is typed in Hangul, with a slip, in part, by another or its legal name, with other marks", async () => {
    const page = await journey.open();
    for (const [typed, name] of [
      ["삼성", "Samsung SDI"],
      ["floren", "AESC Florence"],
      ["samsng", "Samsung SDI"],
      ["LGES", "LG Energy Solution"],
      ["BMW AG", "BMW"],
      ["S.K. On", "SK On"],
    ] as const) {
      await searchBox(page).fill(typed);
      await offers(page)
        .filter({ hasText: new RegExp(`^${name}`) })
        .first()
        .waitFor();
    }
  });

  it("opens the page of what is chosen with the keyboard", async () => {
    const page = await searchFor("삼성");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { level: 2, name: "Samsung SDI" }).waitFor();
    expect(new URL(page.url()).hash).toContain("select=samsung-sdi");
    await eventually(() => searchBox(page).inputValue()).toBe("");
  });

  it("closes its list after a choice, and when Tab leads on, so that the page behind it can be read again", async () => {
    const page = await searchFor("삼성");
    await offers(page).first().click();
    await eventually(() => page.getByRole("listbox").count()).toBe(0);
    await page.getByRole("main").waitFor();
    await searchBox(page).fill("삼성");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Tab");
    await eventually(() => page.getByRole("listbox").count()).toBe(0);
    await eventually(() => page.locator("[aria-hidden=true] :focus").count()).toBe(0);
  });

  it("opens the first with Enter alone, where it is called so", async () => {
    const page = await searchFor("Samsung SDI Co., Ltd.");
    await offers(page).first().waitFor();
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { level: 2, name: "Samsung SDI" }).waitFor();
    await eventually(() => page.getByRole("listbox").count()).toBe(0);
  });

  it("marks what has only a similar name, and does not open it with Enter alone", async () => {
    const page = await searchFor("samsng");
    await page.getByText("Nothing in the record is called “samsng”").waitFor();
    await eventually(() => offers(page).first().innerText()).toMatch(
      /Samsung SDI[\s\S]*similar name/,
    );
    await page.keyboard.press("Enter");
    await eventually(() => page.getByRole("listbox").count()).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
  });

  it("says that nothing is found, for what, and what to do", async () => {
    const page = await searchFor("zzzzqqqq");
    const words = await restingWords(page.getByText("“zzzzqqqq” is not in the record"));
    expect(words).toContain("Check the spelling");
    expect(words).toContain("companies and bodies, plants");
  });

  it("offers questions and commands as well", async () => {
    const page = await searchFor("table");
    await offers(page).filter({ hasText: "Show the table" }).click();
    await page.getByRole("table").waitFor();
    await searchBox(page).fill("disagree");
    await offers(page).filter({ hasText: "Where do sources disagree?" }).click();
    await answer(page).getByRole("heading", { name: "Where do sources disagree?" }).waitFor();
  });

  it("is left with Escape, and nothing has happened", async () => {
    const page = await searchFor("bmw");
    await page.keyboard.press("Escape");
    await eventually(() => page.getByRole("listbox").count()).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
  });
});

describe("the slots of a question", () => {
  /** Fills a slot with what is found first for the words, by keyboard. */
  async function fill(page: Page, slot: RegExp, label: string, words: string): Promise<void> {
    await page.getByRole("button", { name: slot }).click();
    const popover = page.getByRole("dialog", { name: label });
    await popover.getByRole("combobox").fill(words);
    await offers(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await eventually(() => popover.count()).toBe(0);
  }

  it("are filled with others, and the question is asked about them", async () => {
    const page = await journey.open();
    await fill(page, /^First party: AESC/, "First party", "catl");
    await fill(page, /^Second party:/, "Second party", "florence");
    await page.getByRole("button", { name: "Ask: How are two parties connected?" }).click();
    await answer(page)
      .getByRole("heading", { name: "How are CATL and AESC Florence connected?" })
      .waitFor();
    expect(new URL(page.url()).hash).toMatch(/ask=paths&from=catl&to=aesc-florence/);
  });

  it("offer only what fits: no company for a product", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: /^Product:/ }).click();
    await page.getByRole("dialog", { name: "Product" }).getByRole("combobox").fill("bmw");
    await page
      .getByText("“bmw” is found as BMW (company or body). Here a product is asked for.")
      .waitFor();
  });

  it("show what the question that stands was asked with", async () => {
    const page = await journey.open({
      at: "#v=1&ask=alternatives&product=ev-battery&buyer=bmw&market=germany&instead-of=catl&view=graph",
    });
    await page.getByRole("button", { name: /^Lost supplier: CATL/ }).waitFor();
    await page.getByRole("button", { name: /^Market: Germany/ }).waitFor();
  });

  it("give the focus back to the slot when they are left with Escape", async () => {
    const page = await journey.open();
    const slot = page.getByRole("button", { name: /^Buyer: BMW/ });
    await slot.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Buyer" }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.getByRole("dialog").count()).toBe(0);
    await eventually(() => slot.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});
