import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { stringify } from "yaml";
import { type LaidOver, layOver, versionOver } from "../core/load/lay-over.ts";
import { readYaml } from "../core/load/read-yaml.ts";
import { type RawDocument, unreadableFile } from "../core/load/schema/raw.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { LARGEST_OWN_FILE } from "../core/model/reading/limits.ts";
import { readTextFile, wordError } from "./read-text-file.ts";

/** Lays the sources of some files over a record: through the same gate, all or none. */
export function layFilesOver(record: Dataset, paths: readonly string[]): LaidOver {
  const documents = paths.flatMap((path): readonly RawDocument[] => {
    const { text, problem } = readTextFile(path, LARGEST_OWN_FILE);
    return problem === null
      ? readYaml(basename(path), "source", text)
      : [unreadableFile(basename(path), "source", problem)];
  });
  return layDocumentsOver(record, documents);
}

/** As `layFilesOver`, of documents that were read already. The version says by a digest that the record is another. */
export function layDocumentsOver(record: Dataset, documents: readonly RawDocument[]): LaidOver {
  const today = new Date().toISOString().slice(0, 10);
  const laid = layOver(record, documents, "", { today });
  if (laid.dataset === null) return laid;
  return { ...laid, dataset: { ...laid.dataset, version: versionOver(record, laid.dataset) } };
}

/** Plain documents as YAML that `readYaml` reads back, one after the other. */
export function writeYaml(documents: readonly unknown[]): string {
  const options = { lineWidth: 120, aliasDuplicateObjects: false } as const;
  return documents.map((one) => stringify(one, options)).join("---\n");
}

/** Writes a new file; why it could not, where it could not. What is there already stays as it is. */
export function writeNewFile(path: string, text: string): string | null {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EEXIST"
      ? "there is a file of this name already"
      : wordError(error as NodeJS.ErrnoException);
  }
}
