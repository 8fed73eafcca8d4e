import type { Page } from "playwright";

/** Something that a reader does, once the page shows what the steps before it left. */
export interface PageStep {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
}

const search = (page: Page) => page.getByRole("combobox", { name: /^Search companies/ });
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const go = (page: Page, hash: string): Promise<unknown> =>
  page.evaluate(`location.hash = ${JSON.stringify(hash)}`);

/** What readers do most, in an order in which each can follow the other. */
export const PAGE_STEPS: readonly PageStep[] = [
  {
    name: "to narrow the lens",
    act: (page) => page.getByRole("combobox", { name: "Lens" }).selectOption("facts"),
  },
  {
    name: "to widen the lens",
    act: (page) => page.getByRole("combobox", { name: "Lens" }).selectOption("default"),
  },
  {
    name: "to type a name",
    act: async (page) => {
      await search(page).click();
      await search(page).pressSequentially("samsng");
      await page
        .getByRole("option", { name: /Samsung SDI/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "to open the page of a firm",
    act: async (page) => {
      await page
        .getByRole("option", { name: /Samsung SDI/ })
        .first()
        .click();
      await details(page).getByRole("heading", { level: 2, name: "Samsung SDI" }).waitFor();
    },
  },
  {
    name: "to move a weight",
    act: async (page) => {
      await page.getByRole("button", { name: "Who else can supply BMW?" }).first().click();
      await page.getByRole("region", { name: "Answer" }).waitFor();
      await page
        .getByText(/^Weights/)
        .first()
        .click();
      await page.getByRole("slider").first().focus();
      for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
    },
  },
  {
    name: "to assume a scenario",
    act: async (page) => {
      const hash = new URL(page.url()).hash;
      await go(page, `${hash}&scenario=florence-stays-paused`);
      await page.getByRole("region", { name: "What the scenario changes" }).waitFor();
    },
  },
  { name: "to take it back", act: (page) => page.goBack() },
  {
    name: "to see the whole record as a table",
    act: async (page) => {
      await go(page, "#v=1&scope=record&table=claims&view=table");
      await page.locator('tr[aria-rowindex="2"]').waitFor();
    },
  },
  {
    name: "to sort it",
    act: (page) => page.getByRole("columnheader").nth(1).getByRole("button").click(),
  },
  {
    name: "to hide a class",
    act: (page) => page.getByRole("button", { name: /^Plants/ }).click(),
  },
  {
    name: "to read about the data",
    act: async (page) => {
      await go(page, "#v=1&view=table&open=about");
      await details(page).getByRole("heading", { name: "Where it is weak" }).waitFor();
    },
  },
];
