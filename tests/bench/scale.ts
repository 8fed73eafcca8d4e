import { gzipSync } from "node:zlib";
import { loadDataset } from "../../src/core/load/load-dataset.ts";
import type { RawDocument } from "../../src/core/load/schema/raw.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { ask, type Question } from "../../src/core/operation/ask.ts";
import { explore } from "../../src/core/operation/explore/explore.ts";
import { graphUnder } from "../../src/core/operation/view.ts";
import { LIST_FACETS } from "../../src/core/query/facet/step.ts";
import { DATA_FOLDER } from "../../src/io/data-folder.ts";
import { readFile } from "../../src/io/read-folder.ts";
import { makeBigRecord } from "./big-record.ts";

/** What something costs on the made-up record and on the one that it is made after: processor time, ms. */
export interface ScaleFigure {
  readonly name: string;
  readonly big: number;
  readonly shipped: number;
  /** The most that it may be on a quiet machine, ms; null where none is set. */
  readonly goal: number | null;
}

/** What a record of 10,000 parties costs. */
export interface Scale {
  readonly claims: number;
  readonly entities: number;
  /** Of the shipped file, compressed. */
  readonly megabytes: number;
  /** What it takes in memory with a view opened and looked through, MB. */
  readonly heap: number;
  readonly figures: readonly ScaleFigure[];
}

/** The files that the made-up record shares with the one that it is made after. */
const SHARED = [
  ["vocabulary/criteria.yaml", "criteria"],
  ["reference/geography.yaml", "geography"],
] as const;

/** Makes a record of 10,000 parties and 70,000 claims, and does with it what readers do most. */
export function measureScale(shipped: Dataset): Scale {
  const text = JSON.stringify(openBigRecord(shipped));
  const smallText = JSON.stringify(shipped);
  const before = heapNow();
  let big = JSON.parse(text) as Dataset;
  const figures = [
    figure("parse the record", null, [
      () => {
        big = JSON.parse(text);
      },
      () => JSON.parse(smallText),
    ]),
    ...STEPS.map(({ name, goal, act }) => figure(name, goal, [() => act(big), () => act(shipped)])),
  ];
  return {
    claims: big.claims.length,
    entities: big.entities.length,
    megabytes: gzipSync(text).length / 1e6,
    heap: heapNow() - before,
    figures,
  };
}

interface Step {
  readonly name: string;
  readonly goal: number | null;
  readonly act: (dataset: Dataset) => unknown;
}

// In this order: each finds what those before it have worked out of the record, as in use.
const STEPS: readonly Step[] = [
  {
    name: "the first graph with its links",
    goal: null,
    act: (dataset) => graphUnder(dataset).network.edges.length,
  },
  { name: "all contradictions", goal: 500, act: (dataset) => graphUnder(dataset).conflicts.length },
  {
    name: "the first answer to who else",
    goal: null,
    act: (dataset) => ask(dataset, whoElse(dataset)),
  },
  {
    name: "another answer to who else",
    goal: 150,
    act: (dataset) => ask(dataset, whoElse(dataset, { seed: "7" })),
  },
  { name: "another lens with its links", goal: 100, act: changeLens },
  {
    name: "the values of all facets counted",
    goal: null,
    act: (dataset) =>
      LIST_FACETS.map((facet) =>
        explore(dataset, { name: "count", lens: {}, asked: { steps: [], facet } }),
      ),
  },
];

function whoElse({ case: about }: Dataset, more: Record<string, string> = {}): Question {
  const input = about.examples.find((one) => one.ask === "alternatives")?.input ?? {};
  return { operation: "alternatives", input: { ...input, ...more } };
}

function changeLens(dataset: Dataset): unknown {
  const { lens } = graphUnder(dataset);
  return graphUnder(dataset, { ...lens, knownBy: "2026-03-31" }).network.edges.length;
}

function figure(
  name: string,
  goal: number | null,
  [big, shipped]: readonly [() => unknown, () => unknown],
): ScaleFigure {
  return { name, goal, big: processorTime(big), shipped: processorTime(shipped) };
}

function processorTime(act: () => unknown): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function heapNow(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function openBigRecord(model: Dataset): Dataset {
  const shared = SHARED.flatMap(([file, role]): readonly RawDocument[] =>
    readFile(DATA_FOLDER, file, role),
  );
  const { dataset, issues } = loadDataset([...makeBigRecord(model), ...shared], "made up");
  if (dataset === null)
    throw new Error(
      issues
        .slice(0, 5)
        .map((one) => one.message)
        .join("\n"),
    );
  return dataset;
}
