import { basename } from "node:path";
import { writeCsv } from "../core/exchange/csv.ts";
import { draftIntake, type IntakeDraft, rawDocuments } from "../core/intake/draft-intake.ts";
import { guessMapping } from "../core/intake/mapping/guess-mapping.ts";
import type { Mapping } from "../core/intake/mapping/mapping.ts";
import { plainMapping, readMapping } from "../core/intake/mapping/mapping-file.ts";
import { openQuestions } from "../core/intake/mapping/open-questions.ts";
import { NameRegister } from "../core/intake/match/name-register.ts";
import { LARGEST_INTAKE } from "../core/intake/read/intake-limits.ts";
import { type IntakeReading, readIntake } from "../core/intake/read/read-intake.ts";
import { wordIssue } from "../core/load/word-issue.ts";
import { fail } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import type { RawInput } from "../core/operation/input/parameter.ts";
import { decidedRows } from "../core/own-files/decided-rows.ts";
import { wordIntakeRefusal, wordMappingProblem } from "../core/word/intake.ts";
import { layDocumentsOver, writeNewFile, writeYaml } from "../io/own-source.ts";
import type { Printed } from "../io/print.ts";
import { readBytes } from "../io/read-bytes.ts";
import { readTextFile } from "../io/read-text-file.ts";
import { readYaml } from "../io/read-yaml.ts";
import { EXIT } from "./dispatch.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure, printValue } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";
import { writeIntake } from "./write-intake.ts";

/** `import <file>`: exit 0 where the gate takes what came of it, 1 where not, 2 where the file or the mapping is none. */
export async function runImport(parsed: ParsedArguments): Promise<Printed> {
  const { file, input, format, folder, own } = parsed;
  const refuse = (message: string, exit: number = EXIT.usage): Printed =>
    printFailure(fail("invalid-input", message), format === "json", exit);
  if (format !== "json" && format !== "text") {
    return refuse(`import is written as text or json, and not as ${format}.`);
  }
  if (file === null) return refuse("import needs a file, such as plants.csv.");
  const found = readBytes(file, LARGEST_INTAKE);
  if (found.bytes === null) return refuse(`${quote(file)} cannot be read: ${found.problem}.`);
  const record = recordWith(folder, own);
  if ("problem" in record) return refuse(record.problem, EXIT.failed);
  const saved = readSaved(input.mapping);
  if ("problem" in saved) return refuse(saved.problem);
  const { reading, refusal } = await readIntake(found.bytes, choicesOf(saved.value, input.table));
  if (refusal !== null) {
    return refuse(`${quote(file)} is not opened. ${wordIntakeRefusal(refusal)}`);
  }
  const { dataset } = record;
  const register = new NameRegister(dataset);
  const guess = guessMapping(reading, dataset, register, basename(file));
  const { mapping, problems } = readMapping(saved.value ?? {}, guess.mapping);
  if (problems.length > 0) return refuse(problems.map(wordMappingProblem).join(" "));
  const stranger = findStranger(mapping, dataset);
  if (stranger !== null) {
    return refuse(`${quote(stranger)} in the mapping is no id of the record. Find ids by search.`);
  }
  const today = new Date().toISOString().slice(0, 10);
  const draft = draftIntake(reading, mapping, { dataset, register, today, hash: found.sha256 });
  const laid = layDocumentsOver(dataset, rawDocuments(basename(file), draft.documents));
  const refused = laid.issues.filter(({ severity }) => severity === "error");
  const unwritten = writeFiles(input, reading, mapping, draft, laid.dataset !== null);
  if (unwritten.length > 0) return refuse(unwritten.join(" "), EXIT.failed);
  const questions = openQuestions(reading, mapping);
  const exit = laid.dataset === null ? EXIT.failed : EXIT.answered;
  const { because } = guess;
  if (format === "json") {
    const result = plainReport(reading, mapping, draft);
    const version = laid.dataset?.version ?? null;
    return { out: printValue({ ...result, questions, refused }, version), err: record.note, exit };
  }
  const text = writeIntake({ file, reading, because, mapping, questions, draft, dataset });
  const lines = [text, ...refused.slice(0, MOST_REFUSED).map(wordIssue)];
  return { out: lines.join("\n"), err: record.note, exit };
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
  reading: IntakeReading,
  mapping: Mapping,
  draft: IntakeDraft,
  isAccepted: boolean,
): readonly string[] {
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

function plainReport(
  { chosen, tables: _tables, ...read }: IntakeReading,
  mapping: Mapping,
  draft: IntakeDraft,
): Readonly<Record<string, unknown>> {
  const { name: table, header, held, aside } = chosen;
  const { names, plants, issues, counts, sourceId: source, documents } = draft;
  return {
    read: { ...read, table, header, held, aside },
    mapping: plainMapping(mapping),
    ...{ names, plants, issues, counts, source, documents },
  };
}

function readSaved(path: unknown): { readonly value: unknown } | { readonly problem: string } {
  if (typeof path !== "string") return { value: null };
  const { text, problem } = readTextFile(path, 1_000_000);
  if (problem !== null)
    return {
      problem: `The mapping ${quote(path)} cannot be read: ${problem.message}. ${problem.hint}`,
    };
  const [document] = readYaml(path, "other", text);
  if (document?.unreadable)
    return { problem: `The mapping ${quote(path)} is no YAML: ${document.unreadable.message}.` };
  return { value: document?.value ?? {} };
}

/** How the file is read, as a saved mapping says: the guess needs the right header to be held against. */
function choicesOf(saved: unknown, table: unknown): Parameters<typeof readIntake>[1] {
  const fields = (typeof saved === "object" && saved !== null ? saved : {}) as Readonly<
    Record<string, unknown>
  >;
  const { headerRecord, delimiter } = fields;
  const name = typeof table === "string" ? table : fields.table;
  return {
    ...(typeof name === "string" ? { table: name } : {}),
    ...(typeof headerRecord === "number" ? { headerRecord } : {}),
    ...(typeof delimiter === "string" && delimiter.length === 1 ? { delimiter } : {}),
  };
}
