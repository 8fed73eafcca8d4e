import { keepWith } from "../../graph/keep-with.ts";
import type { SupplyEdge, SupplyGraph } from "../../graph/supply-graph.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Entity, EntityId } from "../../model/entity.ts";

/** What of a record comes from files of the reader's own alone. */
interface OwnPart {
  readonly sources: ReadonlySet<string | null>;
  readonly entities: ReadonlySet<EntityId>;
}

const ownPart: (dataset: Dataset) => OwnPart = keepWith(({ sources, claims }: Dataset) => {
  const files = sources.filter(({ kind }) => kind === "userFile");
  const own = new Set<string | null>(files.map(({ id }) => id));
  if (own.size === 0) return { sources: own, entities: new Set<EntityId>() };
  const [named, others] = [new Set(files.map(({ publisher }) => publisher)), new Set<EntityId>()];
  for (const { subject, object, source } of claims) {
    const into = own.has(source) ? named : others;
    for (const id of subject) into.add(id);
    if (object !== null) into.add(object);
  }
  return { sources: own, entities: new Set([...named].filter((id) => !others.has(id))) };
});

/** Whether only files of the reader's own speak of an entity, whatever the lens. O(claims) once for a record. */
export function isOnlyOwn({ dataset }: SupplyGraph, id: EntityId): boolean {
  return ownPart(dataset).entities.has(id);
}

/** Whether all claims behind a link are of the reader's own files. */
export function isOwnLink(graph: SupplyGraph, { claims }: SupplyEdge): boolean {
  const { sources } = ownPart(graph.dataset);
  if (sources.size === 0) return false;
  return claims.every((id) => sources.has(graph.claims.get(id)?.source ?? null));
}

/** Whether a claim was read in a file of the reader's own. */
export function isOwnClaim({ dataset }: SupplyGraph, source: string | null): boolean {
  return ownPart(dataset).sources.has(source);
}

/**
 * The entities without those of whom a file of the reader's own gives no more than the name: to be in a list is not to be
 * in the record. O(claims) once for a record.
 */
export const spokenOf: (dataset: Dataset) => readonly Entity[] = keepWith((dataset: Dataset) => {
  const { sources, entities } = ownPart(dataset);
  if (sources.size === 0) return dataset.entities;
  const named = new Set<EntityId>();
  for (const { subject, object, predicate } of dataset.claims) {
    if (predicate === "possiblySameAs") continue;
    for (const id of subject) named.add(id);
    if (object !== null) named.add(object);
  }
  const inLists = new Set(
    (dataset.lists ?? []).flatMap(({ members }) => members).map((one) => one.entity),
  );
  return dataset.entities.filter(
    ({ id }) => named.has(id) || !(entities.has(id) || inLists.has(id)),
  );
});
