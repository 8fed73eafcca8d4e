import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { wordError } from "./read-text-file.ts";

/** The bytes of a file with their SHA-256, or why it cannot be read. */
export type FileBytes =
  | { readonly bytes: Uint8Array; readonly sha256: string; readonly problem: null }
  | { readonly bytes: null; readonly problem: string };

/** Reads a file of at most so many bytes. Never waits: a pipe or a device is no file. */
export function readBytes(path: string, largest: number): FileBytes {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { bytes: null, problem: "it is no file" };
    if (stat.size > largest) {
      return { bytes: null, problem: `it has ${stat.size} bytes, and at most ${largest} are read` };
    }
    const bytes = new Uint8Array(readFileSync(path));
    return { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), problem: null };
  } catch (error) {
    return { bytes: null, problem: wordError(error as NodeJS.ErrnoException) };
  }
}
