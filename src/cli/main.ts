#!/usr/bin/env node
/** The command line: arguments → operation → text or JSON on standard output. The contract: docs/guide/command-line.md. */
import { readBuiltRecord } from "../io/built-record.ts";
import { type Printed, print } from "../io/print.ts";
import { type CommandFiles, dispatch, EXIT } from "./dispatch.ts";
import { linkedDataForm } from "./linked-data.ts";
import { type ParsedArguments, parseArguments } from "./parse-arguments.ts";

/** Thrown where a command needs more than the built record. */
class NotAtHand extends Error {}

const notAtHand = (): never => {
  throw new NotAtHand();
};

/** The built record alone: most commands need nothing else, and the gate with its parsers takes longer to load than to ask. */
const BUILT: CommandFiles = {
  record: (folder, own) => {
    const dataset = folder === null && own.length === 0 ? readBuiltRecord() : null;
    return dataset === null ? notAtHand() : { dataset, note: "" };
  },
  scenario: notAtHand,
  validate: notAtHand,
};

async function run(argv: readonly string[]): Promise<Printed> {
  const parsed = parseArguments(argv);
  const alone = parsed.help || parsed.problem !== null ? null : runnerOf(parsed);
  if (alone !== null) return alone(parsed);
  try {
    return dispatch(argv, BUILT);
  } catch (error) {
    if (!(error instanceof NotAtHand)) throw error;
    const { runCommand } = await import("./run-command.ts");
    return runCommand(argv);
  }
}

type Runner = (parsed: ParsedArguments) => Promise<Printed>;

/** What runs a command that is no question, loaded when it is; null for all others. */
function runnerOf({ command, file, endpoint, input }: ParsedArguments): Runner | null {
  if (endpoint !== null && command !== "mcp") {
    return async (parsed) => (await import("./run-remote.ts")).runRemote(parsed);
  }
  switch (command) {
    case "alternatives":
    case "compare":
      return typeof input.list === "string" ? amongList(input.list) : null;
    case "export":
      return async (parsed) => (await import("./run-export.ts")).runExport(parsed);
    case "import":
      return linkedDataForm(file) !== null
        ? async (parsed) => (await import("./run-import-record.ts")).runImportRecord(parsed)
        : async (parsed) => (await import("./run-import.ts")).runImport(parsed);
    case "mcp":
      return async (parsed) => (await import("./run-mcp.ts")).runMcp(parsed);
    case "screen":
      return file === null ? null : runScreenOfFile;
    case "sparql":
      return async (parsed) => (await import("./run-sparql.ts")).runSparql(parsed);
    default:
      return null;
  }
}

const runScreenOfFile: Runner = async (parsed) => {
  const [{ runScreen }, { FILES }] = await Promise.all([
    import("./run-screen.ts"),
    import("./run-command.ts"),
  ]);
  return runScreen(parsed, FILES);
};

function amongList(path: string): Runner {
  return async (parsed) => {
    const [{ runAmongList }, { FILES }] = await Promise.all([
      import("./run-among-list.ts"),
      import("./run-command.ts"),
    ]);
    return runAmongList(parsed, path, FILES);
  };
}

run(process.argv.slice(2)).then(print, (error: Error) => {
  const err = `This is a bug in Second Source: ${String(error.stack)}`;
  print({ out: "", err, exit: EXIT.bug });
});
