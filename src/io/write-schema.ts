/** Writes `data/schema/*.json` from the code's own schemas: `npm run schema`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeJsonSchemas } from "../core/load/json-schema.ts";
import { DATA_FOLDER } from "./data-folder.ts";

const folder = join(DATA_FOLDER, "schema");
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(makeJsonSchemas())) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
