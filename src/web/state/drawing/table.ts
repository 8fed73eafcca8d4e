import { labelOf } from "../../../core/graph/entity-label.ts";
import { memo } from "../../../core/graph/keep-with.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { foldText } from "../../../core/model/name/closest.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import { isOnlyOwn } from "../../../core/query/basis/own-files.ts";
import type { Cell } from "../../../core/word/cell.ts";
import { type ColumnName, canTell, columnTitle } from "../../../core/word/columns.ts";
import { YOUR_FILE } from "../../../core/word/own.ts";
import type { AppState } from "../app-state.ts";
import { mapSliced, type Sliced, sortSliced } from "../sliced.ts";
import { type LeftOutLinks, leftOutBeside } from "./left-out.ts";

/** What is drawn as a table. */
export interface Table {
  readonly lists: AppState["table"];
  readonly columns: readonly TableColumn[];
  /** What each row is about. */
  readonly ids: readonly string[];
  /** The cells of a row, in the order of the columns; put into words when first asked for. */
  readonly cells: (id: string) => readonly TableCell[];
}

export interface TableColumn {
  /** Tells it from the others of its table. */
  readonly name: string;
  readonly title: string;
}

export interface TableCell {
  readonly text: string;
  /** What it is sorted by; null where nothing is known, which stands last. */
  readonly key: string | number | null;
}

/** The order and the filter of a table: what is typed for a column, by its name, is looked for in its cells. */
export interface TableOrder {
  readonly column: string;
  readonly down: boolean;
  readonly filters: Readonly<Record<string, string>>;
}

/** The cell of an entity, from the host; undefined while it is not there. */
export type CellOf = (column: ColumnName, id: EntityId) => Cell | undefined;

/** Entities by what the host tells of them, with their names first. */
export function tabulateEntities(
  graph: SupplyGraph,
  ids: readonly EntityId[],
  columns: readonly ColumnName[],
  cellOf: CellOf,
  leftOut: LeftOutLinks,
): Table {
  return {
    lists: "entities",
    columns: [
      { name: "name", title: "Name" },
      ...columns.map((name) => ({ name, title: columnTitle(name) })),
      { name: "left-out", title: "Neighbours not drawn" },
    ],
    ids,
    cells: memo((id) => {
      const of = graph.entities.get(id)?.class ?? null;
      const cells = columns.map((column) => shownCell(cellOf(column, id), of, column));
      const more = counted(leftOutBeside(leftOut, id).length);
      return [said(labelOf(id, graph.entities) + ownMark(graph, id)), ...cells, more];
    }),
  };
}

function ownMark(graph: SupplyGraph, id: EntityId): string {
  return isOnlyOwn(graph, id) ? ` (${YOUR_FILE})` : "";
}

function shownCell(cell: Cell | undefined, of: EntityClass | null, column: ColumnName): TableCell {
  if (cell === undefined) return { text: "…", key: null };
  if (cell !== null) return cell;
  const isSilent = of !== null && canTell(column, of);
  return { text: isSilent ? NOT_STATED : DOES_NOT_APPLY, key: null };
}

/** No source that counts says it. */
export const NOT_STATED = "not stated";
/** It cannot be said of such a thing. */
const DOES_NOT_APPLY = "–";

export function said(text: string): TableCell {
  return { text, key: text === "" ? null : text };
}

export function counted(count: number): TableCell {
  return { text: String(count), key: count };
}

const collator = new Intl.Collator("en", { numeric: true });

/** What the rows of a table are about that its filters leave, in its order, in steps: a large record has tens of thousands. */
export function* arrangeRows(
  { ids, cells, columns }: Table,
  { column, down, filters }: TableOrder,
): Sliced<readonly string[]> {
  const wanted = columns.flatMap(({ name }, at) => {
    const text = foldText(filters[name] ?? "");
    return text === "" ? [] : [{ at, text }];
  });
  const place = Math.max(
    0,
    columns.findIndex(({ name }) => name === column),
  );
  const keyed = yield* mapSliced(ids, (id) => {
    const row = cells(id);
    const fits = wanted.every(({ at, text }) => foldText(row[at]?.text ?? "").includes(text));
    return { id, key: row[place]?.key ?? null, fits };
  });
  const fitting = keyed.filter(({ fits }) => fits);
  const sorted = yield* sortSliced(fitting, (a, b) => compareKeys(a.key, b.key, down));
  return sorted.map(({ id }) => id);
}

/** Numbers as numbers and before words, what is not known last, whichever way. */
function compareKeys(a: TableCell["key"], b: TableCell["key"], down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const turn = down ? -1 : 1;
  if (typeof a === "number" && typeof b === "number") return turn * (a - b);
  return turn * collator.compare(String(a), String(b));
}

/** Rows as text, a line each with tabs between the cells, as spreadsheets take it; the names of the columns first. */
export function* writeTable({ columns, cells }: Table, ids: readonly string[]): Sliced<string> {
  const lines = yield* mapSliced(ids, (id) =>
    cells(id)
      .map(({ text }) => text)
      .join("\t"),
  );
  return [columns.map(({ title }) => title).join("\t"), ...lines].join("\n");
}
