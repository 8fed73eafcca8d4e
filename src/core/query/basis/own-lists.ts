import { keepWith } from "../../graph/keep-with.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import type { SourceId } from "../../model/source.ts";

/** In which of the reader's own lists something is, with the numbers that it has there. */
export interface OwnPlace {
  readonly lists: readonly SourceId[];
  readonly numbers: readonly string[];
}

/** Of all that is in a list of the reader's own, where. O(members) once for a record. */
export const ownPlaces: (dataset: Dataset) => ReadonlyMap<EntityId, OwnPlace> = keepWith(
  ({ lists = [] }: Dataset) => {
    const places = new Map<EntityId, OwnPlace>();
    for (const { id, members } of lists) {
      for (const { entity, number } of members) {
        if (entity === null) continue;
        const before = places.get(entity) ?? { lists: [], numbers: [] };
        places.set(entity, {
          lists: [...new Set([...before.lists, id])],
          numbers: [...new Set([...before.numbers, ...(number === null ? [] : [number])])],
        });
      }
    }
    return places;
  },
);
