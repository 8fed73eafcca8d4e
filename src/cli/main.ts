#!/usr/bin/env node
/** The command line: arguments → operation → text or JSON on standard output. The contract: docs/guide/command-line.md. */
import { readBuiltRecord } from "../io/built-record.ts";
import { type Printed, print } from "../io/print.ts";
import { type CommandFiles, dispatch, EXIT } from "./dispatch.ts";
import { isLinkedData } from "./linked-data.ts";
import { parseArguments } from "./parse-arguments.ts";

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
  if (parsed.command === "import" && !parsed.help && parsed.problem === null) {
    if (isLinkedData(parsed.file)) {
      const { runImportRecord } = await import("./run-import-record.ts");
      return runImportRecord(parsed);
    }
    const { runImport } = await import("./run-import.ts");
    return runImport(parsed);
  }
  if (parsed.command === "export" && !parsed.help && parsed.problem === null) {
    const { runExport } = await import("./run-export.ts");
    return runExport(parsed);
  }
  if (parsed.command === "mcp" && !parsed.help && parsed.problem === null) {
    const { runMcp } = await import("./run-mcp.ts");
    return runMcp(parsed);
  }
  try {
    return dispatch(argv, BUILT);
  } catch (error) {
    if (!(error instanceof NotAtHand)) throw error;
    const { runCommand } = await import("./run-command.ts");
    return runCommand(argv);
  }
}

run(process.argv.slice(2)).then(print, (error: Error) => {
  const err = `This is a bug in Second Source: ${String(error.stack)}`;
  print({ out: "", err, exit: EXIT.bug });
});
