/** Writes `data/schema`: `npm run schema`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_FOLDER } from "./data-folder.ts";
import { schemaFiles } from "./schema-files.ts";

const folder = join(DATA_FOLDER, "schema");
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text);
