import { isHeaderWord } from "./column-words.ts";
import type { AsideReason, Grid, GridRow, RowAside, Table } from "./table.ts";

/** Rows among which the header is looked for. */
const LOOKED_AT = 30;

const TOTAL =
  /^(?:(?:grand |sub-?)?total|sum|summe|gesamt(?:summe)?|insgesamt|somme|world(?: total)?|合計|総計|小計|計|합계|총계|소계|合计|总计)s?:?$/iu;

/**
 * Finds the header of a grid and puts aside what is no record. Rows that are wider or narrower than the header are held
 * back, and never padded: nobody knows which of their cells slipped.
 *
 * @param told the record that the reader says is the header; 0 = none is; null = to be found
 */
export function frameTable(grid: Grid, told: number | null = null): Table {
  const { rows, name, hidden } = grid;
  const headerRecord = told ?? (grid.hasHeader ? 1 : guessHeader(rows));
  const at = rows.findIndex(({ record }) => record === headerRecord);
  const width = rows.reduce((most, { cells }) => Math.max(most, filledWidth(cells)), 1);
  const header = nameColumns(at < 0 ? Array.from({ length: width }, () => "") : rows[at]?.cells);
  const records: GridRow[] = [];
  const held: GridRow[] = [];
  const aside: RowAside[] = [];
  rows.forEach((row, index) => {
    if (index === at) return;
    const reason = grid.hasHeader ? null : reasonAside(row, index < at, header);
    const cells = trimTo(row.cells, header.length);
    if (reason !== null) aside.push({ ...row, reason });
    else if (cells.length === header.length)
      records.push(cells === row.cells ? row : { ...row, cells });
    else held.push(row);
  });
  const sums = grid.hasHeader ? [] : findSums(records);
  return {
    name,
    hidden,
    headerRecord: at < 0 ? 0 : headerRecord,
    header,
    records: records.filter((row) => !sums.includes(row)),
    held,
    aside: [...aside, ...sums.map((row): RowAside => ({ ...row, reason: "total" }))].sort(
      (a, b) => a.record - b.record,
    ),
  };
}

/** The longest words for a total. */
const LONGEST_TOTAL = 14;

function isTotal(cell: string): boolean {
  const text = cell.trim();
  // No word for a total begins with a digit, as most short cells do.
  return text.length <= LONGEST_TOTAL && text.charCodeAt(0) > NINE && TOTAL.test(text);
}

function reasonAside(
  { cells }: GridRow,
  isBefore: boolean,
  header: readonly string[],
): AsideReason | null {
  let filled = 0;
  let hasTotal = false;
  for (const cell of cells) {
    if (cell.trim() === "") continue;
    filled++;
    hasTotal ||= isTotal(cell);
  }
  if (filled === 0) return "blank";
  if (isBefore) return "before-header";
  if (filled > 1 && header.every((name, index) => cells[index]?.trim() === name)) {
    return "header-again";
  }
  if (hasTotal) {
    const [first = "", ...others] = cells.filter((cell) => cell.trim() !== "");
    // "合計 | 6社": behind a word for a total a number may have its unit.
    const counts = isTotal(first) ? /^\d/ : /^(?!)/;
    if (others.some((cell) => isNumeric(cell) || counts.test(cell))) return "total";
  }
  return filled === 1 && header.length > 3 ? "footnote" : null;
}

/** The last record where it is, in two columns and more, the sum of those before it. */
function findSums(records: readonly GridRow[]): readonly GridRow[] {
  const last = records.at(-1);
  if (last === undefined || records.length < 4) return [];
  const before = records.slice(0, -1);
  const sums = last.cells.filter((cell, column) => {
    const total = toNumber(cell);
    return total !== null && isSumOf(total, before, column);
  });
  return sums.length > 1 ? [last] : [];
}

/** How near a sum comes to what is written, as a share of it: sums are rounded. */
const NEAR = 1e-6;

function isSumOf(total: number, rows: readonly GridRow[], column: number): boolean {
  let [sum, known] = [0, 0];
  let canFall: boolean | null = null;
  for (const { cells } of rows) {
    const part = toNumber(cells[column] ?? "");
    if (part === null) continue;
    sum += part;
    known++;
    if (sum <= total * (1 + NEAR)) continue;
    // Past the total only a part below zero leads back to it.
    canFall ??= rows.some((row) => (row.cells[column] ?? "").trim().startsWith("-"));
    if (!canFall) return false;
  }
  return known > 2 && sum > 0 && Math.abs(sum - total) < NEAR * sum;
}

/** The record that is most likely the header; 0 where the first one is a record like the others. */
function guessHeader(rows: readonly GridRow[]): number {
  const filled = rows.filter(({ cells }) => filledWidth(cells) > 0);
  const width = filled.reduce((most, { cells }) => Math.max(most, filledWidth(cells)), 1);
  if (width === 1) {
    const [first] = filled;
    return first !== undefined && isHeaderWord(first.cells[0] ?? "") ? first.record : 0;
  }
  const scored = filled.slice(0, LOOKED_AT).map((row, index) => ({
    record: row.record,
    score: scoreHeader(row.cells, filled.slice(index + 1, index + 1 + LOOKED_AT), width),
  }));
  return scored.reduce((best, one) => (one.score > best.score + 1e-9 ? one : best), {
    record: 0,
    score: 2.2,
  }).record;
}

/** From 0 to 6: filled, each once, text, as wide as what follows, other than what follows, words that name columns. */
function scoreHeader(cells: readonly string[], below: readonly GridRow[], width: number): number {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length < 2) return 0;
  const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
  const texts = filled.filter((cell) => !isNumeric(cell)).length;
  const asWide = below.filter((row) => row.cells.length === cells.length).length;
  const contrast = cells.filter(
    (cell, column) =>
      cell.trim() !== "" &&
      !isNumeric(cell) &&
      below.slice(0, 8).some((row) => isNumeric(row.cells[column] ?? "")),
  ).length;
  return (
    share(filled.length, width) +
    share(new Set(filled).size, filled.length) +
    share(texts, filled.length) +
    share(asWide, below.length) * 0.5 +
    share(contrast, width) +
    share(filled.filter(isHeaderWord).length, filled.length) * 1.5
  );
}

function nameColumns(cells: readonly string[] = []): readonly string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  cells.forEach((cell, index) => {
    const plain = cell.replace(/\s+/g, " ").trim() || `column ${index + 1}`;
    const name = taken.has(plain) ? `${plain} (${index + 1})` : plain;
    taken.add(name);
    names.push(name);
  });
  return names;
}

function trimTo(cells: readonly string[], width: number): readonly string[] {
  const over = cells.slice(width);
  return over.length > 0 && over.every((cell) => cell.trim() === "")
    ? cells.slice(0, width)
    : cells;
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}

function isNumeric(cell: string): boolean {
  return /^[-+]?[\d.,' ]*\d\s*%?$/.test(cell.trim());
}

const NINE = 0x39;

function toNumber(cell: string): number | null {
  // Most cells are words: to see that costs less than to trim them.
  if (cell.charCodeAt(0) > NINE) return null;
  const text = cell.trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
