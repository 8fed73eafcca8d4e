import { LONGEST_NAME } from "../reading/limits.ts";
import { foldText } from "./closest.ts";
import { FORM_WITHOUT_SPACE, formAtEnd, formAtStart, GROUP_WORDS } from "./legal-forms.ts";

/** A name taken apart for comparison. All words are folded (`foldText`) and hold letters and digits only. */
export interface NameForm {
  /** Every word, in order. */
  readonly words: readonly string[];
  /** The words without an article, "and" and the legal form; all words where nothing would be left. */
  readonly core: readonly string[];
  /** The words in one piece: "Big-Cells", "Big Cells" and "BigCells" are the same. */
  readonly whole: string;
  /** The words in one piece from each of them on. */
  readonly tails: readonly string[];
  /** The core in one piece. */
  readonly compact: string;
  /** The core without words for a group: "Group", "Holdings". */
  readonly own: readonly string[];
  /** The legal form, as plainly as it is written; "" where the name has none. */
  readonly form: string;
}

const LITTLE_WORDS: ReadonlySet<string> = new Set(["the", "and", "of"]);

/**
 * The ways to read a name, as it stands first: "Göd" is written Goed too, and a letter that only looks Latin ("ВМW" with
 * two Cyrillic ones) may stand for the Latin one.
 */
export function readingsOf(name: string): readonly NameForm[] {
  const short = name.slice(0, LONGEST_NAME).normalize("NFC");
  const spelt = short.replace(SPELT_OUT, (letter) => WITHOUT_MARKS[letter.toLowerCase()] ?? letter);
  const latin = short.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter);
  return [...new Set([short, spelt, latin])].map(readName);
}

const WITHOUT_MARKS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ø: "oe",
  ü: "ue",
  å: "aa",
};
const SPELT_OUT = /[äöøüå]/giu;

/** Cyrillic and Greek letters that are drawn as Latin ones, in the case in which they are. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["АВЕЅІЈКМНОРСТУХ", "ABESIJKMHOPCTYX"],
    ["асеѕіјорух", "acesijopyx"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
    ["ο", "o"],
  ].flatMap(([alike = "", latin = ""]) =>
    [...alike].map((letter, place): [string, string] => [letter, latin[place] ?? letter]),
  ),
);
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join("")}]`, "gu");

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

// "S.p.A." and "U.S." are one word each, "St. Thomas" two.
const DOT_IN_ABBREVIATION = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;

/** Takes a name apart. Reads its first 200 characters. */
export function readName(name: string): NameForm {
  const words =
    foldText(name.slice(0, LONGEST_NAME))
      .replace(/['’`´]/g, "")
      .replace(DOT_IN_ABBREVIATION, "")
      .replace(FORM_WITHOUT_SPACE, " $& ")
      .match(WORD) ?? [];
  const { left, form } = takeForms(words);
  const core = unlessNone(left, (word) => !LITTLE_WORDS.has(word));
  return {
    words,
    core,
    whole: words.join(""),
    tails: words.map((_, place) => words.slice(place).join("")),
    compact: core.join(""),
    own: unlessNone(core, (word) => !GROUP_WORDS.has(word)),
    form,
  };
}

function unlessNone(
  words: readonly string[],
  isKept: (word: string) => boolean,
): readonly string[] {
  const kept = words.filter(isKept);
  return kept.length > 0 ? kept : words;
}

/** "S. de R.L. de C.V." is made of so many. */
const MOST_WORDS_IN_FORM = 5;

function takeForms(words: readonly string[]): {
  readonly left: readonly string[];
  readonly form: string;
} {
  if (words.length < 2) return { left: words, form: "" };
  const first = formAtStart(words[0] ?? "");
  if (first !== null) return { left: words.slice(1), form: first };
  for (let count = Math.min(MOST_WORDS_IN_FORM, words.length - 1); count > 0; count--) {
    const last = formAtEnd(words.slice(-count).join(""));
    if (last === null) continue;
    const before = takeForms(words.slice(0, -count));
    return { left: before.left, form: `${before.form} ${last}`.trim() };
  }
  return { left: words, form: "" };
}

/**
 * What a name may be shortened to, of three letters and more: the first letter of each word, with and without the legal
 * form, and the same with words in capitals kept whole ("AB Good Cells": agc, abgc).
 */
export function initialsOf(name: string, { words, core }: NameForm): readonly string[] {
  if (words.length < 2) return [];
  const capitals = (name.match(WORD) ?? []).filter((word) => word === word.toUpperCase());
  const capital = new Set(capitals.map((word) => word.toLowerCase()));
  const first = (word: string): string => [...word][0] ?? "";
  const shortened = [words, core].flatMap((some) => [
    some.map(first).join(""),
    some.map((word) => (capital.has(word) ? word : first(word))).join(""),
  ]);
  return [...new Set(shortened)].filter((one) => one.length > 2);
}
