import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { startJourney } from "../support/journey.ts";
import { watchMainThread } from "../support/main-thread.ts";
import { PAGE_STEPS } from "../support/page-steps.ts";

const journey = startJourney({ record: "whole", keepOpen: true });

/** How many loops of a fixed length the longest task may take. A table that held all of its rows took eleven. */
const MOST_LOOPS = 4;

describe("the page of the whole record is never busy for long", () => {
  let page: Page;
  beforeAll(async () => {
    page = await journey.open();
  });

  it.each(PAGE_STEPS)("$name", async ({ act }) => {
    const { longest, unit } = await watchMainThread(page, () => act(page));
    expect(longest / unit).toBeLessThan(MOST_LOOPS);
  });
});
