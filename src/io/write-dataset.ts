import type { Occasion } from "../core/load/rules/placed.ts";
import { wordIssue } from "../core/load/word-issue.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { countWord } from "../core/model/wording/words.ts";
import { writeBuiltRecord } from "./built-record.ts";
import { NoDataFolder, tryReadData } from "./read-data.ts";
import { wordError } from "./read-text-file.ts";

/** What to tell the person who builds, and how to exit: 0 written, 1 the data has errors or the disk, 2 no data folder. */
export interface Built {
  readonly lines: readonly string[];
  readonly exit: 0 | 1 | 2;
}

/**
 * Reads the data in `from` and writes it to `to` as the browser loads it: `record.json`, and `manifest.json`
 * with what the record must hash to. Data with errors is not written; what stood in `to` stays.
 */
export function writeDataset(from: string, to: string, occasion: Occasion = {}): Built {
  const load = tryReadData(from, occasion);
  if (load instanceof NoDataFolder) return { lines: [load.message], exit: 2 };
  const { dataset, issues } = load;
  const found = issues.map(wordIssue);
  if (dataset === null) {
    return { lines: [...found, "The data has errors; nothing was written."], exit: 1 };
  }
  const { version, claims } = dataset;
  try {
    const isWhole = issues.every(({ code }) => code !== "claims-gone");
    writeBuiltRecord(dataset, isWhole ? from : null, to);
  } catch (error) {
    const why = wordError(error as NodeJS.ErrnoException);
    return { lines: [...found, `Nothing could be written to ${quote(to)}: ${why}.`], exit: 1 };
  }
  return {
    lines: [...found, `Dataset ${version}: ${countWord(claims.length, "claim")} written.`],
    exit: 0,
  };
}
