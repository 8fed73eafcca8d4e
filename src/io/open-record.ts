import { fileURLToPath } from "node:url";
import type { Load } from "../core/load/load-dataset.ts";
import { readYaml } from "../core/load/read-yaml.ts";
import { type RawDocument, unreadableFile } from "../core/load/schema/raw.ts";
import { wordIssue } from "../core/load/word-issue.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { readBuiltRecord } from "./built-record.ts";
import { DATA_FOLDER } from "./data-folder.ts";
import {
  CASE_FILE,
  DATA_PARTS,
  loadVersioned,
  NoDataFolder,
  readData,
  roleAt,
  tryReadData,
} from "./read-data.ts";
import { unread } from "./read-text-file.ts";

/** The record that comes with the package, read anew each time. Throws where somebody has changed its files for the worse. */
export function openShippedRecord(): Dataset {
  const built = readBuiltRecord();
  if (built !== null) return built;
  const { dataset, issues } = readData(DATA_FOLDER, { allowDrop: true });
  if (dataset !== null) return dataset;
  throw new Error(`The data that comes with the package is broken. ${issues.map(wordIssue)[0]}`);
}

/**
 * The record of a data folder, or all that is wrong with it: what is no folder is an issue like any other.
 *
 * @param folder a path, or the address of a file as `new URL("data/", import.meta.url)` makes it
 */
export function openFolder(folder: string | URL): Load {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder;
  const load = tryReadData(path, { allowDrop: true });
  if (!(load instanceof NoDataFolder)) return load;
  const none = unread("no folder with data is there", "Give the path of one.");
  return {
    dataset: null,
    issues: [
      {
        ...none,
        severity: "error",
        file: quote(path),
        field: "",
        expected: `a folder that holds ${DATA_PARTS}`,
      },
    ],
    counts: { entities: 0, sources: 0, claims: 0 },
  };
}

/**
 * The record of documents that lie in no folder, or all that is wrong with them.
 *
 * @param documents by the path that each would have in a data folder, such as `entities/places.yaml`: the text of a file
 * in YAML or JSON, or what such a text was parsed into
 */
export function openDocuments(documents: Readonly<Record<string, unknown>>): Load {
  const read = Object.entries(documents).flatMap(([path, content]) => readDocument(path, content));
  return loadVersioned(read, { release: "unversioned", releases: [] });
}

function readDocument(file: string, content: unknown): readonly RawDocument[] {
  const role = roleAt(file);
  if (role === null) {
    const expected = `a path in ${DATA_PARTS}, or ${CASE_FILE}`;
    const strange = unread("no document is read there", "Give it the path that it would have.");
    return [unreadableFile(file, "other", { ...strange, expected })];
  }
  if (typeof content === "string") return readYaml(file, role, content);
  const value = asPlain(content);
  if (value !== null) return [{ file, role, value, lines: {}, unreadable: null }];
  const why = unread("it is neither text nor plain fields", "Give what JSON can hold.");
  return [unreadableFile(file, role, { ...why, expected: "a text, or what one is parsed into" })];
}

/** A copy with nothing in it but what JSON holds; null where there is nothing of the kind. */
function asPlain(content: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(content) ?? "null");
  } catch {
    // Such as what holds itself.
    return null;
  }
}
