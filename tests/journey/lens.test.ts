import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { countWord } from "../../src/core/model/wording/words.ts";
import { graphUnder } from "../../src/core/operation/view.ts";
import { ALL_LENSES } from "../support/founding.ts";
import {
  answer,
  candidate,
  details,
  drawnGraph,
  eventually,
  FOUNDING_LINK,
  ranking,
  startJourney,
} from "../support/journey.ts";
import { readFoundingRecord } from "../support/record.ts";

const journey = startJourney();
const record = readFoundingRecord();

function leftOutCount(page: Page): Promise<number> {
  const words = page.getByRole("region", { name: "Which claims count" });
  return words.innerText().then((text) => Number(/(\d+) claims? left out/.exec(text)?.[1] ?? 0));
}

describe("the lens", () => {
  it("counts under each preset what the command line counts, and says how many it leaves out", async () => {
    const page = await journey.open();
    for (const lens of ALL_LENSES) {
      await page.getByRole("combobox", { name: "Lens" }).selectOption(lens.name);
      const { claims, leftOut, annotations } = graphUnder(record, lens);
      await page.getByText(countWord(claims.size, "claim")).first().waitFor();
      await eventually(() => leftOutCount(page)).toBe(leftOut.size + annotations.size);
    }
  });

  it("changes what is drawn, and moves none of it", async () => {
    const page = await journey.open();
    const before = await drawnGraph(page);
    await page.getByRole("combobox", { name: "Lens" }).selectOption("facts");
    await eventually(async () => (await drawnGraph(page)).edges.length).toBeLessThan(
      before.edges.length,
    );
    for (const { id, x, y } of (await drawnGraph(page)).nodes) {
      const same = before.nodes.find((node) => node.id === id);
      expect([x, y], id).toEqual([same?.x, same?.y]);
    }
  });

  it("lists what it leaves out, each with its claim", async () => {
    const page = await journey.open();
    const expected = await leftOutCount(page);
    await page.getByRole("link", { name: /claims left out/ }).click();
    await details(page)
      .getByRole("heading", { name: /left out by the lens/ })
      .waitFor();
    const claims = details(page).getByRole("listitem").getByRole("link");
    await eventually(() => claims.count()).toBe(expected);
    await claims.first().click();
    const card = details(page).getByRole("article");
    await eventually(() => card.innerText()).toContain("does not count under this lens");
  });

  it("counts what was true at a date, and says so", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: /^True at/ }).click();
    const popover = page.getByRole("dialog", { name: "True at" });
    await popover.getByLabel("Day", { exact: true }).fill("2025-07-01");
    // A day and a month are set alike: nothing counts before.
    await page.getByText("at any date.").waitFor();
    await popover.getByRole("button", { name: "Set" }).click();
    await page.getByText("true at 1 July 2025").first().waitFor();
    await page.getByRole("button", { name: /^True at 1 July 2025/ }).click();
    await popover.getByRole("button", { name: "Any date" }).click();
    await page.getByText("at any date.").waitFor();
  });

  it("counts what was known by a date, also of one before anything was published", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: /^Known by/ }).click();
    const popover = page.getByRole("dialog", { name: "Known by" });
    await popover.getByLabel("Or a month or year").fill("2024");
    await popover.getByRole("button", { name: "Set" }).click();
    await page.getByText(/0 claims from 0 sources/).waitFor();
    await page.getByText(/Nothing is left to draw/).waitFor();
  });

  it("says of a date that is none what one looks like, and sets nothing", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: /^Known by/ }).click();
    const popover = page.getByRole("dialog", { name: "Known by" });
    await popover.getByLabel("Or a month or year").fill("soon");
    await popover.getByText(/“soon” is no date/).waitFor();
    await eventually(() => popover.getByRole("button", { name: "Set" }).isDisabled()).toBe(true);
    expect(new URL(page.url()).hash).toBe("");
  });

  it("counts single kinds as they are ticked, and always keeps one", async () => {
    const page = await journey.open({ at: "#v=1&lens=facts&view=graph" });
    await page.getByRole("button", { name: /^Kinds/ }).click();
    const kinds = page.getByRole("dialog", { name: "Kinds" });
    const box = (name: string) => kinds.getByRole("checkbox", { name });
    await kinds.getByText("Plan", { exact: true }).click();
    await eventually(() => box("Plan").isChecked()).toBe(true);
    await kinds.getByText("Reported fact").click();
    await eventually(() => box("Reported fact").isChecked()).toBe(false);
    await kinds.getByText("Plan", { exact: true }).click();
    await eventually(() => box("Plan").isChecked()).toBe(true);
    await eventually(() => box("Reported fact").isChecked()).toBe(false);
  });
});

describe("the answer under the default lens", () => {
  it("says that opinions do not count, and counts them at a press", async () => {
    const page = await journey.open({ at: FOUNDING_LINK });
    await answer(page).waitFor();
    const before = await candidate(page, "LG Energy Solution").innerText();
    expect(before).not.toContain("0.5–1");
    await answer(page).getByRole("link", { name: "Count everything said" }).click();
    await candidate(page, "LG Energy Solution")
      .getByRole("link", { name: /^Tariff resilience: 0\.5–1/ })
      .waitFor();
    await eventually(() =>
      answer(page).getByRole("link", { name: "Count everything said" }).count(),
    ).toBe(0);
  });

  it("ranks CATL as well, of which nothing is known, and says so", async () => {
    const page = await journey.open({ at: `${FOUNDING_LINK}&lens=founding` });
    await answer(page).waitFor();
    await eventually(() => ranking(page)).toEqual([
      "LG Energy Solution, rank 1–3",
      "SK On, rank 2–4",
      "Samsung SDI, rank 1–4",
      "CATL, rank 1–4",
    ]);
    await eventually(() => candidate(page, "CATL").innerText()).toContain(
      "Nothing known on these criteria",
    );
  });
});
