import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Caution } from "../model/caution.ts";
import { isSameData } from "./scenario-operations.ts";

/** What the reader of an answer under a scenario should know of it; none without one. */
export function scenarioCaveats(
  { dataset, lens }: SupplyGraph,
  needsDate: boolean,
): readonly Caution[] {
  const { scenario, version } = dataset;
  if (scenario === undefined) return [];
  const dated = lens.trueAt !== null || !needsDate;
  const delays = scenario.patches.some(
    (patch) => patch.type === "addHypothesis" && patch.claim.predicate === "hasMilestone",
  );
  return [
    ...(isSameData(scenario.dataVersion, version)
      ? []
      : [
          {
            code: "scenario-other-data" as const,
            ...{ scenario: scenario.name, madeOn: scenario.dataVersion, version },
            claims: [],
          },
        ]),
    ...(!delays || dated ? [] : [{ code: "scenario-needs-date" as const, claims: [] }]),
  ];
}
