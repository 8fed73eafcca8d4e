import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { goTo } from "../support/all-pages.ts";
import { findAccessProblems } from "../support/axe.ts";
import {
  answer,
  details,
  drawnGraph,
  FOUNDING_LINK,
  PHONE,
  startJourney,
} from "../support/journey.ts";

interface View {
  readonly at: string;
  /** Brings the page to where it is to be looked at. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Rules that do not fit here. */
  readonly except?: readonly string[];
}

/**
 * While the list of a search is open, the rest of the page is hidden from a screen reader, so that it stays with the
 * list. Axe does not know that Tab closes the list before anything hidden can have the focus; a journey does.
 */
const OPEN_LIST = ["aria-hidden-focus"];

const ANSWER = `${FOUNDING_LINK}&lens=founding`;

/** Opens every part of the answer that can be folded. */
async function unfoldAll(page: Page): Promise<void> {
  await answer(page).waitFor();
  await details(page)
    .locator("details")
    .evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
}

function openChip(name: RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    // Without room the bar is folded.
    const fold = page.getByRole("region", { name: "Which claims count" }).locator("summary");
    if (await fold.isVisible()) await fold.click();
    await page.getByRole("button", { name }).click();
    await page.getByRole("dialog").waitFor();
  };
}

/** What no page shows by its address alone; those that do are looked at where every page is. */
const VIEWS: Readonly<Record<string, View>> = {
  "the opening": { at: "", prepare: drawnGraph },
  "the answer": { at: ANSWER, prepare: unfoldAll },
  "the answer strict, with free weights": {
    at: `${ANSWER}&require=local&strict=true&weights=free`,
    prepare: unfoldAll,
  },
  "a broken link": { at: "#v=9&view=sideways&zoom=1" },
  "everything shown": {
    at: "#v=1&lens=everything&show=organisation,facility,programme,product,place,policy,agreement,person,event&view=graph",
  },
  "the kinds, opened": { at: "", prepare: openChip(/^Kinds/) },
  "the sources, opened": { at: "", prepare: openChip(/^Sources/) },
  "a date, opened": { at: "", prepare: openChip(/^True at/) },
  "a slot, opened, with what is found": {
    at: "",
    prepare: async (page) => {
      await openChip(/^Buyer:/)(page);
      await page.getByRole("dialog").getByRole("combobox").fill("bmw");
      await page.getByRole("listbox").waitFor();
    },
    except: OPEN_LIST,
  },
  "the search, opened": {
    at: "",
    prepare: async (page) => {
      await page.getByRole("combobox", { name: /^Search/ }).fill("a");
      await page.getByRole("listbox").getByRole("option").first().waitFor();
    },
    except: OPEN_LIST,
  },
  "the search that finds nothing": {
    at: "",
    prepare: async (page) => {
      await page.getByRole("combobox", { name: /^Search/ }).fill("zzzzqqqq");
      await page.getByText("“zzzzqqqq” is not in the record").waitFor();
    },
    except: OPEN_LIST,
  },
  "the graph with the keyboard in it": {
    at: "",
    prepare: async (page) => {
      await drawnGraph(page);
      await page.getByRole("application").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("?");
      await page.getByRole("application").getByRole("img").waitFor();
    },
  },
};

/** What axe finds in light and in dark colours; the page as it is now, but for its colours. */
async function findInBothThemes(
  page: Page,
  except?: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const problems = await findAccessProblems(page, except);
    found.push(...problems.map((problem) => `${colorScheme}: ${problem}`));
  }
  return found;
}

describe("in light and in dark colours axe finds nothing wrong on a wide page with", () => {
  const journey = startJourney({ keepOpen: true });
  let kept: Page | null = null;

  it.each(Object.entries(VIEWS))("%s", async (_, { at, prepare, except }) => {
    // One page for all that has an address, since loading it takes longer than looking at it.
    kept ??= await journey.open();
    const page = at === "" ? await journey.open() : kept;
    if (at !== "") await goTo(page, at);
    await prepare?.(page);
    expect(await findInBothThemes(page, except)).toEqual([]);
    if (page !== kept) await journey.close(page);
  });
});

describe("in light and in dark colours axe finds nothing wrong on a phone with", () => {
  const journey = startJourney();

  it.each(["the answer", "a date, opened"])("%s", async (name) => {
    const view = VIEWS[name];
    const page = await journey.open({ at: view?.at ?? "", ...PHONE });
    await view?.prepare?.(page);
    expect(await findInBothThemes(page)).toEqual([]);
  });

  it("the opening", async () => {
    const page = await journey.open(PHONE);
    await page.getByRole("table").waitFor();
    expect(await findInBothThemes(page)).toEqual([]);
  });
});

describe("in light and in dark colours axe finds nothing wrong without WebGL with", () => {
  const journey = startJourney({ webgl: false });

  it.each([
    ["the opening", ""],
    ["the words in place of the graph", "#v=1&view=graph"],
    ["the answer", ANSWER],
  ])("%s", async (_, at) => {
    const page = await journey.open({ at });
    expect(await findInBothThemes(page)).toEqual([]);
  });
});

describe("axe", () => {
  const journey = startJourney();

  it("would have found a fault", async () => {
    const page = await journey.open();
    await page.evaluate(() => {
      const faulty = document.createElement("button");
      document.querySelector("main")?.append(faulty);
    });
    expect(await findAccessProblems(page)).toEqual([expect.stringContaining("button-name")]);
  });
});
