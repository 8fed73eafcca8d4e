import { type Case, findExample } from "../core/model/case.ts";
import { PROGRAM } from "../core/model/wording/program.ts";
import { LENS_PARAMETERS } from "../core/operation/input/lens-parameters.ts";
import { FORMS, type OperationName } from "../core/operation/input/operation-forms.ts";
import { type Parameter, writtenAs } from "../core/operation/input/parameter.ts";
import { writeWords } from "../core/operation/written-question.ts";
import { type Command, FILE_COMMANDS, RANKINGS, SCREEN, VALIDATE } from "./file-commands.ts";
import { formatsOf, OUTPUT_FORMATS } from "./output-format.ts";
import { DATA_WORDS, WITH_WORDS } from "./parse-arguments.ts";

const FILED = new Map([SCREEN, ...RANKINGS].map((one) => [one.name, one]));
const ALL: readonly Command[] = [
  ...Object.values(FORMS).map((form) => FILED.get(form.name) ?? form),
  ...FILE_COMMANDS,
];

/** What the program can be asked. */
export function programHelp(): string {
  return [
    "Second Source: who supplies whom with electric-vehicle batteries, on whose word.",
    "",
    `  ${PROGRAM} <command> [flags]        from a clone: npm run -s cli -- <command> [flags]`,
    "",
    ...writeTable(ALL.map(({ name, words }) => [name, words])),
    "",
    ...writeTable([
      ["--data", DATA_WORDS],
      ["--with", WITH_WORDS],
      ["--json", "one JSON value on standard output, for other programs"],
      ["--format", `how an answer is written: ${OUTPUT_FORMATS.join(", ")}`],
      ["--help", "this text, or that of a command"],
      ["--version", "the version of the program and of its data"],
    ]),
  ].join("\n");
}

/** What one command takes, with an example of the record that is asked. */
export function commandHelp(command: string, about: Case): string {
  const { name, words, parameters } = find(command);
  const isOperation = Object.hasOwn(FORMS, command);
  const positional = parameters.filter((one) => one.positional === true);
  const flags = parameters.filter((one) => one.positional !== true);
  const usage = [name, ...positional.map((one) => `[${one.name}]`), "[flags]"].join(" ");
  return [
    usage,
    "",
    words,
    "",
    ...writeTable([...positional, ...flags].map(row)),
    ...(isOperation ? ["", "Which claims count:", ...writeTable(LENS_PARAMETERS.map(row))] : []),
    "",
    ...writeTable([
      ["--data", DATA_WORDS],
      ["--with", WITH_WORDS],
      ["--json", "one JSON value on standard output"],
      ["--format", `how the answer is written (${formatsOf(command).join(", ")})`],
      ["--help", "this text"],
    ]),
    "",
    `Example: ${PROGRAM} ${exampleOf(find(command), about)}`,
  ]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

function exampleOf({ name, example, parameters }: Command, about: Case): string {
  const operation = Object.keys(FORMS).find((one) => one === name) as OperationName | undefined;
  const input = findExample(about, name);
  if (example !== undefined) return example;
  if (operation !== undefined && input !== null) return writeWords({ operation, input });
  const needed = parameters.filter(({ positional }) => positional === true).map(writtenAs);
  return [name, ...needed].join(" ");
}

/** The same help as plain JSON: of one command, or of all. */
export function describeCommands(command: OperationName | string | null, about: Case): unknown {
  const commands = (command === null ? ALL : [find(command)]).map((one) => ({
    ...one,
    example: exampleOf(one, about),
    parameters: one.parameters.map((parameter) => ({
      written: writtenAs(parameter),
      words: parameter.words,
      takes: parameter.takes,
    })),
  }));
  return { commands };
}

function find(command: string): Command {
  return ALL.find(({ name }) => name === command) ?? VALIDATE;
}

function row(parameter: Parameter): readonly [string, string] {
  const { takes, words } = parameter;
  const choices =
    takes.type === "choice" || takes.type === "choices" ? ` (${takes.of.join(", ")})` : "";
  return [writtenAs(parameter), `${words}${choices}`];
}

/** Names and what they mean, one under the other; the longest name keeps its distance. */
function writeTable(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(16, ...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, words]) => `  ${name.padEnd(width)}${words}`);
}
