import { makeDraw } from "../../src/core/query/decision/draw.ts";

/** Words that mean nothing, the same for the same key. */
export interface MadeWords {
  /** A name, such as "Velora Kanto"; no two keys share one. */
  readonly name: (key: string) => string;
  /** The name as an id, such as `velora-kanto`. */
  readonly slug: (key: string) => string;
  /** A text of about as many characters; "" where that is none. */
  readonly text: (key: string, length: number) => string;
  /** The next whole number from 0 that is less than a bound. */
  readonly number: (key: string, below: number) => number;
}

const ONSETS = [
  "b",
  "br",
  "d",
  "dr",
  "f",
  "g",
  "h",
  "k",
  "kr",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "z",
];
const VOWELS = ["a", "e", "i", "o", "u", "au", "ei"];
const CODAS = ["", "", "l", "n", "r", "s", "x"];

/** Made-up words from a seed. */
export function makeWords(seed: number): MadeWords {
  const word = (key: string, syllables: number): string => {
    const draw = makeDraw(seed, key);
    const pick = (list: readonly string[], at: number): string =>
      list[Math.floor(draw(at) * list.length)] ?? "";
    return Array.from({ length: syllables }, (_, index) =>
      [pick(ONSETS, 3 * index), pick(VOWELS, 3 * index + 1), pick(CODAS, 3 * index + 2)].join(""),
    ).join("");
  };
  const lexicon = Array.from({ length: 3_000 }, (_, index) =>
    word(`word ${index}`, 1 + (index % 3)),
  );
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const name = (key: string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    let made = `${capital(word(`${key} 1`, 2))} ${capital(word(`${key} 2`, 2))}`;
    for (let more = 3; taken.has(made); more++) made += ` ${capital(word(`${key} ${more}`, 2))}`;
    taken.add(made);
    names.set(key, made);
    return made;
  };
  return {
    name,
    slug: (key) => name(key).toLowerCase().replaceAll(" ", "-"),
    number(key, below) {
      const drawn = numbers.get(key) ?? 0;
      numbers.set(key, drawn + 1);
      return Math.floor(below * makeDraw(seed, key)(drawn));
    },
    text(key, length) {
      if (length <= 0) return "";
      const draw = makeDraw(seed, key);
      const words: string[] = [];
      // Few words are frequent and most are rare, as in any language.
      for (let at = 0, sum = 0; sum < length; at++) {
        const next = lexicon[Math.floor(lexicon.length * draw(at) ** 3)] ?? "";
        words.push(next);
        sum += next.length + 1;
      }
      return `${capital(words.join(" "))}.`;
    },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
