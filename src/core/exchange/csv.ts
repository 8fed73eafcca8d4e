import { roundFigure } from "../model/figure.ts";

/** What stands in a cell. */
export type Cell = string | number | boolean;

/** Tells a spreadsheet that what follows is UTF-8; without it 삼성 or Göd are read as other signs. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as comma-separated values (RFC 4180) for a spreadsheet: UTF-8 with a byte order mark, lines end with CR LF, a
 * cell is quoted where it must be. Numbers are rounded to what they mean and stay numbers. The one writer of CSV.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");
}

/**
 * A cell that no spreadsheet runs. One that begins like a formula, perhaps after spaces and in full-width signs, gets an
 * apostrophe in front, which spreadsheets show as text; other programs take it off again. A number is none.
 */
export function harmless(cell: string): string {
  const isNumber = /^[-+]?\d+(\.\d+)?$/.test(cell);
  return !isNumber && FORMULA.test(cell) ? `'${cell}` : cell;
}

const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;

function writeCell(cell: Cell): string {
  const safe = typeof cell === "number" ? roundFigure(cell) : harmless(String(cell));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
