import type { AnyColumnName } from "../../../core/word/columns.ts";

export interface ColumnsShown {
  /** Those that are shown, in their order. */
  readonly columns: readonly AnyColumnName[];
  /** Those that can be told of what is listed. */
  readonly offered: readonly AnyColumnName[];
}
