import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import type { Table, TableOrder } from "../../state/drawing/table.ts";

/** Height of a row of one line, px, until it is measured. */
const ROW_PX = 33;
/** Rows that are there above and below what is seen, so that Tab and a turn of the wheel find them. */
const OVERSCAN = 20;
/** A table of no more rows is there whole, for whoever looks for words in the page. */
const WHOLE = 120;

interface TableRowsProps {
  readonly table: Table;
  readonly ids: readonly string[];
  readonly order: TableOrder;
  /** Whether there is a field above each column to filter by it. */
  readonly filtering: boolean;
  /** Whether these are rows as they were, and others are being put in order. */
  readonly waiting: boolean;
  readonly selected: readonly string[];
  readonly onOrder: (order: TableOrder) => void;
  readonly onOpen: (id: string) => void;
  /** Picks the thing of a row, or no longer; null where rows are no things. */
  readonly onPick: ((id: string) => void) | null;
}

/** The rows of a table in a region that scrolls. Of a long one only what is near the view is in the page. */
export function TableRows(props: TableRowsProps): ReactNode {
  const { table, ids, waiting, selected } = props;
  const region = useRef<HTMLElement>(null);
  const windowed = ids.length > WHOLE;
  const rows = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: ids.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => ids[index] ?? index,
    overscan: windowed ? OVERSCAN : WHOLE,
    // Under the head, which stays where it is.
    paddingStart: ROW_PX,
  });
  const seen = rows.getVirtualItems();
  const above = Math.max(0, (seen[0]?.start ?? ROW_PX) - ROW_PX);
  const below = Math.max(0, rows.getTotalSize() - (seen.at(-1)?.end ?? 0));
  return (
    <section
      className="table-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label="Table"
      ref={region}
      onKeyDown={(event) => goToEnd(event, rows, ids.length)}
    >
      <table
        data-table={table.lists}
        data-windowed={windowed}
        aria-rowcount={ids.length + 1}
        aria-busy={waiting}
      >
        <caption className="visually-hidden">
          {ids.length} {table.lists} under the lens and filters
        </caption>
        <Head {...props} />
        <tbody>
          <Gap height={above} />
          {seen.map(({ index, key }) => {
            const id = ids[index] ?? "";
            return (
              <tr
                key={String(key)}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={selected.includes(id)}
              >
                {table.cells(id).map((cell, column) =>
                  column === 0 ? (
                    <th scope="row" key={table.columns[column]?.name}>
                      <RowHead id={id} text={cell.text} {...props} />
                    </th>
                  ) : (
                    <td
                      key={table.columns[column]?.name}
                      data-column={table.columns[column]?.title}
                      data-known={cell.key !== null}
                    >
                      {cell.text}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          <Gap height={below} />
        </tbody>
      </table>
      {ids.length === 0 && !waiting && (
        <p>
          {table.ids.length === 0
            ? EMPTY[table.lists]
            : "No row has what is typed above the columns."}
        </p>
      )}
    </section>
  );
}

/** What a row is about, to be opened and, of things, picked. Plain ones: hundreds of rows come and go with a scroll. */
function RowHead(
  props: { readonly id: string; readonly text: string } & Pick<
    TableRowsProps,
    "selected" | "onOpen" | "onPick"
  >,
): ReactNode {
  const { id, text, selected, onOpen, onPick } = props;
  return (
    <span className="row-head">
      {onPick !== null && (
        <input
          type="checkbox"
          className="row-pick"
          aria-label={`Pick ${text}`}
          checked={selected.includes(id)}
          onChange={() => onPick(id)}
        />
      )}
      <button type="button" className="button button-link" onClick={() => onOpen(id)}>
        {text}
      </button>
    </span>
  );
}

const EMPTY: { readonly [L in Table["lists"]]: string } = {
  entities: "Nothing is left under the lens and the filters of the legend.",
  links:
    "No links between what is left under the lens, the list and the filters of the legend. “Entities” shows what is left.",
  claims: "No claim of a link is left under the lens, the list and the filters of the legend.",
};

// The browser would go to where it takes the end to be, before the rows there are measured.
function goToEnd(
  event: KeyboardEvent,
  rows: Virtualizer<HTMLElement, HTMLTableRowElement>,
  count: number,
): void {
  if (event.target !== event.currentTarget || (event.key !== "End" && event.key !== "Home")) return;
  event.preventDefault();
  if (event.key === "Home") rows.scrollToOffset(0);
  else rows.scrollToIndex(count - 1, { align: "end" });
}

/** Stands for the rows that are not in the page. */
function Gap({ height }: { readonly height: number }): ReactNode {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a plain table takes no focus.
    <tr className="gap" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}

function Head({ table: { columns }, order, filtering, onOrder }: TableRowsProps): ReactNode {
  const by = columns.some(({ name }) => name === order.column) ? order.column : columns[0]?.name;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ name, title }) => {
          const isBy = name === by;
          return (
            <th
              key={name}
              scope="col"
              aria-sort={isBy ? (order.down ? "descending" : "ascending") : "none"}
            >
              <button
                type="button"
                onClick={() => onOrder({ ...order, column: name, down: isBy && !order.down })}
              >
                {title}
                <span aria-hidden="true">{isBy ? (order.down ? " ↓" : " ↑") : ""}</span>
              </button>
              {filtering && (
                <input
                  className="column-filter"
                  aria-label={`Rows where ${title} has`}
                  value={order.filters[name] ?? ""}
                  onChange={(event) =>
                    onOrder({ ...order, filters: { ...order.filters, [name]: event.target.value } })
                  }
                />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
