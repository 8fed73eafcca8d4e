import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Caveat } from "../model/answer.ts";
import { isSameData } from "./scenario-operations.ts";

/** What the reader of an answer under a scenario should know of it; none without one. */
export function scenarioCaveats(
  { dataset, lens }: SupplyGraph,
  needsDate: boolean,
): readonly Caveat[] {
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
            message: `The scenario “${scenario.name}” was made on data ${scenario.dataVersion}; this is ${version}. See whether its assumptions still fit.`,
            claims: [],
          },
        ]),
    ...(!delays || dated
      ? []
      : [
          {
            code: "scenario-needs-date" as const,
            message:
              "The scenario delays a plant. That changes an answer only where it is said by when the product is needed.",
            claims: [],
          },
        ]),
  ];
}
