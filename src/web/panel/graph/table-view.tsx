import { type ReactNode, useEffect, useMemo, useState } from "react";
import { makeTable, sortTable, type Table, type TableSort } from "../../state/drawing/table.ts";
import { type Begun, beginSliced } from "../../state/sliced.ts";
import { chooseTable, open, select, type Transition } from "../../state/transitions.ts";
import { Choice } from "../../ui/choice.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { CopyTable } from "./copy-table.tsx";
import { TableRows } from "./table-rows.tsx";
import { TakeMenu } from "./take-menu.tsx";

/** The same state as a table: what is drawn, and the claims behind it. */
export function TableView(): ReactNode {
  const { state, store } = useApp(["table", "lens", "selected"]);
  const [wanted, setSort] = useState<TableSort>({ column: 0, down: false });
  const { table, sort, ids, waiting } = useSorted(wanted);
  return (
    <div className="table-view">
      <div className="row">
        <Choice
          label="What the table lists"
          value={state.table}
          options={[
            { value: "links", label: "Links" },
            { value: "entities", label: "Entities" },
            { value: "claims", label: "Claims" },
          ]}
          onChange={(value) => store.change(chooseTable(value))}
        />
        <CopyTable table={table} ids={ids} />
        <TakeMenu canvas={null} />
        {waiting && (
          <p className="quiet" role="status">
            Putting the rows in order…
          </p>
        )}
      </div>
      <TableRows
        key={table.lists}
        table={table}
        ids={ids}
        sort={sort}
        waiting={waiting}
        selected={state.selected}
        onSort={setSort}
        onOpen={(id) => store.change(openRow(table, id))}
      />
    </div>
  );
}

function openRow({ lists }: Table, id: string): Transition {
  if (lists === "claims") return open({ type: "claims", ids: [id] });
  return select(id, lists === "entities" ? "entity" : "edge", false);
}

interface Sorted {
  readonly table: Table;
  readonly sort: TableSort;
  readonly ids: readonly string[];
}

/** What is drawn, in the order that is wanted; where that takes long, as it was before and that it waits. */
function useSorted(wanted: TableSort): Sorted & { readonly waiting: boolean } {
  const { state, selectors } = useApp(["table", "lens"]);
  const graph = selectors.graph(state);
  const drawing = useSelected(selectors.drawing);
  const leftOut = useSelected(selectors.leftOut);
  const begun = useMemo((): Omit<Sorted, "ids"> & { readonly work: Begun<readonly string[]> } => {
    const table = makeTable(state.table, graph, drawing, leftOut);
    const sort = wanted.column < table.columns.length ? wanted : { column: 0, down: false };
    return { table, sort, work: beginSliced(sortTable(table, sort)) };
  }, [state.table, graph, drawing, leftOut, wanted]);
  const { table, sort, work } = begun;
  const [done, setDone] = useState<Sorted | null>(null);
  useEffect(() => work.finish((ids) => setDone({ table, sort, ids })), [table, sort, work]);
  if (work.result !== null) return { table, sort, ids: work.result, waiting: false };
  const waiting = done?.table !== table || done.sort !== sort;
  return done === null ? { table, sort, ids: [], waiting } : { ...done, waiting };
}
