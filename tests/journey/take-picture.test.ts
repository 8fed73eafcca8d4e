import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { findAccessProblems } from "../support/axe.ts";
import { drawnGraph, eventually, FOUNDING_LINK, PHONE, startJourney } from "../support/journey.ts";
import { parseCsv } from "../support/parse-csv.ts";
import { readFoundingRecord } from "../support/record.ts";

const journey = startJourney();

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

async function openMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take away", exact: true }).click();
  await page.getByRole("button", { name: "Save the entities as CSV" }).waitFor();
}

async function save(page: Page, button: string): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).press("Enter"),
  ]);
  const name = download.suggestedFilename();
  await eventually(() => page.locator("[aria-live=polite]").innerText()).toContain(name);
  return { name, bytes: await readFile(await download.path()) };
}

/** Width and height of a PNG, px. */
function sizeOf({ bytes }: Saved): readonly [number, number] {
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("a picture of the view", () => {
  it("is saved by keyboard as SVG, with its question, letters, lens and data", async () => {
    const page = await journey.open({ at: FOUNDING_LINK });
    const { labels } = await drawnGraph(page);
    const button = page.getByRole("button", { name: "Take away", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    const { name, bytes } = await save(page, "Save the picture as SVG");
    expect(name).toMatch(/^second-source-who-else-cell-46-series-bmw-us-\d{4}[\d-]*-[\d.]+\.svg$/);
    const svg = bytes.toString();
    expect(svg).toContain(
      "<title>Who else could supply 46-series cells to BMW in the United States",
    );
    expect(svg).toContain(`data ${readFoundingRecord().version.split("+")[0]}`);
    expect(svg).toContain("@font-face{font-family:");
    expect(svg).toContain("url(data:font/woff2;base64,");
    const named = labels.filter(({ kind }) => kind === "node");
    for (const { lines } of named) {
      for (const line of lines) expect(svg).toContain(`>${line.replaceAll("&", "&amp;")}</tspan>`);
    }
    await page.keyboard.press("Escape");
    await eventually(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("is saved as PNG as large as is wished, the same in the dark", async () => {
    const page = await journey.open({ at: FOUNDING_LINK, colorScheme: "dark" });
    await drawnGraph(page);
    await openMenu(page);
    const [width, height] = sizeOf(await save(page, "Save the picture as PNG, 1×"));
    const twice = await save(page, "Save the picture as PNG, 2×");
    expect(sizeOf(twice)).toEqual([2 * width, 2 * height]);
    expect(twice.name).toMatch(/-2x\.png$/);
    const light = (await save(page, "Save the picture as SVG")).bytes.toString();
    expect(light).toContain(
      `<rect width="${width}" height="${height}" fill="rgb(251, 250, 247)"/>`,
    );
    await page.getByRole("radio", { name: "As on the screen" }).press("Enter");
    const dark = (await save(page, "Save the picture as SVG")).bytes.toString();
    expect(dark).toContain(`fill="rgb(20, 22, 26)"`);
  });

  it("goes with its entities and links, as tables and as GEXF", async () => {
    const page = await journey.open({ at: "#v=1&layout=force" });
    const { nodes } = await drawnGraph(page);
    await openMenu(page);
    const entities = parseCsv((await save(page, "Save the entities as CSV")).bytes.toString());
    const links = parseCsv((await save(page, "Save the links as CSV")).bytes.toString());
    const { bytes } = await save(page, "Save as GEXF, for Gephi and the like");
    const gexf = bytes.toString();
    const ids = entities.slice(1).map((row) => row[entities[0]?.indexOf("id") ?? -1]);
    for (const { id } of nodes) expect(ids).toContain(id);
    expect(gexf.match(/<node /g)).toHaveLength(ids.length);
    expect(gexf.match(/<edge /g)).toHaveLength(links.length - 1);
    expect(gexf.match(/<viz:position /g)).toHaveLength(ids.length);
  });

  it("has nothing that axe finds in its menu, on a phone too", async () => {
    for (const size of [{}, PHONE]) {
      const page = await journey.open({ at: "#v=1&view=graph", ...size });
      await drawnGraph(page);
      await openMenu(page);
      expect(await findAccessProblems(page)).toEqual([]);
    }
  });

  it("says in words why it could not be made, and goes on working", async () => {
    const page = await journey.open({
      before: (one) =>
        one.addInitScript(() => {
          HTMLCanvasElement.prototype.toBlob = (done) => done(null);
        }),
    });
    await drawnGraph(page);
    await openMenu(page);
    await page.getByRole("button", { name: "Save the picture as PNG, 4×" }).press("Enter");
    await page
      .getByRole("alert")
      .getByText(/cannot write a picture of \d+ × \d+ pixels/)
      .waitFor();
    await save(page, "Save the links as CSV");
  });
});

describe("where there is no WebGL", () => {
  const without = startJourney({ webgl: false });

  it("the data can be taken away, and it is said why no picture can", async () => {
    const page = await without.open();
    await openMenu(page);
    await page.getByText("which this browser cannot draw").waitFor();
    await eventually(() => page.getByRole("button", { name: /^Save the picture/ }).count()).toBe(0);
    const { name, bytes } = await save(page, "Save the links as CSV");
    expect(name).toMatch(/-links\.csv$/);
    expect(parseCsv(bytes.toString()).length).toBeGreaterThan(5);
  });
});

describe("in a record of another trade", () => {
  const solar = startJourney({ record: "solar" });

  it("the picture is named after its own question", async () => {
    const page = await solar.open({ at: "#v=1&scope=record" });
    await drawnGraph(page);
    await openMenu(page);
    const svg = (await save(page, "Save the picture as SVG")).bytes.toString();
    expect(svg).toContain("<title>The whole record</title>");
    expect(svg).not.toMatch(/BMW|AESC/);
  });
});
