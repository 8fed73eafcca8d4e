import { type Cell, writeCsv } from "../exchange/csv.ts";
import type { EntityId } from "../model/entity.ts";
import type { SparqlAnswer, SparqlTable, SparqlTerm } from "./sparql-answer.ts";
import { entityOf, wordTerm } from "./word-term.ts";

type Label = (id: EntityId) => string;

/** A result in the SPARQL 1.1 Query Results JSON Format (W3C, 2013). */
export function writeResultJson(answer: SparqlAnswer): string {
  if ("truth" in answer) return JSON.stringify({ head: {}, boolean: answer.truth }, null, 2);
  const { columns, rows } = answer;
  const bindings = rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((name, index) => {
        const term = row[index] ?? null;
        return term === null ? [] : [[name, term]];
      }),
    ),
  );
  return JSON.stringify({ head: { vars: columns }, results: { bindings } }, null, 2);
}

/** A result as a table for a spreadsheet: IRIs in full, with the names of entities in a column of their own. */
export function writeResultCsv(answer: SparqlAnswer, label: Label): string {
  if ("truth" in answer) return writeCsv([["answer"], [answer.truth]]);
  const { columns, rows } = answer;
  const named = columns.map((_, at) => rows.some((row) => entityOf(row[at] ?? null) !== null));
  return writeCsv([
    columns.flatMap((name, at) => (named[at] ? [name, `${name}_label`] : [name])),
    ...rows.map((row) =>
      row.flatMap((term, at): readonly Cell[] => {
        const written = term?.value ?? "";
        return named[at] ? [written, nameOf(term, label)] : [written];
      }),
    ),
  ]);
}

function nameOf(term: SparqlTerm | null, label: Label): string {
  const entity = entityOf(term);
  return entity === null ? "" : label(entity);
}

/** Wider cells are cut in a terminal. */
const WIDEST = 60;

/** A result as lines for a terminal: columns one beside the other. */
export function writeResultText(answer: SparqlAnswer, label: Label): string {
  if ("truth" in answer) return answer.truth ? "Yes." : "No.";
  const cells = [
    answer.columns.map((name) => `?${name}`),
    ...answer.rows.map((row) => row.map((term) => cut(wordTerm(term, label)))),
  ];
  const widths = answer.columns.map((_, at) => Math.max(...cells.map((row) => lengthOf(row[at]))));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - lengthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
  return [...lines, "", wordFound(answer)].join("\n");
}

/** How many rows there are, and that these are the first of more. */
export function wordFound({ rows, found }: SparqlTable): string {
  if (found > rows.length) return `The first ${rows.length} of ${found} rows.`;
  if (found === 0) return "Nothing in the record fits the query.";
  return found === 1 ? "1 row." : `${found} rows.`;
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return lengthOf(line) > WIDEST ? `${[...line].slice(0, WIDEST - 1).join("")}…` : line;
}

function lengthOf(text = ""): number {
  return [...text].length;
}
