import { iriOf } from "./names.ts";

/** A query with the variables of its rows. */
export interface Query {
  readonly text: string;
  readonly variables: readonly string[];
}

/** Text that stands in a query as a literal, whatever is in it. */
export function literal(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`;
}

/** A name of a vocabulary as it stands in a query. */
export function term(name: Parameters<typeof iriOf>[0]): string {
  return `<${iriOf(name)}>`;
}

/** What a variable can be. */
export function values(name: string, iris: readonly string[]): string {
  return `VALUES ?${name} { ${iris.map((iri) => `<${iri}>`).join(" ")} }`;
}
