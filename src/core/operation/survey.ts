import type { Failure } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { measureQuality, type Quality } from "../query/quality/measure-quality.ts";
import { asName, wordFailure } from "../word/refusal.ts";
import type { RawInput } from "./input/parameter.ts";
import { viewOf } from "./view.ts";

/** A record in figures. */
export interface Survey {
  /** Of the whole record, under no lens. */
  readonly quality: Quality;
  /** Of what counts under the lens. */
  readonly contradictions: number;
}

/** Looks a record over, under the lens and the scenario of an input; or why there is no such lens. O(claims). */
export function surveyRecord(dataset: Dataset, input: RawInput): Survey | Failure {
  const view = viewOf(dataset, input);
  if ("failure" in view) return wordFailure(view, asName);
  return { quality: measureQuality(dataset), contradictions: view.graph.conflicts.length };
}
