import Papa from "papaparse";
import { MOST_CELLS, MOST_COLUMNS, MOST_RECORDS, TELL_EACH } from "./intake-limits.ts";
import { type Grid, type GridRow, type Progress, RefusedIntake } from "./table.ts";

/** The signs that are tried, the most usual first. */
const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Records that the guess looks at, in so many letters at most. */
const LOOKED_AT = 200;
const LETTERS_LOOKED_AT = 262_144;
/** Letters that are taken apart at a time: as many as are lost where the reading is stopped. */
const CHUNK = 4_000_000;
// Stands in no text, so that each line is one cell.
const NONE = "\u001f";

/** A text as rows, with the sign between its cells; null where each line is one cell. */
export interface Delimited {
  readonly grid: Grid;
  readonly delimiter: string | null;
}

/**
 * Takes a text with separated cells (RFC 4180, and as spreadsheets write it) apart. O(length).
 *
 * @param told the delimiter that the reader chose; null = to be found
 */
export function readDelimited(
  text: string,
  name: string,
  told: string | null = null,
  progress: Progress = () => undefined,
): Delimited {
  // One sort of line end; a return within a cell is a line of the file as well.
  const plain = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "");
  const [, said = null, rest = plain] = /^sep=(.)\n([\s\S]*)$/.exec(plain) ?? [];
  const delimiter = told ?? said ?? guessDelimiter(rest);
  const rows: GridRow[] = [];
  let line = said === null ? 1 : 2;
  let cells = 0;
  let refused: RefusedIntake | null = null;
  Papa.parse(rest, {
    delimiter: delimiter ?? NONE,
    newline: "\n",
    ...(delimiter === null ? { quoteChar: NONE } : {}),
    chunkSize: CHUNK,
    chunk: ({ data }, parser) => {
      for (const row of data) {
        rows.push({ record: rows.length + (said === null ? 1 : 2), line, cells: row });
        line += 1;
        for (const cell of row) if (cell.includes("\n")) line += countEnds(cell);
        cells += row.length;
        refused = limit(rows.length, row.length, cells);
        if (refused === null && rows.length % TELL_EACH === 0 && progress(rows.length) === false) {
          refused = new RefusedIntake({ code: "stopped" });
        }
        if (refused === null) continue;
        parser.abort();
        return;
      }
    },
  });
  if (refused !== null) throw refused;
  return { grid: { name, hidden: false, rows }, delimiter };
}

/** Why so much is not read; null where it is. */
export function limit(records: number, columns: number, cells: number): RefusedIntake | null {
  const over = (what: "records" | "columns" | "cells", most: number): RefusedIntake =>
    new RefusedIntake({ code: "too-many", what, most });
  if (records > MOST_RECORDS) return over("records", MOST_RECORDS);
  if (columns > MOST_COLUMNS) return over("columns", MOST_COLUMNS);
  return cells > MOST_CELLS ? over("cells", MOST_CELLS) : null;
}

function countEnds(cell: string): number {
  return cell.split("\n").length - 1;
}

/** The sign by which most records have as many cells as the others; null where no sign parts half of them. */
function guessDelimiter(text: string): string | null {
  const head = text.slice(0, LETTERS_LOOKED_AT);
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse(head, { delimiter, newline: "\n", preview: LOOKED_AT });
    const widths = data.filter((row) => row.some((cell) => cell.trim() !== "")).map(lengthOf);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, count = 0] =
      [...counts].filter(([one]) => one > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, agreement: count / Math.max(1, widths.length), width };
  });
  const best = scored
    .filter(({ agreement, width }) => width > 1 && agreement >= 0.5)
    .sort((a, b) => b.agreement - a.agreement || b.width - a.width)[0];
  return best?.delimiter ?? null;
}

function lengthOf(row: readonly string[]): number {
  return row.length;
}
