import { createHash } from "node:crypto";
import { lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Load, loadDataset } from "../core/load/load-dataset.ts";
import type { Occasion } from "../core/load/rules/placed.ts";
import { type DocumentRole, type RawDocument, unreadableFile } from "../core/load/schema/raw.ts";
import type { Release } from "../core/model/dataset.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { DATA_FOLDER, readVersion } from "./data-folder.ts";
import { readFile, readFolder } from "./read-folder.ts";
import { readReleases } from "./read-releases.ts";
import { isThere, LINK, unread } from "./read-text-file.ts";

/** The folders of the data that hold documents. */
const PARTS: Readonly<Record<string, { readonly role: DocumentRole; readonly needed: boolean }>> = {
  entities: { role: "entities", needed: true },
  sources: { role: "source", needed: true },
  vocabulary: { role: "criteria", needed: true },
  scenarios: { role: "scenario", needed: false },
  reference: { role: "geography", needed: false },
};
/** They in words. */
export const DATA_PARTS: string = `${Object.keys(PARTS).join("/, ")}/`;
/** The file that says what the record is about. */
export const CASE_FILE = "case.yaml";
const OTHER_PARTS: readonly string[] = ["releases", "schema"];

/** Thrown where a folder is not there or is none of ours; the message says what to do. */
export class NoDataFolder extends Error {}

/**
 * Reads a data folder through the gate. Throws `NoDataFolder`.
 *
 * The version is the folder's `VERSION` and the first eight digits of the SHA-256 of the dataset: two folders
 * that say the same have the same version, however their files are named and ordered, and any change makes another.
 */
export function readData(folder: string = DATA_FOLDER, occasion: Occasion = {}): Load {
  const advice = `Give the folder that holds ${DATA_PARTS}.`;
  if (!isFolder(folder)) {
    throw new NoDataFolder(`There is no folder at ${quote(folder)}. ${advice}`);
  }
  const names = Object.keys(PARTS).filter((name) => isThere(join(folder, name)));
  if (names.length === 0) throw new NoDataFolder(`${quote(folder)} holds no data. ${advice}`);
  const { release, problems } = readVersion(folder);
  const { releases, problems: broken } = readReleases(folder);
  const documents = [
    ...Object.entries(PARTS)
      .filter(([name, { needed }]) => needed || names.includes(name))
      .flatMap(([name, { role }]) => readFolder(folder, name, role)),
    ...readCase(folder),
    ...problems,
    ...broken,
    ...findStrangers(folder),
  ];
  return loadVersioned(documents, { release, releases }, occasion);
}

/** Passes documents through the gate, and names what comes out by its release and its content. */
export function loadVersioned(
  documents: readonly RawDocument[],
  { release, releases }: { readonly release: string; readonly releases: readonly Release[] },
  occasion: Occasion = {},
): Load {
  const load = loadDataset(documents, "", releases, occasion);
  if (load.dataset === null) return load;
  const digest = createHash("sha256").update(JSON.stringify(load.dataset)).digest("hex");
  const version = `${release}+${digest.slice(0, 8)}`;
  return { ...load, dataset: { ...load.dataset, version } };
}

/** What a document is by its path in a data folder; null where none is read there. */
export function roleAt(path: string): DocumentRole | null {
  if (path === CASE_FILE) return "case";
  const [, part = ""] = /^([^/]+)\/[^/]+$/.exec(path) ?? [];
  return PARTS[part]?.role ?? null;
}

/** As `readData`, with the error as a value. */
export function tryReadData(folder: string, occasion: Occasion = {}): Load | NoDataFolder {
  try {
    return readData(folder, occasion);
  } catch (error) {
    if (error instanceof NoDataFolder) return error;
    throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whatever the system has against it, such as a name that is too long.
    return false;
  }
}

function readCase(folder: string): readonly RawDocument[] {
  const path = join(folder, CASE_FILE);
  if (!isThere(path)) return [];
  if (lstatSync(path).isSymbolicLink()) return [unreadableFile(CASE_FILE, "case", LINK)];
  return readFile(folder, CASE_FILE, "case");
}

/** Folders and data files beside the known ones: one may be a known one misspelt. */
function findStrangers(folder: string): readonly RawDocument[] {
  const known = [...Object.keys(PARTS), ...OTHER_PARTS, CASE_FILE];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !known.includes(entry.name) && !entry.name.startsWith("."))
    .filter((entry) => !entry.isFile() || /\.(ya?ml|json)$/i.test(entry.name))
    .map(({ name }) =>
      unreadableFile(name, "other", {
        ...unread("it is no part of the data", "Move it to its folder, or leave it as it is."),
        expected: `the folders ${known.slice(0, -1).join("/, ")}/ and ${CASE_FILE}`,
        severity: "warning",
      }),
    );
}
