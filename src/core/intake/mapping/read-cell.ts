import { parseEdtf } from "../../model/period.ts";
import { isPlausibleDate } from "../../model/reading/plausible.ts";
import { readNumber } from "../../model/reading/read-number.ts";

const UNKNOWN_WORD =
  /^(?:tbd|tba|n\/?a\.?|-+|–|—|\?+|null|none|nan|no (?:info(?:rmation)?|data)|not (?:stated|specified|available|known|disclosed|applicable)|unknown|unspecified|undisclosed|various|others?|blank|k\. ?a\.|unbekannt|미정|不明|未定)$/iu;
const WITHHELD = /^(?:W|withheld|\(d\)|confidential)$/;

/** What a cell says before anybody asks what of. */
export type CellState = "value" | "unknown" | "withheld";

/** Whether a cell has a value: blank, TBD, n/a, -, ? and the like have none, and W says that it is withheld. */
export function stateOfCell(cell: string, unknownWords: readonly string[] = []): CellState {
  const text = cell.trim();
  if (WITHHELD.test(text)) return "withheld";
  if (text === "" || UNKNOWN_WORD.test(text)) return "unknown";
  return unknownWords.some((word) => word.toLowerCase() === text.toLowerCase())
    ? "unknown"
    : "value";
}

/** A cell as one line of text without what is not seen. */
export function plainCell(cell: string): string {
  return cell
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD-\uFFFF]/gu, "")
    .trim();
}

/** A number of a cell with what stands beside it. */
export interface CellNumber {
  readonly value: number;
  /** The higher end of a range, "10-20", of which `value` is the lower. */
  readonly upTo?: number;
  readonly approx: boolean;
  /** A power of ten by a word behind the number: "4.3 bn"; null where there is none, and the column's holds. */
  readonly times: number | null;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:trillion|tn)$/i, 1e12],
  [/\s*(?:billion|bn|mrd\.?|milliarden?)$/i, 1e9],
  [/\s*(?:million|mn|mio\.?|m)$/i, 1e6],
  [/\s*(?:thousand|tsd\.?|k)$/i, 1e3],
];

/**
 * Reads the number of a cell; null where it is none, or could be two. A mark for an estimate ("e", "~", "ca.") makes it
 * about, and words of size stay with it. `decimal` settles what one cell alone cannot: 1.234 is one and a bit, or not.
 */
export function readCellNumber(cell: string, decimal: "," | "." | null = null): CellNumber | null {
  let text = plainCell(cell);
  const approx = /^(?:~|ca\.?|c\.|about|approx\.?)\s*/i.test(text) || /\d\s*e$/.test(text);
  text = text
    .replace(/^(?:~|ca\.?|c\.|about|approx\.?)\s*/i, "")
    .replace(/(\d)\s*e$/, "$1")
    .replace(/^(?:US\$|[$€£₩¥])\s*/, "");
  const scale = SCALES.find(([words]) => words.test(text));
  if (scale !== undefined) text = text.replace(scale[0], "");
  if (decimal === ",") text = text.replace(/\.(?=\d{3}(?:\D|$))/g, "").replace(",", ".");
  if (decimal === ".") text = text.replace(/,(?=\d{3}(?:\D|$))/g, "");
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) {
    return { value: Number(text), approx, times: scale?.[1] ?? null };
  }
  const read = readNumber(text, { min: -1e15, max: 1e15 });
  return "value" in read ? { value: read.value, approx, times: scale?.[1] ?? null } : null;
}

/** As `readCellNumber`, and a range of two numbers too: "10-20", "10 to 20 GWh". */
export function readCellAmount(cell: string, decimal: "," | "." | null = null): CellNumber | null {
  const number = readCellNumber(cell, decimal);
  const range = /^([\d.,]+)\s*(?:-|–|\bto\b|\bbis\b)\s*([\d.,]+(?:\s*\p{L}+)?)$/u.exec(
    plainCell(cell),
  );
  if (number !== null || range === null) return number;
  const low = readCellNumber(range[1] ?? "", decimal);
  const high = readCellNumber(range[2] ?? "", decimal);
  if (low === null || high === null || low.value > high.value) return null;
  return { value: low.value, upTo: high.value, approx: high.approx, times: high.times };
}

/** The sign before decimals in a column: that of the cells that allow only one; null where none tells. */
export function decimalOf(cells: readonly string[]): "," | "." | null {
  const count = (form: RegExp): number => cells.filter((cell) => form.test(cell.trim())).length;
  const comma = count(/^-?[\d.]*\d,(?:\d{1,2}|\d{4,})$|\.\d{3},\d/);
  const point = count(/^-?[\d,]*\d\.(?:\d{1,2}|\d{4,})$|,\d{3}\.\d/);
  if (comma === point) return null;
  return comma > point ? "," : ".";
}

/** A percentage or a range of one, as the gate takes it; null where the cell says none. */
export function readShare(cell: string): Readonly<Record<string, unknown>> | null {
  const text = plainCell(cell)
    .replace(/\s*(?:%|percent|per cent)/gi, "")
    .trim();
  const [, low, high] = /^([\d.,]+)\s*(?:-|–|to|bis)\s*([\d.,]+)$/.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const [min, max] = [readCellNumber(low)?.value, readCellNumber(high)?.value];
    if (min === undefined || max === undefined || min > max || max > 100) return null;
    return { min, max, unit: "percent" };
  }
  const [, sign = "", rest = ""] = /^(>=|≥|>|<=|≤|<)?\s*(.+)$/.exec(text) ?? [];
  const number = readCellNumber(rest);
  if (number === null || number.value < 0 || number.value > 100) return null;
  const { value, approx } = number;
  const about = approx ? { approx: true } : {};
  if (sign === ">") return { min: value, minExclusive: true, max: 100, unit: "percent", ...about };
  if (sign === ">=" || sign === "≥") return { min: value, max: 100, unit: "percent", ...about };
  if (sign !== "") return { min: 0, max: value, unit: "percent", ...about };
  return { value, unit: "percent", ...about };
}

const MONTH_NAMES = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

function pad(part: string | number): string {
  return String(part).padStart(2, "0");
}

/** The ways to write a date, each with the EDTF text that it means; "" where day and month could be either. */
const DATES: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [/^(\d{4}(?:-\d{2}){0,2})$/, (date = "") => date],
  [
    /^Q([1-4])[ /-]?(\d{4})$/i,
    (quarter, year) =>
      `${year}-${pad(Number(quarter) * 3 - 2)}/${year}-${pad(Number(quarter) * 3)}`,
  ],
  [
    /^H([12])[ /-]?(\d{4})$/i,
    (half, year) => (half === "1" ? `${year}-01/${year}-06` : `${year}-07/${year}-12`),
  ],
  [
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    (day = "", month = "", year = "") => `${year}-${pad(month)}-${pad(day)}`,
  ],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, readSlashed],
  [/^(\d{1,2})\/(\d{4})$/, (month = "", year = "") => `${year}-${pad(month)}`],
  [
    /^([a-z]{3})[a-z]*\.? (\d{4})$/i,
    (word = "", year = "") => `${year}-${pad(MONTH_NAMES.indexOf(word.toLowerCase()) + 1)}`,
  ],
];

function readSlashed(one = "", two = "", year = ""): string {
  if (Number(one) > 12) return `${year}-${pad(two)}-${pad(one)}`;
  return Number(two) > 12 ? `${year}-${pad(one)}-${pad(two)}` : "";
}

/** What programs write for a date that is none: the day from which they count. */
const DAY_ZERO = /^(?:1899-12-3[01]|1900-01-0[01]|1904-01-01|1970-01-01)$/;

/** Reads a date as EDTF, no finer than the cell says it; null where it is none, or where day and month could be either. */
export function readCellDate(cell: string): string | null {
  const text = plainCell(cell).replace(/[T ]\d{2}:\d{2}.*$/, "");
  for (const [form, write] of DATES) {
    const match = form.exec(text);
    if (match === null) continue;
    const date = write(...match.slice(1));
    const isDate = parseEdtf(date) !== null && isPlausibleDate(date) && !DAY_ZERO.test(date);
    return isDate ? date : null;
  }
  return null;
}
