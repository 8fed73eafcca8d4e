/** Runs a force layout off the main thread; the worker's whole entry. */
import { layOutForce } from "../core/layout/force.ts";
import type { LayoutOrder, LayoutReport } from "./layout-messages.ts";

self.onmessage = ({ data }: MessageEvent<LayoutOrder>): void => {
  const run = layOutForce(data.arrangement, data.start, data.iterations);
  let step = run.next();
  for (; step.done !== true; step = run.next()) report({ done: step.value, positions: null });
  report({ done: 1, positions: step.value });
};

function report(message: LayoutReport): void {
  self.postMessage(message);
}
