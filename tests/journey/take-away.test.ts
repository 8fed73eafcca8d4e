import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { findAccessProblems } from "../support/axe.ts";
import { openAnswerFile, saveFile } from "../support/by-hand.ts";
import {
  answer,
  details,
  EXACT_LINK,
  eventually,
  ranking,
  restingWords,
  startJourney,
} from "../support/journey.ts";
import { readFoundingRecord } from "../support/record.ts";

const journey = startJourney();
const TABLE_LINK = `${EXACT_LINK}&view=table`;

/** What a file of the page says without the version of the data: the page is served another part of it. */
function withoutVersion(text: string): string {
  return text.replace(/\d{4}\.\d+\.\d+\+[\w-]+/g, "VERSION").replace(/\d+ claims/g, "N claims");
}

describe("an answer that is taken away", () => {
  it("is saved under a name that says what it is", async () => {
    const page = await journey.open({ at: TABLE_LINK });
    const [release] = readFoundingRecord().version.split("+");
    const start = `second-source-who-else-cell-46-series-bmw-us-${release}`;
    const endings = {
      Markdown: ".md",
      CSV: ".csv",
      "JSON file": ".json",
      "Claims as CSV": "-claims.csv",
    };
    for (const [form, ending] of Object.entries(endings)) {
      const { name, text } = await saveFile(page, `Save as ${form}`);
      expect(name).toBe(start + ending);
      expect(text).toContain(readFoundingRecord().version);
      expect(text).not.toMatch(/undefined|\[object/);
    }
    expect(page.context().pages()).toHaveLength(1);
  });

  it("is as Markdown what the command line writes, with the link added", async () => {
    const page = await journey.open({ at: TABLE_LINK });
    const { text } = await saveFile(page, "Save as Markdown");
    const line = /- \*\*Ask again:\*\* `npm run -s cli -- (.*)`/.exec(text)?.[1] ?? "";
    const { out } = runCommand([...line.split(" "), "--format", "markdown"]);
    expect(text).toContain(`- **Open again:** <${page.url()}>\n`);
    const tables = (one: string) => one.split("\n").filter((row) => row.startsWith("|"));
    expect(tables(text)).toEqual(tables(out));
    const linkless = text.replace(/- \*\*Open again.*\n/, "");
    expect(withoutVersion(linkless.split("## Please note")[0] ?? "")).toBe(
      withoutVersion(out.split("## Please note")[0] ?? ""),
    );
  });

  it("is cited in a line with question, data, lens and link", async () => {
    const page = await journey.open({
      at: TABLE_LINK,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await details(page).getByRole("button", { name: "Copy citation" }).click();
    await details(page).getByRole("button", { name: "Citation copied" }).waitFor();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    expect(line).toContain("“Who else could supply 46-series cells to BMW in the United States");
    expect(line).toContain(`data ${readFoundingRecord().version}, lens founding. ${page.url()}`);
  });
});

describe("an answer file", () => {
  it("opens in another browser with the same answer, in one step that goes back", async () => {
    const page = await journey.open({
      at: `${TABLE_LINK}&weights=local%3D1%2Creadiness%3D2&require=local&true-at=2025-07`,
    });
    await answer(page).waitFor();
    const { text } = await saveFile(page, "Save as JSON file");
    const words = await restingWords(answer(page));
    const other = await journey.open({ at: "#v=1&ask=conflicts&view=table" });
    const before = other.url();
    await openAnswerFile(other, text);
    await details(other)
      .getByText("The answer is the same as in the file, to the last digit")
      .waitFor();
    await eventually(() => answer(other).innerText()).toBe(words);
    expect(await ranking(other)).toEqual(await ranking(page));
    expect(new URLSearchParams(new URL(other.url()).hash.slice(1)).get("true-at")).toBe("2025-07");
    expect(await findAccessProblems(other)).toEqual([]);
    await other.goBack();
    await eventually(() => other.url()).toBe(before);
    await eventually(() => details(other).getByText("the same as in the file").count()).toBe(0);
  });

  it("says what differs where somebody changed the file, and shows the answer of the data", async () => {
    const page = await journey.open({ at: TABLE_LINK });
    const { text } = await saveFile(page, "Save as JSON file");
    await openAnswerFile(
      page,
      text.replace(/("low": )[\d.]+/, (_, name) => `${name}0.123`),
    );
    await details(page).getByText("The answer is not the one in the file: 1 difference").waitFor();
    await details(page)
      .getByText(/score › low: 0\.123 in the file, 0\.\d+ now/)
      .waitFor();
    await eventually(() => ranking(page)).toEqual([
      "LG Energy Solution, rank 1–2",
      "SK On, rank 2–3",
      "Samsung SDI, rank 1–3",
    ]);
    // It is about this answer and goes with it.
    await details(page).getByRole("link", { name: "Show everyone" }).click();
    await eventually(() => details(page).getByText("not the one in the file").count()).toBe(0);
  });

  it("that is broken is refused in words, and nothing is lost", async () => {
    const page = await journey.open({ at: TABLE_LINK });
    await answer(page).waitFor();
    await answer(page).getByRole("heading", { name: "Take it away" }).waitFor();
    const before = page.url();
    const words = await restingWords(answer(page));
    await openAnswerFile(page, "not json");
    await page
      .getByRole("alert")
      .getByText("This is no answer file: it is no JSON, or was cut short")
      .waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await openAnswerFile(page, runCommand(["search", "LG", "--format", "answer-file"]).out);
    await page
      .getByRole("alert")
      .getByText("The file asks “search”, which has no page here.")
      .waitFor();
    expect(page.url()).toBe(before);
    await eventually(() => answer(page).innerText()).toBe(words);
    await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
    await eventually(() => page.getByRole("alert").count()).toBe(0);
  });
});

describe("the answer on paper", () => {
  it("is the answer alone, unfolded, in light colours, with what it rests on and its claims by number", async () => {
    const page = await journey.open({ at: TABLE_LINK, colorScheme: "dark" });
    await answer(page).waitFor();
    const folded = await page.locator(".candidate .why:not([open])").count();
    expect(folded).toBe(3);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const head = page.locator(".print-head");
    await head.waitFor();
    await eventually(() => head.innerText()).toMatch(/Lens\s+founding, that is everything said/);
    await eventually(() => head.innerText()).toContain(readFoundingRecord().version);
    expect((await head.innerText()).replace(/\s/g, "")).toContain(page.url());
    await eventually(() => head.innerText()).toContain("npm run -s cli -- alternatives --product");
    for (const hidden of [".top-bar", ".ask-panel", ".centre", ".take-away", ".controls"]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    await eventually(() => page.locator(".answer").getByRole("button").count()).toBe(0);
    await eventually(() => page.locator(".candidate .why:not([open])").count()).toBe(0);
    const ink = (of: string) => page.locator(of).evaluate((one) => getComputedStyle(one).color);
    await eventually(() => ink(".answer .headline")).toBe("rgb(29, 31, 35)");
    const numbers = await page.locator(".reference-numbers").allInnerTexts();
    const cited = numbers.flatMap((one) => one.match(/\d+/g) ?? []).map(Number);
    const listed = await page.locator(".print-references li").count();
    expect(Math.max(...cited)).toBe(listed);
    await eventually(() => page.locator(".print-references li").first().innerText()).toContain(
      "kh-2025-06-23/",
    );
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    await eventually(() => head.count()).toBe(0);
    await eventually(() => page.locator(".candidate .why:not([open])").count()).toBe(folded);
    await eventually(() => page.locator(".reference-numbers").count()).toBe(0);
  });

  it("is there when the browser prints, and gone afterwards", async () => {
    const page = await journey.open({ at: TABLE_LINK });
    await answer(page).waitFor();
    const pdf = await page.pdf({ format: "A4" });
    // Head and references make more than the one page of a screen.
    expect([...pdf.toString("latin1").matchAll(/\/Type \/Page\b(?!s)/g)].length).toBeGreaterThan(1);
    await eventually(() => page.locator(".print-head").count()).toBe(0);
  });
});
