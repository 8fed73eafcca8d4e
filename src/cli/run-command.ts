import { fail, isFailure } from "../core/model/answer.ts";
import { findSlip } from "../core/model/closest.ts";
import { ask, type Question } from "../core/operation/ask.ts";
import { OPERATIONS, type OperationName } from "../core/operation/operations.ts";
import type { RawInput } from "../core/operation/parameter.ts";
import { readData } from "../io/read-data.ts";
import { readScenarioFile } from "../io/read-scenario-file.ts";
import { commandHelp, programHelp } from "./help.ts";
import { formatsOf } from "./output-format.ts";
import { parametersOf, parseArguments } from "./parse-arguments.ts";
import { type Printed, printAnswer, printFailure } from "./print-answer.ts";
import { runReopen } from "./reopen.ts";
import { runValidate } from "./validate.ts";

/** Exit codes: answered, a failure or data with errors, wrong usage, our bug. */
export const EXIT = { answered: 0, failed: 1, usage: 2, bug: 70 } as const;

const COMMANDS: readonly string[] = [...Object.keys(OPERATIONS), "reopen", "validate"];

/** Runs one command and says what to print and how to exit. Reads the data folder; prints nothing itself. */
export function runCommand(argv: readonly string[]): Printed {
  const { command, input, format, help, folder, file, problem } = parseArguments(argv);
  const json = format === "json";
  const refuse = (message: string): Printed =>
    printFailure(fail("invalid-input", message), json, EXIT.usage);
  if (help && (command === null || COMMANDS.includes(command))) {
    const out = command === null ? programHelp() : commandHelp(command);
    return { out, err: "", exit: EXIT.answered };
  }
  if (command === null) return refuse(`${problem ?? "No command is given."} ${wordCommands()}`);
  if (!COMMANDS.includes(command)) {
    const near = findSlip(command, COMMANDS);
    const hint = near === null ? "" : ` Did you mean "${near}"?`;
    return refuse(`There is no command "${command}".${hint} ${wordCommands()}`);
  }
  if (problem !== null) return refuse(problem);
  const formats = formatsOf(command);
  if (!formats.includes(format)) {
    return refuse(`${command} is written as ${formats.join(", ")}, and not as ${format}.`);
  }
  if (command === "validate") return runValidate(folder, input, json);
  const { dataset, issues } = readData();
  if (dataset === null) {
    const message = `The data has ${issues.length} errors. Run validate to see them.`;
    return printFailure(fail("invalid-input", message), json, EXIT.failed);
  }
  if (command === "reopen") return runReopen(dataset, file, json);
  const name = command as OperationName;
  const files = openFiles(name, input);
  if ("problem" in files) {
    return printFailure(fail("broken-scenario", files.problem), json, EXIT.failed);
  }
  const question: Question = { operation: name, input: files.input };
  const answer = ask<OperationName>(dataset, question);
  if (!isFailure(answer)) return printAnswer(question, answer, dataset, format);
  const usage = answer.failure.code === "invalid-input";
  return printFailure(answer, json, usage ? EXIT.usage : EXIT.failed);
}

/** The input with the text of a file in the place of its path, where a parameter takes one. */
function openFiles(
  name: OperationName,
  input: RawInput,
): { readonly input: RawInput } | { readonly problem: string } {
  const takers = parametersOf(name).filter(({ takes }) => takes.type === "scenario");
  const opened: Record<string, unknown> = { ...input };
  for (const { name: taker } of takers) {
    const path = input[taker];
    if (typeof path !== "string") continue;
    try {
      opened[taker] = readScenarioFile(path);
    } catch (error) {
      return { problem: `The file "${path}" cannot be read: ${(error as Error).message}` };
    }
  }
  return { input: opened };
}

function wordCommands(): string {
  return `Commands: ${COMMANDS.join(", ")}. What each takes: second-source <command> --help.`;
}
