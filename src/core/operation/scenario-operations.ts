import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Scenario } from "../model/scenario.ts";
import { assume, hypothesisOf } from "../scenario/apply-scenario.ts";
import { wordPatch } from "../word/sentence/patch.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";

/** A scenario with what it assumes in words. */
export interface ShownScenario {
  readonly scenario: Scenario;
  readonly assumptions: readonly Assumption[];
  /** Whether it was made on the data that it is read against. */
  readonly sameData: boolean;
}

/** One assumption in words, with the assumed claim, or those of the record that it sets aside. */
export interface Assumption {
  readonly words: string;
  readonly claims: readonly string[];
}

export const scenarioList: Operation<readonly ShownScenario[]> = {
  ...FORMS["scenario list"],
  run: (graph) => ({
    result: graph.dataset.scenarios.map((one) => showScenario(graph, one)),
    claims: [],
    caveats: [],
  }),
};

export const scenarioShow: Operation<ShownScenario> = {
  ...FORMS["scenario show"],
  run: (graph, input) => {
    const { scenario } = graph.dataset;
    if (scenario === undefined) return input.refuseMissing("scenario");
    const result = showScenario(graph, scenario);
    const known = new Set(graph.dataset.claims.map(({ id }) => id));
    const claims = result.assumptions.flatMap((one) => one.claims).filter((id) => known.has(id));
    return { result, claims, caveats: [] };
  },
};

export const scenarioCheck: Operation<ShownScenario> = {
  ...scenarioShow,
  ...FORMS["scenario check"],
};

/** A scenario in words against a record. */
export function showScenario(graph: SupplyGraph, scenario: Scenario): ShownScenario {
  const { dataset, entities } = graph;
  return {
    scenario,
    assumptions: scenario.patches.map((patch) => {
      const hypothesis = hypothesisOf(patch);
      const own = hypothesis === null ? [] : [assume(hypothesis).id];
      return {
        words: wordPatch(patch, dataset, entities),
        claims: patch.type === "suppress" ? patch.claims : own,
      };
    }),
    sameData: isSameData(scenario.dataVersion, dataset.version),
  };
}

/** Whether a version names a record: in full, or by its release. */
export function isSameData(named: string, version: string): boolean {
  return named === version || version.startsWith(`${named}+`);
}
