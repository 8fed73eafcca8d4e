import type { CellValue, Sheet } from "hucre";
import { limit } from "./read-delimited.ts";
import { type CellMark, type Grid, type GridRow, RefusedIntake } from "./table.ts";
import { checkUnpackedSize } from "./unpacked-size.ts";

/** Reads a workbook: a grid for each sheet. Formulas are not run; what they gave when the file was saved is read and marked. */
export async function readWorkbook(
  bytes: Uint8Array,
  format: "xlsx" | "xls",
): Promise<readonly Grid[]> {
  if (format === "xlsx") checkUnpackedSize(bytes);
  const sheets = await parse(bytes, format);
  let cells = 0;
  return sheets.map((sheet) => {
    const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
    cells += sheet.rows.length * width;
    const refused = limit(sheet.rows.length, width, cells);
    if (refused !== null) throw refused;
    return readSheet(sheet, width);
  });
}

async function parse(bytes: Uint8Array, format: "xlsx" | "xls"): Promise<readonly Sheet[]> {
  try {
    if (format === "xls") {
      const { readXls } = await import("hucre");
      return (await readXls(bytes)).sheets;
    }
    const { readXlsx } = await import("hucre/xlsx");
    return (await readXlsx(bytes, { readStyles: true })).sheets;
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    if (/over the \d+ limit/.test(words)) throw limit(0, 0, Number.POSITIVE_INFINITY);
    throw new RefusedIntake({ code: "broken", format, line: null });
  }
}

function readSheet({ name, rows, cells, merges, hidden, veryHidden }: Sheet, width: number): Grid {
  const texts = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) =>
      writeCell(row[c] ?? null, cells?.get(`${r},${c}`)?.style?.numFmt ?? ""),
    ),
  );
  const marks = rows.map(() => new Map<number, CellMark>());
  for (const [place, { type }] of cells ?? []) {
    if (type !== "formula" && type !== "error") continue;
    const [r = 0, c = 0] = place.split(",").map(Number);
    marks[r]?.set(c, type);
    const row = texts[r];
    if (type === "error" && row !== undefined) row[c] = "";
  }
  for (const { startRow, endRow, startCol } of merges ?? []) {
    const value = texts[startRow]?.[startCol] ?? "";
    for (let r = startRow + 1; r <= Math.min(endRow, rows.length - 1); r++) {
      const row = texts[r];
      if (row === undefined) continue;
      row[startCol] = value;
      marks[r]?.set(startCol, "merged");
    }
  }
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    rows: texts.map((row, r): GridRow => {
      const own = marks[r] ?? new Map();
      const place = { record: r + 1, line: r + 1, cells: row };
      return own.size === 0 ? place : { ...place, marks: own };
    }),
  };
}

/** A cell as its format shows it, as far as the format says something of what is meant. */
function writeCell(value: CellValue, format: string): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return writeDate(value, format);
  if (typeof value === "number" && format.includes("%")) {
    return `${Number((value * 100).toPrecision(12))} %`;
  }
  return String(value);
}

// "yyyy" shows a year, and the first of January behind it is nobody's statement.
function writeDate(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return "";
  const day = date.toISOString().slice(0, 10);
  const letters = format.toLowerCase().replace(/"[^"]*"|\[[^\]]*\]/g, "");
  if (letters === "" || letters.includes("d")) return day;
  return letters.includes("m") ? day.slice(0, 7) : day.slice(0, 4);
}
