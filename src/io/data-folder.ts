import { lstatSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type RawDocument, unreadableFile } from "../core/load/schema/raw.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { isThere, LINK, readTextFile } from "./read-text-file.ts";

/** The data folder that comes with the program. */
export const DATA_FOLDER: string = fileURLToPath(new URL("../../data/", import.meta.url));

/** The release that a folder says it is: "unversioned" where it has no `VERSION`. */
export function readVersion(folder: string): {
  readonly release: string;
  readonly problems: readonly RawDocument[];
} {
  const release = "unversioned";
  const path = join(folder, "VERSION");
  if (!isThere(path)) return { release, problems: [] };
  const { text, problem } = lstatSync(path).isSymbolicLink()
    ? { text: null, problem: LINK }
    : readTextFile(path, LONGEST_VERSION);
  if (problem !== null) return { release, problems: [unreadableFile("VERSION", "other", problem)] };
  // Without its line end it may have been cut, and would name an earlier release.
  const found = /^([\w.-]+)\r?\n$/.exec(text)?.[1];
  if (found !== undefined) return { release: found, problems: [] };
  const wrong = {
    code: "wrong-shape",
    message: `${quote(text)} is no release`,
    line: 1,
    expected: "one line with year, month and number, such as 2026.11.2",
    hint: "Write the release and end the line.",
  } as const;
  return { release, problems: [unreadableFile("VERSION", "other", wrong)] };
}

const LONGEST_VERSION = 100;
