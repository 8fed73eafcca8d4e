import { type Edtf, MONTHS, parseEdtf } from "../../model/period.ts";

const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([a-z]+)\.?,? (\d{4})$/i;
const MONTH_FIRST = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/** The date that words such as "23 June 2025", "June 23, 2025" or "June 2025" mean; null for any other text. */
export function guessDate(text: string): Edtf | null {
  const words = text.trim();
  const [, day, month, year] = DAY_FIRST.exec(words) ?? monthFirst(words);
  const index = MONTHS.findIndex((name) => isMonth(name, month ?? ""));
  if (index < 0) return null;
  const parts = [year, String(index + 1).padStart(2, "0"), day?.padStart(2, "0")];
  const date = parts.filter((part) => part !== undefined).join("-");
  return parseEdtf(date) === null ? null : date;
}

function monthFirst(words: string): readonly (string | undefined)[] {
  const [whole, month, day, year] = MONTH_FIRST.exec(words) ?? [];
  return [whole, day, month, year];
}

function isMonth(name: string, word: string): boolean {
  return word.length >= 3 && name.toLowerCase().startsWith(word.toLowerCase());
}
