import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
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

// What the scenario assumes, who is hit by it, and the links between them: the difference, seen at a glance.
function selectChanged(drawing: Drawing, assumed: AssumedChange): ReadonlySet<string> {
  const hit = new Set([...assumed.changed, ...assumed.unsupplied]);
  if (hit.size === 0) return NO_PATH;
  const links = drawing.edges.filter(({ subject, object }) => hit.has(subject) && hit.has(object));
  return new Set([...hit, ...[...links, ...assumed.lost].map(({ id }) => id)]);
}

/** Nodes with the links between them that are drawn. */
function withLinks(ids: readonly string[], { edges }: Drawing): ReadonlySet<string> {
  const nodes = new Set(ids);
  const between = edges.filter(({ subject, object }) => nodes.has(subject) && nodes.has(object));
  return new Set([...nodes, ...between.map(({ id }) => id)]);
}
