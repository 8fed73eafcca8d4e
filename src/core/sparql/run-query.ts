import { PREFIXES } from "../rdf/names.ts";
import type { SparqlAnswer, SparqlProblem, SparqlTerm } from "./sparql-answer.ts";

/** What is asked of a store of statements, as Oxigraph offers it; its `query` throws what is wrong with a query. */
export interface StatementStore {
  query(query: string): unknown;
  query(query: string, options: { readonly results_format: string }): unknown;
}

/** The longest query that is read, in characters. */
export const LONGEST_QUERY = 20_000;

/** On one line before every query, so that none has to begin with them; a query may declare them otherwise. */
const PROLOGUE = Object.entries(PREFIXES)
  .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`)
  .join(" ");

/**
 * Runs a SPARQL 1.1 query over a record as statements; the prefixes of the record are declared already. It reads and
 * changes nothing: an update is refused, and so is a query that would ask another server. Runs until it is done: who
 * wants a limit of time ends the process or worker.
 *
 * @param most the most rows that are given back
 */
export function runQuery(
  store: StatementStore,
  query: string,
  most: number,
): SparqlAnswer | SparqlProblem {
  if (query.length > LONGEST_QUERY) {
    const problem = `it has ${query.length} characters, and ${LONGEST_QUERY} are read`;
    return { problem, at: null };
  }
  const whole = `${PROLOGUE}\n${query}`;
  try {
    if (makesStatements(query)) return readStatements(store.query(whole) as FoundQuads, most);
    return readSolutions(String(store.query(whole, { results_format: "json" })), most);
  } catch (error) {
    return readProblem(error);
  }
}

/** Whether the query builds statements; without what may hold any word: comments, IRIs, texts and names with a prefix. */
function makesStatements(query: string): boolean {
  const bare = query.replace(/<[^<>\s]*>|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|#.*|[\w-]*:/g, " ");
  const [form = ""] = /\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i.exec(bare) ?? [];
  return /^(?:CONSTRUCT|DESCRIBE)$/i.test(form);
}

interface SolutionsJson {
  readonly boolean?: boolean;
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: readonly Readonly<Record<string, SparqlTerm>>[] };
}

function readSolutions(text: string, most: number): SparqlAnswer {
  const { boolean: truth, head, results }: SolutionsJson = JSON.parse(text);
  if (truth !== undefined) return { truth };
  const columns = head.vars ?? [];
  const bindings = results?.bindings ?? [];
  const rows = bindings.slice(0, most).map((one) => columns.map((name) => one[name] ?? null));
  return { columns, rows, found: bindings.length };
}

interface FoundTerm {
  readonly termType: string;
  readonly value: string;
  readonly datatype?: { readonly value: string };
}
type FoundQuads = readonly Readonly<Record<"subject" | "predicate" | "object", FoundTerm>>[];

function readStatements(quads: FoundQuads, most: number): SparqlAnswer {
  const columns = ["subject", "predicate", "object"] as const;
  const rows = quads.slice(0, most).map((quad) => columns.map((name) => termOf(quad[name])));
  return { columns, rows, found: quads.length };
}

function termOf({ termType, value, datatype }: FoundTerm): SparqlTerm {
  if (termType === "NamedNode") return { type: "uri", value };
  if (termType === "BlankNode") return { type: "bnode", value };
  return {
    type: "literal",
    value,
    ...(datatype === undefined ? {} : { datatype: datatype.value }),
  };
}

function readProblem(error: unknown): SparqlProblem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, rest] = /^error at (\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  if (rest === undefined) return { problem: message.replace(/\.$/, ""), at: null };
  // The prologue is the first line.
  const at = { line: Math.max(1, Number(line) - 1), column: Number(column) };
  return { problem: rest.replace(/\.$/, ""), at };
}
