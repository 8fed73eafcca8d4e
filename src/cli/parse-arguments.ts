import { quote } from "../core/model/reading/plain-text.ts";
import { LENS_PARAMETERS } from "../core/operation/input/lens-parameters.ts";
import { FORMS, type OperationName } from "../core/operation/input/operation-forms.ts";
import {
  flagOf,
  type Parameter,
  type RawInput,
  writtenAs,
} from "../core/operation/input/parameter.ts";
import { wordUnknown } from "../core/word/input-refusals.ts";
import { FILE_COMMANDS, RANKINGS, SCREEN } from "./file-commands.ts";
import { formatIn, OUTPUT_FORMATS, type OutputFormat, refuseFormat } from "./output-format.ts";

export interface ParsedArguments {
  readonly command: string | null;
  /** Values by parameter name, as typed. */
  readonly input: RawInput;
  readonly format: OutputFormat;
  readonly help: boolean;
  /** Whether the version of the program is asked for, which has no command. */
  readonly version: boolean;
  /** The folder of the record, by `--data` or as `validate` names it; null = the program's own. */
  readonly folder: string | null;
  /** The address of a SPARQL endpoint that is asked in place of a folder; null = none. */
  readonly endpoint: string | null;
  /** Sources to lay over the record, by their paths. */
  readonly own: readonly string[];
  /** The file that `reopen` or `import` is to read; null = none was given. */
  readonly file: string | null;
  /** What is wrong with the way it was typed; null where nothing is. Whether values fit, the operation checks. */
  readonly problem: string | null;
}

/** What `--with` takes, in words. */
export const WITH_WORDS =
  "a source of your own, as import --out writes it, laid over the record; may be given again";

/** What `--data` takes, in words. */
export const DATA_WORDS = "the folder of the record to ask; left out, that of the program";

/** What `--endpoint` takes, in words. */
export const ENDPOINT_WORDS =
  "the SPARQL endpoint of a graph to ask in place of a folder; who asks is read from SECOND_SOURCE_USER, _PASSWORD or _TOKEN";

/** Flags that every command has. */
const COMMON: readonly Parameter[] = [
  { name: "data", takes: { type: "text" }, words: DATA_WORDS },
  { name: "endpoint", takes: { type: "text" }, words: ENDPOINT_WORDS },
  { name: "with", takes: { type: "texts" }, words: WITH_WORDS },
  { name: "json", takes: { type: "flag" }, words: "one JSON value on standard output" },
  {
    name: "format",
    takes: { type: "choice", of: OUTPUT_FORMATS },
    words: "how the answer is written; --json is short for json",
  },
  { name: "help", takes: { type: "flag" }, words: "what this command takes" },
];

/** Takes an argument list apart by the parameters of its command, which comes first but for --data, --json, --help and --version. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const before = argv.findIndex((word, index) => !isCommon(word) && !isFolder(argv, index));
  const at = before < 0 ? argv.length : before;
  const [first = null, second = ""] = argv.slice(at);
  const pair = `${first} ${second}`;
  const command = Object.hasOwn(FORMS, pair) ? pair : first;
  const words = [...argv.slice(0, at), ...argv.slice(at + (command === pair ? 2 : 1))];
  // What follows -- is no flag, whatever it looks like.
  const end = argv.indexOf("--");
  const flags = end < 0 ? argv : argv.slice(0, end);
  const asked = {
    format: formatIn(flags),
    help: flags.includes("--help") || flags.includes("-h"),
    version: command === null && flags.includes("--version"),
  };
  if (command?.startsWith("-")) {
    const problem = `A command comes first, and ${quote(command)} is none.`;
    return { ...asked, ...NO_WORDS, command: null, problem };
  }
  const { typed, problem } = asked.version ? NOTHING : readWords(words, command);
  const { json, help: _help, format, folder, data = folder, ...rest } = typed;
  const { endpoint, file, with: own, ...input } = rest;
  return {
    ...asked,
    command,
    input,
    folder: typeof data === "string" ? data : null,
    endpoint: typeof endpoint === "string" ? endpoint : null,
    own: Array.isArray(own) ? own : [],
    file: typeof file === "string" ? file : null,
    problem: problem ?? refuseFormat(format, json === true) ?? refuseTwo(folder, typed.data),
  };
}

const NO_WORDS = { input: {}, folder: null, endpoint: null, own: [], file: null } as const;

function refuseTwo(folder: unknown, data: unknown): string | null {
  if (typeof folder !== "string" || typeof data !== "string") return null;
  return `Two folders are given, ${quote(folder)} and ${quote(data)}. Give one.`;
}

function isCommon(word: string): boolean {
  return ["--json", "--help", "-h", "--version"].includes(word);
}

// What is asked may be named before the question.
function isFolder(argv: readonly string[], index: number): boolean {
  const [word = "", before] = [argv[index], argv[index - 1]];
  return ["--data", "--endpoint"].some(
    (flag) => word === flag || word.startsWith(`${flag}=`) || before === flag,
  );
}

/** The parameters of a command; none for a command that is not there. */
export function parametersOf(command: string | null): readonly Parameter[] {
  const own = FILE_COMMANDS.find(({ name }) => name === command);
  if (own !== undefined) return own.parameters;
  const withFile = [SCREEN, ...RANKINGS].find(({ name }) => name === command);
  if (withFile !== undefined) return [...withFile.parameters, ...LENS_PARAMETERS];
  const known = command !== null && Object.hasOwn(FORMS, command);
  return known ? [...FORMS[command as OperationName].parameters, ...LENS_PARAMETERS] : [];
}

/** What was typed, by parameter name, up to the first thing that is wrong. */
interface Words {
  readonly typed: Record<string, string | boolean | string[]>;
  readonly problem: string | null;
}

const NOTHING: Words = { typed: {}, problem: null };

function readWords(words: readonly string[], command: string | null): Words {
  const parameters = [...parametersOf(command), ...COMMON];
  const typed: Words["typed"] = {};
  const positionals: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") {
      positionals.push(...rest.splice(0));
    } else if (isFlag(word)) {
      const problem = readFlag(word, rest, parameters, typed);
      if (problem !== null) return { typed, problem };
    } else {
      positionals.push(word);
    }
  }
  return { typed, problem: placePositionals(positionals, parameters, command, typed) };
}

function isFlag(word: string): boolean {
  return word.startsWith("-") && word !== "-" && !/^-[\d.,]/.test(word);
}

function readFlag(
  word: string,
  rest: string[],
  parameters: readonly Parameter[],
  typed: Words["typed"],
): string | null {
  const [flag = "", ...inline] = word === "-h" ? ["--help"] : word.split("=");
  const parameter = parameters.find(
    ({ name, positional }) => positional !== true && flagOf(name) === flag,
  );
  if (parameter === undefined) {
    const flags = parameters.filter(({ positional }) => positional !== true);
    return wordUnknown(
      flag,
      flags.map(({ name }) => flagOf(name)),
    );
  }
  const { name, takes, words } = parameter;
  if (takes.type === "flag") {
    typed[name] = true;
    return inline.length === 0 ? null : `${flag} takes no value, and ${quote(word)} gives one.`;
  }
  const value = inline.length > 0 ? inline.join("=") : takeValue(rest);
  if (value === undefined || value === "") return `${flag} needs a value: ${words}.`;
  const earlier = typed[name];
  if (takes.type === "texts") {
    typed[name] = [...(Array.isArray(earlier) ? earlier : []), value];
    return null;
  }
  typed[name] = value;
  return earlier === undefined
    ? null
    : `${flag} is given twice, as ${quote(earlier)} and ${quote(value)}.`;
}

function takeValue(rest: string[]): string | undefined {
  const [next] = rest;
  return next === undefined || isFlag(next) ? undefined : rest.shift();
}

// The words of a search or a phrase need no quotes, and a list at the end takes the words that are left.
function placePositionals(
  positionals: readonly string[],
  parameters: readonly Parameter[],
  command: string | null,
  typed: Words["typed"],
): string | null {
  const places = parameters.filter(({ positional }) => positional === true);
  if (command === "search" || command === "list") {
    if (positionals.length > 0) typed.words = positionals.join(" ");
    return null;
  }
  const last = places.at(-1);
  if (last?.takes.type === "entities" && positionals.length > places.length) {
    positionals = [
      ...positionals.slice(0, places.length - 1),
      positionals.slice(places.length - 1).join(","),
    ];
  }
  positionals.slice(0, places.length).forEach((word, index) => {
    const place = places[index];
    if (place !== undefined) typed[place.name] = word;
  });
  const [surplus] = positionals.slice(places.length);
  if (surplus === undefined || parameters.length === COMMON.length) return null;
  const taken = places.map(writtenAs).join(" ");
  return places.length === 0
    ? `${command} takes flags only, and ${quote(surplus)} is none.`
    : `${quote(surplus)} is one word too many: ${command} takes ${taken}.`;
}
