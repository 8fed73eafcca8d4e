import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { EntityId } from "../../../core/model/entity.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import type { Step } from "../../../core/query/facet/step.ts";
import {
  type AnyColumnName,
  CLAIM_COLUMN_NAMES,
  CLAIM_COLUMNS_AT_FIRST,
  COLUMN_NAMES,
  type ColumnName,
  columnsAtFirst,
  columnsFor,
  LINK_COLUMN_NAMES,
  LINK_COLUMNS_AT_FIRST,
} from "../../../core/word/columns.ts";
import type { AppState } from "../../state/app-state.ts";
import { tabulateClaims, tabulateLinks } from "../../state/drawing/stated-table.ts";
import {
  arrangeRows,
  type Table,
  type TableOrder,
  tabulateEntities,
} from "../../state/drawing/table.ts";
import { type Begun, beginSliced } from "../../state/sliced.ts";
import { narrowTo } from "../../state/stack-transitions.ts";
import { chooseTable, open, select, type Transition } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { useCompact } from "../part/use-narrow.ts";
import { useNarrowing } from "../part/use-narrowing.ts";
import { CopyTable } from "./copy-table.tsx";
import { ColumnsMenu } from "./late-columns.tsx";
import { TableRows } from "./table-rows.tsx";
import { TakeMenu } from "./take-menu.tsx";
import { useCells } from "./use-cells.ts";

const AT_FIRST: TableOrder = { column: "", down: false, filters: {} };

/** The same state as a table: what is drawn, and the claims behind it. */
export function TableView(): ReactNode {
  const { state, store } = useApp(["table", "lens", "selected"]);
  const compact = useCompact();
  const [order, setOrder] = useState(AT_FIRST);
  const [filtering, setFiltering] = useState(false);
  const { table, own, offered, ids, waiting, problem } = useArranged(order);
  const isFiltered = Object.values(order.filters).some((text) => text !== "");
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
          onChange={(value) => {
            setOrder(AT_FIRST);
            store.change(chooseTable(value));
          }}
        />
        <Popover label="Columns" trigger={<Button>Columns</Button>}>
          {() => <ColumnsMenu columns={own} offered={offered} />}
        </Popover>
        <Button
          expanded={filtering}
          onPress={() => {
            if (filtering) setOrder({ ...order, filters: {} });
            setFiltering(!filtering);
          }}
        >
          {filtering ? "No filters" : "Filter rows"}
        </Button>
        {compact ? (
          <Popover label="Save" trigger={<Button>Save</Button>}>
            {() => (
              <p className="row">
                <CopyTable table={table} ids={ids} />
                <TakeMenu canvas={null} />
              </p>
            )}
          </Popover>
        ) : (
          <>
            <CopyTable table={table} ids={ids} />
            <TakeMenu canvas={null} />
          </>
        )}
        {state.table === "entities" && <KeepPicked />}
        {waiting && (
          <p className="quiet" role="status">
            Putting the rows in order…
          </p>
        )}
        {isFiltered && !waiting && (
          <p className="quiet" role="status">
            {ids.length} of {table.ids.length} rows
          </p>
        )}
        {problem !== null && (
          <p className="notice">What the rows say could not be had: {problem}</p>
        )}
      </div>
      <TableRows
        key={table.lists}
        table={table}
        ids={ids}
        order={order}
        filtering={filtering}
        waiting={waiting}
        selected={state.selected}
        onOrder={setOrder}
        onOpen={(id) => store.change(openRow(table, id))}
        onPick={
          table.lists === "entities" ? (id) => store.change(select(id, "entity", true)) : null
        }
      />
    </div>
  );
}

function openRow({ lists }: Table, id: string): Transition {
  if (lists === "claims") return open({ type: "claims", ids: [id] });
  return select(id, lists === "entities" ? "entity" : "edge", false);
}

interface Made {
  readonly table: Table;
  /** Its columns behind the first, and those that it could have. */
  readonly own: readonly AnyColumnName[];
  readonly offered: readonly AnyColumnName[];
  readonly waiting: boolean;
  readonly problem: string | null;
}

const NO_IDS: readonly EntityId[] = [];
const NO_COLUMNS: readonly ColumnName[] = [];

/** What is drawn as a table, without an order. */
function useMade(): Made {
  const { state, selectors } = useApp(["table", "lens", "columns", "stack"]);
  const isNarrowing = useNarrowing() === null && state.stack.length > 0;
  const graph = selectors.graph(state);
  const drawing = useSelected((now) => selectors.drawing(now));
  const kept = useSelected((now) => selectors.kept(now));
  const leftOut = useSelected((now) => selectors.leftOut(now));
  const isOfEntities = state.table === "entities";
  const ids = useMemo(
    () => (isOfEntities ? drawing.nodes.filter((id) => kept === null || kept.has(id)) : NO_IDS),
    [isOfEntities, drawing, kept],
  );
  const classes = useMemo(() => {
    const all = new Set<EntityClass>(ids.flatMap((id) => graph.entities.get(id)?.class ?? []));
    return [...all];
  }, [ids, graph]);
  const columns = useMemo(
    () =>
      isOfEntities
        ? (chosen(state.columns, COLUMN_NAMES) ?? columnsAtFirst(classes, graph.dataset))
        : NO_COLUMNS,
    [isOfEntities, state.columns, classes, graph],
  );
  const { cellOf, waiting, problem } = useCells(ids, columns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cells are others where they wait no longer.
  const table = useMemo(() => {
    if (isOfEntities) return tabulateEntities(graph, ids, columns, cellOf, leftOut);
    return state.table === "links"
      ? tabulateLinks(graph, drawing, linkColumns(state.columns))
      : tabulateClaims(graph, drawing, claimColumns(state.columns));
  }, [
    ...[isOfEntities, state.table, state.columns, graph, drawing, ids, columns, leftOut, waiting],
  ]);
  const ownOf = {
    entities: columns,
    links: linkColumns(state.columns),
    claims: claimColumns(state.columns),
  };
  const offeredOf = {
    entities: columnsFor(classes, graph.dataset),
    links: LINK_COLUMN_NAMES,
    claims: CLAIM_COLUMN_NAMES,
  };
  return {
    table,
    own: ownOf[state.table],
    offered: offeredOf[state.table],
    waiting: waiting || isNarrowing,
    problem,
  };
}

/** Those of the columns that were chosen which a table has; null where none of them is its. */
function chosen<T extends AnyColumnName>(
  columns: readonly AnyColumnName[] | null,
  of: readonly T[],
): readonly T[] | null {
  const known = columns?.flatMap((name) => of.find((one) => one === name) ?? []) ?? [];
  return known.length === 0 ? null : known;
}

const linkColumns = (columns: AppState["columns"]) =>
  chosen(columns, LINK_COLUMN_NAMES) ?? LINK_COLUMNS_AT_FIRST;

const claimColumns = (columns: AppState["columns"]) =>
  chosen(columns, CLAIM_COLUMN_NAMES) ?? CLAIM_COLUMNS_AT_FIRST;

/** Keeps the rows that are picked, as a step of the list. */
function KeepPicked(): ReactNode {
  const { state, store, selectors } = useApp(["selected", "lens"]);
  const { entities } = selectors.graph(state);
  const picked = state.selected.filter((id) => entities.has(id));
  if (picked.length === 0) return null;
  return (
    <Button look="bordered" onPress={() => store.change(narrowTo([pickedStep(picked)]))}>
      Keep only the {picked.length} picked
    </Button>
  );
}

function pickedStep(values: readonly string[]): Step {
  return { facet: "picked", values, on: true };
}

interface Arranged {
  readonly table: Table;
  readonly order: TableOrder;
  readonly ids: readonly string[];
}

/** What is drawn, in the order that is wanted; where that takes long, as it was before and that it waits. */
function useArranged(order: TableOrder): Made & { readonly ids: readonly string[] } {
  const made = useMade();
  const { table } = made;
  const work = useMemo(
    (): Begun<readonly string[]> => beginSliced(arrangeRows(table, order)),
    [table, order],
  );
  const [done, setDone] = useState<Arranged | null>(null);
  useEffect(() => work.finish((ids) => setDone({ table, order, ids })), [table, order, work]);
  if (work.result !== null) return { ...made, ids: work.result };
  const waiting = made.waiting || done?.table !== table || done.order !== order;
  // Rows of another table have no cells in this one.
  const ids = done?.table.lists === table.lists ? done.ids : [];
  return { ...made, table: ids.length > 0 && done !== null ? done.table : table, ids, waiting };
}
