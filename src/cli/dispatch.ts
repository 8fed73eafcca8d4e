import { type Answer, type Failure, fail, isFailure } from "../core/model/answer.ts";
import { NO_CASE } from "../core/model/case.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { findSlip } from "../core/model/name/closest.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { PROGRAM } from "../core/model/wording/program.ts";
import { ask, type Question } from "../core/operation/ask.ts";
import { FORMS, type OperationName } from "../core/operation/input/operation-forms.ts";
import type { RawInput } from "../core/operation/input/parameter.ts";
import type { ResultOf } from "../core/operation/operations.ts";
import { DATA_FOLDER, readVersion } from "../io/data-folder.ts";
import type { Printed } from "../io/print.ts";
import { programVersion } from "../io/program-version.ts";
import type { TextFile } from "../io/read-text-file.ts";
import { FILE_COMMANDS } from "./file-commands.ts";
import { commandHelp, describeCommands, programHelp } from "./help.ts";
import { formatsOf, type OutputFormat } from "./output-format.ts";
import { type ParsedArguments, parametersOf, parseArguments } from "./parse-arguments.ts";
import { printAnswer, printFailure, printValue } from "./print-answer.ts";
import { runReopen } from "./reopen.ts";

/** Exit codes: answered, a failure or data with errors, wrong usage, our bug. */
export const EXIT = { answered: 0, failed: 1, usage: 2, bug: 70 } as const;

const COMMANDS: readonly string[] = [
  ...Object.keys(FORMS),
  ...FILE_COMMANDS.map(({ name }) => name),
];

/** What a command needs from the disk. */
export interface CommandFiles {
  /** The record of a folder, with sources of the reader's own laid over it; null = the program's own. */
  readonly record: (folder: string | null, own: readonly string[]) => ReadRecord;
  /** The text of a scenario that may be the path of a file. */
  readonly scenario: (text: string) => TextFile;
  /** What `validate` has to say. */
  readonly validate: (folder: string | null, input: RawInput, json: boolean) => Printed;
}

/** A record with a note on it, or why there is none. */
export type ReadRecord =
  | { readonly dataset: Dataset; readonly note: string }
  | { readonly problem: string };

/** Runs one command and says what to print and how to exit; prints nothing itself. */
export function dispatch(argv: readonly string[], files: CommandFiles): Printed {
  return dispatchParsed(parseArguments(argv), files);
}

/** As `dispatch`, of arguments that were taken apart already. */
export function dispatchParsed(parsed: ParsedArguments, files: CommandFiles): Printed {
  const { command, input, format, folder, problem } = parsed;
  const json = format === "json";
  const refuse = (message: string): Printed =>
    printFailure(fail("invalid-input", message), json, EXIT.usage);
  const told = tellOfProgram(parsed, files);
  if (told !== null) return { out: told, err: "", exit: EXIT.answered };
  if (command === null) return refuse(`${problem ?? "No command is given."} ${wordCommands()}`);
  if (!COMMANDS.includes(command)) {
    const near = findSlip(command, COMMANDS);
    const hint = near === null ? "" : ` Did you mean "${near}"?`;
    return refuse(`There is no command ${quote(command)}.${hint} ${wordCommands()}`);
  }
  if (problem !== null) return refuse(problem);
  const formats = formatsOf(command);
  if (!formats.includes(format)) {
    return refuse(`${command} is written as ${formats.join(", ")}, and not as ${format}.`);
  }
  if (command === "validate") return files.validate(folder, input, json);
  if (
    ["export", "import", "mcp", "sparql"].includes(command) ||
    (command === "screen" && parsed.file !== null)
  ) {
    return refuse(`${command} is run by the program alone.`);
  }
  return answer(parsed, command, files);
}

/** Help and version; null where neither is asked for. */
function tellOfProgram(
  { command, help, version, format, folder, own }: ParsedArguments,
  files: CommandFiles,
): string | null {
  const json = format === "json";
  if (version) {
    const { release } = readVersion(folder ?? DATA_FOLDER);
    const program = programVersion();
    return json
      ? printValue({ program, data: release }, null)
      : `${PROGRAM} ${program}, data ${release}`;
  }
  if (!help || (command !== null && !COMMANDS.includes(command))) return null;
  const found = files.record(folder, own);
  const about = "problem" in found ? NO_CASE : found.dataset.case;
  if (json) return printValue(describeCommands(command, about), null);
  return command === null ? programHelp() : commandHelp(command, about);
}

/** Asks the record. */
function answer(
  { input, format, file, folder, own }: ParsedArguments,
  command: string,
  files: CommandFiles,
): Printed {
  const json = format === "json";
  const record = files.record(folder, own);
  if ("problem" in record)
    return printFailure(fail("invalid-input", record.problem), json, EXIT.failed);
  const { dataset, note } = record;
  if (command === "reopen") return withNote(runReopen(dataset, file, json), note);
  const question = readQuestion(command as OperationName, input, files);
  if (isFailure(question)) return printFailure(question, json, EXIT.failed);
  const found = ask<OperationName>(dataset, question);
  const printed = printFound(question, found, dataset, format);
  return isFailure(found) ? printed : withNote(printed, note);
}

/** What came of a question, as text or in another format. */
export function printFound(
  question: Question,
  found: Answer<ResultOf<OperationName>>,
  dataset: Dataset,
  format: OutputFormat,
): Printed {
  if (!isFailure(found)) return printAnswer(question, found, dataset, format);
  const usage = found.failure.code === "invalid-input";
  return printFailure(found, format === "json", usage ? EXIT.usage : EXIT.failed);
}

/** What is printed, with a note for the reader beside it; "" = none. */
export function withNote(printed: Printed, note: string): Printed {
  return note === "" ? printed : { ...printed, err: [printed.err, note].join("\n").trim() };
}

/** A question with the text of a file in the place of its path, where a parameter takes one. */
export function readQuestion(
  name: OperationName,
  input: RawInput,
  files: Pick<CommandFiles, "scenario">,
): Question | Failure {
  const takers = parametersOf(name).filter(({ takes }) => takes.type === "scenario");
  const opened: Record<string, unknown> = { ...input };
  for (const { name: taker } of takers) {
    const path = input[taker];
    if (typeof path !== "string") continue;
    const { text, problem } = files.scenario(path);
    if (problem !== null) {
      const { message, hint } = problem;
      const words = `The file ${quote(path)} is no scenario: ${message}. ${hint}`;
      return fail("broken-scenario", words);
    }
    opened[taker] = text;
  }
  return { operation: name, input: opened };
}

function wordCommands(): string {
  return `Commands: ${COMMANDS.join(", ")}. What each takes: ${PROGRAM} <command> --help.`;
}
