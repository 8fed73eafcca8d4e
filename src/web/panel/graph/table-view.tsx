import { type ReactNode, useState } from "react";
import { wordSpeakers } from "../../../core/exchange/references.ts";
import { governingStatus } from "../../../core/graph/status.ts";
import { PREDICATE_WORDS } from "../../../core/model/predicate-words.ts";
import { KIND_WORDS, STATUS_WORDS_SHOWN, wordSort } from "../../../core/model/words.ts";
import { labelOf, wordClaim } from "../../../core/query/sentence.ts";
import { claimsDrawn } from "../../state/drawing/drawing.ts";
import { chooseTable, open, select } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";

const TABLE_PARTS = ["table", "lens", "classes", "hiddenLines", "hidden", "selected"] as const;

interface Row {
  readonly id: string;
  /** What each cell says, in the order of the columns. */
  readonly cells: readonly string[];
  readonly onOpen: () => void;
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The same state as a table: what is drawn, and the claims behind it. */
export function TableView(): ReactNode {
  const { state, store } = useApp(TABLE_PARTS);
  const table = useTable();
  const [sort, setSort] = useState<{ readonly column: number; readonly down: boolean }>({
    column: 0,
    down: false,
  });
  const column = sort.column < table.columns.length ? sort.column : 0;
  const rows = [...table.rows].sort((a, b) => {
    const order = (a.cells[column] ?? "").localeCompare(b.cells[column] ?? "", "en", {
      numeric: true,
    });
    return sort.down ? -order : order;
  });
  return (
    <div className="table-view">
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-scroll" tabIndex={0} aria-label="Table">
        <table data-table={state.table}>
          <caption className="visually-hidden">
            {rows.length} {state.table} under the lens and filters
          </caption>
          <thead>
            <tr>
              {table.columns.map((name, index) => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={index === column ? (sort.down ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ column: index, down: index === column && !sort.down })}
                  >
                    {name}
                    <span aria-hidden="true">
                      {index === column ? (sort.down ? " ↓" : " ↑") : ""}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} aria-selected={state.selected.includes(row.id)}>
                {row.cells.map((cell, index) =>
                  index === 0 ? (
                    <th scope="row" key={table.columns[index]}>
                      <Button look="link" onPress={row.onOpen}>
                        {cell}
                      </Button>
                    </th>
                  ) : (
                    <td key={table.columns[index]} data-column={table.columns[index]}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p>Nothing is left under the lens and the filters of the legend.</p>}
      </section>
    </div>
  );
}

function useTable(): Table {
  const { state, store, selectors } = useApp(TABLE_PARTS);
  const graph = selectors.graph(state);
  const drawing = useSelected(selectors.drawing);
  const name = (id: string): string => labelOf(id, graph.entities);
  switch (state.table) {
    case "entities":
      return {
        columns: ["Name", "Class", "Status", "Links", "Claims"],
        rows: drawing.nodes.map((id) => {
          const entity = graph.entities.get(id);
          const { status } = governingStatus(graph, id);
          const links = drawing.edges.filter(
            (edge) => edge.subject === id || edge.object === id,
          ).length;
          return {
            id,
            cells: [
              name(id),
              entity === undefined ? "" : wordSort(entity),
              status === null ? "" : STATUS_WORDS_SHOWN[status],
              String(links),
              String(graph.claimsAbout.get(id)?.length ?? 0),
            ],
            onOpen: () => store.change(select(id, "entity", false)),
          };
        }),
      };
    case "links": {
      const lost = drawing.assumed?.lost ?? [];
      return {
        columns: ["From", "Relation", "To", "Product", "Said as", "Status", "Claims"],
        rows: [...drawing.edges, ...lost].map((edge) => ({
          id: edge.id,
          cells: [
            name(edge.subject),
            PREDICATE_WORDS[edge.predicate].one,
            name(edge.object),
            edge.product === null ? "" : name(edge.product),
            KIND_WORDS[edge.kind] +
              (edge.contract ? ", contract" : "") +
              (edge.contested ? ", contested" : "") +
              (lost.includes(edge) ? ", set aside (assumed)" : ""),
            edge.status === null ? "" : STATUS_WORDS_SHOWN[edge.status],
            String(edge.claims.length),
          ],
          onOpen: () => store.change(select(edge.id, "edge", false)),
        })),
      };
    }
    case "claims":
      return {
        columns: ["Claim", "Said as", "By", "Place", "Id"],
        rows: claimsDrawn(graph, drawing).map((claim) => ({
          id: claim.id,
          cells: [
            wordClaim(claim, graph.entities),
            KIND_WORDS[claim.kind],
            wordSpeakers(claim, name),
            claim.at,
            claim.id,
          ],
          onOpen: () => store.change(open({ type: "claims", ids: [claim.id] })),
        })),
      };
  }
}
