import { fail } from "../core/model/answer.ts";
import type { Printed } from "../io/print.ts";
import { type CommandFiles, dispatchParsed, EXIT, withNote } from "./dispatch.ts";
import { readListFile } from "./list-file.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure } from "./print-answer.ts";

/** `screen <file>`: takes the names out of a list of somebody's own, and asks about them as `--mine` does. */
export async function runScreen(parsed: ParsedArguments, files: CommandFiles): Promise<Printed> {
  const { file, format, folder, own } = parsed;
  const { mapping, table, encoding, delimiter, headerRecord, ...input } = parsed.input;
  const refuse = (message: string, exit: number = EXIT.usage): Printed =>
    printFailure(fail("invalid-input", message), format === "json", exit);
  if (file === null) return dispatchParsed({ ...parsed, input }, files);
  if (input.mine !== undefined) return refuse("A list is given twice, as a file and by --mine.");
  const record = files.record(folder, own);
  if ("problem" in record) return refuse(record.problem, EXIT.failed);
  const told = { mapping, table, encoding, delimiter, headerRecord };
  const list = await readListFile(file, told, record.dataset);
  if ("problem" in list) return refuse(list.problem);
  const asked = { ...parsed, file: null, input: { ...input, mine: list.mine } };
  return withNote(dispatchParsed(asked, files), list.note);
}
