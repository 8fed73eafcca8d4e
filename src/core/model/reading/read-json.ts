import { DEEPEST } from "./limits.ts";
import { quote } from "./plain-text.ts";

/** What a JSON text holds, or why it cannot be taken, in words that follow a colon. */
export type ReadJson =
  | { readonly value: unknown; readonly problem: null }
  | { readonly value: null; readonly problem: string };

/**
 * Reads JSON from outside. Refuses, besides what is no JSON, a text that is longer than `longest` characters, nested
 * deeper than any of ours, or gives a field twice: readers of such a text would not agree on what it says. O(length).
 */
export function readJson(text: string, longest: number): ReadJson {
  if (text.length > longest) {
    return refuse(`it has ${text.length} characters, and at most ${longest} are read`);
  }
  // Some editors put a byte order mark in front.
  const plain = text.replace(/^\uFEFF/, "");
  try {
    const problem = findProblem(plain);
    return problem === null ? { value: JSON.parse(plain), problem } : refuse(problem);
  } catch (error) {
    return refuse(`it is no JSON, or was cut short${findLine(plain, (error as Error).message)}`);
  }
}

// The parser's own words quote the text, which may be somebody's secret.
function findLine(text: string, words: string): string {
  const place = /position (\d+)/.exec(words)?.[1];
  if (place === undefined) return "";
  return ` (line ${text.slice(0, Number(place)).split("\n").length})`;
}

function refuse(problem: string): ReadJson {
  return { value: null, problem };
}

/** Fields twice and levels too many; whether the rest is JSON, the parser says. */
function findProblem(text: string): string | null {
  // The names of each object that is open at this place; null for a list.
  const open: (Set<string> | null)[] = [];
  let [from, to] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') {
      [from, to] = [index, endOfString(text, index)];
      index = to;
    } else if (character === "{" || character === "[") {
      open.push(character === "{" ? new Set() : null);
      if (open.length > DEEPEST) return `it is nested more than ${DEEPEST} levels deep`;
    } else if (character === "}" || character === "]") {
      open.pop();
    } else if (character === ":") {
      const names = open.at(-1);
      const name = String(JSON.parse(text.slice(from, to + 1)));
      if (names?.has(name)) return `the field ${quote(name)} stands twice in one place`;
      names?.add(name);
    }
  }
  return null;
}

/** Where the string that begins at `start` ends; the last place of the text where it does not. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === "\\") index++;
    else if (text[index] === '"') return index;
  }
  return text.length - 1;
}
