import chardet from "chardet";
import { RefusedIntake } from "./table.ts";

/** How bytes are read as text; the names are those of the Encoding Standard. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "euc-kr",
  "gb18030",
  "shift_jis",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text with the way it was read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** How it is known: a mark in front, the bytes allow nothing else, a guess, or the reader said so. */
  readonly basis: "mark" | "bytes" | "guess" | "told";
  /** Letters that were lost before the file came to us, or are no letters in this encoding. */
  readonly damaged: number;
}

// The core has no library of a browser; this part of it is in every place where it runs.
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Bytes that the guess looks at. */
const LOOKED_AT = 65_536;

// What the detector calls the plainer set of letters, read as the larger one that holds it.
const DETECTED: Readonly<Record<string, Encoding>> = {
  "ISO-8859-1": "windows-1252",
  "ISO-8859-2": "windows-1252",
  "windows-1252": "windows-1252",
  "EUC-KR": "euc-kr",
  "ISO-2022-KR": "euc-kr",
  GB18030: "gb18030",
  Big5: "gb18030",
  Shift_JIS: "shift_jis",
  "EUC-JP": "shift_jis",
};

/**
 * Reads bytes as text: by the mark in front; else as UTF-8 where they are that; else by the most likely encoding.
 *
 * @param told the encoding that the reader chose; null = to be found
 */
export function decodeText(bytes: Uint8Array, told: Encoding | null = null): Decoded {
  const marked = markOf(bytes);
  if (told !== null) return decoded(bytes, told, "told");
  if (marked !== null) return decoded(bytes, marked, "mark");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8", basis: "bytes", damaged: countLost(text) };
  } catch {
    const name = chardet.detect(bytes.subarray(0, LOOKED_AT)) ?? "";
    return decoded(bytes, DETECTED[name] ?? "windows-1252", "guess");
  }
}

function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function decoded(bytes: Uint8Array, encoding: Encoding, basis: Decoded["basis"]): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, basis, damaged: countLost(text) };
}

function countLost(text: string): number {
  // Where every second byte is nothing, it is no text.
  if (/\0{8}/.test(text)) throw new RefusedIntake({ code: "not-text" });
  return text.split("\uFFFD").length - 1;
}
