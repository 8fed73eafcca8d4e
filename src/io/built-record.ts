import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { DATASET_FORMAT, type Dataset } from "../core/model/dataset.ts";
import { compareIds } from "../core/model/strength.ts";
import { DATA_FOLDER } from "./data-folder.ts";

/** What stands beside a built record: what it must hash to, and the data that it was built from. */
export interface Manifest {
  readonly format: typeof DATASET_FORMAT;
  readonly version: string;
  /** Of the text of the record. */
  readonly sha256: string;
  /** `fingerprintOf` the folder that it was built from. */
  readonly from: string;
}

/** Where a built record of the program's own data lies, in a clone and in an installed package. */
const BUILT: string = fileURLToPath(new URL("../../public/dataset/", import.meta.url));

/**
 * The record of the program's own data as it was built, without the gate, which takes ten times as long. null where none
 * was built, where it is damaged, or where the data says something else by now.
 */
export function readBuiltRecord(): Dataset | null {
  try {
    const manifest = JSON.parse(readFileSync(join(BUILT, "manifest.json"), "utf8")) as Manifest;
    if (manifest.format !== DATASET_FORMAT) return null;
    if (manifest.from !== fingerprintOf(DATA_FOLDER)) return null;
    const bytes = readFileSync(join(BUILT, "record.json"));
    return digest(bytes) === manifest.sha256 ? (JSON.parse(bytes.toString()) as Dataset) : null;
  } catch {
    // Whatever is wrong with it, the data itself is there.
    return null;
  }
}

/**
 * Writes a record that passed the gate into a folder as the page and `readBuiltRecord` read it. Throws as the disk does.
 *
 * @param from the folder that it was read from; null where a command must read it anew, since there is more to say of it
 */
export function writeBuiltRecord(dataset: Dataset, from: string | null, to: string): void {
  const text = JSON.stringify(dataset);
  const { format, version } = dataset;
  const manifest: Manifest = {
    format,
    version,
    sha256: digest(text),
    from: from === null ? "" : fingerprintOf(from),
  };
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "record.json"), text);
  writeFileSync(join(to, "manifest.json"), `${JSON.stringify(manifest)}\n`);
}

/** Builds the record of the program's own data anew where one stands that is out of date; nothing where none can be written. */
export function renewBuiltRecord(dataset: Dataset): void {
  try {
    if (existsSync(BUILT)) writeBuiltRecord(dataset, DATA_FOLDER, BUILT);
  } catch {
    // The next command reads the data once more.
  }
}

/** A digest of all files of a data folder, with their names: any change makes another. Throws where one cannot be read. */
export function fingerprintOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(compareIds);
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(folder, file)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}

function digest(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
