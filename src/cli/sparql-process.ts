/** Answers one SPARQL query beside the process that was asked for it, which can end it: what was typed in, `Printed` out. */
import oxigraph from "oxigraph";
import { labelOf } from "../core/graph/entity-label.ts";
import { fail } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import type { LENSES } from "../core/model/lens.ts";
import { isRefusal, type Refusal } from "../core/model/refusal.ts";
import { readInput } from "../core/operation/input/input-reader.ts";
import { readLens } from "../core/operation/input/lens-parameters.ts";
import { writeNQuads } from "../core/rdf/n-quads.ts";
import { writeQuads } from "../core/rdf/write-quads.ts";
import { runQuery } from "../core/sparql/run-query.ts";
import { wordProblem } from "../core/sparql/word-problem.ts";
import { workedQueries } from "../core/sparql/worked-queries.ts";
import {
  wordFound,
  writeResultCsv,
  writeResultJson,
  writeResultText,
} from "../core/sparql/write-result.ts";
import type { Printed } from "../io/print.ts";
import { EXIT } from "./dispatch.ts";
import { SPARQL } from "./file-commands.ts";
import type { OutputFormat } from "./output-format.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";

/** What is asked: the arguments, and the query where it came from a file. */
export interface SparqlOrder {
  readonly parsed: ParsedArguments;
  readonly query: string | null;
}

/** That the query starts, with the seconds that it may take; then what is to be printed. */
export type SparqlReport = { readonly seconds: number } | { readonly printed: Printed };

const MOST_ROWS = 1000;
const SECONDS = 30;

function answer({ parsed, query: fromFile }: SparqlOrder): Printed {
  const { input, format, folder, own } = parsed;
  const json = format === "json";
  const record = recordWith(folder, own);
  if ("problem" in record) {
    return printFailure(fail("invalid-input", record.problem), json, EXIT.failed);
  }
  const { dataset, note } = record;
  const typed = fromFile === null ? input : { ...input, query: fromFile };
  const asked = readAsked(dataset, typed);
  if (isRefusal(asked)) return printFailure(asked, json, EXIT.usage);
  if (asked.worked) return { out: writeWorked(dataset, format), err: note, exit: EXIT.answered };
  const store = new oxigraph.Store();
  store.load(writeNQuads(writeQuads(dataset, asked.lens)), { format: "application/n-quads" });
  report({ seconds: asked.seconds });
  const found = runQuery(store, asked.query, asked.most);
  if ("problem" in found) {
    const message = wordProblem(asked.query, found);
    return printFailure(fail("invalid-input", message), json, EXIT.usage);
  }
  const byId = new Map(dataset.entities.map((one) => [one.id, one]));
  const label = (id: string): string => labelOf(id, byId);
  if (format === "text") return { out: writeResultText(found, label), err: note, exit: 0 };
  const out = json ? writeResultJson(found) : writeResultCsv(found, label);
  const cut = "rows" in found && found.found > found.rows.length ? wordFound(found) : "";
  return { out, err: [note, cut].join("\n").trim(), exit: EXIT.answered };
}

interface Asked {
  readonly worked: boolean;
  readonly query: string;
  readonly most: number;
  readonly seconds: number;
  readonly lens: (typeof LENSES)[keyof typeof LENSES];
}

function readAsked(dataset: Dataset, typed: ParsedArguments["input"]): Asked | Refusal {
  return readInput(dataset, SPARQL.parameters, typed, (given) => {
    const worked = given.flag("worked");
    return {
      worked,
      query: String(typed.query ?? "") || (worked ? "" : given.refuseMissing("query")),
      most: given.integer("rows", MOST_ROWS),
      seconds: given.integer("seconds", SECONDS),
      lens: readLens(given, dataset),
    };
  });
}

function writeWorked(dataset: Dataset, format: OutputFormat): string {
  const worked = workedQueries(dataset);
  if (format === "json") return JSON.stringify(worked, null, 2);
  return worked.map(({ title, query }) => `# ${title}\n${query}\n`).join("\n");
}

function report(message: SparqlReport): void {
  process.send?.(message);
}

process.on("message", (order: SparqlOrder) => {
  // Whoever asked may be gone, and with it the wish to know.
  process.once("disconnect", () => process.exit());
  report({ printed: answer(order) });
});
