/** `npm run bench`: prints speed as ratios taken side by side, with the times for orientation. */
import { ask } from "../../src/core/operation/ask.ts";
import { readData } from "../../src/io/read-data.ts";
import { measureCommandStart } from "./command-start.ts";
import { measureCrossings } from "./crossings.ts";
import { measureFirstFrame, median } from "./first-frame.ts";
import { measureRecordLoad } from "./load-record.ts";
import { measureLongTasks } from "./long-tasks.ts";
import { measureMovedWeight } from "./moved-weight.ts";
import { measureTableRead } from "./read-table.ts";
import { measureScale } from "./scale.ts";

const { dataset } = readData();
if (dataset === null) throw new Error("The data has errors.");

for (const { words, ratio, ms } of measureCommandStart()) {
  console.log(`second-source ${words}: ${ratio.toFixed(1)} × node -e 0 (${ms.toFixed(0)} ms).`);
}

const answers: number[] = [];
for (let seed = 0; seed < 40; seed++) {
  const start = performance.now();
  ask(dataset, { operation: "alternatives", input: { lens: "founding", seed: String(seed) } });
  answers.push(performance.now() - start);
}
console.log(
  `One alternatives answer, 20,000 worlds, 4 candidates: ${median(answers.slice(5)).toFixed(1)} ms.`,
);

const steps: number[] = [];
const fresh: number[] = [];
for (let step = 0; step < 20; step++) {
  const question = {
    operation: "alternatives",
    input: { weights: `local=1,readiness=${(1 + step / 10).toFixed(1)}` },
  } as const;
  const before = performance.now();
  ask(dataset, question);
  const between = performance.now();
  ask({ ...dataset }, question);
  steps.push(between - before);
  fresh.push(performance.now() - between);
}
console.log(
  `A weight moved on the whole record: ${(median(steps.slice(5)) / median(fresh.slice(5))).toFixed(2)} × the question asked for the first time (${median(steps.slice(5)).toFixed(1)} ms).`,
);

const table = await measureTableRead();
console.log(
  `A table of 8,500 × 34 read: ${table.ratio.toFixed(1)} × papaparse alone (${table.ms.toFixed(0)} ms).`,
);

const moved = await measureMovedWeight();
console.log(
  `A weight moved on the page: the whole answer is there after ${(moved.answer / moved.frame).toFixed(1)} frames (${moved.answer.toFixed(0)} ms; the slider itself after ${moved.slider.toFixed(0)} ms; ${moved.longest === 0 ? "no task of 50 ms or more" : `longest task ${moved.longest.toFixed(0)} ms`}).`,
);

for (const { name, ms, loops } of await measureLongTasks()) {
  console.log(
    `On the page, ${name}: the longest task is ${loops.toFixed(1)} × a loop of fixed length (${ms.toFixed(0)} ms of the processor).`,
  );
}

const { app, bare } = await measureFirstFrame();
console.log(
  `Navigation to the first drawn frame: ${(app / bare).toFixed(2)} × a bare sigma page with the same graph (${app.toFixed(0)} ms against ${bare.toFixed(0)} ms).`,
);

const { whole, founding } = await measureRecordLoad();
console.log(
  `The whole record to the first drawn frame: ${(whole / founding).toFixed(2)} × the founding article alone (${whole.toFixed(0)} ms against ${founding.toFixed(0)} ms, ${(whole - founding).toFixed(0)} ms more).`,
);

for (const { name, nodes, links, ours, elk, elkFree, ms } of await measureCrossings(dataset)) {
  console.log(
    `Crossings in columns, ${name} (${nodes} nodes, ${links} links): ${(ours / Math.max(1, elk)).toFixed(2)} × ELK layered with the same order held (${ours} against ${elk}; ${elkFree} where it may order all; ours in ${ms.toFixed(0)} ms).`,
  );
}

const { claims, entities, megabytes, heap, figures } = measureScale(dataset);
console.log(
  `A made-up record of ${entities} entities and ${claims} claims: ${megabytes.toFixed(1)} MB compressed, ${heap.toFixed(0)} MB of memory when it was looked through.`,
);
for (const { name, big, shipped, goal } of figures) {
  const most = goal === null ? "" : `; at most ${goal} ms on a quiet machine`;
  console.log(
    `With it, ${name}: ${(big / shipped).toFixed(1)} × the shipped record (${big.toFixed(0)} ms against ${shipped.toFixed(0)} ms of the processor${most}).`,
  );
}
