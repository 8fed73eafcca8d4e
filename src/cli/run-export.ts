import { fail } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import type { Lens } from "../core/model/lens.ts";
import { isRefusal, type Refusal } from "../core/model/refusal.ts";
import { readInput } from "../core/operation/input/input-reader.ts";
import { readLens } from "../core/operation/input/lens-parameters.ts";
import { writeJsonLd } from "../core/rdf/json-ld.ts";
import type { Quad } from "../core/rdf/quad.ts";
import type { RecordForm } from "../core/rdf/record-forms.ts";
import { writeNQuads, writeTrig } from "../core/rdf/trig.ts";
import { writeQuads } from "../core/rdf/write-quads.ts";
import type { Printed } from "../io/print.ts";
import { EXIT } from "./dispatch.ts";
import { EXPORT } from "./file-commands.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";

/** `export <form>`: the record as linked data on standard output, the lens deciding what is asserted. */
export function runExport({ input, format, folder, own }: ParsedArguments): Printed {
  const json = format === "json";
  if (format !== "text") {
    const message = `export is written in the form that is named behind it, and not as ${format}.`;
    return printFailure(fail("invalid-input", message), json, EXIT.usage);
  }
  const record = recordWith(folder, own);
  if ("problem" in record) {
    return printFailure(fail("invalid-input", record.problem), json, EXIT.failed);
  }
  const { dataset, note } = record;
  const asked = readExport(dataset, input);
  if (isRefusal(asked)) return printFailure(asked, json, EXIT.usage);
  const quads = writeQuads(dataset, asked.lens);
  const out = WRITERS[asked.form](quads);
  return { out, err: note, exit: EXIT.answered };
}

const WRITERS: { readonly [Form in RecordForm]: (quads: Iterable<Quad>) => string } = {
  trig: writeTrig,
  "json-ld": writeJsonLd,
  "n-quads": writeNQuads,
};

function readExport(
  dataset: Dataset,
  input: ParsedArguments["input"],
): { readonly form: RecordForm; readonly lens: Lens } | Refusal {
  return readInput(dataset, EXPORT.parameters, input, (given) => ({
    form: (given.choice("form") as RecordForm | null) ?? given.refuseMissing("form"),
    lens: readLens(given, dataset),
  }));
}
