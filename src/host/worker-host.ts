import type { Positions } from "../core/layout/arrangement.ts";
import type { Answer, Failure } from "../core/model/answer.ts";
import type { Issue } from "../core/model/issue.ts";
import type { Look } from "../core/operation/explore/explore.ts";
import type { Survey } from "../core/operation/survey.ts";
import type { FileRefusal } from "../core/own-files/file-desk.ts";
import type { LaidOwn, OwnDocuments } from "../core/own-files/own-record.ts";
import type { Timeline } from "../core/query/changes/timeline.ts";
import type { Turn } from "../core/query/changes/turns.ts";
import type { Host } from "./host.ts";
import type { HostOrder, HostReport } from "./host-messages.ts";
import type { OwnFileOutcome } from "./own-files.ts";

const COULD_NOT_START = "The part that works out answers could not be loaded.";
const NO_WORKERS = "This browser runs no workers, and answers are worked out in one.";

/**
 * A host in a worker, so that nothing of it is worked out where the page is drawn. It starts at once, to be there when
 * the record is. Layouts have a worker of their own, which ends with each: so one can be given up while answers go on.
 */
export function createWorkerHost(): Host {
  let record: ArrayBuffer | null = null;
  let own: readonly OwnDocuments[] = [];
  const giveRecord = (send: (order: HostOrder) => void): void => {
    if (record !== null) send({ record });
  };
  // A worker that starts anew has what the one before had; nobody waits for that report.
  const answers = createPool((send) => {
    giveRecord(send);
    if (own.length > 0) send({ id: 0, own });
  });
  const files = createPool(giveRecord);
  const layouts = createPool(() => undefined);
  const waiting: (() => void)[] = [];
  const askOfRecord = async <Result>(make: (id: number) => HostOrder): Promise<Result> => {
    answers.start();
    if (record === null) await new Promise<void>((resolve) => waiting.push(resolve));
    return answers.order<Result>(make);
  };
  answers.start();
  return {
    open: (bytes) => {
      record = bytes;
      answers.send({ record });
      for (const ask of waiting.splice(0)) ask();
    },
    layOver: (next) => {
      own = next;
      return askOfRecord<LaidOwn>((id) => ({ id, own: next }));
    },
    tryOver: (tried) => askOfRecord<readonly Issue[]>((id) => ({ id, tried })),
    workFile: (file, onProgress) =>
      files.order<OwnFileOutcome>((id) => ({ id, file, as: null }), onProgress),
    takeFile: (file, as) => files.order<string | FileRefusal>((id) => ({ id, file, as })),
    endFile: () => files.end(CANCELLED),
    ask: (question) => askOfRecord<Answer<unknown>>((id) => ({ id, question })),
    survey: (survey) => askOfRecord<Survey | Failure>((id) => ({ id, survey })),
    explore: (look) => askOfRecord((id) => ({ id, look: look as Look })),
    timeline: (timeline) => askOfRecord<Timeline | Failure>((id) => ({ id, timeline })),
    turns: (turns) => askOfRecord<readonly Turn[] | Failure>((id) => ({ id, turns })),
    writeRecord: (written) => askOfRecord<Blob | Failure>((id) => ({ id, written })),
    stop: () => answers.end("It was stopped."),
    layOut: async (layout, onProgress) => {
      layouts.end(CANCELLED);
      try {
        const make = (id: number): HostOrder => ({ id, layout });
        return await layouts.order<Positions | null>(make, onProgress);
      } catch (error) {
        if ((error as Error).message === CANCELLED) return null;
        throw error;
      } finally {
        layouts.rest();
      }
    },
    cancelLayout: () => layouts.end(CANCELLED),
    isThere: answers.isThere,
  };
}

const CANCELLED = "It was cancelled.";

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: (done: number) => void;
}

/** A worker with what is asked of it, started where it is needed. */
interface Pool {
  /** Starts the worker where none runs. */
  start(): void;
  send(order: HostOrder): void;
  order<Result>(
    make: (id: number) => HostOrder,
    onProgress?: (done: number) => void,
  ): Promise<Result>;
  /** Ends the worker and all that is asked of it. */
  end(reason: string): void;
  /** Ends the worker where nothing more is asked of it. */
  rest(): void;
  isThere(): boolean;
}

function createPool(begin: (send: (order: HostOrder) => void) => void): Pool {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let there = false;
  let count = 0;
  const send = (order: HostOrder): void => worker?.postMessage(order);
  const end = (reason: string): void => {
    worker?.terminate();
    worker = null;
    there = false;
    const given = [...pending.values()];
    pending.clear();
    for (const { reject } of given) reject(new Error(reason));
  };
  const take = (data: HostReport): void => {
    if ("ready" in data) {
      there = true;
      return;
    }
    const one = pending.get(data.id);
    if ("done" in data) {
      one?.onProgress(data.done);
      return;
    }
    pending.delete(data.id);
    if ("bug" in data) one?.reject(new Error(data.bug));
    else one?.resolve(data.result as never);
  };
  const start = (): void => {
    if (worker !== null || typeof Worker === "undefined") return;
    worker = new Worker(new URL("./host-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<HostReport>) => take(data);
    worker.onerror = (event) => end(event.message || COULD_NOT_START);
    begin(send);
  };
  return {
    start,
    send,
    end,
    isThere: () => there,
    rest: () => {
      if (pending.size === 0) end(CANCELLED);
    },
    order: (make, onProgress = () => undefined) => {
      start();
      if (worker === null) return Promise.reject(new Error(NO_WORKERS));
      count += 1;
      const id = count;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject, onProgress });
        send(make(id));
      });
    },
  };
}
