import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  answer,
  candidate,
  EXACT_LINK,
  eventually,
  ranking,
  restingWords,
  startJourney,
} from "../support/journey.ts";

const journey = startJourney();

async function openWeights(at = EXACT_LINK): Promise<Page> {
  const page = await journey.open({ at });
  await answer(page)
    .getByText(/^Weights/)
    .click();
  return page;
}

function slider(page: Page, name: string): Locator {
  return answer(page).getByRole("slider", { name });
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) await page.keyboard.press(key);
}

function firstShare(page: Page, name: string): Promise<string> {
  return candidate(page, name).getByRole("strong").innerText();
}

/** What a screen reader says of a slider's value: its text and its description. */
function spoken(thumb: Locator): Promise<string> {
  return thumb.evaluate((input) => {
    const described = (input.getAttribute("aria-describedby") ?? "").split(" ");
    const words = described.map((id) => document.getElementById(id)?.textContent ?? "");
    return [input.getAttribute("aria-valuetext") ?? "", ...words].join(" ").trim();
  });
}

describe("the weights", () => {
  it("stand equal at first, each with its number and its share", async () => {
    const page = await openWeights();
    for (const name of ["Local production", "Tariff resilience", "Readiness"]) {
      await eventually(() => slider(page, name).inputValue()).toBe("1");
      await eventually(() => spoken(slider(page, name))).toMatch(/1\.0.*33 %/);
    }
  });

  it("move by the arrow keys, and shares and order follow", async () => {
    const page = await openWeights();
    expect((await ranking(page))[0]).toMatch(/^LG Energy Solution/);
    await slider(page, "Readiness").focus();
    await press(page, "End", 1);
    await slider(page, "Local production").focus();
    await press(page, "Home", 1);
    await slider(page, "Tariff resilience").focus();
    await press(page, "ArrowLeft", 9);
    await eventually(async () => (await ranking(page))[0]).toMatch(/^Samsung SDI, rank 1$/);
    await eventually(() => firstShare(page, "Samsung SDI")).toMatch(/^(100|over 99) %$/);
    await eventually(() => spoken(slider(page, "Readiness"))).toMatch(/9\d %/);
  });

  it("flip the order of two where the page said they would", async () => {
    const page = await openWeights();
    const flips = () => answer(page).innerText();
    await eventually(() => flips()).toMatch(
      /LG Energy Solution and Samsung SDI change places when readiness weighs more than 56 %/,
    );
    await slider(page, "Readiness").focus();
    await press(page, "End", 1);
    await eventually(flips).toMatch(
      /LG Energy Solution and Samsung SDI change places when readiness weighs less than 56 %/,
    );
  });

  it("cannot all be taken away: the last one stays", async () => {
    const page = await openWeights();
    for (const name of ["Local production", "Tariff resilience", "Readiness"]) {
      await slider(page, name).focus();
      await press(page, "Home", 1);
    }
    await candidate(page, "LG Energy Solution").waitFor();
    expect(await slider(page, "Readiness").inputValue()).not.toBe("0");
  });

  it("are all tried when they are set free, and the page says that no order flips", async () => {
    const page = await openWeights();
    await answer(page).getByRole("checkbox", { name: "Try every weight" }).focus();
    await page.keyboard.press("Space");
    await answer(page).getByText("every weight tried").waitFor();
    await eventually(() => answer(page).getByRole("slider").count()).toBe(0);
    await eventually(() => answer(page).getByText("When the order flips").count()).toBe(0);
    const share = Number.parseInt(await firstShare(page, "LG Energy Solution"), 10);
    expect(Math.abs(share - 69.5)).toBeLessThan(2);
  });

  it("go back to equal at a press", async () => {
    const page = await openWeights(`${EXACT_LINK}&weights=readiness%3D1`);
    await answer(page).getByRole("button", { name: "Back to equal weights" }).click();
    await eventually(() => slider(page, "Local production").inputValue()).toBe("1");
    expect(new URL(page.url()).hash).not.toContain("weights");
  });

  it("of further criteria stand apart, off at first, with a warning when they count", async () => {
    const page = await openWeights();
    await answer(page).getByText("More criteria, off at first").click();
    const count = answer(page).getByRole("slider", { name: "Number of plants" });
    await count.focus();
    await press(page, "ArrowRight", 3);
    await eventually(() => candidate(page, "SK On").innerText()).toContain("Number of plants");
    await eventually(() => answer(page).innerText()).toMatch(/not capacity|count/i);
  });

  it("keep the focus on a further criterion that is turned down to nothing", async () => {
    const page = await openWeights(`${EXACT_LINK}&weights=local%3D1%2Crelation%3D0.1`);
    const relation = slider(page, "Supplies the buyer already");
    await relation.focus();
    await page.keyboard.press("Home");
    await eventually(() => new URL(page.url()).hash).not.toContain("relation");
    expect(await relation.evaluate((input) => input === document.activeElement)).toBe(true);
    await eventually(() => relation.isVisible()).toBe(true);
  });

  it("as an order of importance say which order is tried", async () => {
    const page = await openWeights(`${EXACT_LINK}&weights=local%3Etariff%3Ereadiness`);
    const words = await restingWords(answer(page));
    expect(words).not.toContain("every weight tried");
    await eventually(() =>
      answer(page).getByRole("checkbox", { name: "Try every weight" }).isChecked(),
    ).toBe(false);
  });

  it("that a link gives wrongly are refused with what they take", async () => {
    const page = await journey.open({ at: `${EXACT_LINK}&weights=local%3Da-lot` });
    const words = await restingWords(answer(page));
    expect(words).toContain("a-lot");
    expect(words).toContain("local=1,tariff=1,readiness=1");
  });
});
