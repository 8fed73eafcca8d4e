import type { Answered } from "../../core/model/answer.ts";
import type { ShownScenario } from "../../core/operation/scenario-operations.ts";

/** The scenarios that come with the record, a line each. */
export function writeScenarios({ result }: Answered<readonly ShownScenario[]>): string {
  if (result.length === 0) return "No scenario comes with this record.";
  return result
    .map(({ scenario: { id, name }, assumptions }) =>
      [`${id}  ${name}`, ...assumptions.map(({ words }) => `  ${words}`)].join("\n"),
    )
    .join("\n\n");
}

/** A scenario with what it assumes. */
export function writeScenario({ result, dataVersion }: Answered<ShownScenario>): string {
  const { scenario, assumptions, sameData } = result;
  return [
    `${scenario.name} (${scenario.id})`,
    ...(scenario.note === "" ? [] : [scenario.note.trim()]),
    "",
    "It assumes:",
    ...assumptions.map(({ words }) => `  ${words}`),
    "",
    sameData
      ? `Made on this data, ${scenario.dataVersion}. It can be read.`
      : `Made on data ${scenario.dataVersion}; this is ${dataVersion}. It can be read.`,
  ].join("\n");
}
