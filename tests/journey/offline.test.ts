import { describe, it } from "vitest";
import { answer, startJourney } from "../support/journey.ts";

const journey = startJourney({
  record: "whole",
  expected: /net::ERR_(FAILED|INTERNET_DISCONNECTED)/,
});

describe("after the first visit", () => {
  it("the page opens and answers without a network", async () => {
    const page = await journey.open({ serviceWorkers: "allow" });
    await page.evaluate(async () => {
      const { active, installing, waiting } = await navigator.serviceWorker.ready;
      return (active ?? installing ?? waiting)?.state;
    });
    await page.context().setOffline(true);
    await page.goto(
      `${journey.address()}?again#v=1&ask=depends-on&entity=aesc-florence&view=table`,
    );
    await answer(page)
      .getByRole("heading", { name: /AESC Florence/ })
      .first()
      .waitFor();
    await page.context().setOffline(false);
  });
});
