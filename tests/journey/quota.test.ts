import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { answer, details, eventually, startJourney } from "../support/journey.ts";

const journey = startJourney();

const KH = "kh-2025-06-23%2F";
const QUOTA = `#v=1&ask=tariff+blend&shipped=${KH}c59&quota=${KH}c58&in-quota=${KH}c58&out-of-quota=${KH}c54&view=table`;

const rate = (page: Page): Locator => answer(page).locator(".rate");

async function unfold(page: Page, summary: string): Promise<void> {
  await answer(page).getByText(summary, { exact: true }).click();
}

describe("what a quota does to a duty", () => {
  it("is asked from the panel, and answered from the claims of the founding article", async () => {
    const page = await journey.open();
    await page.getByText("More questions").click();
    await page.getByRole("button", { name: "Ask: What does a quota do to a duty?" }).click();
    await answer(page)
      .getByRole("heading", { name: "What does a quota of 100,000 do to a duty of 27.5 %?" })
      .waitFor();
    await eventually(() => rate(page).innerText()).toBe("23.125 %");
    const words = await answer(page).innerText();
    for (const part of ["4.375 points, 15.909 % of the duty", "The last unit pays", "25 %"]) {
      expect(words).toContain(part);
    }
    expect(words).toContain("These claims speak of different goods");
    await answer(page).getByRole("link", { name: "claim: Quota, units" }).click();
    await details(page).getByRole("article").waitFor();
    await eventually(() => details(page).innerText()).toContain("US–UK car quota");
  });

  it("is found from the page of a duty", async () => {
    const page = await journey.open({
      at: "#v=1&ask=tariff+rate&origin=eu&destination=us&product=passenger-car&view=table",
    });
    await answer(page).getByRole("link", { name: "What does a quota do to a duty?" }).click();
    await eventually(() => rate(page).innerText()).toBe("23.125 %");
  });

  it("follows a number that is typed, which is then an assumption, and goes back to the claim", async () => {
    const page = await journey.open({ at: QUOTA });
    const quota = answer(page).getByRole("textbox", { name: "Quota, units" });
    await quota.fill("200000");
    await eventually(() => rate(page).innerText()).toBe("18.75 %");
    expect(new URL(page.url()).hash).toContain("quota=200000");
    await eventually(() => answer(page).innerText()).toContain(
      "Your assumption, and no claim of the record: the quota.",
    );
    await answer(page).getByRole("button", { name: "Back to the claim: Quota, units" }).click();
    await eventually(() => rate(page).innerText()).toBe("23.125 %");
    await eventually(() => quota.inputValue()).toBe("100000");
  });

  it("reads a number as people write it, and says how it was read", async () => {
    const page = await journey.open({ at: QUOTA });
    const beyond = answer(page).getByRole("textbox", { name: "Rate beyond the quota, %" });
    await beyond.fill("25,5");
    await eventually(() => rate(page).innerText()).toBe("21.625 %");
    await answer(page).getByText("read as 25.5 %", { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toContain("out-of-quota=25.5");
    await beyond.blur();
    await eventually(() => beyond.inputValue()).toBe("25.5");
    const quota = answer(page).getByRole("textbox", { name: "Quota, units" });
    await quota.fill("200.000");
    await answer(page).getByText("read as 200,000", { exact: true }).waitFor();
    await eventually(() => rate(page).innerText()).toBe("17.75 %");
  });

  it("leaves the answer as it is while what is typed is no number, which stays with what is wrong", async () => {
    const page = await journey.open({ at: QUOTA });
    const beyond = answer(page).getByRole("textbox", { name: "Rate beyond the quota, %" });
    for (const text of ["many", "2,5,5", "1,000", "1e1", "27.5.", "−5"]) {
      await beyond.fill(text);
      await beyond.blur();
      await answer(page)
        .getByText(new RegExp(`^“${text.replaceAll(".", "\\.")}” .*27\\.5 % still counts\\.$`))
        .waitFor();
      expect(await beyond.getAttribute("aria-invalid"), text).toBe("true");
      await eventually(() => beyond.inputValue()).toBe(text);
      await eventually(() => rate(page).innerText()).toBe("23.125 %");
    }
  });
});

describe("further questions to a quota", () => {
  it("are which one it takes, when it is used up, what an offset does, and money", async () => {
    const page = await journey.open({ at: QUOTA });
    await unfold(page, "Which quota would it take?");
    await answer(page).getByText("285,715 units").waitFor();
    await answer(page).getByLabel("Average wished for, %").fill("20");
    await answer(page).getByText("171,429 units").waitFor();
    await answer(page).getByLabel("Average wished for, %").fill("5");
    await answer(page)
      .getByText(/No quota brings the average to 5 %/)
      .waitFor();

    await unfold(page, "When is it used up?");
    await answer(page).getByText("After 91.25 days").waitFor();

    await unfold(page, "What if trade the other way is set off?");
    await answer(page).getByText("20.625 %").waitFor();
    await answer(page).getByText("16.25 %").waitFor();
    await answer(page).getByRole("radio", { name: "out of the quota" }).click();
    await eventually(() => answer(page).getByText("20.625 %").count()).toBe(2);

    await unfold(page, "How much money is that?");
    await answer(page).getByLabel("Value of one unit, your assumption").fill("50000");
    await answer(page).getByText("875,000,000").waitFor();
    await eventually(() => new URL(page.url()).hash).toContain("unit-value=50000");
  });
});

describe("a copied link to a quota", () => {
  const everything = async (page: Page): Promise<string> => {
    await answer(page)
      .locator("details")
      .evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
    return answer(page).innerText();
  };

  it("gives the same page to the last digit, with what was asked further unfolded", async () => {
    const page = await journey.open({ at: QUOTA });
    const type = async (label: string, text: string): Promise<void> => {
      const field = answer(page).getByRole("textbox", { name: label });
      await field.fill(text);
      await field.blur();
    };
    await rate(page).waitFor();
    await everything(page);
    await type("Quota, units", "123456");
    await type("Average wished for, %", "17.3");
    await type("Days of the year that it is for", "184.5");
    await type("Imports of what was made there, % of the exports", "33.3");
    await answer(page).getByRole("radio", { name: "by number" }).click();
    await answer(page).getByRole("radio", { name: "out of the quota" }).click();
    await type("Value of one unit, your assumption", "43210.9");
    await type("Units of the firm among those shipped", "98765");
    await answer(page).getByText("By number, the average holds").waitFor();
    await eventually(() => answer(page).getByText("Quota shared out pro rata").count()).toBe(1);
    const words = await everything(page);
    const fields = await answer(page).getByRole("textbox").all();
    const numbers = await Promise.all(fields.map((one) => one.inputValue()));

    const other = await journey.open({ at: new URL(page.url()).hash });
    await rate(other).waitFor();
    const asked = ["Average wished for, %", "Days of the year that it is for"];
    for (const label of [...asked, "Units of the firm among those shipped"]) {
      expect(await answer(other).getByLabel(label).isVisible(), label).toBe(true);
    }
    await eventually(() => everything(other)).toBe(words);
    const same = await answer(other).getByRole("textbox").all();
    await eventually(() => Promise.all(same.map((one) => one.inputValue()))).toEqual(numbers);
    expect(numbers).toContain("184.5");
    for (const name of ["by number", "out of the quota"]) {
      const radio = answer(other).getByRole("radio", { name });
      expect(await radio.isChecked(), name).toBe(true);
    }
  });

  it("goes back by one number at a time", async () => {
    const page = await journey.open({ at: QUOTA });
    await unfold(page, "When is it used up?");
    const days = answer(page).getByLabel("Days of the year that it is for");
    await days.fill("18");
    await days.fill("184");
    await days.blur();
    await answer(page)
      .getByText(/for 184 days/)
      .waitFor();
    await page.goBack();
    await answer(page)
      .getByText(/for 365 days/)
      .waitFor();
    await eventually(() => days.inputValue()).toBe("365");
  });

  it("with a broken number says so, and shows the rest", async () => {
    const page = await journey.open({ at: `${QUOTA}&target=20&days=400` });
    const problems = page.getByRole("alert", { name: "About this link" });
    await eventually(() => problems.innerText()).toContain(
      "The link says days “400”, which is more than 365.",
    );
    await answer(page).getByText("171,429 units").waitFor();
    await eventually(() => rate(page).innerText()).toBe("23.125 %");
  });
});

describe("the plot of a quota", () => {
  it("has its numbers in a table, words for who does not see it, and a file that says where they are from", async () => {
    const page = await journey.open({ at: QUOTA });
    await answer(page)
      .getByRole("img", { name: /do to a duty of 27.5 %\? Up to the quota of 100,000 units/ })
      .waitFor();
    await unfold(page, "The plot in numbers");
    await answer(page).getByRole("row", { name: "400,000 23.125 27.5" }).waitFor();
    const saved = page.waitForEvent("download");
    await answer(page).getByRole("button", { name: "Save the plot (SVG)" }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe("quota-and-duty.svg");
    const svg = readFileSync(await file.path(), "utf8");
    expect(svg).toContain("23.125 %");
    expect(svg).toContain("Quota 100,000: kh-2025-06-23/c58");
  });
});
