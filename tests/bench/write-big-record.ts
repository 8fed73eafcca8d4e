/** `npm run bench:record -- DIR`: writes a made-up data folder of 10,000 parties, for `npm start -- --data DIR`. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RawDocument } from "../../src/core/load/schema/raw.ts";
import { DATA_FOLDER } from "../../src/io/data-folder.ts";
import { readData } from "../../src/io/read-data.ts";
import { makeBigRecord } from "./big-record.ts";

const COPIED = ["vocabulary/criteria.yaml", "reference/geography.yaml"];

const [folder] = process.argv.slice(2);
if (folder === undefined || (existsSync(folder) && readdirSync(folder).length > 0)) {
  process.stderr.write("Give a folder that is empty or not there: npm run bench:record -- DIR.\n");
  process.exitCode = 2;
} else {
  const { dataset } = readData();
  if (dataset === null) throw new Error("The data has errors.");
  const files = new Map<string, string[]>();
  for (const document of makeBigRecord(dataset)) {
    files.set(document.file, [...(files.get(document.file) ?? []), asYaml(document)]);
  }
  for (const [file, documents] of files) writeInto(folder, file, documents.join("---\n"));
  for (const file of COPIED) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(DATA_FOLDER, file), join(folder, file));
  }
  process.stdout.write(`${files.size + COPIED.length} files in ${folder}.\n`);
}

function writeInto(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

// JSON is YAML: a line for each record, so that a message names the line of what is wrong.
function asYaml({ value }: RawDocument): string {
  return Object.entries(value as object)
    .map(([name, part]) =>
      Array.isArray(part)
        ? `${name}:\n${part.map((item) => `  - ${JSON.stringify(item)}\n`).join("")}`
        : `${name}: ${JSON.stringify(part)}\n`,
    )
    .join("");
}
