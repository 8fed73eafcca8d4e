import { basename } from "node:path";
import { writeCsv } from "../core/exchange/csv.ts";
import { TEMPLATE } from "../core/exchange/suppliers-template.ts";
import type { Mapping } from "../core/intake/mapping/mapping.ts";
import { plainMapping } from "../core/intake/mapping/mapping-file.ts";
import { openQuestions } from "../core/intake/mapping/open-questions.ts";
import { LARGEST_INTAKE } from "../core/intake/read/intake-limits.ts";
import { versionOver } from "../core/load/lay-over.ts";
import { wordIssue } from "../core/load/word-issue.ts";
import { fail } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import type { RawInput } from "../core/operation/input/parameter.ts";
import { decidedRows } from "../core/own-files/decided-rows.ts";
import { FileDesk, type WorkedFile } from "../core/own-files/file-desk.ts";
import { countRankable } from "../core/own-files/rankable.ts";
import { wordIntakeRefusal, wordMappingProblem } from "../core/word/intake.ts";
import { writeNewFile, writeYaml } from "../io/own-source.ts";
import type { Printed } from "../io/print.ts";
import { readBytes } from "../io/read-bytes.ts";
import { EXIT } from "./dispatch.ts";
import { readFileChoices } from "./file-choices.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure, printValue } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";
import { writeIntake } from "./text/write-intake.ts";

/** `import <file>`: exit 0 where the gate takes what came of it, 1 where not, 2 where the file or the mapping is none. */
export async function runImport(parsed: ParsedArguments): Promise<Printed> {
  const { file, input, format, folder, own } = parsed;
  const refuse = (message: string, exit: number = EXIT.usage): Printed =>
    printFailure(fail("invalid-input", message), format === "json", exit);
  if (format !== "json" && format !== "text") {
    return refuse(`import is written as text or json, and not as ${format}.`);
  }
  if (typeof input.template === "string") return writeTemplate(input.template, refuse);
  if (file === null) return refuse("import needs a file, such as plants.csv.");
  const found = readBytes(file, LARGEST_INTAKE);
  if (found.bytes === null) return refuse(`${quote(file)} cannot be read: ${found.problem}.`);
  const { bytes, sha256: hash } = found;
  const record = recordWith(folder, own);
  if ("problem" in record) return refuse(record.problem, EXIT.failed);
  const { dataset } = record;
  const told = readFileChoices(input);
  if ("problem" in told) return refuse(told.problem);
  const { choices, answers } = told;
  const today = new Date().toISOString().slice(0, 10);
  const order = { name: basename(file), hash, choices, answers, remembered: {}, today };
  const worked = await new FileDesk(dataset).work(order, async () => bytes);
  if ("refusal" in worked) {
    return refuse(`${quote(file)} is not opened. ${wordIntakeRefusal(worked.refusal)}`);
  }
  if ("problems" in worked) return refuse(worked.problems.map(wordMappingProblem).join(" "));
  const stranger = findStranger(worked.mapping, dataset);
  if (stranger !== null) {
    return refuse(`${quote(stranger)} in the mapping is no id of the record. Find ids by search.`);
  }
  const { reading, mapping, draft, laid } = worked;
  const refused = laid.issues.filter(({ severity }) => severity === "error");
  const unwritten = writeFiles(input, worked);
  if (unwritten.length > 0) return refuse(unwritten.join(" "), EXIT.failed);
  const questions = openQuestions(reading, mapping);
  const rankable = countRankable(draft, dataset);
  const exit = laid.dataset === null ? EXIT.failed : EXIT.answered;
  if (format === "json") {
    const result = { ...plainReport(worked), questions, rankable, refused };
    const version = laid.dataset === null ? null : versionOver(dataset, laid.dataset);
    return { out: printValue(result, version), err: record.note, exit };
  }
  const text = writeIntake({ file, worked, questions, rankable, dataset });
  const lines = [text, ...refused.slice(0, MOST_REFUSED).map(wordIssue)];
  return { out: lines.join("\n"), err: record.note, exit };
}

/** Writes a table to be filled in: its columns say what the ranking of suppliers needs. */
function writeTemplate(path: string, refuse: (message: string, exit: number) => Printed): Printed {
  const problem = writeNewFile(path, TEMPLATE);
  if (problem !== null) return refuse(`${quote(path)} is not written: ${problem}.`, EXIT.failed);
  const out = `Written: ${quote(path)}. Fill in a row for each company and product, and import it.`;
  return { out, err: "", exit: EXIT.answered };
}

/** How many issues of the gate the text shows. */
const MOST_REFUSED = 10;

/** An id that a mapping names and the record does not have; null where there is none. */
function findStranger(mapping: Mapping, { entities }: Dataset): string | null {
  const { parties, plants, products, product } = mapping;
  const known = new Set(["new", "leaveOut", "unknown", ...entities.map(({ id }) => id)]);
  const named = [parties, plants, products].flatMap((words) => [...words.values()]);
  return [...named, product].find((id) => !known.has(id)) ?? null;
}

/** Writes the files that are asked for; of what the gate refuses only the mapping, to be mended. What could not be written. */
function writeFiles(
  { saveMapping, out, decisions }: RawInput,
  { reading, mapping, draft, laid }: WorkedFile,
): readonly string[] {
  const isAccepted = laid.dataset !== null;
  const files: readonly (readonly [unknown, () => string])[] = [
    [saveMapping, () => writeYaml([plainMapping(mapping)])],
    [isAccepted ? out : null, () => writeYaml(draft.documents)],
    [isAccepted ? decisions : null, () => writeCsv(decidedRows(reading, draft))],
  ];
  return files.flatMap(([path, write]) => {
    const problem = typeof path === "string" ? writeNewFile(path, write()) : null;
    return problem === null ? [] : [`${quote(path)} is not written: ${problem}.`];
  });
}

function plainReport({
  reading: { chosen, tables: _tables, ...read },
  mapping,
  draft,
}: WorkedFile): Readonly<Record<string, unknown>> {
  const { name: table, header, held, aside } = chosen;
  const { names, plants, issues, counts, sourceId: source, documents } = draft;
  return {
    read: { ...read, table, header, held, aside },
    mapping: plainMapping(mapping),
    ...{ names, plants, issues, counts, source, documents },
  };
}
