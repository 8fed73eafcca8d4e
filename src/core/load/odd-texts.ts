import type { Issue } from "../model/issue.ts";
import { findOddCharacter, quote, toPrintable } from "../model/reading/plain-text.ts";
import { issueAt } from "./rules/placed.ts";
import { fieldPath, type RawDocument } from "./schema/raw.ts";

/**
 * The texts of a document that hold what is not seen. A file's own letters were looked at when it was read; an escape
 * such as `\e` becomes a character only when it is parsed. Two spellings that look the same are told apart by nobody, so
 * letters stand in one piece (Unicode normal form C).
 */
export function findOddTexts(document: RawDocument): readonly Issue[] {
  const found: Issue[] = [];
  visit(document.value, [], (text, path, isName) => {
    const odd = findOddCharacter(text);
    if (odd === null && text.normalize("NFC") === text) return;
    const what = isName ? "the name of a field" : quote(toPrintable(text));
    const problem = odd === null ? "letters and their marks apart" : odd.words;
    found.push(
      issueAt({ document, path: "" }, fieldPath(path), {
        code: "damaged-text",
        message: `${what} holds ${problem}`,
        expected: "plain text in UTF-8, each letter in one piece",
        hint: "Write it anew.",
      }),
    );
  });
  return found;
}

function visit(
  value: unknown,
  path: readonly (string | number)[],
  look: (text: string, path: readonly (string | number)[], isName: boolean) => void,
): void {
  if (typeof value === "string") look(value, path, false);
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, [...path, index], look);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    look(name, path, true);
    visit(inner, [...path, name], look);
  }
}
