import { toPrintable } from "../core/model/reading/plain-text.ts";
import { wordError } from "./read-text-file.ts";

/** What goes to standard output and standard error, and how the program exits. */
export interface Printed {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/**
 * Writes to standard output and standard error and sets the exit code: the one place that does, so that nothing of data,
 * files or arguments steers a terminal. What cannot be written is said; that whoever reads stops early is no failure.
 */
export function print({ out, err, exit }: Printed): void {
  process.exitCode = exit;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = exit === 0 ? 1 : exit;
    process.stderr.write(`The answer cannot be written: ${wordError(error)}.\n`);
  });
  // Nobody is left to be told.
  process.stderr.on("error", () => {
    process.exitCode = exit === 0 ? 1 : exit;
  });
  if (out !== "") process.stdout.write(endLine(toPrintable(out)));
  if (err !== "") process.stderr.write(endLine(toPrintable(err)));
}

// A file ends its last line itself.
function endLine(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
