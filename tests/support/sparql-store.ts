import { Store } from "oxigraph";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import { writeNQuads } from "../../src/core/rdf/n-quads.ts";
import { writeQuads } from "../../src/core/rdf/write-quads.ts";

/** A record in an engine that is not ours: answers a form-encoded SPARQL query with rows of CSV. */
export function storeOf(record: Dataset): (form: string) => string {
  const store = new Store();
  const quads = writeNQuads(writeQuads(record, LENSES.default));
  store.load(quads, { format: "application/n-quads" });
  return (form) => {
    const query = new URLSearchParams(form).get("query") ?? "";
    return store.query(query, { results_format: "csv" }) as string;
  };
}
