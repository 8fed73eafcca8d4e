#!/usr/bin/env node
/** The command line: arguments → operation → text or JSON on standard output. The contract: docs/command-line.md. */
import { EXIT, runCommand } from "./run-command.ts";

function main(): void {
  // Whoever reads may stop early, as `head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    const { out, err, exit } = runCommand(process.argv.slice(2));
    // A file ends its last line itself.
    if (out !== "") process.stdout.write(out.endsWith("\n") ? out : `${out}\n`);
    if (err !== "") process.stderr.write(`${err}\n`);
    process.exitCode = exit;
  } catch (error) {
    process.stderr.write(`This is a bug in Second Source: ${String((error as Error).stack)}\n`);
    process.exitCode = EXIT.bug;
  }
}

main();
