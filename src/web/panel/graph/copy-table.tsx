import type { ReactNode } from "react";
import { type Table, writeTable } from "../../state/drawing/table.ts";
import { beginSliced } from "../../state/sliced.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { CopyButton } from "../part/copy-button.tsx";
import { saveFile } from "../part/save-file.tsx";

/** Takes all rows along as they are seen, in their order: a selection by hand has only those that are in the page. */
export function CopyTable(props: {
  readonly table: Table;
  readonly ids: readonly string[];
}): ReactNode {
  const { table, ids } = props;
  const { state, selectors, announce } = useApp(["lens", "question", "scope", "stack"]);
  const write = (): Promise<string> =>
    new Promise((resolve) => {
      beginSliced(writeTable(table, ids)).finish(resolve);
    });
  const save = async (): Promise<void> => {
    const [{ writeTableCsv }, { nameTakenFile }] = await Promise.all([
      import("./save-table.ts"),
      import("../../state/taking/title.ts"),
    ]);
    const { asOf } = selectors.graph(state);
    const name = nameTakenFile(selectors.dataset, state, asOf?.day ?? null, `-${table.lists}.csv`);
    beginSliced(writeTableCsv(table, ids)).finish((text) => {
      saveFile(name, "text/csv", text);
      announce(`Saved as ${name}.`);
    });
  };
  return (
    <>
      <CopyButton key={table.lists} text={write} said="All rows copied.">
        Copy all rows
      </CopyButton>
      <Button onPress={save}>Save as CSV</Button>
    </>
  );
}
