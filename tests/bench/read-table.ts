/// <reference path="../../src/core/intake/read/papaparse.d.ts" />
import Papa from "papaparse";
import { readIntake } from "../../src/core/intake/read/read-intake.ts";
import { median } from "./first-frame.ts";

const [RECORDS, COLUMNS] = [8500, 34];

/** What reading a table of 8,500 × 34 takes against papaparse alone, and how long that is in ms: medians in turn. */
export async function measureTableRead(): Promise<{ readonly ratio: number; readonly ms: number }> {
  const bytes = new TextEncoder().encode(makeTable());
  const times = { ours: [] as number[], alone: [] as number[] };
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    Papa.parse(new TextDecoder().decode(bytes), { delimiter: "", newline: "\n" });
    const between = performance.now();
    await readIntake(bytes);
    times.alone.push(between - start);
    times.ours.push(performance.now() - between);
  }
  const ms = median(times.ours.slice(5));
  return { ratio: ms / median(times.alone.slice(5)), ms };
}

/** As a tracker of plants is: some cells are quoted, some have a comma, a line end or nothing in them. */
function makeTable(): string {
  const header = Array.from({ length: COLUMNS }, (_, column) => `Column ${column}`);
  const rows = Array.from({ length: RECORDS }, (_, row) =>
    header.map((_name, column) => {
      const kind = (row * 7 + column * 3) % 11;
      if (kind === 0) return "";
      if (kind === 1) return `"Town ${row % 90}, State"`;
      if (kind === 2 && column === 5) return `"${row} Main St\nTown"`;
      return kind < 6 ? String(row * column) : `Words of row ${row}`;
    }),
  );
  return [header, ...rows].map((cells) => cells.join(",")).join("\n");
}
