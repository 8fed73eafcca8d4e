import { closeSync, lstatSync, openSync, readSync, statSync } from "node:fs";
import type { Unreadable } from "../core/load/schema/raw.ts";
import { findOddCharacter } from "../core/model/reading/plain-text.ts";

/** What a file holds, or why it cannot be read. */
export type TextFile =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: Unreadable };

/**
 * The text of a file in UTF-8, without the mark that some editors put in front. Never waits: a pipe or a device is no
 * file, unless the caller handed it over open (`/dev/stdin`). Refuses a file of more than `largest` bytes, bytes that
 * are no UTF-8, and characters that are not seen (`findOddCharacter`), each with its line.
 */
export function readTextFile(path: string, largest: number): TextFile {
  try {
    if (!isHandedOver(path) && !statSync(path).isFile()) return refuse(unread("it is no file"));
    const bytes = readBytes(path, largest + 1);
    if (bytes.length > largest) {
      return refuse(
        unread(`it has more than ${largest} bytes`, "Split it, or look what is in it."),
      );
    }
    return decode(bytes);
  } catch (error) {
    return refuse(unread(wordError(error as NodeJS.ErrnoException)));
  }
}

/** That a file or folder is not read, and why. */
export function unread(
  why: string,
  hint: string = "Put a file in its place, or take it away.",
): Unreadable {
  return {
    code: "unread-file",
    message: why,
    line: null,
    expected: "a file that is read",
    hint,
  };
}

/** That an entry is a link, also one that leads nowhere. */
export const LINK: Unreadable = unread(
  "it is a symbolic link, which may lead anywhere",
  "Put there itself what it leads to.",
);

/** Whether anything is there by a name, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function damaged(what: string, line: number): Unreadable {
  return {
    code: "damaged-text",
    message: what,
    line,
    expected: "plain text in UTF-8",
    hint: "Look at the line, write it anew, and save the file as UTF-8.",
  };
}

/** Why the system did not give a file, in words. */
export function wordError(error: NodeJS.ErrnoException): string {
  return (error.code === undefined ? null : ERRORS[error.code]) ?? error.code ?? "it is no path";
}

const ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "it is not there",
  ENOTDIR: "it is not there",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  ENOSPC: "no space is left on the device",
  EROFS: "the device can only be read",
};

function refuse(problem: Unreadable): TextFile {
  return { text: null, problem };
}

function isHandedOver(path: string): boolean {
  return /^\/(dev\/stdin|(dev|proc\/self)\/fd\/\d+)$/.test(path);
}

/** The first bytes of a file; a file that grows, or says nothing of its size, is read no further. */
function readBytes(path: string, most: number): Buffer {
  const file = openSync(path, "r");
  try {
    const parts: Buffer[] = [];
    for (let left = most; left > 0; ) {
      const part = Buffer.alloc(Math.min(left, 1 << 16));
      const count = readSync(file, part);
      if (count === 0) break;
      parts.push(part.subarray(0, count));
      left -= count;
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Buffer): TextFile {
  if (/^(\xFF\xFE|\xFE\xFF|.?\0.?\w)/.test(bytes.toString("latin1", 0, 4))) {
    return refuse(damaged("the file is in UTF-16", 1));
  }
  const text = toText(bytes);
  if (text === null) {
    const line = findBrokenLine(bytes);
    return refuse(damaged("the line holds bytes that are no UTF-8", line));
  }
  const odd = findOddCharacter(text);
  if (odd === null) return { text, problem: null };
  const line = text.slice(0, odd.index).split("\n").length;
  return refuse(damaged(`the line holds ${odd.words}`, line));
}

function toText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// No letter of UTF-8 has the byte of a line end in it.
function findBrokenLine(bytes: Buffer): number {
  for (let [start, line] = [0, 1]; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || toText(bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
}
