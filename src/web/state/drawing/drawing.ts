import { keepWith } from "../../../core/graph/keep-with.ts";
import type { SupplyEdge, SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Claim } from "../../../core/model/claim.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { FIGURES } from "../../../core/model/predicate-rule.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import { type AppState, CLASSES_AT_FIRST, type LineSort } from "../app-state.ts";

/** What of a state says which entities and links are shown. */
export type Filters = Pick<AppState, "classes" | "hiddenLines" | "hidden" | "selected" | "only">;

/** Which entities and links of a graph are on the screen. */
export interface Drawing {
  /** By id. */
  readonly nodes: readonly EntityId[];
  readonly edges: readonly SupplyEdge[];
  /** What a scenario changes in the picture; null without one. */
  readonly assumed: AssumedChange | null;
}

/** What a scenario takes away. */
export interface AssumedChange {
  /** Links that are there without it, between entities that are drawn. */
  readonly lost: readonly SupplyEdge[];
  /** Buyers and programmes that the answer leaves without a known source. */
  readonly unsupplied: ReadonlySet<EntityId>;
  /** What is assumed of: entities with a status that no source states, and the ends of links that are set aside. */
  readonly changed: ReadonlySet<EntityId>;
}

/** The links of a graph that can be drawn, in the order of their ids. Figures would only repeat the line of the operator. */
export const drawableEdges: (graph: SupplyGraph) => readonly SupplyEdge[] = keepWith(
  (graph: SupplyGraph) =>
    graph.network.edges.filter(({ predicate }) => !FIGURES.includes(predicate)),
);

/** How a link is drawn, by its strongest claim. */
export function lineSort(edge: SupplyEdge): LineSort {
  switch (edge.kind) {
    case "fact":
    case "companyStatement":
    case "officialStatement":
    case "expertStatement":
      return edge.contract ? "contract" : "fact";
    case "plan":
      return "plan";
    default:
      return "opinion";
  }
}

/**
 * What is drawn under the filters of a state: entities that are in the focus where there is one and have a link of a sort
 * that is shown, as far as their class is shown and nobody hid them. What is selected is drawn even where it stands
 * alone.
 *
 * A filter takes away what it names and nothing else: a plant stays where its company goes, though their link goes.
 *
 * @param focus the entities to draw; null = all
 * @param kept those of them that a list keeps, which are drawn though no link is; null = there is none
 */
export function selectDrawing(
  graph: SupplyGraph,
  { classes, hiddenLines, hidden, selected, only }: Filters,
  focus: ReadonlySet<EntityId> | null = null,
  kept: ReadonlySet<EntityId> | null = null,
): Drawing {
  const linking = new Set([...CLASSES_AT_FIRST, ...classes]);
  const classOf = (id: EntityId): EntityClass | null => {
    const entity = graph.entities.get(id);
    // A row of an investment dataset is read on the page of its plant.
    if (entity === undefined) return null;
    return entity.subtype === "investmentProject" && kept?.has(id) !== true ? null : entity.class;
  };
  const mayLink = (id: EntityId): boolean => {
    const own = classOf(id);
    return own !== null && linking.has(own) && (focus === null || focus.has(id));
  };
  const mayBeDrawn = (id: EntityId): boolean => {
    const own = classOf(id);
    return own !== null && classes.includes(own) && !hidden.includes(id);
  };
  const links = drawableEdges(graph).filter(
    (edge) =>
      mayLink(edge.subject) &&
      mayLink(edge.object) &&
      !hiddenLines.includes(lineSort(edge)) &&
      (only?.type !== "relation" || only.predicate === edge.predicate),
  );
  const linked = links.flatMap(({ subject, object }) => [subject, object]).filter(mayBeDrawn);
  const listed = [...(kept ?? [])].filter((id) => focus?.has(id) !== false && mayBeDrawn(id));
  const chosen = [...selected, ...listed, ...(only?.type === "around" ? [only.id] : [])];
  const alone = chosen.filter((id) => graph.entities.has(id) && !hidden.includes(id));
  const edges = links.filter(({ subject, object }) => mayBeDrawn(subject) && mayBeDrawn(object));
  return { nodes: [...new Set([...linked, ...alone])].sort(), edges, assumed: null };
}

/** The claims behind what is drawn: those of its links, and what is said of its entities by themselves. O(claims). */
export function claimsDrawn(graph: SupplyGraph, { nodes, edges }: Drawing): readonly Claim[] {
  const drawn = new Set(nodes);
  const linking = new Set(edges.flatMap(({ claims }) => claims));
  return [...graph.claims.values()].filter(({ id, predicate, subject, object }) => {
    if (linking.has(id)) return true;
    const isOwn = object === null || FIGURES.includes(predicate);
    return (
      isOwn && [...subject, ...(object === null ? [] : [object])].every((one) => drawn.has(one))
    );
  });
}

/** A drawing with what the scenario takes away against the graph without it. */
export function markAssumed(
  drawing: Drawing,
  graph: SupplyGraph,
  base: SupplyGraph,
  unsupplied: ReadonlySet<EntityId>,
): Drawing {
  const drawn = new Set(drawing.nodes);
  const lost = drawableEdges(base).filter(
    ({ id, subject, object }) =>
      !graph.network.hasEdge(id) && drawn.has(subject) && drawn.has(object),
  );
  const assumed = [...graph.claims.values()].filter(({ kind }) => kind === "hypothesis");
  const changed = new Set([
    ...assumed.flatMap(({ subject, object }) => (object === null ? subject : [...subject, object])),
    ...lost.flatMap(({ subject, object }) => [subject, object]),
  ]);
  return { ...drawing, assumed: { lost, unsupplied, changed } };
}

/** Whether two drawings show the same. */
export function isSameDrawing(a: Drawing, b: Drawing): boolean {
  const sameChange =
    isSameList(a.assumed?.lost ?? [], b.assumed?.lost ?? []) &&
    isSameList([...(a.assumed?.unsupplied ?? [])], [...(b.assumed?.unsupplied ?? [])]);
  return isSameList(a.nodes, b.nodes) && isSameList(a.edges, b.edges) && sameChange;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
