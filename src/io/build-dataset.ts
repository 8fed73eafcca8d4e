/** Writes the checked dataset that the browser loads: `npm run data`, or `npm run data -- --allow-drop`. */
import { fileURLToPath } from "node:url";
import { DATA_FOLDER } from "./data-folder.ts";
import { print } from "./print.ts";
import { writeDataset } from "./write-dataset.ts";

const target = fileURLToPath(new URL("../../public/dataset/", import.meta.url));
const { lines, exit } = writeDataset(DATA_FOLDER, target, {
  today: new Date().toISOString().slice(0, 10),
  allowDrop: process.argv.includes("--allow-drop"),
});
print({ out: "", err: lines.join("\n"), exit });
