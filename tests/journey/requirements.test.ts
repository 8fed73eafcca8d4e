import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { listed, tickBox } from "../support/by-hand.ts";
import {
  answer,
  details,
  eventually,
  FOUNDING_LINK,
  restingWords,
  startJourney,
} from "../support/journey.ts";

const journey = startJourney();
const LINK = `${FOUNDING_LINK}&lens=founding`;

/** Opens the answer with its requirements unfolded. */
async function openRequirements(at = LINK): Promise<Page> {
  const page = await journey.open({ at });
  await answer(page)
    .getByText(/^Requirements/)
    .click();
  return page;
}

function requirement(page: Page, name: RegExp): Locator {
  return answer(page).getByRole("checkbox", { name });
}

const tick = (page: Page, name: RegExp): Promise<void> => tickBox(requirement(page, name));

const MEETS = /^Meets what you require/;
const COULD = /^Could, and what is missing/;
const DOES_NOT = /^Left out/;

describe("a requirement", () => {
  it("parts the candidates into who meets it and who could, with what is missing", async () => {
    const page = await openRequirements();
    await tick(page, /^Produces in the United States/);
    await eventually(() => listed(page, MEETS)).toEqual(["LG Energy Solution", "SK On"]);
    await eventually(() => listed(page, COULD)).toEqual(["Samsung SDI", "CATL"]);
    await eventually(() => listed(page, DOES_NOT)).toEqual([]);
    const samsung = answer(page).getByRole("listitem", { name: /^Samsung SDI/ });
    await eventually(() => samsung.innerText()).toContain("Not settled");
  });

  it("excludes who fails it, names the requirement, and opens the claim that decides", async () => {
    const page = await openRequirements();
    await tick(page, /46-series cells, at least/);
    await eventually(() => listed(page, MEETS)).toEqual(["Samsung SDI"]);
    await eventually(() => listed(page, DOES_NOT)).toEqual(
      expect.arrayContaining(["LG Energy Solution", "SK On"]),
    );
    const sk = answer(page).getByRole("listitem", {
      name: "SK On, left out",
    });
    await eventually(() => sk.innerText()).toMatch(/Fails/);
    await sk.getByRole("link", { name: /supplying/ }).click();
    await eventually(() => details(page).getByRole("article").first().innerText()).toContain(
      "kh-2025-06-23/c31",
    );
  });

  it("counts what is unknown as failing where it is strict", async () => {
    const page = await openRequirements();
    await tick(page, /^Produces in the United States/);
    await tick(page, /^What is unknown counts as failing/);
    await eventually(() => listed(page, COULD)).toEqual([]);
    await eventually(() => listed(page, DOES_NOT)).toEqual(
      expect.arrayContaining(["Samsung SDI", "CATL"]),
    );
    const samsung = answer(page).getByRole("listitem", { name: /^Samsung SDI/ });
    await eventually(() => samsung.innerText()).toContain("unknown counts as failing");
  });

  it("asks less of readiness when a lower stage is chosen", async () => {
    const page = await openRequirements();
    await tick(page, /46-series cells, at least/);
    await eventually(() => listed(page, MEETS)).toEqual(["Samsung SDI"]);
    await answer(page).getByLabel("Least stage").selectOption("developmentComplete");
    await eventually(() => listed(page, MEETS)).toEqual(
      expect.arrayContaining(["SK On", "Samsung SDI"]),
    );
  });

  it("keeps out who is owned from a country above a share", async () => {
    const page = await openRequirements();
    await tick(page, /^Not owned from/);
    await eventually(() => new URL(page.url()).hash).toContain("not-owned-from");
    const everyone = async (): Promise<readonly string[]> =>
      (await Promise.all([MEETS, COULD, DOES_NOT].map((head) => listed(page, head)))).flat().sort();
    await eventually(everyone).toEqual(["CATL", "LG Energy Solution", "SK On", "Samsung SDI"]);
    await answer(page).getByLabel("Per cent").fill("25");
    await eventually(() => new URL(page.url()).hash).toContain("not-owned-from%3Achina%3A25");
    await answer(page).getByLabel("Country").selectOption("japan");
    await eventually(() => new URL(page.url()).hash).toContain("not-owned-from%3Ajapan%3A25");
  });

  it("of the product in the market can be asked for by a date, which stands in the question", async () => {
    const page = await openRequirements();
    await tick(page, /^Makes 46-series cells in the United States/);
    await eventually(() => listed(page, COULD)).toContain("LG Energy Solution");
    const lg = answer(page).getByRole("listitem", { name: /^LG Energy Solution/ });
    await eventually(() => lg.innerText()).toContain("no claim speaks of it");
    await answer(page).getByLabel("Needed by").fill("soon");
    await eventually(() => answer(page).innerText()).toContain("“soon” is no date");
    await answer(page).getByLabel("Needed by").fill("2027");
    await page.keyboard.press("Enter");
    await eventually(() => new URL(page.url()).hash).toContain("needed-by=2027");
    await eventually(() => lg.innerText()).toContain("in the United States by 2027");
  });

  it("says how many meet it, may and fail, and each count opens the claims", async () => {
    const page = await openRequirements();
    await tick(page, /46-series cells, at least/);
    await eventually(() => answer(page).innerText()).toMatch(/1 meets it, 1 open.*, 2 fail/);
    await answer(page).getByRole("link", { name: "2 fail" }).click();
    await eventually(() => details(page).getByRole("article").count()).toBe(2);
  });

  it("of a plant in the market asks for one that operates, or that may still be built", async () => {
    const page = await openRequirements();
    await tick(page, /^Has a plant there that/);
    await eventually(() => new URL(page.url()).hash).toContain("site%3Aoperating");
    await answer(page).getByLabel("State of the plant").selectOption("building");
    await eventually(() => new URL(page.url()).hash).toContain("site%3Abuilding");
    const sk = answer(page).getByRole("listitem", { name: /^SK On/ });
    await eventually(() => sk.innerText()).toContain("operates or is being built");
  });

  it("is taken back by the same box", async () => {
    const page = await openRequirements();
    await tick(page, /^Produces in the United States/);
    await requirement(page, /^Produces in the United States/).focus();
    await page.keyboard.press("Space");
    await eventually(() => listed(page, MEETS)).toHaveLength(4);
    await eventually(() => new URL(page.url()).hash).not.toContain("require");
  });

  it("that a link brings stands in its box, also where the link says 1 for yes", async () => {
    const page = await openRequirements(`${LINK}&require=readiness%3E%3Dsampling&strict=1`);
    await eventually(() => requirement(page, /46-series cells, at least/).isChecked()).toBe(true);
    await eventually(() => answer(page).getByLabel("Least stage").inputValue()).toBe("sampling");
    await eventually(() =>
      requirement(page, /^What is unknown counts as failing/).isChecked(),
    ).toBe(true);
  });

  it("of an unknown form is refused with the forms that there are", async () => {
    const page = await journey.open({ at: `${LINK}&require=made-on-the-moon` });
    const words = await restingWords(answer(page));
    expect(words).toContain("made-on-the-moon");
    expect(words).toContain("readiness>=");
    expect(words).toContain("not-owned-from");
  });
});
