/** Builds the page and serves it: `npm start`, or `npm start -- --data DIR` to look at another record. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { DATA_FOLDER } from "../io/data-folder.ts";
import { print } from "../io/print.ts";
import { writeDataset } from "../io/write-dataset.ts";
import { writeBesideRecord } from "./beside-record.ts";

const ROOT: string = fileURLToPath(new URL("../../", import.meta.url));

function readFolder(argv: readonly string[]): string {
  const { values } = parseArgs({ args: [...argv], options: { data: { type: "string" } } });
  return values.data ?? DATA_FOLDER;
}

async function start(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const written = writeDataset(readFolder(process.argv.slice(2)), `${ROOT}public/dataset/`, {
    today,
  });
  print({ out: "", err: written.lines.join("\n"), exit: written.exit });
  if (written.exit !== 0) return;
  await writeBesideRecord();
  await build({ root: ROOT, logLevel: "warn" });
  const server = await preview({ root: ROOT });
  server.printUrls();
}

start().catch((error: Error) => {
  print({
    out: "",
    err: `The page cannot be served: ${error.message.replace(/\.?$/, ".")} npm start takes -- --data DIR.`,
    exit: 2,
  });
});
