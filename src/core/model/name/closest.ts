import { LONGEST_NAME } from "../reading/limits.ts";

/**
 * The words nearest to a misspelt one, nearest first: by edit distance on folded text, a shared beginning or
 * a part of the word counting as near. Words that have nothing in common with it are left out, and a text longer than
 * any name has none near it: the distance takes the product of the two lengths.
 */
export function closestWords(
  word: string,
  words: readonly string[],
  count: number,
): readonly string[] {
  if (word.length > LONGEST_NAME) return [];
  const wanted = foldText(word);
  return words
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, foldText(candidate)) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** The one word that a misspelt one must stand for: at most a third of it differs. null where none is that near. */
export function findSlip(word: string, words: readonly string[]): string | null {
  const near = closestWords(word, words, 1)[0];
  if (near === undefined) return null;
  const [given, meant] = [foldText(word), foldText(near)];
  const allowed = Math.max(1, Math.floor(Math.max(given.length, meant.length) / 3));
  return editDistance(given, meant) <= allowed ? near : null;
}

/** Words of which more than half differs share letters by chance: no "hamlet" is meant by "tablet-stand". */
const FARTHEST = 0.5;

/** 0 for the same text, 1 for one that has nothing in common with it. */
function distanceTo(wanted: string, candidate: string): number {
  if (wanted === candidate) return 0;
  const relative = editDistance(wanted, candidate) / Math.max(wanted.length, candidate.length, 1);
  const contained =
    wanted.length >= 2 && (candidate.includes(wanted) || wanted.includes(candidate)) ? 0.5 : 1;
  return Math.max(relative * contained, 0.01);
}

/** Edits to turn one text into the other, a swap of neighbours counting once (Damerau 1964, restricted). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, cell(i - 2, j - 2) + 1);
      }
      row.push(least);
    }
  }
  return cell(a.length, b.length);
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * Text as the search compares it: small letters without marks, so that "Škoda" is found by "skoda", and of the usual
 * width. Hangul is put together again after its marks were looked at, and stays as it is.
 */
export function foldText(text: string): string {
  return text
    .replace(/[™®©]/g, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßłøæœđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .trim();
}
