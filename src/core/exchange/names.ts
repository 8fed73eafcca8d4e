import { criterionLabel } from "../model/criteria.ts";
import type { Dataset } from "../model/dataset.ts";
import { makeNameOf, type NameOf } from "../query/sentence/entity-name.ts";
import { labelOf } from "../query/sentence.ts";

/** Looks up the words for ids. */
export interface Names {
  readonly entity: (id: string) => string;
  /** With its article, as in a sentence. */
  readonly inSentence: NameOf;
  readonly criterion: (id: string) => string;
}

/** The names of a dataset. */
export function makeNames({ entities, criteria }: Dataset): Names {
  const byId = new Map(entities.map((one) => [one.id, one]));
  return {
    entity: (id) => labelOf(id, byId),
    inSentence: makeNameOf(byId),
    criterion: (id) => criterionLabel(criteria.table, id),
  };
}
