import type { SparqlAnswer, SparqlProblem } from "../core/sparql/sparql-answer.ts";

/** Sent to the worker of queries: statements as N-Quads, once; then one query after another. */
export type QueryOrder =
  | { readonly statements: Blob }
  | { readonly query: string; readonly most: number };

/** Sent back: that the statements are read; what a query found; what was thrown, a mistake of ours. */
export type QueryReport =
  | { readonly ready: true }
  | { readonly found: SparqlAnswer | SparqlProblem }
  | { readonly bug: string };

/** Where queries over a record as statements are run, one at a time. */
export interface QueryDesk {
  /**
   * Runs a query. Resolves to null where it was stopped, or took longer than `seconds` once the statements were there.
   * Rejects where the engine cannot be fetched.
   */
  run(query: string, most: number, seconds: number): Promise<QueryOutcome>;
  /** Gives up the query that runs; the next one starts the engine anew. */
  stop(): void;
}

/** What a query gives, or that it was ended before. */
export type QueryOutcome = SparqlAnswer | SparqlProblem | "stopped" | "late";

/** Queries in a worker of their own, which reads the statements with the first and ends with the one that is stopped. */
export function openQueryDesk(statements: Promise<Blob>): QueryDesk {
  let worker: Worker | null = null;
  let isReady = false;
  let end: (outcome: QueryOutcome) => void = () => undefined;
  const quit = (outcome: QueryOutcome): void => {
    worker?.terminate();
    worker = null;
    isReady = false;
    end(outcome);
  };
  const start = async (): Promise<Worker> => {
    if (worker !== null) return worker;
    const blob = await statements;
    const started = new Worker(new URL("./sparql-worker.ts", import.meta.url), { type: "module" });
    started.postMessage({ statements: blob } satisfies QueryOrder);
    worker = started;
    return started;
  };
  return {
    stop: () => quit("stopped"),
    run: async (query, most, seconds) => {
      end("stopped");
      const asked = await start();
      return new Promise((resolve, reject) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const limit = (): void => {
          isReady = true;
          timer = setTimeout(() => quit("late"), seconds * 1000);
        };
        const fail = (message: string): void => {
          clearTimeout(timer);
          end = () => undefined;
          quit("stopped");
          reject(new Error(message));
        };
        end = (outcome) => {
          clearTimeout(timer);
          end = () => undefined;
          resolve(outcome);
        };
        asked.onerror = ({ message }) => fail(message || "The engine could not be loaded.");
        asked.onmessage = ({ data }: MessageEvent<QueryReport>) => {
          if ("ready" in data) limit();
          else if ("bug" in data) fail(data.bug);
          else end(data.found);
        };
        if (isReady) limit();
        asked.postMessage({ query, most } satisfies QueryOrder);
      });
    },
  };
}
