import type { Page } from "playwright";
import { FOUNDING_LINK, restingWords } from "./journey.ts";

const UNKNOWN_PARTS = Array.from({ length: 40 }, (_, at) => `&part-${at}=x`).join("");

/** Every page that the app has, by an address of its own, on the record that is shipped. */
export const ALL_PAGES: Readonly<Record<string, string>> = {
  "the opening": "#v=1&view=graph",
  "the answer": `${FOUNDING_LINK}&view=table`,
  "the answer with requirements": `${FOUNDING_LINK}&require=local&require=readiness%3E%3Dsupplying&require=not-owned-from:china:50&view=table`,
  "the answer under a scenario": `${FOUNDING_LINK}&scenario=florence-stays-paused&view=table`,
  "a comparison": `${FOUNDING_LINK.replace("alternatives", "compare")}&candidates=lg-energy-solution,samsung-sdi,sk-on,catl&view=table`,
  "a question without an answer": `${FOUNDING_LINK.replace("buyer=bmw", "buyer=bwm")}&view=table`,
  "a company": "#v=1&select=lg-energy-solution&open=entity:lg-energy-solution&view=table",
  "a plant": "#v=1&open=entity:aesc-florence&view=table",
  "a link": "#v=1&open=edge:aesc-florence%7CsuppliesTo%7Cbmw%7Cev-cell&view=table",
  "a claim": "#v=1&open=claims:kh-2025-06-23/c54&view=table",
  contradictions: "#v=1&ask=conflicts&view=table",
  "what became known": "#v=1&ask=diff&from=2025-06-23&to=2025-10-01&view=table",
  "a duty":
    "#v=1&ask=tariff+rate&origin=eu&destination=us&product=passenger-car&true-at=2025-08-15&view=table",
  "a quota":
    "#v=1&ask=tariff+blend&shipped=kh-2025-06-23%2Fc59&quota=kh-2025-06-23%2Fc58&in-quota=kh-2025-06-23%2Fc58&out-of-quota=kh-2025-06-23%2Fc54&view=table",
  paths: "#v=1&ask=paths&from=aesc&to=bmw-woodruff&view=table",
  neighbours: "#v=1&ask=neighbours&entity=aesc-florence&up=2&down=2&view=table",
  "what depends on a plant": "#v=1&ask=depends-on&entity=aesc-florence&view=table",
  "what a buyer depends on":
    "#v=1&ask=exposure&buyer=bmw&product=cell-46-series&market=us&view=table",
  owners: "#v=1&ask=explain&subject=aesc&predicate=ownsStakeIn&view=table",
  "the method": "#v=1&open=method&view=table",
  "what is left out": "#v=1&open=leftOut&view=table",
  "the data": "#v=1&open=about&view=table",
  "the assumptions": "#v=1&open=scenario&scenario=florence-stays-paused&view=table",
  "the table of links": "#v=1&table=links&view=table",
  "the table of entities": "#v=1&table=entities&select=bmw&view=table",
  "the table of claims": "#v=1&table=claims&view=table",
  "the whole record": "#v=1&layout=force&scope=record&view=graph",
  "nothing shown": "#v=1&show=none&view=graph",
  "a link with 40 unknown parts": `#v=1${UNKNOWN_PARTS}&view=table`,
};

/** Goes to another address of the app without loading it again, and waits for its page. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await restingWords(page.locator("body"));
}

/** Opens everything on the page that can be unfolded. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
}
