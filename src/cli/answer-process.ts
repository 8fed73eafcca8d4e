/** Answers an assistant's questions beside the process that listens to it: a `Question` in, a `Told` out, in their order. */
import { isFailure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { ask, type Question } from "../core/operation/ask.ts";
import { type Told, tellAnswer, tellFailure } from "../mcp/told.ts";
import { printAnswer } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";

/** The record that is asked, by the one argument. */
export interface AnswerFrom {
  readonly folder: string | null;
  readonly own: readonly string[];
}

function tell(dataset: Dataset, question: Question): Told {
  const answer = ask(dataset, question);
  if (isFailure(answer)) return tellFailure(answer);
  return tellAnswer(dataset, answer, printAnswer(question, answer, dataset, "text").out);
}

const { folder, own } = JSON.parse(process.argv[2] ?? "{}") as AnswerFrom;
const record = recordWith(folder, own);
if ("problem" in record) throw new Error(record.problem);
const { dataset } = record;
process.on("message", (question: Question) => process.send?.(tell(dataset, question)));
