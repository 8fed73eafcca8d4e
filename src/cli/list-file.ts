import { basename } from "node:path";
import { LARGEST_INTAKE } from "../core/intake/read/intake-limits.ts";
import { readIntake } from "../core/intake/read/read-intake.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { MOST_NAMES } from "../core/model/reading/limits.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import type { RawInput } from "../core/operation/input/parameter.ts";
import { namesOfFile } from "../core/own-files/list-of-file.ts";
import { wordIntakeRefusal, wordMappingProblem } from "../core/word/intake.ts";
import { readBytes } from "../io/read-bytes.ts";
import { readFileChoices } from "./file-choices.ts";

/** The names of a list in a file, and what is to be told of it; or why there are none. */
export type ListFile =
  | { readonly mine: readonly string[]; readonly note: string }
  | { readonly problem: string };

/** How many records without a name are told by number. */
const SHOWN = 12;

/**
 * Reads a list of somebody's own: a table, a workbook, or a name on each line.
 *
 * @param told the flags that say how it is read
 */
export async function readListFile(
  file: string,
  told: RawInput,
  record: Dataset,
): Promise<ListFile> {
  const found = readBytes(file, LARGEST_INTAKE);
  if (found.bytes === null) return { problem: `${quote(file)} cannot be read: ${found.problem}.` };
  const how = readFileChoices(told);
  if ("problem" in how) return how;
  const { reading, refusal } = await readIntake(found.bytes, how.choices);
  if (refusal !== null) {
    return { problem: `${quote(file)} is not opened. ${wordIntakeRefusal(refusal)}` };
  }
  const names = namesOfFile(reading, basename(file), how.answers, record);
  if ("problems" in names) return { problem: names.problems.map(wordMappingProblem).join(" ") };
  const { mine, column, without } = names;
  if (column === null || mine.length === 0) {
    const columns = reading.chosen.header.map(quote).join(", ");
    return {
      problem: `No column of ${quote(file)} is taken for names (columns: ${columns}). Say which by a mapping: columns: { ${reading.chosen.header[0] ?? "Company"}: party }.`,
    };
  }
  if (mine.length > MOST_NAMES) {
    return {
      problem: `The list has ${mine.length} names, and at most ${MOST_NAMES} are looked at. Split it.`,
    };
  }
  const shown = without.slice(0, SHOWN).join(", ");
  const more = without.length > SHOWN ? `, and ${without.length - SHOWN} more` : "";
  const note = `Records without a name in ${quote(column)}, of which nothing was asked: ${shown}${more}.`;
  return { mine, note: without.length === 0 ? "" : note };
}
