import type { Term } from "./quad.ts";

/** A row of an answer: terms by the name of their variable; what is not bound is not there. */
export type Row = Readonly<Record<string, Term>>;

/** The rows of an answer, or why it is none, in words. */
export type SparqlResults = { readonly rows: readonly Row[] } | { readonly problem: string };

const XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

/**
 * Reads SPARQL 1.1 Query Results JSON and believes nothing of it: what is not of that form is named and refused whole.
 * Virtuoso's older `typed-literal` is taken as well.
 *
 * @param most how many rows are taken; more are refused
 */
export function readSparqlResults(text: string, most: number): SparqlResults {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "it is no JSON, or was cut off" };
  }
  const results = isObject(value) ? value.results : undefined;
  const bindings = isObject(results) ? results.bindings : undefined;
  if (!Array.isArray(bindings)) return { problem: "it has no list of bindings" };
  if (bindings.length > most) return { problem: `it has more than the ${most} rows asked for` };
  const rows: Row[] = [];
  for (const [index, binding] of bindings.entries()) {
    if (!isObject(binding)) return { problem: `row ${index + 1} is no set of bindings` };
    const row: Record<string, Term> = {};
    for (const [name, one] of Object.entries(binding)) {
      const term = readTerm(one);
      if (term === null) {
        return { problem: `row ${index + 1} has no term we know for ${JSON.stringify(name)}` };
      }
      row[name] = term;
    }
    rows.push(row);
  }
  return { rows };
}

function readTerm(one: unknown): Term | null {
  if (!isObject(one) || typeof one.value !== "string") return null;
  switch (one.type) {
    case "uri":
      return { iri: one.value };
    case "literal":
    case "typed-literal": {
      const { datatype = XSD_STRING } = one;
      return typeof datatype === "string" ? { text: one.value, datatype } : null;
    }
    default:
      return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
