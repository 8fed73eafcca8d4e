import type { Arrangement, Positions } from "../core/layout/arrangement.ts";
import type { LayoutOrder, LayoutReport } from "./layout-messages.ts";

/** Iterations of a layout: fixed, so that the same graph always comes to rest in the same place. */
export const FORCE_ITERATIONS = 600;

/** Asks the layout worker for positions. */
export interface LayoutClient {
  /**
   * Lays out from the given start. `onProgress` gets the share done. Resolves to null where the run was
   * cancelled or another was ordered, and rejects where the worker cannot run.
   */
  layOut(
    arrangement: Arrangement,
    start: Positions,
    onProgress: (done: number) => void,
  ): Promise<Positions | null>;
  /** Ends the run that is under way, if any. */
  cancel(): void;
}

/** Starts the worker on the first order. */
export function createLayoutClient(): LayoutClient {
  let worker: Worker | null = null;
  let settle: ((positions: Positions | null) => void) | null = null;
  const cancel = (): void => {
    worker?.terminate();
    worker = null;
    settle?.(null);
    settle = null;
  };
  return {
    cancel,
    layOut: (arrangement, start, onProgress) => {
      cancel();
      if (typeof Worker === "undefined") {
        return Promise.reject(new Error("This browser runs no workers."));
      }
      const current = new Worker(new URL("./layout-worker.ts", import.meta.url), {
        type: "module",
      });
      worker = current;
      const message: LayoutOrder = { arrangement, start, iterations: FORCE_ITERATIONS };
      return new Promise((resolve, reject) => {
        settle = resolve;
        current.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
          if (data.positions === null) return onProgress(data.done);
          settle = null;
          resolve(data.positions);
        };
        current.onerror = (event) => {
          settle = null;
          reject(new Error(event.message || "The layout worker could not start."));
        };
        current.postMessage(message);
      });
    },
  };
}
