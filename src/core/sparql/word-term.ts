import type { EntityId } from "../model/entity.ts";
import { idIn, PREFIXES } from "../rdf/names.ts";
import type { SparqlTable, SparqlTerm } from "./sparql-answer.ts";

/** The id of the entity that a cell stands for; null where it stands for none. */
export function entityOf(term: SparqlTerm | null): EntityId | null {
  return term?.type === "uri" ? idIn(term.value, PREFIXES.entity) : null;
}

/** A cell as it is read: an entity by its label, what has a prefix by it, "" where nothing is bound. */
export function wordTerm(term: SparqlTerm | null, label: (id: EntityId) => string): string {
  if (term === null) return "";
  const entity = entityOf(term);
  if (entity !== null) return label(entity);
  return term.type === "uri" ? shorten(term.value) : term.value;
}

/** The two columns of a table in which nothing but entities stands, where it has two or more such; else null. */
export function thingColumns({ columns, rows }: SparqlTable): readonly [number, number] | null {
  const ofThings = columns.flatMap((_, index) =>
    rows.length > 0 && rows.every((row) => entityOf(row[index] ?? null) !== null) ? [index] : [],
  );
  const [left, right] = ofThings;
  return left === undefined || right === undefined ? null : [left, right];
}

function shorten(iri: string): string {
  const known = Object.entries(PREFIXES).find(([, beginning]) => iri.startsWith(beginning));
  return known === undefined ? iri : `${known[0]}:${iri.slice(known[1].length)}`;
}
