import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { CanvasBox, CanvasReport } from "../../src/web/canvas/scene/picture.ts";
import {
  answer,
  candidate,
  details,
  drawnGraph,
  eventually,
  FOUNDING_LINK,
  startJourney,
} from "../support/journey.ts";

/** How far the name or badge that is farthest from the border of its node stands away from it, CSS px. */
function farthest({ nodes, labels, signs }: CanvasReport): number {
  const gap = (id: string, { x, y, width, height }: CanvasBox): number => {
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) return 0;
    const across = Math.max(x - node.x, 0, node.x - x - width);
    const down = Math.max(y - node.y, 0, node.y - y - height);
    return Math.hypot(across, down) - node.radius;
  };
  return Math.max(
    ...labels.map(({ of, box }) => gap(of, box)),
    ...signs.map(({ of, at }) => gap(of, { ...at, width: 0, height: 0 })),
  );
}

/** A name stands this close to its node at most, CSS px. */
const NEAR = 40;

describe("names and badges stay at their nodes", () => {
  const journey = startJourney({ record: "whole", keepOpen: true });
  let kept: Page | null = null;
  const samePage = async (): Promise<Page> => {
    kept ??= await journey.open({
      at: `${FOUNDING_LINK}&view=graph`,
      viewport: { width: 1440, height: 900 },
    });
    return kept;
  };

  const CHANGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    "at first": async () => undefined,
    "when two are compared": async (page) => {
      for (const name of ["LG Energy Solution", "Samsung SDI"]) {
        await candidate(page, name)
          .getByText(/^Compare/)
          .click();
      }
      await details(page).getByRole("button", { name: "Compare 2" }).click();
      await answer(page)
        .getByRole("heading", { name: /side by side/ })
        .waitFor();
    },
    "back at the answer": async (page) => {
      await details(page).getByRole("button", { name: "← Back to the answer" }).click();
      await candidate(page, "SK On").waitFor();
    },
    "with the left panel closed": (page) =>
      page.getByRole("button", { name: "Left panel" }).click(),
    "with the right panel closed": (page) =>
      page.getByRole("button", { name: "Right panel" }).click(),
    "with both open again": async (page) => {
      await page.getByRole("button", { name: "Left panel" }).click();
      await page.getByRole("button", { name: "Right panel" }).click();
    },
    "gone nearer": (page) => page.getByRole("button", { name: "Nearer" }).click(),
    "in a smaller window": (page) => page.setViewportSize({ width: 1024, height: 700 }),
    "in a higher one": (page) => page.setViewportSize({ width: 1100, height: 1000 }),
    "in other colours": (page) => page.getByRole("button", { name: "Dark" }).click(),
    "on a screen of another density": async (page) => {
      const tools = await page.context().newCDPSession(page);
      await tools.send("Emulation.setDeviceMetricsOverride", {
        width: 1100,
        height: 1000,
        deviceScaleFactor: 2,
        mobile: false,
      });
    },
    "after a font has come": (page) =>
      page.evaluate(() => document.fonts.dispatchEvent(new Event("loadingdone"))),
    "after the window was hidden and shown": async (page) => {
      const other = await page.context().newPage();
      await other.bringToFront();
      await other.close();
      await page.bringToFront();
    },
    "fitted again": (page) => page.getByRole("button", { name: /^Fit/ }).click(),
  };

  it.each(Object.entries(CHANGES))("%s", async (_, change) => {
    const page = await samePage();
    await drawnGraph(page);
    await change(page);
    const report = await drawnGraph(page);
    const host = await page.locator(".graph-canvas").boundingBox();
    expect([report.width, report.height]).toEqual([
      Math.round(host?.width ?? 0),
      Math.round(host?.height ?? 0),
    ]);
    expect(report.labels.length).toBeGreaterThan(5);
    expect(farthest(report)).toBeLessThan(NEAR);
  });
});

describe("what is searched for", () => {
  const journey = startJourney({ record: "whole", keepOpen: true });
  let kept: Page | null = null;

  it.each([
    ["lg energy", "lg-energy-solution"],
    ["ford", "ford"],
    ["umicore", "umicore"],
    ["exxonmobil", "exxonmobil"],
    ["novonix", "novonix"],
    ["tesla texas", null],
    ["posco", null],
    ["us tariff on eu cars", "us-tariff-eu-cars"],
    ["46-series", "cell-46-series"],
    ["bmw", "bmw"],
  ])("%s: the view goes to it", async (words, id) => {
    kept ??= await journey.open({
      at: "#v=1&view=graph",
      viewport: { width: 1440, height: 900 },
    });
    const page = kept;
    const search = page.getByRole("combobox", { name: /^Search/ });
    await search.fill(words);
    // Whoever presses before anything is found loses nothing.
    await page
      .getByText("Searching…")
      .click({ timeout: 500 })
      .catch(() => undefined);
    await page.getByRole("listbox").getByRole("option").first().click();
    await eventually(() => search.inputValue()).toBe("");
    if (id !== null) {
      await eventually(() => new URLSearchParams(new URL(page.url()).hash).get("select")).toBe(id);
    }
    const isSeen = async (): Promise<boolean> => {
      const { nodes, width, height } = await drawnGraph(page);
      const [found] = nodes.filter(({ selected }) => selected);
      if (found === undefined) return false;
      const { x, y } = found;
      return x > 0 && y > 0 && x < width && y < height;
    };
    await eventually(isSeen).toBe(true);
  });
});

describe("an answer and its picture", () => {
  const journey = startJourney({ record: "whole" });

  it("bring out each other: a row its route, a node its row, by pointer and by keyboard", async () => {
    const page = await journey.open({ at: `${FOUNDING_LINK}&view=graph` });
    const row = candidate(page, "LG Energy Solution");
    await row.waitFor();
    const before = await drawnGraph(page);
    const lit = async (): Promise<readonly string[]> =>
      (await drawnGraph(page)).nodes
        .filter(({ strength }) => strength === "lit")
        .map(({ id }) => id);
    const arizona = row.getByRole("listitem").filter({ hasText: "LGES Arizona" }).first();
    await arizona.hover();
    await eventually(lit).toEqual(
      expect.arrayContaining(["bmw", "lges-queencreek", "lg-energy-solution"]),
    );
    expect(await lit()).not.toContain("samsung-sdi");
    await page.mouse.move(5, 5);
    await eventually(lit).toEqual([]);
    await arizona.getByRole("link", { name: "LGES Arizona" }).focus();
    await eventually(lit).toContain("lges-queencreek");
    const after = await drawnGraph(page);
    const places = ({ nodes }: typeof before) => nodes.map(({ id, x, y }) => [id, x, y]);
    expect(places(after)).toEqual(places(before));

    const plant = after.nodes.find(({ id }) => id === "lges-queencreek");
    const box = await page.getByRole("application").boundingBox();
    await page.mouse.move((box?.x ?? 0) + (plant?.x ?? 0), (box?.y ?? 0) + (plant?.y ?? 0));
    await eventually(() => row.getAttribute("data-pointed")).toBe("true");
    await eventually(() => arizona.getAttribute("data-pointed")).toBe("true");
    await eventually(() => candidate(page, "Samsung SDI").getAttribute("data-pointed")).toBe(
      "false",
    );
  });
});

describe("the same state is the same picture", () => {
  const journey = startJourney({ record: "whole" });
  const radio = (page: Page, name: string): Promise<void> =>
    page.getByRole("radio", { name, exact: true }).click();

  const WAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    "by force, to and fro": async (page) => {
      for (const name of ["Force", "Tiers", "Force"]) {
        await radio(page, name);
        await drawnGraph(page);
      }
    },
    "of the whole record without its plants, by way of the table": async (page) => {
      await radio(page, "Whole record");
      await drawnGraph(page);
      await radio(page, "Table");
      await page.getByRole("button", { name: /^Plants/ }).click();
      await radio(page, "Graph");
    },
    "of an answer under facts alone": async (page) => {
      await page.getByRole("button", { name: "Who else can supply BMW?" }).click();
      await answer(page).waitFor();
      await radio(page, "Force");
      await page.getByRole("combobox", { name: "Lens" }).selectOption("facts");
    },
  };

  it.each(Object.entries(WAYS))("%s", async (_, goes) => {
    const page = await journey.open({ at: "#v=1&view=graph" });
    await drawnGraph(page);
    await goes(page);
    const places = async (of: Page) => {
      await eventually(() => of.getByText("Laying out…").count()).toBe(0);
      const { nodes, scale } = await drawnGraph(of);
      return [scale, ...nodes.map(({ id, x, y }) => [id, Math.round(x), Math.round(y)])];
    };
    const linked = await journey.open({ at: new URL(page.url()).hash });
    // What is drawn first may be of the answer before: both come to rest, and on the same.
    await eventually(async () => {
      const [here, there] = [await places(page), await places(linked)];
      return JSON.stringify(there) === JSON.stringify(here) ? "the same" : [here, there];
    }).toBe("the same");
  });
});

describe("a drawing that fails", () => {
  const journey = startJourney();

  it("after the check leaves the rest of the page, and says what is missing", async () => {
    const page = await journey.open({
      at: `${FOUNDING_LINK}&view=graph`,
      before: (fresh) =>
        fresh.addInitScript(() => {
          const original = HTMLCanvasElement.prototype.getContext;
          let asked = 0;
          HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...how) {
            const isWebGl = String(how[0]).includes("webgl");
            if (isWebGl) asked += 1;
            return isWebGl && asked > 1 ? null : Reflect.apply(original, this, how);
          } as typeof original;
        }),
    });
    await page.getByRole("heading", { name: "The graph cannot be drawn here" }).waitFor();
    await candidate(page, "LG Energy Solution").waitFor();
    await page.getByRole("button", { name: "Show the table" }).click();
    await page.getByRole("table", { name: /under the lens/ }).waitFor();
  });

  it("and does not come back is told, and is gone from the words once it is back", async () => {
    const page = await journey.open({ at: "#v=1&view=graph" });
    const before = await drawnGraph(page);
    await page.evaluate(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      const lost = [...document.querySelectorAll("canvas")].flatMap(
        (canvas) => canvas.getContext("webgl2") ?? [],
      );
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...how) {
        return String(how[0]).includes("webgl") ? null : Reflect.apply(original, this, how);
      } as typeof original;
      Object.assign(window, {
        giveBack: () => {
          HTMLCanvasElement.prototype.getContext = original;
        },
      });
      for (const context of lost) context.getExtension("WEBGL_lose_context")?.loseContext();
    });
    const told = page.getByText(/taken the drawing away/);
    await told.waitFor();
    await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
    await eventually(() => told.count()).toBe(0);
    expect((await drawnGraph(page)).nodes).toEqual(before.nodes);
  });
});

describe("a browser without WebGL 2", () => {
  const journey = startJourney({ webgl: false });

  it("opens on the table, and says why the graph is missing and what works", async () => {
    const page = await journey.open();
    const told = page.getByRole("note");
    await eventually(() => told.innerText()).toMatch(
      /graph is missing.*WebGL 2.*all answers work/s,
    );
    await page.getByRole("table", { name: /under the lens/ }).waitFor();
    await told.getByRole("button", { name: "Close" }).click();
    await eventually(() => told.count()).toBe(0);
  });
});
