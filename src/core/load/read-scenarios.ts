import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import type { Scenario } from "../model/scenario.ts";
import { compareIds } from "../model/strength.ts";
import { readScenario } from "../scenario/read-scenario.ts";
import { issueAt } from "./rules/placed.ts";
import type { RawDocument } from "./schema/raw.ts";

/** The scenarios among the documents, by id, and all that is wrong with the others. */
export function readScenarios(
  documents: readonly RawDocument[],
  record: Dataset,
): { readonly scenarios: readonly Scenario[]; readonly issues: readonly Issue[] } {
  const read = documents
    .filter(({ role, unreadable }) => role === "scenario" && unreadable === null)
    .map((document) => ({ document, ...readScenario(document.value, record) }));
  const scenarios = read.flatMap(({ scenario }) => scenario ?? []);
  const broken = read.flatMap(({ document, problems }) =>
    problems.map(({ field, ...problem }) =>
      issueAt({ document, path: "" }, field, { code: "broken-scenario", ...problem }),
    ),
  );
  const firstById = new Map(scenarios.toReversed().map((scenario) => [scenario.id, scenario]));
  const twice = read.flatMap(({ document, scenario }) => {
    if (scenario === null || firstById.get(scenario.id) === scenario) return [];
    return issueAt({ document, path: "" }, "id", {
      code: "duplicate-id",
      message: `the id "${scenario.id}" is taken by another scenario`,
      expected: "an id of its own",
      hint: "Rename one of the two.",
    });
  });
  return {
    scenarios: scenarios.sort((a, b) => compareIds(a.id, b.id)),
    issues: [...broken, ...twice],
  };
}
