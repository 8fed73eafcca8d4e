import { LENS_PARAMETERS } from "../core/operation/lens-parameters.ts";
import { OPERATIONS, type OperationName } from "../core/operation/operations.ts";
import { type Parameter, writtenAs } from "../core/operation/parameter.ts";
import { formatsOf, OUTPUT_FORMATS } from "./output-format.ts";
import { REOPEN_PARAMETERS, VALIDATE_PARAMETERS } from "./parse-arguments.ts";

const VALIDATE = {
  name: "validate",
  words: "Check a data folder and say all that is wrong with it.",
  example: "validate my-data",
  parameters: VALIDATE_PARAMETERS,
};

const REOPEN = {
  name: "reopen",
  words:
    "Ask the question of an answer file again: exit 0 where the answer is the same to the last digit.",
  example: "reopen answer.json",
  parameters: REOPEN_PARAMETERS,
};

/** What the program can be asked. */
export function programHelp(): string {
  const commands = [...Object.values(OPERATIONS), REOPEN, VALIDATE];
  return [
    "Second Source: who supplies whom with electric-vehicle batteries, on whose word.",
    "",
    "  second-source <command> [flags]        from a clone: npm run -s cli -- <command> [flags]",
    "",
    ...commands.map(({ name, words }) => `  ${name.padEnd(14)}${words}`),
    "",
    "  --json        one JSON value on standard output, for other programs",
    `  --format      how an answer is written: ${OUTPUT_FORMATS.join(", ")}`,
    "  --help        this text, or that of a command",
  ].join("\n");
}

/** What one command takes. */
export function commandHelp(command: string): string {
  const isOperation = Object.hasOwn(OPERATIONS, command);
  const { name, words, example, parameters } = isOperation
    ? OPERATIONS[command as OperationName]
    : command === "reopen"
      ? REOPEN
      : VALIDATE;
  const positional = parameters.filter((one) => one.positional === true);
  const flags = parameters.filter((one) => one.positional !== true);
  const usage = [name, ...positional.map((one) => `[${one.name}]`), "[flags]"].join(" ");
  return [
    usage,
    "",
    words,
    "",
    ...positional.map(line),
    ...flags.map(line),
    ...(isOperation ? ["", "Which claims count:", ...LENS_PARAMETERS.map(line)] : []),
    "",
    entry("--json", "one JSON value on standard output"),
    entry("--format", `how the answer is written (${formatsOf(command).join(", ")})`),
    entry("--help", "this text"),
    "",
    `Example: second-source ${example}`,
  ]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

function line(parameter: Parameter): string {
  const { takes, words } = parameter;
  const choices =
    takes.type === "choice" || takes.type === "choices" ? ` (${takes.of.join(", ")})` : "";
  return entry(writtenAs(parameter), `${words}${choices}`);
}

function entry(name: string, words: string): string {
  return `  ${name.padEnd(18)}${words}`;
}
