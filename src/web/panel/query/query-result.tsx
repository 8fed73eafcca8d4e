import { type ReactNode, useState } from "react";
import { nameOfFile } from "../../../core/exchange/file-name.ts";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import type { SparqlAnswer, SparqlTable, SparqlTerm } from "../../../core/sparql/sparql-answer.ts";
import { entityOf, thingColumns, wordTerm } from "../../../core/sparql/word-term.ts";
import { wordFound, writeResultCsv, writeResultJson } from "../../../core/sparql/write-result.ts";
import { select } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useApp } from "../part/app-context.tsx";
import { useSaving } from "../part/save-file.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { QueryPicture } from "./query-picture.tsx";

/** Rows that are shown at once. */
const STEP = 100;

/** What a query found: as a table, and as a picture where two of its columns hold things. */
export function QueryResult(props: {
  readonly answer: SparqlAnswer;
  readonly onClose: () => void;
}): ReactNode {
  const { answer, onClose } = props;
  const { selectors } = useApp([]);
  const { save, notice } = useSaving();
  const [as, setAs] = useState<"table" | "picture">("table");
  const { entities, version } = selectors.dataset;
  const [byId] = useState(() => new Map(entities.map((one) => [one.id, one])));
  const label = (id: EntityId): string => labelOf(id, byId);
  const name = (ending: string): string => nameOfFile(["query"], version, ending);
  const things = "rows" in answer ? thingColumns(answer) : null;
  return (
    <section className="query-result" aria-label="Result">
      <div className="row">
        <strong>{"truth" in answer ? (answer.truth ? "Yes" : "No") : wordFound(answer)}</strong>
        {things !== null && (
          <Choice
            label="Result as"
            value={as}
            options={[
              { value: "table", label: "Table" },
              { value: "picture", label: "Picture" },
            ]}
            onChange={setAs}
          />
        )}
        <Button
          label="Save the result as CSV"
          onPress={() =>
            void save(async () => ({
              ...{ name: name(".csv"), mediaType: "text/csv" },
              content: writeResultCsv(answer, label),
            }))
          }
        >
          CSV
        </Button>
        <Button
          label="Save the result as JSON"
          onPress={() =>
            void save(async () => ({
              ...{ name: name(".srj"), mediaType: "application/sparql-results+json" },
              content: writeResultJson(answer),
            }))
          }
        >
          JSON
        </Button>
      </div>
      {notice}
      {"rows" in answer &&
        answer.rows.length > 0 &&
        (as === "picture" && things !== null ? (
          <QueryPicture table={answer} columns={things} label={label} />
        ) : (
          <ResultTable table={answer} label={label} onClose={onClose} />
        ))}
    </section>
  );
}

function ResultTable(props: {
  readonly table: SparqlTable;
  readonly label: (id: EntityId) => string;
  readonly onClose: () => void;
}): ReactNode {
  const { table, label, onClose } = props;
  return (
    <ShowMore count={table.rows.length} step={STEP}>
      {(shown) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className="query-rows" tabIndex={0} aria-label="Rows of the result">
          <table>
            <thead>
              <tr>
                {table.columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, shown).map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a result have no name and never move
                <tr key={index}>
                  {table.columns.map((name, at) => (
                    <td key={name}>
                      <TermCell term={row[at] ?? null} label={label} onClose={onClose} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </ShowMore>
  );
}

function TermCell(props: {
  readonly term: SparqlTerm | null;
  readonly label: (id: EntityId) => string;
  readonly onClose: () => void;
}): ReactNode {
  const { term, label, onClose } = props;
  const { store } = useApp([]);
  const entity = entityOf(term);
  const words = wordTerm(term, label);
  if (entity === null) return <span>{words}</span>;
  const show = (): void => {
    onClose();
    store.change(select(entity, "entity", false));
  };
  return (
    <Button look="link" onPress={show}>
      {words}
    </Button>
  );
}
