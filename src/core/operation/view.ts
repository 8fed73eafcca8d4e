import { buildGraph } from "../graph/build-graph.ts";
import { keepLast } from "../graph/keep-with.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Dataset } from "../model/dataset.ts";
import { LENSES, type Lens } from "../model/lens.ts";
import type { Refusal } from "../model/refusal.ts";
import type { Scenario } from "../model/scenario.ts";
import { applyScenario } from "../scenario/apply-scenario.ts";
import { type InputReader, readInput } from "./input/input-reader.ts";
import { LENS_PARAMETERS, readLens } from "./input/lens-parameters.ts";
import type { RawInput } from "./input/parameter.ts";
import { readScenarioInput } from "./input/scenario-parameter.ts";

/** The lens that a question's input sets, or why it sets none. */
export function lensOf(dataset: Dataset, input: RawInput): Lens | Refusal {
  return readInput(dataset, LENS_PARAMETERS, input, (reader) => readLens(reader, dataset));
}

/** What is looked at: the graph under the lens and the scenario of an input, and the one without the scenario. */
export interface View {
  readonly graph: SupplyGraph;
  /** null where no scenario is laid over the record. */
  readonly base: SupplyGraph | null;
}

/** The graphs that a question's input asks for, or why there are none. */
export function viewOf(dataset: Dataset, input: RawInput): View | Refusal {
  return readInput(dataset, LENS_PARAMETERS, input, (reader) => readView(dataset, reader));
}

/** As `viewOf`, from an input that is being read. */
export function readView(dataset: Dataset, input: InputReader): View {
  const lens = readLens(input, dataset);
  const scenario = readScenarioInput(input, dataset);
  const base = graphUnder(dataset, lens);
  if (scenario === null) return { graph: base, base: null };
  return { graph: graphAssuming(base, dataset, scenario), base };
}

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

/** Graphs of a record that are kept: the widest, those of both ends of a step in time, and a few to come back to. */
const GRAPHS_KEPT = 8;

const graphOf = keepLast(GRAPHS_KEPT, (dataset: Dataset, lens: string) =>
  buildGraph(dataset, JSON.parse(lens) as Lens),
);

/** The graph of a dataset under a lens; the same object for the same two, unless many others were asked for since. */
export function graphUnder(dataset: Dataset, lens: Lens = LENSES.default): SupplyGraph {
  return graphOf(dataset, JSON.stringify(lens));
}
