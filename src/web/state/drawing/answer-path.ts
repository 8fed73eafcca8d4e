import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import { partiesOf } from "../../../core/query/options/parties.ts";
import type { QuestionState } from "../app-state.ts";
import type { AssumedChange, Drawing } from "./drawing.ts";

/** That nothing is to be brought out; always the same object. */
export const NO_PATH: ReadonlySet<string> = new Set();

/** What an answer is about, to be brought out in the drawing beside it: ids of nodes and links. */
export function selectPath(
  question: QuestionState | null,
  answer: Answer<unknown>,
  drawing: Drawing,
): ReadonlySet<string> {
  if (isFailure(answer)) return NO_PATH;
  switch (question?.operation) {
    case "paths": {
      const { paths } = answer.result as ResultOf<"paths">;
      return new Set(
        paths.flatMap(({ nodes, steps }) => [...nodes, ...steps.map(({ edge }) => edge)]),
      );
    }
    case "depends-on": {
      const { affected } = answer.result as ResultOf<"depends-on">;
      const steps = affected.flatMap(({ path }) => path);
      const ways = new Set(steps.map(({ from, to }) => `${from} ${to}`));
      const taken = drawing.edges.filter(
        ({ subject, object }) =>
          ways.has(`${subject} ${object}`) || ways.has(`${object} ${subject}`),
      );
      return new Set([
        ...steps.flatMap(({ from, to }) => [from, to]),
        ...taken.map(({ id }) => id),
      ]);
    }
    case "neighbours": {
      const { entity, up, down } = answer.result as ResultOf<"neighbours">;
      return withLinks([entity, ...[...up, ...down].map(({ id }) => id)], drawing);
    }
    case "alternatives":
      return drawing.assumed === null ? NO_PATH : selectChanged(drawing, drawing.assumed);
    case "compare":
      return new Set((answer.result as ResultOf<"compare">).candidates.map(({ id }) => id));
    default:
      return NO_PATH;
  }
}

/**
 * The route of what a row of an answer is about: the firm and its plants, what of the buyer's they are said to supply, the
 * buyer, and the links between these, as far as they are drawn.
 */
export function selectRoute(
  about: readonly string[],
  answer: Answer<unknown> | null,
  graph: SupplyGraph,
  { nodes, edges }: Drawing,
): ReadonlySet<string> {
  const drawn = new Set(nodes);
  const from = new Set(about.filter((id) => drawn.has(id)));
  if (from.size === 0 || answer === null || isFailure(answer)) return NO_PATH;
  const { need } = answer.result as Partial<ResultOf<"alternatives">>;
  const buyer = need?.buyer ?? null;
  if (buyer === null) return withLinks([...from], { edges });
  const buyers = partiesOf(graph).unitsOf(buyer);
  const to = edges.flatMap(({ subject, object, predicate }) =>
    predicate === "suppliesTo" && from.has(subject) && buyers.has(object) ? [object] : [],
  );
  return withLinks([...from, ...to, buyer], { edges });
}

// What the scenario assumes, who is hit by it, and the links between them: the difference, seen at a glance.
function selectChanged(drawing: Drawing, assumed: AssumedChange): ReadonlySet<string> {
  const hit = new Set([...assumed.changed, ...assumed.unsupplied]);
  if (hit.size === 0) return NO_PATH;
  const links = drawing.edges.filter(({ subject, object }) => hit.has(subject) && hit.has(object));
  return new Set([...hit, ...[...links, ...assumed.lost].map(({ id }) => id)]);
}

/** Nodes with the links between them that are drawn. */
function withLinks(ids: readonly string[], { edges }: Pick<Drawing, "edges">): ReadonlySet<string> {
  const nodes = new Set(ids);
  const between = edges.filter(({ subject, object }) => nodes.has(subject) && nodes.has(object));
  return new Set([...nodes, ...between.map(({ id }) => id)]);
}
