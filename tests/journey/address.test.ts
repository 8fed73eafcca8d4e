import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  answer,
  candidate,
  details,
  drawnGraph,
  EXACT_LINK,
  eventually,
  FOUNDING_LINK,
  restingWords,
  startJourney,
} from "../support/journey.ts";

const journey = startJourney();
const RICH_LINK = `${FOUNDING_LINK}&weights=local%3D2%2Creadiness%3D1&require=local&require=readiness%3E%3Dsupplying&lens=everything&true-at=2025-07&show=organisation%2Cfacility&hide-lines=opinion&select=samsung-sdi&open=entity%3Asamsung-sdi&view=graph`;

/** The parts of the page's address after the #, in any order. */
function partsOf(page: Page): string[] {
  return [...new URLSearchParams(new URL(page.url()).hash.slice(1))]
    .map(([name, value]) => `${name}=${value}`)
    .sort();
}

/** What the page says, but for what it says for two seconds only. */
async function wordsOf(page: Page): Promise<string> {
  await eventually(() => page.getByRole("button", { name: "Copy link" }).count()).toBe(1);
  return page.locator("#root").ariaSnapshot();
}

describe("a copied link", () => {
  it("opens in another browser with the same view, lens, weights, requirements and selection", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const page = await journey.open({ at: RICH_LINK, permissions });
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    const other = await journey.open({ at: new URL(link).hash });
    const [here, there] = [await drawnGraph(page), await drawnGraph(other)];
    expect(there.nodes).toEqual(here.nodes);
    expect(there.nodes.filter(({ selected }) => selected).map(({ id }) => id)).toEqual([
      "samsung-sdi",
    ]);
    // Parts that are fetched late come to the two at different times.
    await eventually(async () => (await wordsOf(other)) === (await wordsOf(page))).toBe(true);
    await details(other)
      .getByRole("button", { name: /Back to the answer/ })
      .click();
    const words = await restingWords(answer(other));
    expect(words).toMatch(/Requirements\s*2 set/);
    expect(words).toMatch(/Weights\s*67 % · 33 %/);
  });

  it("says where to copy from when the browser does not let the page", async () => {
    const page = await journey.open({
      before: (fresh) =>
        fresh.addInitScript(() =>
          Object.defineProperty(navigator, "clipboard", { value: undefined }),
        ),
    });
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Copy it from the address bar.").waitFor();
  });

  it("can be opened in a new tab from any link of the page", async () => {
    const page = await journey.open({ at: EXACT_LINK });
    const weakest = candidate(page, "SK On").getByRole("link", { name: "Weakest claim" });
    const other = await journey.open({ at: (await weakest.getAttribute("href")) ?? "" });
    await details(other).getByRole("article").waitFor();
    await eventually(() => details(other).innerText()).toContain("kh-2025-06-23/c43");
  });
});

describe("loading the page again", () => {
  it("keeps everything that the link says", async () => {
    const page = await journey.open({ at: RICH_LINK });
    // Parts of the page come late.
    await page.waitForLoadState("networkidle");
    const before = [await wordsOf(page), partsOf(page)];
    await page.reload();
    await eventually(async () => [await wordsOf(page), partsOf(page)]).toEqual(before);
  });
});

describe("back and forward", () => {
  it("walk through what was done, step by step", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
    await candidate(page, "SK On").getByRole("link", { name: "Weakest claim" }).click();
    await details(page).getByRole("article").waitFor();
    await page.getByRole("radio", { name: "Table" }).click();
    await page.getByRole("table", { name: /under the lens and filters/ }).waitFor();
    await page.goBack();
    await eventually(() =>
      page.getByRole("table", { name: /under the lens and filters/ }).count(),
    ).toBe(0);
    await details(page).getByRole("article").waitFor();
    await page.goBack();
    await candidate(page, "SK On").waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "The founding case" }).waitFor();
    await page.goForward();
    await candidate(page, "SK On").waitFor();
    await page.goForward();
    await details(page).getByRole("article").waitFor();
  });

  it("take back the dragging of a slider as one step, and leave the question asked", async () => {
    const page = await journey.open({ at: EXACT_LINK });
    await answer(page)
      .getByText(/^Weights/)
      .click();
    const slider = page.getByRole("slider", { name: "Readiness" });
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.locator("..").boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const by of [10, 20, 30, 40]) await page.mouse.move(x + by, y);
    await page.mouse.up();
    await eventually(async () => Number(await slider.inputValue())).toBeGreaterThan(1);
    await page.goBack();
    await eventually(() => new URL(page.url()).hash).not.toContain("weights");
    await answer(page).waitFor();
    await eventually(() => slider.inputValue()).toBe("1");
  });
});

describe("a link that is broken", () => {
  it("shows what could be read of it and quotes what could not, and the page still works", async () => {
    const page = await journey.open({ at: `${EXACT_LINK}&view=sideways&true-at=never&zoom=7` });
    const alert = page.getByRole("alert", { name: "About this link" });
    const words = await restingWords(alert);
    for (const bad of ["“sideways”", "“never”", "“zoom”"]) expect(words).toContain(bad);
    await candidate(page, "LG Energy Solution").waitFor();
    await alert.getByRole("button", { name: "Close" }).click();
    await eventually(() => alert.count()).toBe(0);
    await page.getByRole("radio", { name: "Table" }).click();
    await page.getByRole("table", { name: /under the lens and filters/ }).waitFor();
  });

  it("from a newer version says so and still answers", async () => {
    const page = await journey.open({ at: EXACT_LINK.replace("v=1", "v=7") });
    await eventually(() => page.getByRole("alert").innerText()).toMatch(
      /newer version of the program.*7/,
    );
    await candidate(page, "LG Energy Solution").waitFor();
  });

  it("asks about somebody unknown and is told the nearest names", async () => {
    const page = await journey.open({ at: FOUNDING_LINK.replace("buyer=bmw", "buyer=bwm") });
    const words = await restingWords(answer(page));
    expect(words).toContain("“bwm”".replace(/[“”]/g, '"'));
    await answer(page).getByRole("link", { name: "BMW", exact: true }).waitFor();
    await answer(page).getByRole("button", { name: "Close the question" }).click();
    await page.getByRole("heading", { name: "The founding case" }).waitFor();
  });

  it.each([
    ["an entity", "entity:aesc-florenc", /nothing called “aesc-florenc”.*AESC Florence/s],
    ["a link", "edge:a%7Cb%7Cc%7C", /no such link under this lens/],
    ["a claim", "claims:nowhere/c99", /no claim “nowhere\/c99”/],
  ])("opens %s that the data do not have, and says so", async (_, opened, words) => {
    const page = await journey.open({ at: `#v=1&open=${opened}&view=graph` });
    await eventually(() => details(page).innerText()).toMatch(words);
  });

  it("shows script-like text as text and runs none of it", async () => {
    const script = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    const text = encodeURIComponent(script);
    const dialogs: string[] = [];
    const page = await journey.open({
      at: `#v=1&ask=explain&subject=${text}&lens=${text}&open=entity:${text}&select=${text}&hide=${text}&${text}=1&view=${text}`,
      before: async (fresh) => {
        fresh.on("dialog", (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
      },
    });
    await eventually(() => page.getByRole("alert").innerText()).toContain(
      "<img src=x onerror=alert(1)>",
    );
    await eventually(() => details(page).innerText()).toContain(script);
    await eventually(() => page.locator("img").count()).toBe(0);
    await page.getByRole("button", { name: /Back to the answer/ }).click();
    await eventually(() => answer(page).innerText()).toContain("<img src=x");
    expect(dialogs).toEqual([]);
  });
});
