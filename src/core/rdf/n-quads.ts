import type { Quad, Term } from "./quad.ts";

/** Statements as N-Quads, one on each line: what is read fastest. */
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
  return `"${term.text.replace(/["\\\n\r]/g, escapeSign)}"^^<${term.datatype}>`;
}

function escapeSign(sign: string): string {
  if (sign === "\n") return "\\n";
  return sign === "\r" ? "\\r" : `\\${sign}`;
}
