import { RECORD_FORMS } from "../rdf/record-forms.ts";

/** The forms in which a whole record is written: as linked data, which loses nothing, as a graph, and as a table. */
export type ExportForm = (typeof RECORD_FORMS)[number] | "gexf" | "graphml" | "csv";
export const EXPORT_FORMS: readonly ExportForm[] = [...RECORD_FORMS, "gexf", "graphml", "csv"];

/** How a file of each form is called and what its media type is. */
export const EXPORT_FILES: {
  readonly [F in ExportForm]: { readonly ending: string; readonly mediaType: string };
} = {
  trig: { ending: ".trig", mediaType: "application/trig" },
  "json-ld": { ending: ".jsonld", mediaType: "application/ld+json" },
  "n-quads": { ending: ".nq", mediaType: "application/n-quads" },
  gexf: { ending: ".gexf", mediaType: "application/gexf+xml" },
  graphml: { ending: ".graphml", mediaType: "application/graphml+xml" },
  csv: { ending: "-claims.csv", mediaType: "text/csv" },
};
