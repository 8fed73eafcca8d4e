import type { SupplyEdge, SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { PREDICATE_NAMES } from "../../../core/model/predicate.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import type { AppState, Brought, Relation } from "../app-state.ts";
import { drawableEdges, selectDrawing } from "./drawing.ts";
import type { Folded } from "./fold.ts";

/** A relation by which neighbours of an entity can be brought into the picture. */
export interface LeftOut {
  readonly relation: Relation;
  /** Who is left out, by id. */
  readonly ids: readonly EntityId[];
}

/** Links with one end in the picture, by the id of that end. */
export type LeftOutLinks = ReadonlyMap<EntityId, readonly SupplyEdge[]>;

/** Links that the filters of a state let through and the picture leaves out, since one of their ends is not in it. O(links). */
export function findLeftOut(
  graph: SupplyGraph,
  filters: Pick<AppState, "classes" | "hiddenLines" | "hidden" | "only">,
  { nodes, shownAs }: Pick<Folded, "nodes" | "shownAs">,
): LeftOutLinks {
  const drawn = new Set(nodes);
  const isDrawn = (id: EntityId): boolean => drawn.has(shownAs.get(id) ?? id);
  const found = new Map<EntityId, SupplyEdge[]>();
  for (const edge of selectDrawing(graph, { ...filters, selected: [] }).edges) {
    const { subject, object } = edge;
    if (isDrawn(subject) === isDrawn(object)) continue;
    const id = isDrawn(subject) ? subject : object;
    found.set(id, [...(found.get(id) ?? []), edge]);
  }
  return found;
}

/** Whom the picture leaves out next to an entity, by id. */
export function leftOutBeside(links: LeftOutLinks, id: EntityId): readonly EntityId[] {
  const others = (links.get(id) ?? []).map((edge) => otherEnd(edge, id));
  return [...new Set(others)].sort();
}

/** Whom the picture leaves out next to an entity by each relation, in the order of the vocabulary. */
export function leftOutBy(links: LeftOutLinks, id: EntityId): readonly LeftOut[] {
  const own = links.get(id) ?? [];
  return PREDICATE_NAMES.flatMap((predicate) =>
    (["out", "in"] as const).flatMap((direction): LeftOut[] => {
      const relation = { predicate, direction };
      const by = own.filter((edge) => isBy(edge, id, relation));
      const ids = [...new Set(by.map((edge) => otherEnd(edge, id)))].sort();
      return ids.length === 0 ? [] : [{ relation, ids }];
    }),
  );
}

/** Whom the picture has beside whom the question is about: whose neighbours were brought, and these. O(links). */
export function broughtIds(graph: SupplyGraph, brought: readonly Brought[]): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  for (const { id, relation } of brought) {
    if (!graph.entities.has(id)) continue;
    found.add(id);
    for (const edge of drawableEdges(graph)) {
      if (edge.subject !== id && edge.object !== id) continue;
      if (relation === null || isBy(edge, id, relation)) found.add(otherEnd(edge, id));
    }
  }
  return found;
}

/** A relation seen from the entity, as part of a sentence: "is supplied by". */
export function wordRelation({ predicate, direction }: Relation): string {
  const { one, inverse } = PREDICATE_WORDS[predicate];
  return direction === "out" || inverse === "" ? one : inverse;
}

function isBy(edge: SupplyEdge, id: EntityId, { predicate, direction }: Relation): boolean {
  return edge.predicate === predicate && (edge.subject === id) === (direction === "out");
}

function otherEnd({ subject, object }: SupplyEdge, id: EntityId): EntityId {
  return subject === id ? object : subject;
}
