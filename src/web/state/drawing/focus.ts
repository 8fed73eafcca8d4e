import { keepWith } from "../../../core/graph/keep-with.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { openingNeed } from "../../../core/operation/input/opening-need.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import { findCase, findMostTold } from "../../../core/query/need/case.ts";
import { type AppState, INITIAL_STATE } from "../app-state.ts";
import { drawableEdges, selectDrawing } from "./drawing.ts";
import { inBoth, type Kept, withNamed } from "./kept.ts";
import { selectOnly } from "./only.ts";

/** A graph of up to this many entities is legible whole. */
const LEGIBLE = 60;

/**
 * Whether a record is too large to be drawn whole at first. It hangs on the record alone: did it hang on what a lens or a
 * filter leaves, then a filter that leaves little would bring in what was not drawn before.
 *
 * @param everything the graph of the record under its widest lens
 */
export const isLarge: (everything: SupplyGraph) => boolean = keepWith(
  (everything: SupplyGraph) => selectDrawing(everything, INITIAL_STATE).nodes.length > LEGIBLE,
);

type FocusState = Pick<AppState, "question" | "selected" | "opened" | "scope" | "only" | "stack">;

/** What is to be drawn alone, else whom a question is about, of a graph that is too large to be drawn whole; null = all. */
export function makeFocus(
  everything: () => SupplyGraph,
): (
  graph: SupplyGraph,
  answer: Answer<unknown> | null,
  state: FocusState,
  kept: Kept,
) => ReadonlySet<string> | null {
  return (graph, answer, state, kept) => {
    const alone = state.only === null ? null : selectOnly(graph, state.only);
    if (kept !== null) return withNamed(alone === null ? kept : inBoth(alone, kept), state.stack);
    if (alone !== null) return alone;
    return state.scope === "record" || !isLarge(everything())
      ? null
      : selectFocus(graph, answer, state);
  };
}

/**
 * What of a large graph is drawn: whom the question is about (without one, what the record opens with), what the answer
 * leads over, and what is selected beyond these with its neighbours.
 */
export function selectFocus(
  graph: SupplyGraph,
  answer: Answer<unknown> | null,
  { question, selected, opened }: Pick<AppState, "question" | "selected" | "opened">,
): ReadonlySet<EntityId> {
  const result = answer === null || isFailure(answer) ? null : answer.result;
  const focus = new Set(caseIds(graph, question, result));
  for (const id of answerIds(question, result)) focus.add(id);
  for (const id of assumedOf(graph)) focus.add(id);
  const looked = [...selected, ...(opened?.type === "entity" ? [opened.id] : [])];
  const edges = drawableEdges(graph);
  // What is in the picture already keeps it as it is: its neighbours stand on its page.
  for (const id of looked.filter((one) => !focus.has(one))) {
    focus.add(id);
    for (const edge of edges) {
      if (edge.subject === id || edge.id === id) focus.add(edge.object);
      if (edge.object === id || edge.id === id) focus.add(edge.subject);
    }
  }
  return focus;
}

/** Of whom a scenario assumes something. O(claims) under one. */
function assumedOf(graph: SupplyGraph): readonly EntityId[] {
  if (graph.dataset.scenario === undefined) return [];
  return [...graph.claims.values()].flatMap(({ kind, subject, object }) =>
    kind === "hypothesis" ? [...subject, ...(object === null ? [] : [object])] : [],
  );
}

/** Whom a record opens with: those of its opening question, else those of whom it tells most. */
export function findOpening(graph: SupplyGraph): ReadonlySet<EntityId> {
  const need = openingNeed(graph.dataset);
  return need === null ? findMostTold(graph, LEGIBLE / 2) : findCase(graph, need);
}

function caseIds(
  graph: SupplyGraph,
  question: AppState["question"],
  result: unknown,
): ReadonlySet<EntityId> {
  const ranks = question?.operation === "alternatives" || question?.operation === "compare";
  if (!ranks || result === null) return findOpening(graph);
  const { need, ...told } = result as ResultOf<"alternatives" | "compare">;
  const found = new Set(findCase(graph, need));
  if (!("options" in told)) return found;
  // Whoever is ranked is drawn, with the plants of its options.
  const ranked = new Set([...told.meets, ...told.possible].map(({ id }) => id));
  for (const id of ranked) found.add(id);
  for (const { plant, supplier } of told.options)
    if (plant !== null && ranked.has(supplier)) found.add(plant);
  return found;
}

/** Whom the answer to a question of ways and dependencies leads over. */
export function answerIds(question: AppState["question"], result: unknown): readonly EntityId[] {
  if (result === null) return [];
  switch (question?.operation) {
    case "paths":
      return (result as ResultOf<"paths">).paths.flatMap(({ nodes }) => nodes);
    case "depends-on": {
      const { entity, affected } = result as ResultOf<"depends-on">;
      return [
        entity,
        ...affected.flatMap(({ path }) => path.flatMap(({ from, to }) => [from, to])),
      ];
    }
    case "exposure": {
      const { buyer, inputs } = result as ResultOf<"exposure">;
      const sources = inputs.flatMap((one) => one.sources);
      return [
        buyer,
        ...sources.flatMap(({ supplier, plants }) => [supplier, ...plants.map(({ id }) => id)]),
      ];
    }
    case "neighbours": {
      const { entity, up, down } = result as ResultOf<"neighbours">;
      return [entity, ...[...up, ...down].map(({ id }) => id)];
    }
    default:
      return [];
  }
}
