import { ENCODINGS } from "../core/intake/read/decode-text.ts";
import { isFields } from "../core/intake/read/read-graph-json.ts";
import type { ReadingChoices } from "../core/intake/read/read-intake.ts";
import { readYaml } from "../core/load/read-yaml.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import type { RawInput } from "../core/operation/input/parameter.ts";
import { readTextFile } from "../io/read-text-file.ts";

type Fields = Readonly<Record<string, unknown>>;

/** How a file is to be read and understood, as a saved mapping and the command say. */
export interface FileChoices {
  readonly choices: ReadingChoices;
  /** Fields of a mapping, those of the command among them. */
  readonly answers: Fields;
}

/** Reads the mapping and the flags that say how a file is read. A flag decides over the mapping, and is saved with it. */
export function readFileChoices(input: RawInput): FileChoices | { readonly problem: string } {
  const saved = readSaved(input.mapping);
  if ("problem" in saved) return saved;
  const told = readFlags(input);
  if ("problem" in told) return told;
  return {
    choices: { ...choicesIn(saved.answers), ...told.choices },
    answers: { ...saved.answers, ...told.choices },
  };
}

function readSaved(path: unknown): { readonly answers: Fields } | { readonly problem: string } {
  if (typeof path !== "string") return { answers: {} };
  const refuse = (why: string): { readonly problem: string } => ({
    problem: `The mapping ${quote(path)} ${why}`,
  });
  const { text, problem } = readTextFile(path, 1_000_000);
  if (problem !== null) return refuse(`cannot be read: ${problem.message}. ${problem.hint}`);
  const [document] = readYaml(path, "other", text);
  if (document?.unreadable) return refuse(`is no YAML: ${document.unreadable.message}.`);
  const value = document?.value ?? {};
  return isFields(value)
    ? { answers: value }
    : refuse(`has no fields such as row and columns. --save-mapping writes one to change.`);
}

/** How the file is read, as a saved mapping says: the guess needs the right header to be held against. */
function choicesIn({ table, encoding, delimiter, headerRecord }: Fields): ReadingChoices {
  const known = ENCODINGS.find((one) => one === encoding);
  return {
    ...(typeof table === "string" ? { table } : {}),
    ...(known === undefined ? {} : { encoding: known }),
    ...(typeof delimiter === "string" && delimiter.length === 1 ? { delimiter } : {}),
    ...(Number.isInteger(headerRecord) ? { headerRecord: Number(headerRecord) } : {}),
  };
}

/** How the file is read, as the command says. */
function readFlags({
  table,
  encoding,
  delimiter,
  headerRecord,
}: RawInput): { readonly choices: ReadingChoices } | { readonly problem: string } {
  const known = ENCODINGS.find((one) => one === String(encoding).toLowerCase());
  if (encoding !== undefined && known === undefined) {
    return { problem: wordChoice("encoding", encoding, ENCODINGS.join(", ")) };
  }
  const sign = delimiter === "tab" || delimiter === "\\t" ? "\t" : delimiter;
  if (sign !== undefined && String(sign).length !== 1) {
    return { problem: wordChoice("delimiter", delimiter, 'one sign such as ";", or tab') };
  }
  if (headerRecord !== undefined && !/^\d{1,6}$/.test(String(headerRecord))) {
    const expected = "the number of a record, 0 where there is no header";
    return { problem: wordChoice("header-record", headerRecord, expected) };
  }
  return {
    choices: {
      ...(typeof table === "string" ? { table } : {}),
      ...(known === undefined ? {} : { encoding: known }),
      ...(sign === undefined ? {} : { delimiter: String(sign) }),
      ...(headerRecord === undefined ? {} : { headerRecord: Number(headerRecord) }),
    },
  };
}

function wordChoice(flag: string, found: unknown, expected: string): string {
  return `--${flag} is ${quote(found)}. Expected: ${expected}.`;
}
