/** What a text may be made of, wherever it comes from, and how one is shown that may be made of anything. */

// A tab and a line end belong to every file; the two joiners belong to the words of some scripts. Of a return without a
// line feed no two programs agree whether a line ends there.
const ODD = /(?![\t\n\u200C\u200D]|\r\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFD-\uFFFF]/u;
const ALL_ODD = new RegExp(ODD, "gu");
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
// The letters and signs among them that are drawn as nothing: fillers of Hangul, and the blank of Braille.
const SEEN = /[^\s\p{C}\p{M}\p{Z}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** A character that is not seen and yet does something, with its place in the text. */
export interface OddCharacter {
  /** Place from 0. */
  readonly index: number;
  /** Such as "U+202E, a mark that turns the direction of the text". */
  readonly words: string;
}

/** Whether a text holds a character that no text of ours may hold; see `findOddCharacter`. */
export function isOdd(text: string): boolean {
  return ODD.test(text);
}

/**
 * The first character that no text of ours may hold; null where all are plain. Such characters steer a terminal, turn
 * the direction of what is shown, make two equal names differ, or stand where a letter was lost.
 */
export function findOddCharacter(text: string): OddCharacter | null {
  const match = ODD.exec(text);
  if (match === null) return null;
  const [character] = match;
  return { index: match.index, words: `${nameOf(character)}, ${sortOf(character)}` };
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function sortOf(character: string): string {
  if (/\p{Cc}/u.test(character)) return "a control character";
  if (TURNING.test(character)) return "a mark that turns the direction of the text";
  if (character === "\uFFFD") return "the sign of a letter that was lost";
  return "a character that is not seen";
}

/** Whether anything of a text is seen: one of blanks, marks and fillers only is no name. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/**
 * A text as it may be written to a terminal: odd characters as `\u001b`, which within JSON means the same. Line ends, and
 * the mark in front of a file for a spreadsheet, stay.
 */
export function toPrintable(text: string): string {
  return text.replace(ALL_ODD, (character, index: number) =>
    character === "\uFFFD" || (character === "\uFEFF" && index === 0)
      ? character
      : toEscapes(character),
  );
}

// By units of UTF-16, as JSON does.
function toEscapes(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16));
  return units.map((unit) => `\\u${unit.padStart(4, "0")}`).join("");
}

/** A value as a message quotes it: in one line, and cut where it is long. */
export function quote(value: unknown): string {
  const text =
    typeof value === "string" ? `"${shorten(value)}"` : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST_QUOTE + 2 ? shorten(text) : text;
}

const LONGEST_QUOTE = 78;

function shorten(text: string): string {
  const line = text.slice(0, 4 * LONGEST_QUOTE).replace(/\s+/g, " ");
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
