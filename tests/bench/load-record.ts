import { createHash } from "node:crypto";
import { type Browser, chromium } from "playwright";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { chromiumArguments, findBrowser } from "../support/browser.ts";
import { readFoundingRecord, readRecord } from "../support/record.ts";
import { firstFrame, median, ROUNDS, serveBuiltApp } from "./first-frame.ts";

/** Time from navigation to the first drawn frame, ms, with each record: medians over rounds taken in turn. */
export interface RecordLoad {
  readonly whole: number;
  readonly founding: number;
}

/** Measures what the whole record costs the built app against the founding article alone, on the same machine. */
export async function measureRecordLoad(): Promise<RecordLoad> {
  const found = findBrowser();
  if (found === null) throw new Error("There is no browser.");
  const app = await serveBuiltApp();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: chromiumArguments({ webgl: true }),
  });
  const times = { whole: [] as number[], founding: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const founding = await loadWith(browser, app.address, readFoundingRecord());
    const whole = await loadWith(browser, app.address, readRecord());
    if (round > 0) times.founding.push(founding);
    if (round > 0) times.whole.push(whole);
  }
  await browser.close();
  await app.close();
  return { whole: median(times.whole), founding: median(times.founding) };
}

async function loadWith(browser: Browser, address: string, dataset: Dataset): Promise<number> {
  const text = JSON.stringify(dataset);
  const { format, version } = dataset;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return firstFrame(browser, address, {
    "record.json": text,
    "manifest.json": JSON.stringify({ format, version, sha256 }),
  });
}
