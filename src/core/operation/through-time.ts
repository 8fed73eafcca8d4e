import type { Failure } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Timeline, timelineOf } from "../query/changes/timeline.ts";
import { type Turn, turnsBetween } from "../query/changes/turns.ts";
import { asName, wordFailure } from "../word/refusal.ts";
import type { RawInput } from "./input/parameter.ts";
import { viewOf } from "./view.ts";

/** The claims of a record over time, under the lens and the scenario of an input but for its dates; or why not. */
export function findTimeline(dataset: Dataset, input: RawInput): Timeline | Failure {
  const view = viewOf(dataset, input);
  return "failure" in view ? wordFailure(view, asName) : timelineOf(view.graph);
}

/** What begins, changes and ends from one input's lens to another's, which has other dates; or why not. */
export function findTurns(
  dataset: Dataset,
  before: RawInput,
  after: RawInput,
): readonly Turn[] | Failure {
  const [old, now] = [viewOf(dataset, before), viewOf(dataset, after)];
  if ("failure" in old) return wordFailure(old, asName);
  return "failure" in now ? wordFailure(now, asName) : turnsBetween(old.graph, now.graph);
}
