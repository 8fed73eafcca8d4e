import { writeCsv } from "../../../core/exchange/csv.ts";
import type { Table } from "../../state/drawing/table.ts";
import { mapSliced, type Sliced } from "../../state/sliced.ts";

/** The rows as they are seen, for a spreadsheet: numbers stay numbers. */
export function* writeTableCsv({ columns, cells }: Table, ids: readonly string[]): Sliced<string> {
  const rows = yield* mapSliced(ids, (id) =>
    cells(id).map(({ text, key }) => (String(key) === text ? (key ?? text) : text)),
  );
  return writeCsv([columns.map(({ title }) => title), ...rows]);
}
