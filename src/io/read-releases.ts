import { join } from "node:path";
import { type RawDocument, type Unreadable, unreadableFile } from "../core/load/schema/raw.ts";
import type { Release } from "../core/model/dataset.ts";
import { LARGEST_OWN_FILE } from "../core/model/reading/limits.ts";
import { readJson } from "../core/model/reading/read-json.ts";
import { findStranger, listEntries } from "./read-folder.ts";
import { isThere, readTextFile } from "./read-text-file.ts";

/** What earlier releases held, the oldest first, and what is wrong with the files that say so. */
export function readReleases(folder: string): {
  readonly releases: readonly Release[];
  readonly problems: readonly RawDocument[];
} {
  const name = "releases";
  if (!isThere(join(folder, name))) return { releases: [], problems: [] };
  const releases: Release[] = [];
  const problems: RawDocument[] = [];
  for (const entry of listEntries(folder, name, "other")) {
    if ("file" in entry) {
      problems.push(entry);
      continue;
    }
    const file = `${name}/${entry.name}`;
    const stranger = findStranger(entry, /\.json$/, ".json");
    const read = stranger ?? readRelease(join(folder, file), entry.name);
    if ("claims" in read) releases.push(read);
    else problems.push(unreadableFile(file, "other", read));
  }
  return { releases: releases.sort((a, b) => BY_NUMBERS.compare(a.name, b.name)), problems };
}

function readRelease(path: string, name: string): Release | Unreadable {
  const { text, problem } = readTextFile(path, LARGEST_OWN_FILE);
  if (problem !== null) return problem;
  const { value, problem: broken } = readJson(text, LARGEST_OWN_FILE);
  if (broken === null && isRelease(value) && `${value.name}.json` === name) return value;
  return {
    code: "wrong-shape",
    message: broken ?? "it is not what npm run release wrote",
    line: null,
    expected: "the name of the release, as of the file, and the fingerprint of each claim",
    hint: "Take the file back from the history of the project; it is never edited.",
  };
}

function isRelease(value: unknown): value is Release {
  if (!isRecord(value) || Object.keys(value).join() !== "name,claims") return false;
  const { name, claims } = value;
  if (typeof name !== "string" || !isRecord(claims)) return false;
  return Object.values(claims).every(
    (one) => typeof one === "string" && /^[0-9a-f]{14}$/.test(one),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// 2026.9.1 came before 2026.11.1.
const BY_NUMBERS = new Intl.Collator("en", { numeric: true });
