import { layOutForce } from "../core/layout/force.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { ask } from "../core/operation/ask.ts";
import { explore } from "../core/operation/explore/explore.ts";
import { surveyRecord } from "../core/operation/survey.ts";
import { findTimeline, findTurns } from "../core/operation/through-time.ts";
import type { FileDesk } from "../core/own-files/file-desk.ts";
import type { LaidOwn, OwnDocuments } from "../core/own-files/own-record.ts";
import type { Host } from "./host.ts";
import { reportOwnFile, takeOwnFile } from "./own-files.ts";
import { writeRecordFile } from "./record-file.ts";

/** Steps of a layout: fixed, so that the same graph always comes to rest in the same place. */
const LAYOUT_STEPS = 600;

/** A host in this process: it answers as it is asked, so that there is nothing to stop. */
export function createLocalHost(): Host {
  let open: (dataset: Dataset) => void = () => undefined;
  const opened = new Promise<Dataset>((resolve) => {
    open = resolve;
  });
  let record = opened;
  let desk: Promise<FileDesk> | null = null;
  const deskOfRecord = (): Promise<FileDesk> => {
    desk ??= Promise.all([import("../core/own-files/file-desk.ts"), opened]).then(
      ([{ FileDesk }, dataset]) => new FileDesk(dataset),
    );
    return desk;
  };
  return {
    open: (bytes) => open(JSON.parse(new TextDecoder().decode(bytes)) as Dataset),
    layOver: async (files) => {
      const laying = layOver(opened, files);
      record = laying.then(({ dataset }) => dataset);
      return (await laying).laid;
    },
    tryOver: async (files) => (await layOver(opened, files)).laid.issues,
    workFile: async (order, onProgress) => reportOwnFile(await deskOfRecord(), order, onProgress),
    takeFile: async (order, as) => takeOwnFile(await deskOfRecord(), order, as),
    endFile: () => {
      desk = null;
    },
    ask: async (question) => ask(await record, question),
    survey: async (lens) => surveyRecord(await record, lens),
    explore: async (look) => explore(await record, look),
    timeline: async (lens) => findTimeline(await record, lens),
    turns: async ({ before, after }) => findTurns(await record, before, after),
    writeRecord: async (order) => writeRecordFile(await record, order),
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

/** The record with own files over it. What is asked meanwhile waits for it; where nothing is laid over, the gate is not fetched. */
async function layOver(
  opened: Promise<Dataset>,
  files: readonly OwnDocuments[],
): Promise<{ readonly laid: LaidOwn; readonly dataset: Dataset }> {
  const dataset = await opened;
  if (files.length === 0) {
    const added = { version: dataset.version, entities: [], sources: [], claims: [], lists: [] };
    return { laid: { added, issues: [] }, dataset };
  }
  const { layOwnOver } = await import("../core/own-files/own-record.ts");
  return layOwnOver(dataset, files, new Date().toISOString().slice(0, 10));
}
