import type { Page, Route } from "playwright";
import { describe, expect, it } from "vitest";
import { answer, eventually, FOUNDING_LINK, startJourney } from "../support/journey.ts";

const journey = startJourney({ expected: /404|ERR_FAILED|CORS policy|^request to file:/ });

type Fault = "gone" | "hanging";

/** Answers requests for a file as a host does that has it no longer, or not at all. */
function breakFile(fault: Fault): (route: Route) => Promise<void> | undefined {
  return (route) =>
    fault === "gone"
      ? route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" })
      : undefined;
}

/** Opens the founding question with a file missing, and waits for nothing. */
function openBroken(file: string, fault: Fault): Promise<Page> {
  return journey.open({
    at: `${FOUNDING_LINK}&view=graph`,
    waitUntil: "commit",
    before: (page) => page.route((url) => url.pathname.endsWith(`/${file}`), breakFile(fault)),
  });
}

/**
 * Waits until the page answers or says what is the matter, and gives all its words. What it says first may change:
 * between "still on its way" and what has come there is a moment without a word.
 */
async function look(page: Page): Promise<string> {
  const told = page.getByRole("alert").filter({ visible: true, hasText: /Load the page again/ });
  const waiting = page.getByRole("status").filter({ visible: true, hasText: /on its way/ });
  await answer(page).getByRole("heading").or(told).or(waiting).first().waitFor({ timeout: 60_000 });
  const words = (): Promise<string> => page.locator("body").innerText();
  await eventually(async () => (await words()).trim().length).toBeGreaterThan(40);
  return words();
}

/** What a file is to the page, by its name: of files with one part, one stands for all. */
const PARTS = {
  start: /^boot\.js$/,
  record: /^record\.json$/,
  "sum of the record": /^manifest\.json$/,
  program: /^index-.*\.js$/,
  looks: /^index-.*\.css$/,
  "looks of a script": /\.css$/,
  letters: /\.woff2$/,
  worker: /worker-.*\.js$/,
  drawing: /^drawn-graph-.*\.js$/,
  "asked page": /^alternatives-page-.*\.js$/,
  "other script": /\.js$/,
} as const;

const ADORNING: readonly string[] = ["looks of a script", "letters"];

/** The files that the page asks for on its way to the answer, the first of each part. */
async function filesOnTheWay(): Promise<Readonly<Record<keyof typeof PARTS, string>>> {
  const asked = new Set<string>();
  const page = await journey.open({
    at: `${FOUNDING_LINK}&view=graph`,
    before: async (fresh) => {
      fresh.on("request", (request) => asked.add(new URL(request.url()).pathname));
    },
  });
  await answer(page).waitFor();
  await page.waitForLoadState("networkidle");
  // Nothing hangs on the icon, and a browser may have it already.
  const names = [...asked]
    .flatMap((path) => path.split("/").at(-1) || [])
    .filter((name) => name !== "icon.svg");
  const parts = names.map((name) => ({
    name,
    part: Object.entries(PARTS).find(([, pattern]) => pattern.test(name))?.[0],
  }));
  expect(parts.filter(({ part }) => part === undefined)).toEqual([]);
  const first = Object.keys(PARTS).map((part) => [
    part,
    parts.find((one) => one.part === part)?.name,
  ]);
  expect(first.filter(([, name]) => name === undefined)).toEqual([]);
  return Object.fromEntries(first);
}

describe("whatever file is missing", () => {
  it("the page says so or works without, and shows no blank and no trace of the program", async () => {
    const parts = await filesOnTheWay();
    const found: string[] = [];
    const tryOne = async (file: string, fault: Fault): Promise<void> => {
      const page = await openBroken(file, fault);
      const words = await look(page).catch(() => "");
      if (words.trim().length < 40) found.push(`${file} ${fault}: blank`);
      if (/\bat \S+ ?\(?\S+:\d+:\d+/.test(words)) found.push(`${file} ${fault}: a trace`);
      await journey.close(page);
    };
    for (const [part, file] of Object.entries(parts)) {
      // The two beside each other: most of it is waiting. What only adorns the page hangs as it is gone.
      const hangs = ADORNING.includes(part) ? [] : [tryOne(file, "hanging")];
      await Promise.all([tryOne(file, "gone"), ...hangs]);
    }
    expect(found).toEqual([]);
  }, 300_000);

  it("the answer does not wait for the drawing, and the reader is told of it", async () => {
    const { drawing } = await filesOnTheWay();
    for (const fault of ["gone", "hanging"] as const) {
      const page = await openBroken(drawing, fault);
      await answer(page).getByRole("heading").first().waitFor();
      const told = page.getByRole("main").getByRole("alert");
      await eventually(() => told.innerText()).toMatch(
        fault === "gone" ? /could not be loaded/ : /still on its way/,
      );
      await told.getByRole("button", { name: "Show the table" }).click();
      await page.getByRole("table", { name: /under the lens/ }).waitFor();
    }
  });

  it.each([
    ["the data", "#v=1&open=about&view=table", "about-page"],
    [
      "a comparison",
      `${FOUNDING_LINK.replace("alternatives", "compare")}&candidates=sk-on,samsung-sdi&view=table`,
      "comparison-page",
    ],
    ["the method", "#v=1&open=method&view=table", "method-page"],
  ])("a page that comes late says so: %s", async (_, at, file) => {
    for (const fault of ["gone", "hanging"] as const) {
      const page = await journey.open({
        at,
        before: (fresh) =>
          fresh.route((url) => url.pathname.includes(`/${file}-`), breakFile(fault)),
      });
      const told = page.getByRole("complementary", { name: "Details" }).getByRole("alert");
      await eventually(() => told.innerText()).toMatch(
        fault === "gone" ? /could not be loaded/ : /still on its way/,
      );
      await page.getByRole("table", { name: /under the lens/ }).waitFor();
    }
  });
});

describe("a browser that keeps something back", () => {
  it("from workers: the page stands and says what answers need", async () => {
    const page = await journey.open({
      at: FOUNDING_LINK,
      before: (fresh) =>
        fresh.addInitScript(() => Object.defineProperty(window, "Worker", { value: undefined })),
    });
    await page.getByText(/This browser runs no workers/).waitFor();
    await page.getByRole("button", { name: "Close the answer" }).click();
    await page.getByRole("radio", { name: "Force" }).click();
    await page.getByText(/The force layout could not be made/).waitFor();
  });

  it.each([
    ["refuses to keep anything", "blocked"],
    ["is full", "full"],
  ])("and %s: the page works, and loses what it was to remember", async (_, how) => {
    const page = await journey.open({
      at: "#v=1&open=scenario&scenario=florence-stays-paused&view=table",
      before: (fresh) =>
        fresh.addInitScript((fault) => {
          const refuse = (): never => {
            throw new DOMException("no", fault === "full" ? "QuotaExceededError" : "SecurityError");
          };
          if (fault === "full") Storage.prototype.setItem = refuse;
          else Object.defineProperty(window, "localStorage", { get: refuse });
        }, how),
    });
    await page.getByRole("button", { name: "Dark" }).click();
    await page.getByRole("button", { name: "Light" }).waitFor();
    await page.getByRole("button", { name: "Keep in this browser" }).click();
    await page
      .getByText(/This browser keeps nothing/)
      .first()
      .waitFor();
  });
});

describe("a page that is opened as a file", () => {
  it("says that it needs a server, and how to have one", async () => {
    const page = await journey.open({ at: "", javaScriptEnabled: true });
    await page.goto(new URL("../../dist/index.html", import.meta.url).href);
    const told = page.getByRole("alert");
    await eventually(() => told.innerText()).toMatch(/opened as a file.*npm start/s);
  });
});

describe("what is said of a broken start", () => {
  it("goes away once what was late has come", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await journey.open({
      at: FOUNDING_LINK,
      waitUntil: "commit",
      before: (fresh) =>
        fresh.route(
          (url) => /\/index-.*\.css$/.test(url.pathname),
          async (route) => {
            await held;
            await route.continue();
          },
        ),
    });
    await page.getByText(/still on its way/).waitFor();
    release();
    await answer(page).waitFor();
    await eventually(() =>
      page
        .getByText(/still on its way/)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
  });
});
