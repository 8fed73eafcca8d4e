/** What stands in a cell of a result; the shape of the SPARQL 1.1 Query Results JSON Format. */
export interface SparqlTerm {
  readonly type: "uri" | "literal" | "bnode";
  readonly value: string;
  /** Of a literal that is more than a plain text. */
  readonly datatype?: string;
  readonly "xml:lang"?: string;
}

/** A table of solutions, or of the statements that are constructed. */
export interface SparqlTable {
  readonly columns: readonly string[];
  /** Cells in the order of the columns; null where a variable is bound to nothing. */
  readonly rows: readonly (readonly (SparqlTerm | null)[])[];
  /** All that were found, of which `rows` are the first. */
  readonly found: number;
}

/** What a query gives: a table, or yes or no. */
export type SparqlAnswer = SparqlTable | { readonly truth: boolean };

/** Why a query gives nothing. */
export interface SparqlProblem {
  readonly problem: string;
  /** Where in the query, counted from 1; null where the engine names no place. */
  readonly at: { readonly line: number; readonly column: number } | null;
}
