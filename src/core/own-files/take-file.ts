import { writeCsv } from "../exchange/csv.ts";
import { plainMapping } from "../intake/mapping/mapping-file.ts";
import type { NameRegister } from "../intake/match/name-register.ts";
import { decidedRows } from "./decided-rows.ts";
import type { WorkedFile } from "./file-desk.ts";
import { listOfFile } from "./list-of-file.ts";

/** What a file of somebody's own can be taken as. */
export type TakenAs =
  /** JSON of its documents, as `OwnDocuments` has them. */
  | "documents"
  /** The source as YAML, as a folder of sources has it. */
  | "source"
  /** How it was understood, as YAML that the command line takes. */
  | "mapping"
  /** What came in and what was decided, as a table. */
  | "decisions"
  /** JSON of an `OwnList`. */
  | "list";

/** A file as text. YAML is fetched where it is asked for. */
export async function takeFile(
  file: WorkedFile,
  as: TakenAs,
  register: NameRegister,
): Promise<string> {
  const { reading, mapping, draft } = file;
  switch (as) {
    case "documents":
      return JSON.stringify(draft.documents);
    case "list":
      return JSON.stringify(listOfFile(file, register));
    case "decisions":
      return writeCsv(decidedRows(reading, draft));
    case "source":
      return writeYaml(draft.documents);
    case "mapping":
      return writeYaml([plainMapping(mapping)]);
  }
}

/** Plain documents as YAML, one after the other. */
async function writeYaml(documents: readonly unknown[]): Promise<string> {
  const { stringify } = await import("yaml");
  const options = { lineWidth: 120, aliasDuplicateObjects: false } as const;
  return documents.map((one) => stringify(one, options)).join("---\n");
}

/** Documents, as `OwnDocuments` has them, as YAML that a folder of sources takes. */
export function writeDocuments(documents: string): Promise<string> {
  return writeYaml(JSON.parse(documents));
}
