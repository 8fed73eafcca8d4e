import { findExample } from "../../core/model/case.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import type { QuestionName, QuestionState } from "./app-state.ts";

/** The question that a record opens with; null where it opens with none. */
export function openingQuestion(dataset: Dataset): QuestionState | null {
  return exampleOf(dataset, "alternatives");
}

/** The first example of a question in a record that `fits`; null where there is none. */
export function exampleOf(
  { case: about }: Dataset,
  operation: QuestionName,
  fits?: (input: QuestionState["input"]) => boolean,
): QuestionState | null {
  const input = findExample(about, operation, fits);
  return input === null ? null : { operation, input };
}
