/** Writes the checked dataset that the browser loads: `npm run data`. */
import { fileURLToPath } from "node:url";
import { DATA_FOLDER } from "./read-data.ts";
import { writeDataset } from "./write-dataset.ts";

const target = fileURLToPath(new URL("../../public/dataset/", import.meta.url));
const { lines, exit } = writeDataset(DATA_FOLDER, target);
for (const line of lines) console.error(line);
process.exitCode = exit;
