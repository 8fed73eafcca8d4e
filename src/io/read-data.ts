import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Load, loadDataset } from "../core/load/load-dataset.ts";
import type { DocumentRole, RawDocument } from "../core/load/raw.ts";
import type { Release } from "../core/model/dataset.ts";
import { readYaml } from "./read-yaml.ts";

/** The data folder that comes with the program. */
export const DATA_FOLDER: string = fileURLToPath(new URL("../../data/", import.meta.url));

const ROLES: Readonly<Record<string, DocumentRole>> = {
  entities: "entities",
  sources: "source",
  vocabulary: "criteria",
  reference: "geography",
  scenarios: "scenario",
};

/** Thrown where a folder is not there or is none of ours; the message says what to do. */
export class NoDataFolder extends Error {}

/**
 * Reads a data folder through the gate. Throws `NoDataFolder`.
 *
 * The version is the folder's `VERSION` and the first eight digits of the SHA-256 of the dataset: two folders
 * that say the same have the same version, however their files are named and ordered, and any change makes another.
 */
export function readData(folder: string = DATA_FOLDER): Load {
  const advice = `Give the folder that holds ${Object.keys(ROLES).join("/, ")}/.`;
  if (!isFolder(folder)) throw new NoDataFolder(`There is no folder at "${folder}". ${advice}`);
  const names = Object.keys(ROLES).filter((name) => isFolder(join(folder, name)));
  if (names.length === 0) throw new NoDataFolder(`"${folder}" holds no data. ${advice}`);
  const load = loadDataset(
    names.flatMap((name) => readFolder(folder, name)),
    "",
    readReleases(folder),
  );
  if (load.dataset === null) return load;
  const digest = createHash("sha256").update(JSON.stringify(load.dataset)).digest("hex");
  const version = `${readRelease(folder)}+${digest.slice(0, 8)}`;
  return { ...load, dataset: { ...load.dataset, version } };
}

/** As `readData`, with the error as a value. */
export function tryReadData(folder: string): Load | NoDataFolder {
  try {
    return readData(folder);
  } catch (error) {
    if (error instanceof NoDataFolder) return error;
    throw error;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function readRelease(folder: string): string {
  const file = join(folder, "VERSION");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "unversioned";
}

// Written by `npm run release` and never edited, so they need no gate.
function readReleases(folder: string): readonly Release[] {
  const path = join(folder, "releases");
  if (!isFolder(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(path, name), "utf8")) as Release);
}

function readFolder(folder: string, name: string): readonly RawDocument[] {
  const role = ROLES[name];
  if (role === undefined) return [];
  return readdirSync(join(folder, name), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => `${name}/${entry.name}`)
    .sort()
    .flatMap((file) => readYaml(file, role, readFileSync(join(folder, file), "utf8")));
}
