import { describe, expect, it } from "vitest";
import { type Difference, findDifferences } from "../../../src/core/exchange/differences.ts";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import type { Finding } from "../../../src/core/model/answer.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { isRefusal, type Refusal } from "../../../src/core/model/refusal.ts";
import type { OperationName } from "../../../src/core/operation/input/operation-forms.ts";
import { rankAgainstBase } from "../../../src/core/query/alternatives/difference.ts";
import { compareCandidates } from "../../../src/core/query/compare/compare-candidates.ts";
import { explainEntities } from "../../../src/core/query/explain.ts";
import { listConflicts } from "../../../src/core/query/list-conflicts.ts";
import type { Need } from "../../../src/core/query/need/need.ts";
import { findPaths } from "../../../src/core/query/walk/find-paths.ts";
import { findNeighbours } from "../../../src/core/query/walk/neighbours.ts";
import { answerTo } from "../../support/answers.ts";
import { readRecord } from "../../support/record.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const solar = readSolarRecord();
const records = { "the shipped record": readRecord(), "the made-up record": solar };

/** Every text in a value that JSON can hold. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A value with another wording in each text that `isTold`. */
function reworded(value: unknown, isTold: (text: string) => boolean): unknown {
  if (typeof value === "string") return isTold(value) ? `In other words: ${value}` : value;
  if (Array.isArray(value)) return value.map((one) => reworded(one, isTold));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, reworded(one, isTold)]);
  return Object.fromEntries(fields);
}

const isProse = (text: string): boolean => /[a-z] [^ ]|[^ ] [a-z]/i.test(text);

describe("what is worked out holds no sentence that the record does not", () => {
  const own = new Set(textsIn(solar));
  const graph = buildGraph(solar, LENSES.everything);
  const { input = {} } = solar.case.examples.find(({ ask }) => ask === "alternatives") ?? {};
  const need = { neededBy: null, ...input } as unknown as Need;
  const ranking = {
    weights: { mode: "free" },
    requirements: [{ type: "local-product" }, { type: "line", atLeast: "supplying" }],
    ...{ strict: true, among: null, seed: 1, samples: 50 },
  } as const;
  const [first = "", second = ""] = (solar.case.examples.find(({ ask }) => ask === "compare")?.input
    .candidates ?? []) as readonly string[];
  const lost = need.insteadOf ?? "";
  const [claim] = graph.claims.values();
  const found: Readonly<Record<string, Finding<unknown> | Refusal>> = {
    "a ranking": rankAgainstBase(graph, graph, need, ranking),
    "a comparison": compareCandidates(graph, need, ranking, [first, second]),
    "an explanation": explainEntities(graph, { about: [lost], predicate: null, region: null }),
    contradictions: listConflicts(graph, null, need),
    neighbours: findNeighbours(graph, need.buyer, { up: 2, down: 2 }),
    "no path": findPaths(graph, lost, lost, { count: 1, through: [] }),
  };
  it.each(Object.entries(found))("%s", (_, finding) => {
    expect(claim).toBeDefined();
    if (isRefusal(finding)) throw new Error(finding.failure.why.reason);
    expect(JSON.stringify(finding.result).length).toBeGreaterThan(50);
    const told = textsIn(finding.result).filter((text) => isProse(text) && !own.has(text));
    expect(told).toEqual([]);
  });
});

describe.each(Object.entries(records))("a changed wording changes no answer of %s", (_, record) => {
  const own = new Set(textsIn(record));
  const isTold = (text: string): boolean => isProse(text) && !own.has(text);
  it.each(record.case.examples)("to $ask", ({ ask, input }) => {
    const answer: unknown = JSON.parse(
      JSON.stringify(answerTo(record, ask as OperationName, input)),
    );
    const differences: readonly Difference[] = findDifferences(reworded(answer, isTold), answer);
    expect(differences.filter(({ wording }) => !wording)).toEqual([]);
  });
});
