/** A term of a statement: a thing by its IRI, or a plain text with its datatype. No blank nodes: all that is nested has a name. */
export type Term = { readonly iri: string } | { readonly text: string; readonly datatype: string };

/** A statement in a graph; `graph` null = the default graph. */
export interface Quad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Term;
  readonly graph: string | null;
}
