/** Answers an assistant's questions beside the process that listens to it: a `Question` in, a `Told` out, in their order. */
import { type Answered, fail, isFailure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { ask, type Question } from "../core/operation/ask.ts";
import type { OperationName } from "../core/operation/input/operation-forms.ts";
import type { ResultOf } from "../core/operation/operations.ts";
import { readEndpoint } from "../host/remote/endpoint.ts";
import { type Told, tellAnswer, tellFailure } from "../mcp/told.ts";
import { printAnswer } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";
import { credentialsIn, hostOf } from "./run-remote.ts";

/** The record that is asked, by the one argument; with an endpoint it is the frame of the graph there. */
export interface AnswerFrom {
  readonly folder: string | null;
  readonly own: readonly string[];
  readonly endpoint: string | null;
}

function tell(dataset: Dataset, question: Question): Told {
  const answer = ask(dataset, question);
  if (isFailure(answer)) return tellFailure(answer);
  return tellAnswer(dataset, answer, printAnswer(question, answer, dataset, "text").out);
}

async function tellFromElsewhere(frame: Dataset, url: string, question: Question): Promise<Told> {
  const endpoint = readEndpoint(url, credentialsIn(process.env));
  if ("problem" in endpoint) throw new Error(endpoint.problem);
  const { answer, dataset } = await hostOf(endpoint, frame).ask(question);
  if (isFailure(answer) || dataset === null) {
    return tellFailure(isFailure(answer) ? answer : fail("broken-endpoint", "Nothing came."));
  }
  const found = answer as Answered<ResultOf<OperationName>>;
  return tellAnswer(dataset, found, printAnswer(question, found, dataset, "text").out, "part");
}

const { folder, own, endpoint } = JSON.parse(process.argv[2] ?? "{}") as AnswerFrom;
const record = recordWith(folder, own);
if ("problem" in record) throw new Error(record.problem);
const { dataset } = record;
process.on("message", async (question: Question) => {
  const told =
    endpoint === null
      ? tell(dataset, question)
      : await tellFromElsewhere(dataset, endpoint, question);
  process.send?.(told);
});
