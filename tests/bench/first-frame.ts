import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright";
import { build, preview } from "vite";
import { readData } from "../../src/io/read-data.ts";
import { chromiumArguments, findBrowser } from "../support/browser.ts";
import { picturesOf } from "../support/pictures.ts";
import { makeSelectors } from "../support/selectors.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Rounds that are counted. */
export const ROUNDS = 9;

/** Time from navigation to the first drawn frame, ms: medians over rounds taken in turn. */
export interface FirstFrame {
  readonly app: number;
  readonly bare: number;
}

/** Measures the built app against a bare sigma page that draws the same graph, in the same browser. */
export async function measureFirstFrame(): Promise<FirstFrame> {
  const found = findBrowser();
  if (found === null)
    throw new Error("There is no browser; run `npx tsx tests/support/prepare-browser.ts`.");
  const bareFolder = await buildBarePage();
  const app = await serveBuiltApp();
  const bare = await serve(bareFolder);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: chromiumArguments({ webgl: true }),
  });
  const times = { app: [] as number[], bare: [] as number[] };
  // One round to warm the disk and the shader cache; then in turn, so that noise falls on both.
  for (let round = 0; round <= ROUNDS; round++) {
    const bareTime = await firstFrame(browser, bare.address);
    const appTime = await firstFrame(browser, app.address);
    if (round > 0) times.bare.push(bareTime);
    if (round > 0) times.app.push(appTime);
  }
  await browser.close();
  await app.close();
  await bare.close();
  return { app: median(times.app), bare: median(times.bare) };
}

async function buildBarePage(): Promise<string> {
  const { dataset } = readData();
  if (dataset === null) throw new Error("The data has errors.");
  const { picture } = picturesOf(makeSelectors(dataset), []);
  const { edges } = picture;
  const nodes = picture.nodes.map((node, index) => ({ ...node, x: node.column ?? 0, y: index }));
  const outDir = mkdtempSync(join(tmpdir(), "bare-sigma-"));
  await build({
    root: join(ROOT, "tests/bench/bare-sigma"),
    configFile: false,
    base: "./",
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "esnext" },
  });
  writeFileSync(join(outDir, "graph.json"), JSON.stringify({ nodes, edges }));
  return outDir;
}

/** Serves the built app until it is closed. */
export function serveBuiltApp(): ReturnType<typeof serve> {
  return serve(join(ROOT, "dist"));
}

async function serve(
  outDir: string,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error(`The server for ${outDir} did not say its address.`);
  return { address, close: () => server.close() };
}

// The first draw call of the page is its first picture: nothing is drawn before there are nodes.
/**
 * Milliseconds from navigation to the first draw call.
 *
 * @param dataset files to serve in place of those in `dataset/`, by name
 */
export async function firstFrame(
  browser: Browser,
  address: string,
  dataset: Readonly<Record<string, string>> = {},
): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  for (const [name, body] of Object.entries(dataset)) {
    await page.route(`**/dataset/${name}`, (route) =>
      route.fulfill({ body, contentType: "application/json" }),
    );
  }
  await page.addInitScript(() => {
    const watched = window as Window & { firstDraw?: number };
    for (const name of ["drawArrays", "drawArraysInstanced", "drawElements"] as const) {
      const draw = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => void;
      Object.assign(WebGL2RenderingContext.prototype, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          watched.firstDraw ??= performance.now();
          draw.apply(this, args);
        },
      });
    }
  });
  await page.goto(address);
  const handle = await page.waitForFunction(
    () => (window as Window & { firstDraw?: number }).firstDraw,
    undefined,
    { timeout: 30_000 },
  );
  const time = await handle.jsonValue();
  await page.close();
  return time ?? Number.NaN;
}

/** The middle of the sorted numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
