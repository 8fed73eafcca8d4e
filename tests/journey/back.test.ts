import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  answer,
  candidate,
  details,
  drawnGraph,
  eventually,
  FOUNDING_LINK,
  focusedName,
  PHONE,
  startJourney,
  tabTo,
} from "../support/journey.ts";

const journey = startJourney({ record: "whole" });
const ANSWER = `${FOUNDING_LINK}&view=table`;

const scrolled = (page: Page): Promise<number> =>
  details(page).evaluate(({ scrollTop }) => scrollTop);

/** Follows a link of the answer; gives where the panel was scrolled to as it was pressed. */
async function follow(page: Page, link: Locator): Promise<number> {
  const left = details(page).evaluate(
    (panel) =>
      new Promise<number>((resolve) => {
        const note = (): void => resolve(panel.scrollTop);
        document.addEventListener("click", note, { capture: true, once: true });
      }),
  );
  await link.click();
  return left;
}

const steps = (page: Page): Promise<number> => page.evaluate(() => history.length);

describe("going back", () => {
  it("from a claim leads to where the answer was read, with all that was unfolded in it", async () => {
    const page = await journey.open({ at: ANSWER });
    const row = candidate(page, "SK On");
    await row.getByText("Why it is here").click();
    const why = row.locator("details", { hasText: "Why it is here" });
    const link = why.getByRole("link").first();
    const at = await follow(page, link);
    expect(at).toBeGreaterThan(300);
    await details(page).getByRole("article").first().waitFor();
    expect(await scrolled(page)).toBe(0);
    await details(page).getByRole("button", { name: "← Back to the answer" }).click();
    await eventually(() => scrolled(page)).toBeCloseTo(at, -1);
    expect(await why.getAttribute("open")).not.toBeNull();
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    // The browser's own back and forward do the same.
    await link.click();
    await details(page).getByRole("article").first().waitFor();
    await page.goBack();
    await eventually(() => scrolled(page)).toBeCloseTo(at, -1);
    await page.goForward();
    await details(page).getByRole("article").first().waitFor();
    await page.goBack();
    await eventually(() => scrolled(page)).toBeCloseTo(at, -1);
  });

  it("goes page by page, and closing leaves nothing chosen", async () => {
    const page = await journey.open({ at: "#v=1&view=graph" });
    await drawnGraph(page);
    await page.getByRole("combobox", { name: /^Search/ }).fill("aesc florence");
    await page.getByRole("option", { name: /^AESC Florence/ }).click();
    const plant = details(page).getByRole("heading", { level: 2, name: "AESC Florence" });
    await plant.waitFor();
    const at = await follow(
      page,
      details(page).getByRole("link", { name: /the claims on Investment, spent/ }),
    );
    await details(page).getByRole("article").first().waitFor();
    await details(page).getByRole("button", { name: "← Back to AESC Florence" }).click();
    await plant.waitFor();
    await eventually(() => scrolled(page)).toBeCloseTo(at, -1);
    await details(page).getByRole("button", { name: "Close" }).click();
    await page.getByRole("heading", { name: "The founding case" }).waitFor();
    expect((await drawnGraph(page)).nodes.filter(({ selected }) => selected)).toEqual([]);
  });

  it("from a comparison leads to the answer as it was ticked, and not to its top", async () => {
    const page = await journey.open({ at: ANSWER });
    for (const name of ["Samsung SDI", "SK On"]) {
      await candidate(page, name)
        .getByText(/^Compare/)
        .click();
    }
    const at = await follow(page, details(page).getByRole("button", { name: "Compare 2" }));
    await answer(page)
      .getByRole("heading", { name: /side by side/ })
      .waitFor();
    await details(page).getByRole("button", { name: "← Back to the answer" }).click();
    await candidate(page, "SK On").waitFor();
    await eventually(() => scrolled(page)).toBeCloseTo(at, -1);
    await eventually(() => candidate(page, "SK On").getByRole("checkbox").isChecked()).toBe(true);
  });

  it("works in the sheet of a phone as well", async () => {
    const page = await journey.open({ ...PHONE, at: ANSWER });
    const at = await follow(
      page,
      candidate(page, "SK On").getByRole("link", { name: /^46-series cells/ }),
    );
    await details(page).getByRole("article").first().waitFor();
    await details(page).getByRole("button", { name: "← Back to the answer" }).tap();
    await eventually(() => scrolled(page)).toBeCloseTo(at, -1);
  });
});

describe("asking by keyboard", () => {
  it("leads into the answer, one Tab from its first button", async () => {
    const page = await journey.open({ at: "#v=1&view=table" });
    await tabTo(page, /^Ask: Who else/);
    await page.keyboard.press("Enter");
    await answer(page).waitFor();
    await eventually(() =>
      details(page).evaluate((panel) => panel === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Tab");
    expect(await focusedName(page)).toBe("Close the answer");
  });

  it("leads there from the search, and from the button of the opening; a skip link does too", async () => {
    const page = await journey.open({ at: "#v=1&view=table" });
    await page.getByRole("combobox", { name: /^Search/ }).fill("umicore");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const inDetails = () =>
      details(page).evaluate((panel) => panel.contains(document.activeElement));
    await eventually(inDetails).toBe(true);
    await details(page).getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).focus();
    await page.keyboard.press("Enter");
    await answer(page).waitFor();
    await eventually(inDetails).toBe(true);
    await page.getByRole("combobox", { name: /^Search/ }).focus();
    await tabTo(page, /^Skip to the answer/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await eventually(() => inDetails()).toBe(true);
  });
});

describe("one decision is one step of the browser's history", () => {
  const CASES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    "thirty keys on a slider": async (page) => {
      await answer(page)
        .getByText(/^Weights/)
        .click();
      await answer(page).getByRole("slider", { name: "Stage of the line" }).focus();
      for (let key = 0; key < 30; key += 1) {
        await page.keyboard.press(key % 3 === 0 ? "ArrowLeft" : "ArrowRight");
      }
    },
    "three boxes ticked one after the other": async (page) => {
      for (const name of ["LG Energy Solution", "Samsung SDI", "SK On"]) {
        await candidate(page, name)
          .getByText(/^Compare/)
          .click();
      }
    },
    "kinds ticked one after the other": async (page) => {
      await page.getByRole("button", { name: /^Kinds/ }).click();
      for (const name of ["Opinion", "Forecast", "Proposal"]) {
        await page.getByRole("dialog").getByText(name, { exact: true }).click();
      }
    },
    "lenses passed over with the arrow keys": async (page) => {
      await page.getByRole("combobox", { name: "Lens" }).focus();
      for (let key = 0; key < 3; key += 1) await page.keyboard.press("ArrowUp");
    },
    "sorts of the legend pressed one after the other": async (page) => {
      for (const name of [/^Plan /, /^Plants/, /^Contract/]) {
        await page.getByRole("button", { name }).first().click();
      }
    },
  };

  it.each(Object.entries(CASES))("%s", async (_, does) => {
    const page = await journey.open({ at: ANSWER });
    await answer(page).waitFor();
    const before = await steps(page);
    const hash = new URL(page.url()).hash;
    await does(page);
    await eventually(() => new URL(page.url()).hash).not.toBe(hash);
    expect(await steps(page)).toBe(before + 1);
    await page.keyboard.press("Escape");
    await page.goBack();
    await eventually(() => new URL(page.url()).hash).toBe(hash);
  });

  it("the digits of a number", async () => {
    const page = await journey.open({
      at: "#v=1&ask=tariff+blend&shipped=400000&quota=100000&in-quota=10&out-of-quota=27.5&view=table",
    });
    const field = answer(page).getByRole("textbox", { name: "Quota, units" });
    await field.waitFor();
    const before = await steps(page);
    await field.focus();
    await page.keyboard.press("End");
    await page.keyboard.type("12", { delay: 100 });
    await eventually(() => page.url()).toContain("quota=10000012");
    expect(await steps(page)).toBe(before + 1);
  });
});
