import { findSlip } from "../core/model/name/closest.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { FORMS } from "../core/operation/input/operation-forms.ts";
import { ANSWER_FORMS, type AnswerForm, formsOf } from "../core/operation/write-answer.ts";

/** How an answer is printed. */
export type OutputFormat = "text" | "json" | AnswerForm;
export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  "text",
  "json",
  ...(Object.keys(ANSWER_FORMS) as AnswerForm[]),
];

/** The format that is asked for, also where something else is wrong: a failure is written in it too. */
export function formatIn(argv: readonly string[]): OutputFormat {
  if (argv.includes("--json")) return "json";
  const words = argv.flatMap((word, index) =>
    word === "--format" ? (argv[index + 1] ?? "") : (/^--format=(.*)$/.exec(word)?.[1] ?? []),
  );
  return OUTPUT_FORMATS.find((one) => words.includes(one)) ?? "text";
}

/** What is wrong with the format as it was typed; null where nothing is. */
export function refuseFormat(format: unknown, json: boolean): string | null {
  if (typeof format !== "string") return null;
  if (!OUTPUT_FORMATS.some((one) => one === format)) {
    const near = findSlip(format, OUTPUT_FORMATS);
    const hint = near === null ? "" : ` Did you mean "${near}"?`;
    return `${quote(format)} is not among what --format takes: ${OUTPUT_FORMATS.join(", ")}.${hint}`;
  }
  return json && format !== "json"
    ? `--json and --format ${format} ask for two formats. Give one of them.`
    : null;
}

/** The formats that a command can be written in. */
export function formatsOf(command: string): readonly OutputFormat[] {
  if (command === "sparql") return ["text", "json", "csv"];
  return ["text", "json", ...(Object.hasOwn(FORMS, command) ? formsOf(command) : [])];
}
