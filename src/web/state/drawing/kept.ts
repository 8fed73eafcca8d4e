import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import type { Narrowing } from "../../../core/operation/explore/narrow.ts";
import { readLink } from "../../../core/query/facet/links.ts";
import type { AppState } from "../app-state.ts";

/** What the stack of a state keeps; null where no step is on. */
export type Kept = ReadonlySet<EntityId> | null;

/** What a stack keeps; null where no step is on. Nothing where it is not known yet. */
export function keptOf(stack: AppState["stack"], narrowing: Narrowing | null): Kept {
  const isOn = (on: boolean, at: number): boolean => on && narrowing?.steps[at]?.problem == null;
  if (!stack.some(({ on }, at) => isOn(on, at))) return null;
  return new Set(narrowing?.kept);
}

/** What is in both sets. */
export function inBoth(a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): ReadonlySet<EntityId> {
  return new Set([...a].filter((id) => b.has(id)));
}

/** With whom the steps name: who supplies somebody is drawn with whom they supply. */
export function withNamed(
  kept: ReadonlySet<EntityId>,
  stack: AppState["stack"],
): ReadonlySet<EntityId> {
  const named = stack
    .filter(({ facet, on }) => facet === "relation" && on)
    .flatMap(({ values }) => values.flatMap((value) => readLink(value).party ?? []));
  return named.length === 0 ? kept : new Set([...kept, ...named]);
}

/** The classes that are drawn: those of the legend, and what the stack lists where it says of which sort. */
export function withListed(
  graph: SupplyGraph,
  classes: AppState["classes"],
  stack: AppState["stack"],
  kept: Kept,
): AppState["classes"] {
  if (kept === null || !stack.some(({ facet, on }) => facet === "class" && on)) return classes;
  const listed = new Set([...kept].map((id) => graph.entities.get(id)?.class));
  return ENTITY_CLASSES.filter((one) => classes.includes(one) || listed.has(one));
}
