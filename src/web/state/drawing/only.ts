import { governingStatus } from "../../../core/graph/status.ts";
import type { SupplyEdge, SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { PREDICATE_NAMES } from "../../../core/model/predicate.ts";
import { ALL_STATUSES, type StatusWord } from "../../../core/model/vocabulary.ts";
import { findNeighbours } from "../../../core/query/walk/neighbours.ts";
import { type AppState, MOST_STEPS, type Only } from "../app-state.ts";
import { drawableEdges, selectDrawing } from "./drawing.ts";

/**
 * Whom a picture of this alone is of, as the graph's lens shows it. What stands up and down from an entity is what the
 * question for its neighbours finds.
 */
export function selectOnly(graph: SupplyGraph, only: Only): ReadonlySet<EntityId> {
  switch (only.type) {
    case "around": {
      const { id, up, down } = only;
      if (!graph.entities.has(id)) return new Set();
      const { result } = findNeighbours(graph, id, { up, down });
      return new Set([id, ...[...result.up, ...result.down].map((one) => one.id)]);
    }
    case "relation":
      return endsOf(drawableEdges(graph).filter(({ predicate }) => predicate === only.predicate));
    case "status": {
      const own = ofStatus(graph, only.status);
      const near = endsOf(
        drawableEdges(graph).filter(({ subject, object }) => own.has(subject) || own.has(object)),
      );
      return new Set([...own, ...near]);
    }
  }
}

/** Who of them stands by itself, not inside a company: whom it is about. */
export function openInOnly(graph: SupplyGraph, only: Only | null): ReadonlySet<EntityId> {
  if (only?.type === "around") return new Set([only.id]);
  return only?.type === "status" ? ofStatus(graph, only.status) : new Set();
}

/** A count of what would be drawn. */
export interface OnlyCount {
  readonly only: Only;
  readonly count: number;
}

/**
 * How many would be drawn beside an entity by so many steps in one direction, from 0 to the most, under the filters of a
 * state: what the count says is what the step brings.
 */
export function countSteps(
  graph: SupplyGraph,
  state: Pick<AppState, "classes" | "hiddenLines" | "hidden">,
  id: EntityId,
  direction: "up" | "down",
): readonly { readonly steps: number; readonly count: number }[] {
  return Array.from({ length: MOST_STEPS + 1 }, (_, steps) => {
    const only: Only = { type: "around", id, up: 0, down: 0, [direction]: steps };
    const filters = { ...state, selected: [], only };
    const { nodes } = selectDrawing(graph, filters, selectOnly(graph, only));
    return { steps, count: nodes.filter((one) => one !== id).length };
  });
}

/** The relations that are drawn, with their links counted. */
export function countRelations(graph: SupplyGraph): readonly OnlyCount[] {
  return PREDICATE_NAMES.flatMap((predicate) => {
    const count = drawableEdges(graph).filter((edge) => edge.predicate === predicate).length;
    return count === 0 ? [] : [{ only: { type: "relation", predicate }, count }];
  });
}

/** The status words that hold for somebody, with the entities counted. */
export function countStatuses(graph: SupplyGraph): readonly OnlyCount[] {
  const counts = new Map<StatusWord, number>();
  for (const [id, entity] of graph.entities) {
    const status = id === entity.id ? governingStatus(graph, id).status : null;
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return ALL_STATUSES.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 ? [] : [{ only: { type: "status", status }, count }];
  });
}

function ofStatus(graph: SupplyGraph, status: StatusWord): ReadonlySet<EntityId> {
  const ids = [...graph.entities].flatMap(([id, entity]) => (id === entity.id ? [id] : []));
  return new Set(ids.filter((id) => governingStatus(graph, id).status === status));
}

function endsOf(edges: readonly SupplyEdge[]): ReadonlySet<EntityId> {
  return new Set(edges.flatMap(({ subject, object }) => [subject, object]));
}
