import type { NumberField } from "../../model/quantity.ts";
import type { Taker } from "../../model/refusal.ts";
import type { EntityClass } from "../../model/vocabulary.ts";

/** What a parameter takes. Every type can be written as text, so that a flag and an address can carry it. */
export type ParameterType =
  | { readonly type: "entity"; readonly classes?: readonly EntityClass[] }
  | { readonly type: "entities"; readonly classes?: readonly EntityClass[] }
  | { readonly type: "date" }
  | { readonly type: "integer"; readonly min: number; readonly max: number }
  /** `orClaim` where the id of a claim that gives the number will do as well. */
  | { readonly type: "number"; readonly field: NumberField; readonly orClaim?: boolean }
  | { readonly type: "text" }
  | { readonly type: "choice"; readonly of: readonly string[] }
  | { readonly type: "choices"; readonly of: readonly string[] }
  /** Several texts, each in a form that the operation checks. */
  | { readonly type: "texts" }
  /** The id of a scenario, or one as JSON; the command line reads files into this. */
  | { readonly type: "scenario" }
  | { readonly type: "flag" };

/** One input of an operation, described once for every surface: help, flags, address and tools read this. */
export interface Parameter {
  /** Key in the input, and the flag's name in kebab-case. */
  readonly name: string;
  readonly takes: ParameterType;
  readonly words: string;
  /** True where it is written without a flag, in the order of the table. */
  readonly positional?: boolean;
}

/** What a question is asked with: the parameters of the operation by name, as text or as JSON. */
export type RawInput = Readonly<Record<string, unknown>>;

/** A parameter's name as a flag: `insteadOf` → `--instead-of`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A parameter as the user writes it: `--buyer`, or `<from>` where it stands without a flag. */
export function writtenAs({ name, positional }: Pick<Parameter, "name" | "positional">): string {
  return positional === true ? `<${name}>` : flagOf(name);
}

/** A parameter as what asks for a value. */
export function takerOf({ name, positional }: Parameter): Taker {
  return { parameter: name, ...(positional === true ? { positional } : {}) };
}
