/** Answers questions off the main thread; the worker's whole entry. */
import type { Dataset } from "../core/model/dataset.ts";
import { ask } from "../core/operation/ask.ts";
import type { AnswerOrder, AnswerReport } from "./answer-messages.ts";

let dataset: Dataset | null = null;

self.onmessage = ({ data }: MessageEvent<AnswerOrder>): void => {
  if ("record" in data) dataset = JSON.parse(data.record) as Dataset;
  else self.postMessage(report(data));
};

self.postMessage({ ready: true } satisfies AnswerReport);

function report({ id, question }: Extract<AnswerOrder, { id: number }>): AnswerReport {
  try {
    if (dataset === null) throw new Error("A question came before the record.");
    return { id, answer: ask(dataset, question) };
  } catch (error) {
    return { id, bug: (error as Error).message };
  }
}
