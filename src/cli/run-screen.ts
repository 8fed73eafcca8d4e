import { basename } from "node:path";
import { LARGEST_INTAKE } from "../core/intake/read/intake-limits.ts";
import { readIntake } from "../core/intake/read/read-intake.ts";
import { fail } from "../core/model/answer.ts";
import { MOST_NAMES } from "../core/model/reading/limits.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { namesOfFile } from "../core/own-files/list-of-file.ts";
import { wordIntakeRefusal, wordMappingProblem } from "../core/word/intake.ts";
import type { Printed } from "../io/print.ts";
import { readBytes } from "../io/read-bytes.ts";
import { type CommandFiles, dispatchParsed, EXIT } from "./dispatch.ts";
import { readFileChoices } from "./file-choices.ts";
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
  const found = readBytes(file, LARGEST_INTAKE);
  if (found.bytes === null) return refuse(`${quote(file)} cannot be read: ${found.problem}.`);
  const told = readFileChoices({ mapping, table, encoding, delimiter, headerRecord });
  if ("problem" in told) return refuse(told.problem);
  const { reading, refusal } = await readIntake(found.bytes, told.choices);
  if (refusal !== null) {
    return refuse(`${quote(file)} is not opened. ${wordIntakeRefusal(refusal)}`);
  }
  const record = files.record(folder, own);
  if ("problem" in record) return refuse(record.problem, EXIT.failed);
  const names = namesOfFile(reading, basename(file), told.answers, record.dataset);
  if ("problems" in names) return refuse(names.problems.map(wordMappingProblem).join(" "));
  const { mine, column, without } = names;
  if (column === null || mine.length === 0) {
    const columns = reading.chosen.header.map(quote).join(", ");
    return refuse(
      `No column of ${quote(file)} is taken for names (columns: ${columns}). Say which by a mapping: columns: { ${reading.chosen.header[0] ?? "Company"}: party }.`,
    );
  }
  if (mine.length > MOST_NAMES) {
    return refuse(
      `The list has ${mine.length} names, and at most ${MOST_NAMES} are screened. Split it.`,
    );
  }
  const printed = dispatchParsed({ ...parsed, file: null, input: { ...input, mine } }, files);
  if (without.length === 0) return printed;
  const shown = without.slice(0, SHOWN).join(", ");
  const more = without.length > SHOWN ? `, and ${without.length - SHOWN} more` : "";
  const note = `Records without a name in ${quote(column)}, of which nothing was asked: ${shown}${more}.`;
  return { ...printed, err: [printed.err, note].join("\n").trim() };
}

const SHOWN = 12;
