import type { Answer } from "../core/model/answer.ts";
import type { Question } from "../core/operation/ask.ts";
import type { AnswerOrder, AnswerReport } from "./answer-messages.ts";

/** Asks the worker that answers, one question after the other. */
export interface AnswerClient {
  /** Gives the record, as the text of a dataset; questions wait for it. */
  begin(record: string): void;
  /** Rejects where the worker cannot run, where a mistake of ours is thrown in it, and where it is stopped. */
  ask(question: Question): Promise<Answer<unknown>>;
  /** Gives up all that was asked; the next question starts anew. */
  stop(): void;
  /** Whether the worker has come. */
  isThere(): boolean;
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Answer<unknown>) => void;
  readonly reject: (reason: Error) => void;
}

const COULD_NOT_START = "The part that works out answers could not be loaded.";
const NO_WORKERS = "This browser runs no workers, and answers are worked out in one.";

/** Starts the worker at once, so that it is there when the record is. */
export function createAnswerClient(): AnswerClient {
  const waiting = new Map<number, Waiting>();
  let record: string | null = null;
  let asked = 0;
  let there = false;
  let worker = start();

  function start(): Worker | null {
    there = false;
    if (typeof Worker === "undefined") return null;
    const started = new Worker(new URL("./answer-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<AnswerReport>) => {
      if ("ready" in data) {
        there = true;
        return;
      }
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ("answer" in data) one?.resolve(data.answer);
      else one?.reject(new Error(data.bug));
    };
    started.onerror = (event) => end(event.message || COULD_NOT_START);
    return started;
  }

  function end(reason: string): void {
    worker?.terminate();
    worker = null;
    const given = [...waiting.values()];
    waiting.clear();
    for (const { reject } of given) reject(new Error(reason));
  }

  const send = (order: AnswerOrder): void => worker?.postMessage(order);

  return {
    begin: (text) => {
      record = text;
      send({ record });
      for (const [id, { question }] of waiting) send({ id, question });
    },
    ask: (question) => {
      if (worker === null) {
        worker = start();
        if (worker === null) return Promise.reject(new Error(NO_WORKERS));
        if (record !== null) send({ record });
      }
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { question, resolve, reject });
        if (record !== null) send({ id, question });
      });
    },
    stop: () => end("It was stopped."),
    isThere: () => there,
  };
}
