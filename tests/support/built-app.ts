import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from "playwright";
import { type Plugin, type PreviewServer, preview } from "vite";
import { chromiumArguments, findBrowser } from "./browser.ts";
import { readFoundingRecord } from "./record.ts";
import { readSolarRecord } from "./solar-record.ts";

const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));

/** Not the root of the host, so that an address that starts with `/` shows up as a fault. */
const SUB_PATH = "/some/where/";

/** A page of the built app. */
export interface OpenedPage {
  readonly page: Page;
  /**
   * What went wrong so far, in order: errors on the console (the content security policy's among them), uncaught errors,
   * and requests to any other host. A journey ends by expecting it to be empty.
   */
  readonly problems: readonly string[];
  /** Closes it, where it is not closed. What the browser has cached of the app serves the next page, and nothing else. */
  close(): Promise<void>;
}

/** How to open the app, beside what a fresh profile of the browser may be told. */
export interface OpenOptions extends BrowserContextOptions {
  /** Appended to the address: a query, a fragment. */
  readonly at?: string;
  /** How far it has to be loaded before it is given back. */
  readonly waitUntil?: "load" | "commit";
  /** What to do with the page before it goes to the address, such as answering its requests otherwise. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** The built app on a local server, with a browser to open it in. */
export interface BuiltApp {
  /** Address of the page, ending in a slash. */
  readonly address: string;
  /** Opens the app in a fresh profile. */
  open(options?: OpenOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** A record that pages can load in tests. */
export type RecordName = "founding" | "whole" | "solar";

/** What to start. */
export interface BuiltAppOptions {
  readonly webgl?: boolean;
  /** The record that the pages load: the founding article alone, whose picture is known, all that is shipped, or another. */
  readonly record?: RecordName;
}

/**
 * Serves `dist/` under a sub-path as a plain static host would (a missing file is 404) and starts a browser, with WebGL
 * or without.
 *
 * Throws when `dist/` is missing: it is built by `npm run build:app`.
 */
export async function startBuiltApp({
  webgl = true,
  record = "founding",
}: BuiltAppOptions = {}): Promise<BuiltApp> {
  const found = findBrowser();
  if (!found)
    throw new Error("There is no browser; run `npx tsx tests/support/prepare-browser.ts`.");
  const { server, address } = await serveBuiltApp([servesRecord(record)]);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: chromiumArguments({ webgl }),
  });
  const profiles = new Map<string, BrowserContext[]>();
  return {
    address,
    open: (options = {}) => openPage(browser, profiles, address, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Serves `dist/` at an address that ends in a slash.
 *
 * Throws when it is missing: it is built by `npm run build:app`.
 */
export async function serveBuiltApp(
  plugins: readonly Plugin[] = [],
): Promise<{ readonly server: PreviewServer; readonly address: string }> {
  if (!existsSync(`${ROOT}/dist/index.html`)) {
    throw new Error("There is no dist/index.html; run `npm run build:app` first.");
  }
  const server = await preview({
    root: ROOT,
    configFile: false,
    appType: "mpa",
    base: SUB_PATH,
    logLevel: "error",
    plugins: [...plugins],
    preview: { host: "127.0.0.1", port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("The server for dist/ did not say its address.");
  return { server, address };
}

/**
 * Opens a page in a profile that nobody uses: one of a page that was closed, emptied, or a new one. The profiles stand
 * by what the browser was told of them.
 */
async function openPage(
  browser: Browser,
  profiles: Map<string, BrowserContext[]>,
  address: string,
  { at = "", before, waitUntil = "load", ...options }: OpenOptions,
): Promise<OpenedPage> {
  const kind = JSON.stringify(options);
  const free = profiles.get(kind) ?? [];
  profiles.set(kind, free);
  const { origin } = new URL(address);
  const context =
    free.pop() ??
    (await browser.newContext({
      viewport: { width: 1280, height: 800 },
      // What a worker fetches does not go by the page, so a journey that answers requests itself could not.
      serviceWorkers: "block",
      ...options,
    }));
  const page = await context.newPage();
  await emptyProfile(page, origin);
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  const watch = (request: Request): void => {
    const url = new URL(request.url());
    const isLocal = url.origin === origin || url.protocol === "data:" || url.protocol === "blob:";
    if (!isLocal) problems.push(`request to ${url.href}`);
  };
  context.on("request", watch);
  await before?.(page);
  await page.goto(address + at, { waitUntil });
  return {
    page,
    problems,
    close: async () => {
      if (page.isClosed()) return;
      context.off("request", watch);
      await page.close();
      free.push(context);
    },
  };
}

/** Takes out of the profile of a page all that pages of the app can keep, but not the files that the browser cached. */
async function emptyProfile(page: Page, origin: string): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  const storageTypes = "cookies,local_storage,indexeddb,service_workers,cache_storage";
  await tools.send("Storage.clearDataForOrigin", { origin, storageTypes });
  await tools.detach();
}

/** Answers with a record in place of the one that is shipped with the build, and packs nothing: that takes time here. */
function servesRecord(record: RecordName): Plugin {
  const files = record === "whole" ? {} : datasetFiles(record);
  return {
    name: "serves-record",
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        request.headers["accept-encoding"] = "identity";
        const [, name = ""] = /\/dataset\/([^/?]+)/.exec(request.url ?? "") ?? [];
        const body = files[name];
        if (body === undefined) next();
        else response.setHeader("Content-Type", "application/json").end(body);
      });
    },
  };
}

function datasetFiles(record: Exclude<RecordName, "whole">): Readonly<Record<string, string>> {
  const dataset = record === "founding" ? readFoundingRecord() : readSolarRecord();
  const text = JSON.stringify(dataset);
  const { format, version } = dataset;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { "record.json": text, "manifest.json": JSON.stringify({ format, version, sha256 }) };
}
