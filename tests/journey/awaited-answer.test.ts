import type { Page, Route } from "playwright";
import { describe, expect, it } from "vitest";
import { answer, candidate, EXACT_LINK, eventually, startJourney } from "../support/journey.ts";

const journey = startJourney();
const WORKER = "**/host-worker*.js";

/** Holds the worker that answers back until it is let go. */
function holdWorker(): {
  readonly before: (page: Page) => Promise<void>;
  readonly letGo: () => void;
} {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const before = async (page: Page): Promise<void> => {
    await page.route(WORKER, async (route: Route) => {
      await held;
      await route.continue();
    });
  };
  return { before, letGo: () => letGo() };
}

describe("an answer that takes long", () => {
  it("is announced as being worked out, while the rest of the page can be used", async () => {
    const { before, letGo } = holdWorker();
    const page = await journey.open({ at: EXACT_LINK, before });
    const waiting = page.getByText("The part that works out answers is still on its way.");
    await waiting.waitFor();
    await page.getByRole("radio", { name: "Table" }).click();
    await page.getByRole("table").first().waitFor();
    letGo();
    await candidate(page, "SK On").waitFor();
    await eventually(() => waiting.count()).toBe(0);
  });

  it("can be stopped", async () => {
    const { before, letGo } = holdWorker();
    const page = await journey.open({ at: EXACT_LINK, before });
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).waitFor();
    expect(new URL(page.url()).hash).not.toContain("ask=");
    letGo();
    await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
    await candidate(page, "SK On").waitFor();
  });

  it("says why it cannot be had, and is asked for again", async () => {
    const refuse = async (page: Page): Promise<void> => {
      await page.route(WORKER, (route) => route.abort());
    };
    const page = await journey.open({ at: EXACT_LINK, before: refuse });
    const problem = page.getByRole("alert");
    await problem.getByText("The answer could not be worked out").waitFor();
    await page.unroute(WORKER);
    await problem.getByRole("button", { name: "Try again" }).click();
    await candidate(page, "SK On").waitFor();
    await answer(page).waitFor();
    // The browser itself writes down that a file did not come.
    expect(journey.takeProblems().every((one) => one.includes("ERR_FAILED"))).toBe(true);
  });
});

describe("a weight that is moved while answers take long", () => {
  it("leaves the slider in the hand, with the answer that was there, and says that it waits", async () => {
    const page = await journey.open({ at: EXACT_LINK, before: slowDown });
    await answer(page)
      .getByText(/^Weights/)
      .click();
    const slider = answer(page).getByRole("slider", { name: "Readiness" });
    await slider.focus();
    await page.keyboard.press("End");
    await page.getByText("Working out the answer…").waitFor();
    expect(await slider.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await slider.inputValue()).not.toBe("1");
    await candidate(page, "SK On").waitFor();
    await page.getByText("Working out the answer…").waitFor({ state: "detached" });
    await candidate(page, "SK On").waitFor();
  });
});

/** Holds every answer back for a second. */
async function slowDown(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage as (message: unknown) => void;
    Object.assign(Worker.prototype, {
      postMessage(this: Worker, message: unknown) {
        setTimeout(() => send.call(this, message), 1000);
      },
    });
  });
}
