import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { openAnswerFile, saveFile } from "../support/by-hand.ts";
import { answer, details, eventually, restingWords, startJourney } from "../support/journey.ts";
import { SOLAR_FOLDER } from "../support/solar-record.ts";

const journey = startJourney({ record: "solar" });
const LINK =
  "#v=1&ask=alternatives&product=wafer-n&buyer=brisa-solar&market=brazil&instead-of=nordic-wafer";

describe("another record in the page", () => {
  it("opens with what it is about, its own picture and its own lenses", async () => {
    const page = await journey.open();
    await details(page).getByRole("heading", { name: "Wafers for Brisa" }).waitFor();
    await eventually(() => page.getByRole("main").innerText()).toMatch(/10 companies, 8 plants/);
    expect(
      await page.getByRole("combobox", { name: "Lens" }).locator("option").allInnerTexts(),
    ).toEqual(["Helios Weekly only", "Facts only", "Facts, statements, plans", "Everything"]);
    expect(await page.locator("body").innerText()).not.toMatch(
      /\b(BMW|AESC|cells?|carmakers?|GWh)\b/,
    );
  });

  it("is asked by its own question, and says its answer in its own words and units", async () => {
    const page = await journey.open();
    await page.getByRole("button", { name: "Who else can supply Brisa?" }).click();
    await answer(page).waitFor();
    const words = await restingWords(answer(page));
    expect(words).toContain(
      "No independent maker is documented as making n-type wafers in Brazil; Lotus Silicon plans to, at Lotus Recife",
    );
    expect(words).toContain("GW a year");
    expect(words).not.toMatch(/GWh|cells|carmaker/);
  });

  it("explains a value down to who said it, and where", async () => {
    const page = await journey.open({ at: LINK });
    await answer(page).waitFor();
    await answer(page).getByRole("link", { name: /claim/ }).first().click();
    const card = details(page).getByRole("article").first();
    await card.waitFor();
    await eventually(() => card.innerText()).toMatch(/Helios Weekly|Valley Courier/);
  });

  it("gives its answer to take away, which opens again and is the one of the command line", async () => {
    const page = await journey.open({ at: LINK });
    await answer(page).waitFor();
    const { name, text } = await saveFile(page, "Save as JSON file");
    expect(name).toBe("second-source-who-else-wafer-n-brisa-solar-brazil-1.0.json");
    await openAnswerFile(page, text);
    await page
      .getByText(/is the same|the same to the last digit/i)
      .first()
      .waitFor();
    const { out } = runCommand([
      ...["alternatives", "--data", SOLAR_FOLDER, "--product", "wafer-n", "--buyer", "brisa-solar"],
      ...["--market", "brazil", "--instead-of", "nordic-wafer", "--format", "answer-file"],
    ]);
    expect(JSON.parse(text).answer).toEqual(JSON.parse(out).answer);
  });
});
