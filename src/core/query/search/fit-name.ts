import { editDistance } from "../../model/name/closest.ts";
import type { NameForm } from "../../model/name/name-form.ts";

/**
 * How a name can be what was typed, the best first: the very name; the name but for the legal form; a name with another
 * legal form or without "Group"; the words stand in it or begin words of it; it has one slip of the keyboard in it, as a
 * whole or in a part; it is another firm's that begins alike; it has two slips in it.
 */
export const FITS = [
  "same",
  "sameFirm",
  "kin",
  "part",
  "slip",
  "slipInPart",
  "like",
  "twoSlips",
] as const;
export type FitKind = (typeof FITS)[number];

/** How well a name fits what was typed. */
export interface Fit {
  readonly kind: FitKind;
  /** How much of the name was typed, from 0 to 1: of a part the share of its letters, at its beginning more than later. */
  readonly covered: number;
}

/**
 * How a name fits what was typed, slips and names that only go on from it left aside; null where it does not. The words
 * may stand in any order.
 */
export function fitName(typed: NameForm, name: NameForm): Fit | null {
  if (typed.whole === "" || name.whole === "") return null;
  if (typed.whole === name.whole) return { kind: "same", covered: 1 };
  if (typed.compact === name.compact) {
    const differ = typed.form !== "" && name.form !== "" && typed.form !== name.form;
    return { kind: differ ? "kin" : "sameFirm", covered: 1 };
  }
  if (typed.own.join("") === name.own.join("")) return { kind: "kin", covered: 1 };
  // With a legal form it is all of a name: what only begins so is another firm.
  return typed.form === "" ? fitPart(typed, name) : null;
}

/** As `fitSlips`, or a name that what was typed goes on from. */
export function fitSimilar(typed: NameForm, name: NameForm): Fit | null {
  return fitSlips(typed, name) ?? fitLike(typed, name);
}

/** Whether all the words typed stand among the words of several names. */
export function holdsWords(typed: NameForm, words: readonly string[]): boolean {
  return typed.form === "" && findLetters(typed.core, words) !== null;
}

/** The same with one slip of the keyboard. */
export function holdsSlip(typed: NameForm, words: readonly string[]): boolean {
  return typed.form === "" && slipsByWord(typed.core, words) === 1;
}

function fitPart({ core, compact }: NameForm, name: NameForm): Fit | null {
  const isFirst = name.whole.startsWith(core[0] ?? "") || name.compact.startsWith(core[0] ?? "");
  const covers = (letters: number): Fit => {
    const share = letters / name.whole.length;
    return { kind: "part", covered: (isFirst ? 1 + share : share) / 2 };
  };
  const letters = findLetters(core, name.words);
  if (letters !== null) return covers(letters);
  // Across the spaces of either, where it is long enough not to be chance: "iX 3", "blueovals".
  const isLong = compact.length >= (core.length > 1 ? 3 : 4);
  const begins = isLong && name.tails.some((tail) => tail.startsWith(compact));
  return begins ? covers(compact.length) : null;
}

/** How many letters of a name the words typed make up; null where one of them is not in it. */
function findLetters(typed: readonly string[], words: readonly string[]): number | null {
  let letters = 0;
  for (const [place, word] of typed.entries()) {
    // One letter begins too many words, unless more of it is yet to be typed.
    const mayBegin = word.length > 1 || place === typed.length - 1;
    const found = words.some((one) => one === word || (mayBegin && beginsIn(one, word)));
    if (!found) return null;
    letters += word.length;
  }
  return letters;
}

/** Scripts that join words. */
export const WITHOUT_SPACES: RegExp = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

// In them a word can begin anywhere: "솔루션" stands in "LG에너지솔루션".
function beginsIn(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  return typed.length > 1 && WITHOUT_SPACES.test(typed) && word.includes(typed);
}

/** How a name is what was typed but for one or two slips of the keyboard; null where it is not. */
export function fitSlips(typed: NameForm, name: NameForm): Fit | null {
  const inWhole = countSlips(typed.whole, name.whole) ?? countSlips(typed.compact, name.compact);
  if (inWhole === 1) return { kind: "slip", covered: 1 };
  // Where the words are as many, each is its own: "Volt North" is no "Volt South".
  const across = typed.core.length === name.core.length ? null : inWhole;
  const slips = Math.min(across ?? 3, slipsByWord(typed.core, name.words) ?? 3);
  if (slips === 0 || slips > 2) return null;
  const covered = Math.min(1, typed.compact.length / name.compact.length);
  return { kind: slips === 1 ? "slipInPart" : "twoSlips", covered };
}

function slipsByWord(typed: readonly string[], words: readonly string[]): number | null {
  let slips = 0;
  for (const word of typed) {
    const isThere = words.some((one) => one === word || (word.length > 1 && beginsIn(one, word)));
    slips += isThere ? 0 : Math.min(...words.map((one) => countSlips(word, one) ?? 3));
    if (slips > 2) return null;
  }
  return slips;
}

/** Two slips further apart than this are not looked for; the work grows with its square. */
const MOST_COMPARED = 40;

/**
 * How many slips of the keyboard turn a word into what was typed: 0, 1 or 2, or null for more. Short words, and figures
 * however long, are other words when a letter differs: a "Bolt" is no "Volt", and a 46120 no 46110.
 */
function countSlips(typed: string, word: string): number | null {
  if (typed === word) return 0;
  if (Math.abs(typed.length - word.length) > 2 || word.length < 3) return null;
  const { left, right } = withoutSameEnds(typed, word);
  if (left.length > MOST_COMPARED || /\p{N}/u.test(left + right)) return null;
  if (isSwap(left, right)) return 1;
  if (word.length < 5) return null;
  if (left.length <= 1 && right.length <= 1) return 1;
  const mayBeTwo = word.length >= 8 && typed[0] === word[0];
  return mayBeTwo && editDistance(left, right) === 2 ? 2 : null;
}

function isSwap(left: string, right: string): boolean {
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** What is left of two words once their common beginning and end are taken off. */
function withoutSameEnds(a: string, b: string): { readonly left: string; readonly right: string } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return { left: a.slice(start, a.length - end), right: b.slice(start, b.length - end) };
}

/**
 * A name that what was typed goes on from, or that begins like it: "Ann Brilliance" is another firm than Ann, and
 * "Bob Holdings", "Cat Co., Ltd." are others than those whose names begin with Bob and Cat.
 */
function fitLike(typed: NameForm, name: NameForm): Fit | null {
  if (goesOnFrom(typed, name)) return { kind: "like", covered: 1 };
  const isFull = typed.form !== "" || typed.own.length < typed.core.length;
  const letters = typed.own.join("").length;
  const isBegun = isFull && letters > 2 && typed.own.every((word) => name.words.includes(word));
  return isBegun ? { kind: "like", covered: letters / name.whole.length } : null;
}

function goesOnFrom(typed: NameForm, { core, compact }: NameForm): boolean {
  if (WITHOUT_SPACES.test(compact)) return compact.length > 1 && typed.compact.startsWith(compact);
  return compact.length > 2 && core.every((word, place) => typed.core[place] === word);
}
