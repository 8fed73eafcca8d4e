import { keepWith } from "../../core/graph/keep-with.ts";
import type { SupplyEdge, SupplyGraph } from "../../core/graph/supply-graph.ts";
import type { Predicate } from "../../core/model/claim.ts";
import type { EntityId } from "../../core/model/entity.ts";
import type { AppState, LineSort } from "./app-state.ts";

/** Which entities and links of a graph are on the screen. */
export interface Drawing {
  /** By id. */
  readonly nodes: readonly EntityId[];
  readonly edges: readonly SupplyEdge[];
  /** How many entities would be drawn without a focus. */
  readonly whole: number;
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

// Sums and jobs are figures of a plant, shown on its page; drawn as lines they would only repeat its operator's.
const FIGURES: readonly Predicate[] = [
  "invests",
  "pledgesJobs",
  "employs",
  "cutsJobs",
  "grantsIncentive",
];

/** The links of a graph that can be drawn, in the order of their ids. */
export const drawableEdges: (graph: SupplyGraph) => readonly SupplyEdge[] = keepWith(
  (graph: SupplyGraph) =>
    graph.network
      .mapEdges((_, edge) => edge)
      .filter(({ predicate }) => !FIGURES.includes(predicate)),
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
 * What is drawn under the filters of a state: entities of the classes chosen that are not hidden, are in the
 * focus where there is one, and have a link to another that is drawn. What is selected is drawn even where it
 * stands alone.
 *
 * @param focus the entities to draw; null = all
 */
export function selectDrawing(
  graph: SupplyGraph,
  state: AppState,
  focus: ReadonlySet<EntityId> | null = null,
): Drawing {
  const mayBeDrawn = (id: EntityId): boolean => {
    const entity = graph.entities.get(id);
    return (
      entity !== undefined &&
      // A row of an investment dataset is read on the page of its plant.
      entity.subtype !== "investmentProject" &&
      state.classes.includes(entity.class) &&
      !state.hidden.includes(id) &&
      (focus === null || focus.has(id))
    );
  };
  const edges = drawableEdges(graph).filter(
    (edge) =>
      mayBeDrawn(edge.subject) &&
      mayBeDrawn(edge.object) &&
      !state.hiddenLines.includes(lineSort(edge)),
  );
  const linked = new Set(edges.flatMap(({ subject, object }) => [subject, object]));
  const alone = state.selected.filter((id) => graph.entities.has(id) && !state.hidden.includes(id));
  const nodes = [...new Set([...linked, ...alone])].sort();
  return { nodes, edges, whole: nodes.length, assumed: null };
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
  const same = isSameList(a.nodes, b.nodes) && isSameList(a.edges, b.edges);
  return a.whole === b.whole && same && sameChange;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
