import { type Answered, type Failure, isFailure } from "../../src/core/model/answer.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { ask } from "../../src/core/operation/ask.ts";
import type { OperationName } from "../../src/core/operation/input/operation-forms.ts";
import { type RawInput, writtenAs } from "../../src/core/operation/input/parameter.ts";
import type { ResultOf } from "../../src/core/operation/operations.ts";
import { wordFailure } from "../../src/core/word/refusal.ts";
import { readRecord } from "./record.ts";

/** The answer to a question; throws where it fails. */
export function answerTo<Name extends OperationName>(
  dataset: Dataset,
  operation: Name,
  input: RawInput = {},
): Answered<ResultOf<Name>> {
  const answer = ask(dataset, { operation, input });
  if (isFailure(answer)) throw new Error(answer.failure.message);
  return answer;
}

/** The failure of a question, as the command line tells it; throws where it is answered. */
export function failureOf(
  dataset: Dataset,
  operation: OperationName,
  input: RawInput,
): Failure["failure"] {
  const answer = ask(dataset, { operation, input });
  if (!isFailure(answer)) throw new Error(`${operation} was answered.`);
  return wordFailure(answer, ({ parameter, positional }) =>
    writtenAs({ name: parameter, positional: positional === true }),
  ).failure;
}

/** The answer to a question about the founding article, opinions and inferences included. */
export function askFounding<Name extends OperationName>(
  operation: Name,
  input: RawInput = {},
): Answered<ResultOf<Name>> {
  return answerTo(readRecord(), operation, { lens: "founding", ...input });
}

/** A claim id of the founding article from its number. */
export function kh(number: string): string {
  return `kh-2025-06-23/${number}`;
}
