import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright";
import { expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { startJourney } from "../support/journey.ts";
import { parseCsv } from "../support/parse-csv.ts";

const { open } = startJourney({ record: "solar" });

const sheetOf = (page: Page): Locator => page.getByRole("dialog", { name: "Query the record" });

it("the record is queried in the page: worked queries, a mistake, a stop, a table, a picture and a file", async () => {
  const fetched: string[] = [];
  const page = await open({
    before: async (before) => {
      before.on("request", (request) => fetched.push(request.url()));
    },
  });
  const isEngine = (url: string): boolean => /\.wasm$|sparql-worker/.test(url);
  await page.getByRole("button", { name: "Query the record" }).click();
  const sheet = sheetOf(page);
  await sheet.getByRole("textbox", { name: "Query" }).waitFor();
  expect(fetched.filter(isEngine)).toEqual([]);

  await sheet.getByRole("button", { name: "Run" }).click();
  const rows = sheet.getByRole("row");
  await rows.nth(1).waitFor();
  const found = (await rows.count()) - 1;
  expect(fetched.filter(isEngine)).toHaveLength(2);
  expect(await findAccessProblems(page)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    sheet.getByRole("button", { name: "Save the result as CSV" }).click(),
  ]);
  const [head, ...saved] = parseCsv(readFileSync(await download.path(), "utf8"));
  expect(head).toEqual(["supplier", "supplier_label", "customer", "customer_label"]);
  expect(saved).toHaveLength(found);

  await sheet.getByText("Picture", { exact: true }).click();
  await sheet.getByRole("img", { name: `${found} lines from supplier to customer` }).waitFor();

  const query = sheet.getByRole("textbox", { name: "Query" });
  await query.fill("SELECT * {\n  ?a ?b }");
  await query.press("Control+Enter");
  await sheet.getByRole("alert").getByText("line 2, column").waitFor();

  const pattern = ["a", "b", "c", "d", "e"].map((name) => `?${name} ?${name}1 ?${name}2 .`);
  await query.fill(`SELECT (COUNT(*) AS ?n) { ${pattern.join(" ")} }`);
  await sheet.getByRole("button", { name: "Run" }).click();
  await sheet.getByRole("button", { name: "Stop" }).click();
  await sheet.getByText("Stopped.", { exact: true }).waitFor();

  await sheet.getByRole("combobox", { name: "Begin with" }).selectOption("Who makes what");
  await sheet.getByRole("button", { name: "Run" }).click();
  await sheet.getByRole("row").nth(1).getByRole("button").first().click();
  await sheet.waitFor({ state: "detached" });
  await page.locator("#details h2:visible").first().waitFor();

  await page.getByRole("button", { name: "Export the record" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export as GEXF" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/record.*\.gexf$/);
  expect(readFileSync(await file.path(), "utf8")).toContain("Not in this file");
});
