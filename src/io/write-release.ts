/** Keeps what the present release holds, so that later ones can tell what changed: `npm run release`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOfClaim } from "../core/model/digest.ts";
import { DATA_FOLDER } from "./data-folder.ts";
import { print } from "./print.ts";
import { readData } from "./read-data.ts";

const { dataset } = readData(DATA_FOLDER, { allowDrop: true });
if (dataset === null) {
  print({ out: "", err: "The data has errors. Run validate to see them.", exit: 1 });
  process.exit();
}
const name = dataset.version.replace(/\+.*$/, "");
const claims = Object.fromEntries(dataset.claims.map((claim) => [claim.id, digestOfClaim(claim)]));
const folder = join(DATA_FOLDER, "releases");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ name, claims }, null, 1)}\n`);
print({
  out: "",
  err: `Release ${name}: ${dataset.claims.length} claims kept in data/releases.`,
  exit: 0,
});
