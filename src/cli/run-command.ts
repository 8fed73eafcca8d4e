import { wordIssue } from "../core/load/word-issue.ts";
import { countWord } from "../core/model/wording/words.ts";
import { readBuiltRecord, renewBuiltRecord } from "../io/built-record.ts";
import { DATA_FOLDER } from "../io/data-folder.ts";
import { layFilesOver } from "../io/own-source.ts";
import type { Printed } from "../io/print.ts";
import { NoDataFolder, tryReadData } from "../io/read-data.ts";
import { readScenarioFile } from "../io/read-scenario-file.ts";
import { type CommandFiles, dispatch, type ReadRecord } from "./dispatch.ts";
import { runValidate } from "./validate.ts";

/** Runs one command and says what to print and how to exit. Reads the data folder; prints nothing itself. */
export function runCommand(argv: readonly string[]): Printed {
  return dispatch(argv, FILES);
}

// However often a process asks a record, it reads it once.
const records = new Map<string, ReadRecord>();

/** What commands need from the disk, read when it is needed. */
export const FILES: CommandFiles = {
  record: recordWith,
  scenario: readScenarioFile,
  validate: runValidate,
};

/** The record of a folder, with sources of the reader's own laid over it. */
export function recordWith(folder: string | null, own: readonly string[]): ReadRecord {
  const path = folder ?? DATA_FOLDER;
  const record = records.get(path) ?? openRecord(path);
  records.set(path, record);
  if (own.length === 0 || "problem" in record) return record;
  const { dataset, issues } = layFilesOver(record.dataset, own);
  if (dataset !== null) return { dataset, note: record.note };
  return {
    problem: `What --with gives is refused. ${issues.map(wordIssue).slice(0, 5).join(" ")}`,
  };
}

/** A record. Claims that are gone since the last release end no question, but the answer says so. */
function openRecord(folder: string): ReadRecord {
  const built = folder === DATA_FOLDER ? readBuiltRecord() : null;
  if (built !== null) return { dataset: built, note: "" };
  const load = tryReadData(folder, { allowDrop: true });
  if (load instanceof NoDataFolder) return { problem: load.message };
  const { dataset, issues } = load;
  if (dataset === null) {
    const errors = issues.filter(({ severity }) => severity === "error");
    return {
      problem: `The data has ${countWord(errors.length, "error")}. Run validate to see them.`,
    };
  }
  const gone = issues.find(({ code }) => code === "claims-gone");
  if (gone !== undefined) return { dataset, note: `Note: ${gone.message}. Run validate.` };
  if (folder === DATA_FOLDER) renewBuiltRecord(dataset);
  return { dataset, note: "" };
}
