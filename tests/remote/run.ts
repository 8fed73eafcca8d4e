/** Times questions to a made-up graph in Virtuoso, beside the record alone: `npm run test:remote -- [STATEMENTS] [ROUNDS]`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { ask, type Question } from "../../src/core/operation/ask.ts";
import type { OperationName } from "../../src/core/operation/input/operation-forms.ts";
import { readRecord } from "../support/record.ts";
import { remoteHostAt } from "../support/remote-host.ts";
import { HAS_VIRTUOSO, startVirtuoso } from "../support/virtuoso.ts";
import { writeBigGraph } from "./write-big-graph.ts";

const ASKED: readonly OperationName[] = [
  "alternatives",
  "paths",
  "neighbours",
  "explain",
  "conflicts",
  "depends-on",
];

const [statements = 10_000_000, rounds = 5] = process.argv.slice(2).map(Number);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

function questionsOf({ case: about }: Dataset): readonly Question[] {
  return ASKED.flatMap((operation): readonly Question[] => {
    const found = about.examples.find(({ ask: name }) => name === operation);
    return found === undefined ? [] : [{ operation, input: found.input }];
  });
}

/** A product that nothing is a sort of, and that is a sort of all goods alone: no kin of what the examples ask for. */
function otherGoods({ entities }: Dataset): string {
  const broaderOf = new Map(entities.map(({ id, broader }) => [id, broader]));
  const isRoot = (id: string): boolean => (broaderOf.get(id) ?? []).length === 0;
  const found = entities.find(
    ({ id, class: sort, broader }) =>
      sort === "product" &&
      broader.length > 0 &&
      broader.every(isRoot) &&
      !entities.some((one) => one.broader.includes(id)),
  );
  return found?.id ?? "";
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

async function measure(record: Dataset, url: string, question: Question): Promise<string> {
  const [far, near]: [number[], number[]] = [[], []];
  let fetched = "";
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const answer = await remoteHostAt(url, record).ask(question);
    far.push(performance.now() - start);
    const { claims, requests, bytes, partial } = answer.fetched;
    const problem = "failure" in answer.answer ? answer.answer.failure.message.slice(0, 200) : "";
    fetched = `${claims} claims, ${requests} requests, ${(bytes / 1e6).toFixed(1)} MB${partial ? ", partial" : ""} ${problem}`;
    const own = structuredClone(record);
    const before = performance.now();
    ask(own, question);
    near.push(performance.now() - before);
  }
  const [p50, p95] = [0.5, 0.95].map((share) =>
    Math.round(
      quantile(
        [...far].sort((a, b) => a - b),
        share,
      ),
    ),
  );
  const local = Math.round(
    quantile(
      [...near].sort((a, b) => a - b),
      0.5,
    ),
  );
  return `${question.operation.padEnd(13)} p50 ${p50} ms, p95 ${p95} ms; the record alone ${local} ms; fetched ${fetched}`;
}

if (!HAS_VIRTUOSO) {
  print("Left out: virtuoso-opensource is not installed.");
} else {
  const record = readRecord();
  const folder = mkdtempSync(join(tmpdir(), "second-source-big-"));
  try {
    const path = join(folder, "big.nq");
    const written = writeBigGraph(record, path, statements, otherGoods(record));
    const start = performance.now();
    const virtuoso = await startVirtuoso([path]);
    print(`${written} statements loaded in ${Math.round((performance.now() - start) / 1000)} s`);
    try {
      for (const question of questionsOf(record)) {
        print(await measure(record, virtuoso.url, question));
      }
    } finally {
      virtuoso.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
