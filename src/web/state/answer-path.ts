import { isFailure } from "../../core/model/answer.ts";
import type { ResultOf } from "../../core/operation/operations.ts";
import type { AppState } from "./app-state.ts";
import type { Selectors } from "./selectors.ts";

/** What the answer beside the graph is about, to be brought out in it: ids of nodes and links. */
export function selectPath(selectors: Selectors, state: AppState): ReadonlySet<string> {
  const { question, opened } = state;
  if (question === null || opened !== null) return new Set();
  const answer = selectors.answer(question, state.lens);
  if (isFailure(answer)) return new Set();
  switch (question.operation) {
    case "paths": {
      const { paths } = answer.result as ResultOf<"paths">;
      return new Set(
        paths.flatMap(({ nodes, steps }) => [...nodes, ...steps.map(({ edge }) => edge)]),
      );
    }
    case "depends-on": {
      const { affected } = answer.result as ResultOf<"depends-on">;
      const nodes = affected.flatMap(({ path }) => path.flatMap(({ from, to }) => [from, to]));
      return withLinks(nodes, selectors, state);
    }
    case "neighbours": {
      const { entity, up, down } = answer.result as ResultOf<"neighbours">;
      return withLinks([entity, ...[...up, ...down].map(({ id }) => id)], selectors, state);
    }
    case "compare":
      return new Set((answer.result as ResultOf<"compare">).candidates.map(({ id }) => id));
    default:
      return new Set();
  }
}

/** Nodes with the links between them that are drawn. */
function withLinks(
  ids: readonly string[],
  selectors: Selectors,
  state: AppState,
): ReadonlySet<string> {
  const nodes = new Set(ids);
  const edges = selectors
    .drawing(state)
    .edges.filter(({ subject, object }) => nodes.has(subject) && nodes.has(object));
  return new Set([...nodes, ...edges.map(({ id }) => id)]);
}
