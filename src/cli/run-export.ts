import type { ExportForm } from "../core/export/export-forms.ts";
import { writeRecord } from "../core/export/write-record.ts";
import { fail } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import type { Lens } from "../core/model/lens.ts";
import { isRefusal, type Refusal } from "../core/model/refusal.ts";
import { readInput } from "../core/operation/input/input-reader.ts";
import { readLens } from "../core/operation/input/lens-parameters.ts";
import type { Printed } from "../io/print.ts";
import { EXIT } from "./dispatch.ts";
import { EXPORT } from "./file-commands.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";

/** `export <form>`: the whole record on standard output, the lens deciding what is asserted or counted. */
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
  return { out: writeRecord(dataset, asked.lens, asked.form), err: note, exit: EXIT.answered };
}

function readExport(
  dataset: Dataset,
  input: ParsedArguments["input"],
): { readonly form: ExportForm; readonly lens: Lens } | Refusal {
  return readInput(dataset, EXPORT.parameters, input, (given) => ({
    form: (given.choice("form") as ExportForm | null) ?? given.refuseMissing("form"),
    lens: readLens(given, dataset),
  }));
}
