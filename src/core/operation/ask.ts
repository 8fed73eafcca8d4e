import { buildGraph } from "../graph/build-graph.ts";
import { keepWith } from "../graph/keep-with.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import {
  type Answer,
  type Evidence,
  type Failure,
  type Finding,
  isFailure,
} from "../model/answer.ts";
import type { ClaimId } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import { LENSES, type Lens } from "../model/lens.ts";
import type { Scenario } from "../model/scenario.ts";
import { compareIds } from "../model/strength.ts";
import { wordClaim } from "../query/sentence.ts";
import { applyScenario } from "../scenario/apply-scenario.ts";
import { type InputReader, readInput } from "./input-reader.ts";
import { LENS_PARAMETERS, readLens } from "./lens-parameters.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS, type OperationName, type ResultOf } from "./operations.ts";
import type { RawInput } from "./parameter.ts";
import { scenarioCaveats } from "./scenario-caveats.ts";
import { readScenarioInput } from "./scenario-parameter.ts";

/** A question: an operation with its input, the lens among it. Plain JSON. */
export interface Question<Name extends OperationName = OperationName> {
  readonly operation: Name;
  readonly input: RawInput;
}

/** Answers a question from a dataset. The same question gives the same answer on every surface. */
export function ask<Name extends OperationName>(
  dataset: Dataset,
  question: Question<Name>,
): Answer<ResultOf<Name>> {
  const operation = OPERATIONS[question.operation] as unknown as Operation<ResultOf<Name>>;
  const parameters = [...operation.parameters, ...LENS_PARAMETERS];
  const found = readInput(dataset, parameters, question.input, (input) => {
    const { graph, base } = readView(dataset, input);
    const finding = operation.run(graph, input, base);
    if (isFailure(finding)) return finding;
    const dated = parameters.some(({ name }) => name === "neededBy") && input.has("neededBy");
    const caveats = [...scenarioCaveats(graph, !dated), ...finding.caveats];
    return { finding: { ...finding, caveats }, graph };
  });
  return "failure" in found ? found : answerFrom(found.graph, found.finding);
}

/** The lens that a question's input sets, or why it sets none. */
export function lensOf(dataset: Dataset, input: RawInput): Lens | Failure {
  return readInput(dataset, LENS_PARAMETERS, input, (reader) => readLens(reader, dataset.sources));
}

/** What is looked at: the graph under the lens and the scenario of an input, and the one without the scenario. */
export interface View {
  readonly graph: SupplyGraph;
  /** null where no scenario is laid over the record. */
  readonly base: SupplyGraph | null;
}

/** The graphs that a question's input asks for, or why there are none. */
export function viewOf(dataset: Dataset, input: RawInput): View | Failure {
  return readInput(dataset, LENS_PARAMETERS, input, (reader) => readView(dataset, reader));
}

function readView(dataset: Dataset, input: InputReader): View {
  const lens = readLens(input, dataset.sources);
  const scenario = readScenarioInput(input, dataset);
  const base = graphUnder(dataset, lens);
  if (scenario === null) return { graph: base, base: null };
  return { graph: graphAssuming(base, dataset, scenario), base };
}

/** Adds what every answer carries to a finding: the claims it cites, the lens and the data version. */
export function answerFrom<Result>(graph: SupplyGraph, finding: Finding<Result>): Answer<Result> {
  const cited = [...finding.claims, ...finding.caveats.flatMap(({ claims }) => claims)];
  return {
    result: finding.result,
    evidence: Object.fromEntries(
      [...new Set(cited)].sort(compareIds).map((id) => [id, evidenceFor(graph, id)]),
    ),
    caveats: finding.caveats,
    lens: graph.lens,
    dataVersion: graph.dataset.version,
    ...(graph.dataset.scenario === undefined ? {} : { scenario: graph.dataset.scenario }),
  };
}

/** A claim of the dataset with its source, in a sentence; claims that the lens leaves out can be cited too. */
export const evidenceFor: (graph: SupplyGraph, id: ClaimId) => Evidence = keepWith(
  (graph: SupplyGraph, id: ClaimId) => {
    const claim =
      graph.claims.get(id) ??
      graph.annotations.get(id) ??
      graph.dataset.claims.find((one) => one.id === id);
    if (claim === undefined) throw new Error(`No claim "${id}" in the data.`);
    const publication = graph.sources.get(claim.source) ?? null;
    return { ...claim, sentence: wordClaim(claim, graph.entities), publication };
  },
);

// A scenario that stays while the question changes makes its graph once; that of an older one is given up.
const assuming = new WeakMap<SupplyGraph, { readonly key: string; readonly graph: SupplyGraph }>();

function graphAssuming(base: SupplyGraph, dataset: Dataset, scenario: Scenario): SupplyGraph {
  const key = JSON.stringify(scenario);
  const known = assuming.get(base);
  if (known?.key === key) return known.graph;
  const graph = buildGraph(applyScenario(dataset, scenario), base.lens, base);
  assuming.set(base, { key, graph });
  return graph;
}

const graphOf = keepWith((dataset: Dataset, lens: string) =>
  buildGraph(dataset, JSON.parse(lens) as Lens),
);

/** The graph of a dataset under a lens; the same object for the same two. */
export function graphUnder(dataset: Dataset, lens: Lens = LENSES.default): SupplyGraph {
  return graphOf(dataset, JSON.stringify(lens));
}
