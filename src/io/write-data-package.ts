import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeDataPackage } from "../core/export/data-package.ts";
import { LENSES } from "../core/model/lens.ts";
import { DATA_FOLDER } from "./data-folder.ts";
import { print } from "./print.ts";
import { readData } from "./read-data.ts";

/** Writes the record of the program as a Data Package into the folder that is named, or `release/data`. */
const [folder = "release/data"] = process.argv.slice(2);
const { dataset } = readData(DATA_FOLDER);
if (dataset === null) throw new Error("The data has errors. Run validate to see them.");
mkdirSync(folder, { recursive: true });
const files = writeDataPackage(dataset, LENSES.default);
for (const { name, text } of files) writeFileSync(join(folder, name), text);
print({ out: `${files.length} files written to ${folder}.`, err: "", exit: 0 });
