import { layOutForce } from "../core/layout/force.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { ask } from "../core/operation/ask.ts";
import { explore } from "../core/operation/explore/explore.ts";
import { surveyRecord } from "../core/operation/survey.ts";
import { findTimeline, findTurns } from "../core/operation/through-time.ts";
import type { Host } from "./host.ts";

/** Steps of a layout: fixed, so that the same graph always comes to rest in the same place. */
const LAYOUT_STEPS = 600;

/** A host in this process: it answers as it is asked, so that there is nothing to stop. */
export function createLocalHost(): Host {
  let open: (dataset: Dataset) => void = () => undefined;
  const record = new Promise<Dataset>((resolve) => {
    open = resolve;
  });
  return {
    open: (bytes) => open(JSON.parse(new TextDecoder().decode(bytes)) as Dataset),
    ask: async (question) => ask(await record, question),
    survey: async (lens) => surveyRecord(await record, lens),
    explore: async (look) => explore(await record, look),
    timeline: async (lens) => findTimeline(await record, lens),
    turns: async ({ before, after }) => findTurns(await record, before, after),
    stop: () => undefined,
    layOut: async ({ arrangement, start }, onProgress) => {
      const run = layOutForce(arrangement, start, LAYOUT_STEPS);
      let step = run.next();
      for (; step.done !== true; step = run.next()) onProgress(step.value);
      return step.value;
    },
    cancelLayout: () => undefined,
    isThere: () => true,
  };
}
