import type { WrittenQuestion } from "../exchange/answer-file.ts";
import type { Question } from "./ask.ts";
import { LENS_PARAMETERS } from "./input/lens-parameters.ts";
import { FORMS } from "./input/operation-forms.ts";
import { flagOf, type Parameter } from "./input/parameter.ts";

/**
 * A question in texts only, in the order of its parameters. What is not given is left out, but for the lens, which is
 * always named: the same question is written alike on every surface.
 */
export function writeQuestion({ operation, input }: Question): WrittenQuestion {
  const given = { ...input, lens: toText(input.lens) ?? "default" };
  const texts = parametersOf(operation).flatMap(({ name, takes }) => {
    const value: unknown = Object.hasOwn(given, name) ? given[name as keyof typeof given] : null;
    if (!Array.isArray(value)) {
      const text = toText(value);
      return text === null ? [] : [[name, text] as const];
    }
    const parts = value.flatMap((part) => toText(part) ?? []);
    if (parts.length === 0) return [];
    return [[name, takes.type === "texts" ? parts : parts.join(",")] as const];
  });
  return { operation, input: Object.fromEntries(texts) };
}

function toText(value: unknown): string | null {
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

function parametersOf(operation: Question["operation"]): readonly Parameter[] {
  return [...FORMS[operation].parameters, ...LENS_PARAMETERS];
}

/** A question as a command that gives the same answer. */
export function writeCommand(question: Question): string {
  return `npm run -s cli -- ${writeWords(question)}`;
}

/** A question as the words and flags of the command line. The default lens needs no flag. */
export function writeWords(question: Question): string {
  const { operation, input } = writeQuestion(question);
  const words = parametersOf(question.operation).flatMap((parameter) => {
    const values = [input[parameter.name] ?? []].flat();
    if (parameter.name === "lens" && values[0] === "default") return [];
    return values.flatMap((value) => writeWord(parameter, value));
  });
  return [operation, ...words].join(" ");
}

function writeWord({ name, takes, positional }: Parameter, value: string): readonly string[] {
  if (positional === true) return [quote(value)];
  if (takes.type === "flag") return value === "true" || value === "1" ? [flagOf(name)] : [];
  return [flagOf(name), quote(value)];
}

function quote(word: string): string {
  return /^[\w,.:/=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
