import { OPERATIONS } from "../../core/operation/operations.ts";
import { flagOf, type Parameter } from "../../core/operation/parameter.ts";
import type { LensState, QuestionState } from "./app-state.ts";

/** The question as a command that gives the same answer. */
export function commandLine({ operation, input }: QuestionState, lens: LensState): string {
  const words = ["npm run -s cli --", operation];
  for (const parameter of OPERATIONS[operation].parameters) {
    const value = input[parameter.name];
    const values = typeof value === "string" ? [value] : (value ?? []);
    words.push(...values.flatMap((one) => write(parameter, one)));
  }
  const lensFlags: readonly (readonly [string, string | null])[] = [
    ["--lens", lens.lens === "default" ? null : lens.lens],
    ["--true-at", lens.trueAt],
    ["--known-by", lens.knownBy],
    ["--kinds", lens.kinds?.join(",") ?? null],
    ["--sources", lens.sources?.join(",") ?? null],
    ["--scenario", lens.scenario],
  ];
  for (const [flag, value] of lensFlags) if (value !== null) words.push(flag, quote(value));
  return words.join(" ");
}

function write({ name, takes, positional }: Parameter, value: string): readonly string[] {
  if (positional === true) return [quote(value)];
  if (takes.type === "flag") return value === "true" || value === "1" ? [flagOf(name)] : [];
  return [flagOf(name), quote(value)];
}

function quote(word: string): string {
  return /^[\w,.:/=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
