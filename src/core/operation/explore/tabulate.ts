import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { EntityId } from "../../model/entity.ts";
import { type Cell, readCell } from "../../word/cell.ts";
import type { ColumnName } from "../../word/columns.ts";

export interface CellsAsked {
  readonly ids: readonly EntityId[];
  readonly columns: readonly ColumnName[];
}

/** The cells of one column, in the order of the ids. */
export interface ColumnCells {
  readonly column: ColumnName;
  readonly cells: readonly Cell[];
}

/** Cells of a table of entities, column by column. O(ids × columns); a view asks for some hundred ids at a time. */
export function tabulate(graph: SupplyGraph, { ids, columns }: CellsAsked): readonly ColumnCells[] {
  return columns.map((column) => ({ column, cells: ids.map((id) => readCell(graph, column, id)) }));
}
