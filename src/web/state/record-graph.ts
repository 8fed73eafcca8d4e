import type { SupplyGraph } from "../../core/graph/supply-graph.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { graphUnder } from "../../core/operation/view.ts";
import type { LensState } from "./app-state.ts";
import { readableLens, selectLens } from "./selectors.ts";

/** The graph under the lens of a state without its scenario: what the record itself has. */
export function recordGraph(dataset: Dataset, lens: LensState): SupplyGraph {
  return graphUnder(dataset, selectLens(dataset, readableLens(dataset, lens)));
}
