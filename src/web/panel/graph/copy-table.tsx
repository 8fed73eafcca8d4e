import type { ReactNode } from "react";
import { type Table, writeTable } from "../../state/drawing/table.ts";
import { beginSliced } from "../../state/sliced.ts";
import { CopyButton } from "../part/copy-button.tsx";

/** A button that copies all rows, in their order: a selection by hand has only those that are in the page. */
export function CopyTable(props: {
  readonly table: Table;
  readonly ids: readonly string[];
}): ReactNode {
  const { table, ids } = props;
  const write = (): Promise<string> =>
    new Promise((resolve) => {
      beginSliced(writeTable(table, ids)).finish(resolve);
    });
  return (
    <CopyButton key={table.lists} text={write} said="All rows copied.">
      Copy all rows
    </CopyButton>
  );
}
