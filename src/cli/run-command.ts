import { fail, isFailure } from "../core/model/answer.ts";
import { findSlip } from "../core/model/closest.ts";
import { ask } from "../core/operation/ask.ts";
import { OPERATIONS, type OperationName } from "../core/operation/operations.ts";
import { readData } from "../io/read-data.ts";
import { commandHelp, programHelp } from "./help.ts";
import { parseArguments } from "./parse-arguments.ts";
import { type Printed, printAnswer, printFailure } from "./print-answer.ts";
import { runValidate } from "./validate.ts";

/** Exit codes: answered, a failure or data with errors, wrong usage, our bug. */
export const EXIT = { answered: 0, failed: 1, usage: 2, bug: 70 } as const;

const COMMANDS: readonly string[] = [...Object.keys(OPERATIONS), "validate"];

/** Runs one command and says what to print and how to exit. Reads the data folder; prints nothing itself. */
export function runCommand(argv: readonly string[]): Printed {
  const { command, input, json, help, folder, problem } = parseArguments(argv);
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
  if (command === "validate") return runValidate(folder, input, json);
  const { dataset, issues } = readData();
  if (dataset === null) {
    const message = `The data has ${issues.length} errors. Run validate to see them.`;
    return printFailure(fail("invalid-input", message), json, EXIT.failed);
  }
  const name = command as OperationName;
  const answer = ask(dataset, { operation: name, input });
  if (!isFailure(answer)) return printAnswer(name, answer, dataset, json);
  const usage = answer.failure.code === "invalid-input";
  return printFailure(answer, json, usage ? EXIT.usage : EXIT.failed);
}

function wordCommands(): string {
  return `Commands: ${COMMANDS.join(", ")}. What each takes: second-source <command> --help.`;
}
