import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordIssue } from "../core/load/word-issue.ts";
import { countWord } from "../core/model/words.ts";
import { NoDataFolder, tryReadData } from "./read-data.ts";

/** What to tell the person who builds, and how to exit: 0 written, 1 the data has errors, 2 no data folder. */
export interface Built {
  readonly lines: readonly string[];
  readonly exit: 0 | 1 | 2;
}

/**
 * Reads the data in `from` and writes it to `to` as the browser loads it: `record.json`, and `manifest.json`
 * with what the record must hash to. Data with errors is not written; what stood in `to` stays.
 */
export function writeDataset(from: string, to: string): Built {
  const load = tryReadData(from);
  if (load instanceof NoDataFolder) return { lines: [load.message], exit: 2 };
  const { dataset, issues } = load;
  const found = issues.map(wordIssue);
  if (dataset === null) {
    return { lines: [...found, "The data has errors; nothing was written."], exit: 1 };
  }
  const text = JSON.stringify(dataset);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const { format, version, claims } = dataset;
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "record.json"), text);
  writeFileSync(join(to, "manifest.json"), `${JSON.stringify({ format, version, sha256 })}\n`);
  return {
    lines: [...found, `Dataset ${version}: ${countWord(claims.length, "claim")} written.`],
    exit: 0,
  };
}
