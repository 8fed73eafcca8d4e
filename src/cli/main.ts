#!/usr/bin/env node
/** The command line: arguments → operation → text or JSON on standard output. The contract: docs/guide/command-line.md. */
import { print } from "../io/print.ts";
import { EXIT, runCommand } from "./run-command.ts";

function main(): void {
  try {
    print(runCommand(process.argv.slice(2)));
  } catch (error) {
    const err = `This is a bug in Second Source: ${String((error as Error).stack)}`;
    print({ out: "", err, exit: EXIT.bug });
  }
}

main();
