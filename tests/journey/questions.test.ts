import { describe, expect, it } from "vitest";
import {
  answer,
  details,
  drawnGraph,
  eventually,
  restingWords,
  startJourney,
} from "../support/journey.ts";

const journey = startJourney();

describe("how two parties are connected", () => {
  it("is answered by the paths, with the weakest claim of each, and lit in the graph", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Ask: How are two parties connected?" }).click();
    await answer(page)
      .getByRole("heading", { name: "How are AESC and BMW Woodruff connected?" })
      .waitFor();
    await eventually(() => answer(page).innerText()).toMatch(/\d+ steps?; weakest claim:/);
    const { nodes } = await drawnGraph(page);
    const lit = nodes.filter(({ strength }) => strength === "lit").map(({ id }) => id);
    expect(lit).toEqual(expect.arrayContaining(["aesc", "bmw", "bmw-woodruff"]));
    expect(nodes.find(({ id }) => id === "catl")?.strength).toBe("faded");
  });

  it("looks for longer paths when asked to, and says what came of it", async () => {
    const page = await journey.open({ at: "#v=1&ask=paths&from=aesc&to=bmw&view=graph" });
    const more = answer(page).getByRole("button", { name: "Look for longer paths" });
    await more.waitFor();
    const before = await answer(page).innerText();
    await more.click();
    await eventually(() => answer(page).innerText()).not.toBe(before);
  });

  it("gives advice where there is none", async () => {
    const page = await journey.open({
      at: "#v=1&ask=paths&from=aesc&to=us-tariff-eu-cars&lens=facts&view=graph",
    });
    await answer(page).getByRole("heading", { level: 2 }).waitFor();
    expect((await answer(page).innerText()).length).toBeGreaterThan(60);
  });
});

describe("what depends on a plant", () => {
  it("is told by what becomes of it, each with the way to it", async () => {
    const page = await journey.open();
    await page
      .getByRole("button", { name: "Ask: What depends on a plant, company or country?" })
      .click();
    await answer(page)
      .getByRole("heading", { name: /^Loses all known sources/ })
      .waitFor();
    const lineUp = answer(page).getByRole("listitem").filter({ hasText: "next-generation" });
    await lineUp.first().getByRole("link", { name: "weakest claim" }).click();
    await details(page).getByRole("article").first().waitFor();
    await eventually(() => details(page).innerText()).toContain("Korea Herald");
  });

  it("is traced up and down the chain, step by step", async () => {
    const page = await journey.open({
      at: "#v=1&ask=neighbours&entity=aesc-florence&up=1&down=3&view=graph",
    });
    const down = answer(page).getByRole("heading", { name: /^Down the chain/ });
    await down.waitFor();
    await eventually(() => down.innerText()).toMatch(/\d+ entit(y|ies) within 3 steps/);
    await answer(page).getByRole("link", { name: "BMW", exact: true }).first().waitFor();
    await answer(page).getByRole("button", { name: "One step less" }).last().click();
    await eventually(() => down.innerText()).toContain("within 2 steps");
  });
});

describe("further questions", () => {
  it("are offered below, and each has its answer", async () => {
    const page = await journey.open();
    await page.getByText("More questions").click();
    await page.getByRole("button", { name: "Ask: Who owns a company?" }).click();
    await answer(page)
      .getByRole("heading", { name: /^Who owns AESC/ })
      .waitFor();
    await details(page).getByRole("article").first().waitFor();
    await eventually(() => details(page).innerText()).toContain("Envision Group");
    await page.getByRole("button", { name: "Ask: What is said of a tariff?" }).click();
    await answer(page)
      .getByRole("heading", { name: /US tariff on EU cars/ })
      .waitFor();
    await eventually(() => details(page).innerText()).toContain("27.5 %");
    await page.getByRole("button", { name: "Ask: Where do sources disagree?" }).click();
    await answer(page).getByRole("heading", { name: "Where do sources disagree?" }).waitFor();
    await eventually(() => answer(page).innerText()).toContain(
      "described as a firm from Hong Kong",
    );
  });

  it("say that something is not stated, and that this is no denial", async () => {
    const page = await journey.open({
      at: "#v=1&ask=explain&subject=sk-on&predicate=ownsStakeIn&view=graph",
    });
    await eventually(() => answer(page).innerText()).toMatch(/Not stated .* That is no denial/);
  });
});

describe("the answer to who else could supply", () => {
  it("says what was lost, and names other plants of the same supplier", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
    const words = await restingWords(answer(page));
    expect(words).toMatch(/AESC Florence:\s*construction paused/);
    expect(words).toMatch(/Same supplier, other plants\s*AESC Kentucky/);
    expect(words).toContain("Whom no source names cannot be found");
  });

  it("leaves a candidate out and brings everyone back", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
    const catl = answer(page).getByRole("listitem", { name: /^CATL, rank/ });
    await catl.getByText("Why it is here").click();
    await catl.getByRole("button", { name: /Leave it out/ }).click();
    await eventually(() => catl.count()).toBe(0);
    await answer(page).getByRole("link", { name: "Show everyone" }).click();
    await catl.waitFor();
  });

  it("explains its method, what unknown does and what a share is not", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
    await answer(page).getByRole("link", { name: "How this is worked out" }).click();
    for (const part of ["What unknown does", "Rank range", "It is no probability", "SMAA-2"]) {
      await eventually(() => details(page).innerText()).toContain(part);
    }
  });

  it("tells a screen reader the order when it changes", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
    const region = page.locator("[aria-live=polite]");
    await eventually(() => region.innerText()).toMatch(
      /^Candidates, by lowest score: .*LG Energy Solution/,
    );
  });
});
