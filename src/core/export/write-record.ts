import { writeCsv } from "../exchange/csv.ts";
import { writeGexf } from "../exchange/gexf.ts";
import { writeGraphml } from "../exchange/graphml.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Lens } from "../model/lens.ts";
import { writeJsonLd } from "../rdf/json-ld.ts";
import { writeNQuads } from "../rdf/n-quads.ts";
import { writeTrig } from "../rdf/trig.ts";
import { writeQuads } from "../rdf/write-quads.ts";
import type { ExportForm } from "./export-forms.ts";
import {
  aboutExport,
  CLAIM_COLUMNS,
  recordClaims,
  recordGraph,
  TABLE_LOSES,
} from "./record-tables.ts";

/** A whole record as a file; the lens says which claims count, and leaves none out. O(claims). */
export function writeRecord(dataset: Dataset, lens: Lens, form: ExportForm): string {
  switch (form) {
    case "trig":
      return writeTrig(writeQuads(dataset, lens));
    case "json-ld":
      return writeJsonLd(writeQuads(dataset, lens));
    case "n-quads":
      return writeNQuads(writeQuads(dataset, lens));
    case "gexf":
      return writeGexf(recordGraph(dataset, lens));
    case "graphml":
      return writeGraphml(recordGraph(dataset, lens));
    case "csv":
      return writeClaimTable(dataset, lens);
  }
}

/** A row for each claim with where it comes from; what the table is of, and lacks, on every row. */
function writeClaimTable(dataset: Dataset, lens: Lens): string {
  const about = [...aboutExport(dataset, lens), { column: "not_in_this_file", words: TABLE_LOSES }];
  const leading = about.map(({ words }) => words);
  return writeCsv([
    [...about.map(({ column }) => column), ...CLAIM_COLUMNS.map(([name]) => name)],
    ...recordClaims(dataset, lens).map((row) => [
      ...leading,
      ...CLAIM_COLUMNS.map(([, cell]) => cell(row)),
    ]),
  ]);
}
