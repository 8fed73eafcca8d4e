import type { Dataset } from "../model/dataset.ts";
import type { RdfDocument } from "./read-quads.ts";

/** What a file brings that a record does not have, and how many things it has already. */
export interface NewDocuments {
  readonly documents: readonly RdfDocument[];
  /** Entities and sources that the record has under the same id: they stay as they are there. */
  readonly known: { readonly entities: readonly string[]; readonly sources: readonly string[] };
}

/** Leaves out what the record has already under the same id: a file may be laid over the record that it came from. */
export function newDocuments(
  documents: readonly RdfDocument[],
  { entities, sources }: Dataset,
): NewDocuments {
  const has = {
    entities: new Set(entities.flatMap(({ id, aliases }) => [id, ...aliases])),
    sources: new Set(sources.map(({ id }) => id)),
  };
  const known = { entities: [] as string[], sources: [] as string[] };
  const kept = documents.flatMap((one): readonly RdfDocument[] => {
    if ("source" in one) {
      const id = idOf(one.source);
      if (!has.sources.has(id)) return [one];
      known.sources.push(id);
      return [];
    }
    const [old, brought] = split(one.entities, (entity) => has.entities.has(idOf(entity)));
    known.entities.push(...old.map(idOf));
    return brought.length === 0 ? [] : [{ ...one, entities: brought }];
  });
  return { documents: kept, known };
}

const idOf = (record: object): string => String((record as { readonly id?: unknown }).id);

function split<T>(all: readonly T[], is: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}
