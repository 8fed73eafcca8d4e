import { iriOf } from "./names.ts";
import type { Quad, Term } from "./quad.ts";

const TEXT = iriOf("xsd:string");

/** Statements as N-Quads, one on each line: what is read fastest, and what every engine reads. */
export function writeNQuads(quads: Iterable<Quad>): string {
  const lines: string[] = [];
  for (const { subject, predicate, object, graph } of quads) {
    const where = graph === null ? "" : ` <${graph}>`;
    lines.push(`<${subject}> <${predicate}> ${writeTerm(object)}${where} .\n`);
  }
  return lines.join("");
}

function writeTerm(term: Term): string {
  if ("iri" in term) return `<${term.iri}>`;
  const text = `"${term.text.replace(/["\\\n\r]/g, escapeSign)}"`;
  // Engines from before RDF 1.1 tell a plain text from one that is marked as text.
  return term.datatype === TEXT ? text : `${text}^^<${term.datatype}>`;
}

function escapeSign(sign: string): string {
  if (sign === "\n") return "\\n";
  return sign === "\r" ? "\\r" : `\\${sign}`;
}
