import { expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { eventually, FOUNDING_LINK, startJourney } from "../support/journey.ts";

const { open } = startJourney();

it("a link with embed gives the view alone, whose wheel is its own only once it is pressed", async () => {
  const page = await open({ at: `${FOUNDING_LINK}&embed=yes&view=graph` });
  await page.getByRole("heading", { level: 1, name: /^Who else could supply/ }).waitFor();
  await page.locator("#main-view canvas").first().waitFor();
  await eventually(() => page.locator(".panel, .top-bar, .view-bar").count()).toBe(0);
  expect(await findAccessProblems(page)).toEqual([]);

  const hint = page.getByText("Click it to zoom with the wheel.");
  await page.evaluate(() => {
    const heard = window as unknown as { heard: number };
    heard.heard = 0;
    // What is in the view hears of the wheel, or nothing there does.
    document.querySelector("#main-view > *")?.addEventListener(
      "wheel",
      () => {
        heard.heard += 1;
      },
      { capture: true },
    );
  });
  const heard = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { heard: number }).heard);
  const box = await page.locator("#main-view").boundingBox();
  if (box === null) throw new Error("There is no view.");
  const [x, y] = [box.x + box.width / 2, box.y + 30];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(300);
  expect(await heard()).toBe(0);
  await page.mouse.click(x, y);
  await hint.waitFor({ state: "detached" });
  await page.mouse.wheel(0, 200);
  await expect.poll(heard).toBeGreaterThan(0);

  await page.getByText("Sources", { exact: true }).click();
  await page
    .getByText(/Second Source, data/)
    .first()
    .waitFor();
  const link = page.getByRole("link", { name: "Open in Second Source" });
  await eventually(() => link.getAttribute("href")).toContain("ask=alternatives");
  expect(await link.getAttribute("href")).not.toContain("embed");
});
