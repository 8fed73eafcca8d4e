import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { answer, details, eventually, restingWords, startJourney } from "../support/journey.ts";

const journey = startJourney({ record: "whole" });

const DUTY = "#v=1&ask=tariff+rate&origin=eu&destination=us&product=passenger-car&view=table";
const CHANGES = "#v=1&ask=diff&from=2025-06-23&to=2025-10-01&view=table";

const heading = (page: Page, name: RegExp | string) => answer(page).getByRole("heading", { name });
const address = (page: Page): URLSearchParams =>
  new URLSearchParams(new URL(page.url()).hash.slice(1));

describe("what duty goods pay on entry", () => {
  it("is asked from the panel, and shown large with its parts and their claims", async () => {
    const page = await journey.open();
    await page.getByText("More questions").click();
    await page.getByRole("button", { name: "Ask: What duty do goods pay on entry?" }).click();
    await heading(page, /^What duty do passenger cars from the European Union pay/).waitFor();
    expect(address(page).get("ask")).toBe("tariff rate");
    await eventually(() => answer(page).locator(".rate").innerText()).toMatch(/^\d+(\.\d+)? %$/);
    await answer(page)
      .getByRole("link", { name: /^The US tariff on EU cars applies to passenger cars/ })
      .first()
      .click();
    await details(page).getByRole("article").waitFor();
    await details(page)
      .getByRole("button", { name: /Back to the answer/ })
      .click();
    await answer(page).waitFor();
  });

  it("is another on one day as it was known before and after the agreement", async () => {
    const page = await journey.open({ at: DUTY });
    const rate = answer(page).locator(".rate");
    await answer(page)
      .getByRole("link", { name: /as known by 1 July 2025/ })
      .click();
    await eventually(() => rate.innerText()).toBe("27.5 %");
    expect([address(page).get("true-at"), address(page).get("known-by")]).toEqual([
      "2025-08-15",
      "2025-07-01",
    ]);
    await eventually(() => answer(page).innerText()).toMatch(
      /The rate of 15 August 2025, from what was known by 1 July 2025/,
    );
    await answer(page)
      .getByRole("link", { name: /as known by 1 October 2025/ })
      .click();
    await eventually(() => rate.innerText()).toBe("15 %");
    await heading(page, "What it replaced").waitFor();
    await page.goBack();
    await eventually(() => rate.innerText()).toBe("27.5 %");
    await answer(page)
      .getByRole("link", { name: /^The latest, from all that is known/ })
      .click();
    await eventually(() => address(page).has("true-at")).toBe(false);
  });

  it("is set to a day on the page itself, which is the lens's", async () => {
    const page = await journey.open({ at: DUTY });
    await answer(page).getByLabel("Known by").fill("2025-07-01");
    await eventually(() => answer(page).locator(".rate").innerText()).toBe("27.5 %");
    await page.getByRole("button", { name: /^Known by 1 July 2025/ }).waitFor();
  });

  it("is not known where no claim is on the route, which is no zero", async () => {
    const page = await journey.open({
      at: "#v=1&ask=tariff+rate&origin=us&destination=hungary&product=ev-cell&view=table",
    });
    await eventually(() => answer(page).locator(".rate").innerText()).toBe("Not known");
    await eventually(() => answer(page).innerText()).toContain(
      "That does not mean that there is none",
    );
  });
});

describe("what became known between two dates", () => {
  it("is asked with two days, and told by statuses, counts and months", async () => {
    const page = await journey.open();
    await page.getByText("More questions").click();
    const panel = page.getByRole("navigation", { name: "Ask" });
    await panel.getByLabel("First date").fill("2025-01-01");
    await panel.getByLabel("Second date").fill("2025-07-01");
    await page.getByRole("button", { name: /^Ask: What became known/ }).click();
    await heading(page, "What became known between 1 January 2025 and 1 July 2025?").waitFor();
    const words = await restingWords(answer(page));
    expect(words).toMatch(/\d+ new claims?, \d+ changed, \d+ withdrawn/);
    expect(words).toMatch(/AESC Florence: [a-z ]+ → construction paused/);
    await heading(page, /^June 2025 \d+ claims?/).waitFor();
  });

  it("shows at most fifty claims, and more when asked to", async () => {
    const page = await journey.open({ at: "#v=1&ask=diff&from=2024-01-01&view=table" });
    const months = answer(page).locator("section.relation");
    const rows = months.getByRole("listitem");
    await rows.first().waitFor();
    await eventually(() => rows.count()).toBe(50);
    await answer(page)
      .getByRole("button", { name: /^Show \d+ more of \d+/ })
      .click();
    await eventually(() => rows.count()).toBeGreaterThan(50);
  });

  it("is asked anew by another day on the page, in one step back", async () => {
    const page = await journey.open({ at: CHANGES });
    await answer(page).getByLabel("Second date").fill("2025-08-01");
    await heading(page, /between 23 June 2025 and 1 August 2025/).waitFor();
    await answer(page).getByLabel("Second date").fill("");
    await heading(page, "What became known since 23 June 2025?").waitFor();
    await eventually(() => address(page).has("to")).toBe(false);
    await page.goBack();
    await heading(page, /between 23 June 2025 and 1 October 2025/).waitFor();
  });

  it("is counted from a release as well", async () => {
    const page = await journey.open({ at: CHANGES });
    await answer(page).getByRole("link", { name: "2026.11.1", exact: true }).click();
    await heading(page, "What is new since release 2026.11.1?").waitFor();
  });
});

describe("where sources disagree", () => {
  it("under the founding article is one contradiction with two sides, and no difference", async () => {
    const page = await journey.open({ at: "#v=1&ask=conflicts&lens=founding&view=table" });
    await heading(page, "Contradictions 1").waitFor();
    await eventually(() => heading(page, /^Figures that differ/).count()).toBe(0);
    await eventually(() => answer(page).getByRole("listitem").count()).toBe(2);
    await answer(page)
      .getByRole("link", { name: /from Hong Kong/ })
      .click();
    await details(page).getByRole("article").waitFor();
  });

  it("keeps figures that may both be right apart, and says what they bear on", async () => {
    const page = await journey.open({ at: "#v=1&ask=conflicts&view=table" });
    await heading(page, /^Contradictions \d+/).waitFor();
    await heading(page, /^Figures that differ \d+/).waitFor();
    await eventually(() => answer(page).innerText()).toContain(
      "Bears on “Who else can supply BMW?”:",
    );
  });
});

describe("the page of an entity", () => {
  it("has what we worked out, marked as ours, with the claims that it is from", async () => {
    const page = await journey.open({ at: "#v=1&open=entity:aesc&view=table" });
    const ours = details(page).getByRole("region", { name: "Worked out by us" });
    await ours.getByText("our inference").first().waitFor();
    await eventually(() => ours.innerText()).toMatch(/Ultimate owner: Envision Group/);
    await ours.getByRole("link", { name: /^\d+ claims?: ultimate owner/ }).click();
    await details(page).getByRole("article").first().waitFor();
  });

  it("has figures that differ below what cannot both be right", async () => {
    const page = await journey.open({ at: "#v=1&open=entity:lg-energy-solution&view=table" });
    const differing = details(page).getByRole("region", { name: "Figures that differ" });
    await differing.waitFor();
    const words = await restingWords(details(page));
    expect(words.indexOf("Figures that differ")).toBeGreaterThan(
      words.lastIndexOf("Sources disagree"),
    );
    await eventually(() => differing.getByRole("listitem").count()).toBeGreaterThan(1);
  });
});
