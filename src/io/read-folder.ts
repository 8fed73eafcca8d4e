import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readYaml } from "../core/load/read-yaml.ts";
import {
  type DocumentRole,
  type RawDocument,
  type Unreadable,
  unreadableFile,
} from "../core/load/schema/raw.ts";
import { LARGEST_FILE, MOST_FILES } from "../core/model/reading/limits.ts";
import { LINK, readTextFile, unread, wordError } from "./read-text-file.ts";

/**
 * The documents of one folder of the data, by the names of its files. Every entry is read or named: a file that is passed
 * over in silence is evidence lost in silence.
 */
export function readFolder(
  folder: string,
  name: string,
  role: DocumentRole,
): readonly RawDocument[] {
  const entries = listEntries(folder, name, role);
  return entries.flatMap((entry): readonly RawDocument[] => {
    if ("file" in entry) return [entry];
    const file = `${name}/${entry.name}`;
    const stranger = findStranger(entry, /\.ya?ml$/i, ".yaml");
    if (stranger !== null) return [unreadableFile(file, role, stranger)];
    return readFile(folder, file, role);
  });
}

/** The documents of one file of the data. */
export function readFile(folder: string, file: string, role: DocumentRole): readonly RawDocument[] {
  const { text, problem } = readTextFile(join(folder, file), LARGEST_FILE);
  return problem === null ? readYaml(file, role, text) : [unreadableFile(file, role, problem)];
}

/** The entries of a folder by name; what is wrong with the folder itself stands in their place. */
export function listEntries(
  folder: string,
  name: string,
  role: DocumentRole,
): readonly (Dirent | RawDocument)[] {
  const refuse = (problem: Unreadable): readonly RawDocument[] => [
    unreadableFile(name, role, problem),
  ];
  try {
    if (lstatSync(join(folder, name)).isSymbolicLink()) return refuse(LINK);
    const entries = readdirSync(join(folder, name), { withFileTypes: true });
    if (entries.length <= MOST_FILES) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    return refuse(
      unread(`it holds ${entries.length} files`, `Put at most ${MOST_FILES} into one folder.`),
    );
  } catch (error) {
    const hint = `Put the folder ${name}/ with its files there.`;
    return refuse({
      ...unread(wordError(error as NodeJS.ErrnoException), hint),
      expected: "a folder",
    });
  }
}

/** Why an entry is no file that is read here; null where it is one. */
export function findStranger(entry: Dirent, names: RegExp, ending: string): Unreadable | null {
  if (entry.isSymbolicLink()) return LINK;
  if (entry.isDirectory()) {
    return unread("it is a folder within a folder", "Move its files up, or take it away.");
  }
  if (!entry.isFile()) return unread("it is no file");
  if (names.test(entry.name)) return null;
  const found = unread(
    `its name does not end with ${ending}`,
    `Rename it so that it does, or take it away.`,
  );
  // Such as the notes that a desktop leaves in each folder.
  return entry.name.startsWith(".") ? { ...found, severity: "warning" } : found;
}
