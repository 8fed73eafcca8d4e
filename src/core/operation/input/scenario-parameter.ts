import type { Dataset } from "../../model/dataset.ts";
import { LARGEST_FILE } from "../../model/reading/limits.ts";
import { readJson } from "../../model/reading/read-json.ts";
import { refusal, type Why } from "../../model/refusal.ts";
import type { Scenario } from "../../model/scenario.ts";
import { readScenario } from "../../scenario/read-scenario.ts";
import { InputFailure } from "./input-failure.ts";
import type { InputReader } from "./input-reader.ts";
import type { Parameter } from "./parameter.ts";

/** The parameter that lays a scenario over the record, the same for every question. */
export const SCENARIO_PARAMETER: Parameter = {
  name: "scenario",
  takes: { type: "scenario" },
  words: "assumptions laid over the record: the id of a scenario, or a file",
};

/** Reads the scenario: one that comes with the record by its id, or any as JSON; null where none is given. */
export function readScenarioInput(input: InputReader, dataset: Dataset): Scenario | null {
  const text = input.text(SCENARIO_PARAMETER.name)?.trim() ?? "";
  if (text === "") return null;
  if (!text.startsWith("{")) return getShipped(input, dataset, text);
  const { value, problem } = readJson(text, LARGEST_FILE);
  if (problem !== null) return refuseBroken({ reason: "scenario-unread", problem });
  const { scenario, problems } = readScenario(value, dataset);
  if (scenario !== null) return scenario;
  return refuseBroken({ reason: "scenario-wrong", issues: problems });
}

function getShipped(input: InputReader, { scenarios }: Dataset, id: string): Scenario {
  const known = scenarios.map((one) => one.id);
  return (
    scenarios.find((one) => one.id === id) ?? input.refuse({ reason: "no-scenario", id, known })
  );
}

// A scenario is data, so one with errors is no wrong usage.
function refuseBroken(why: Why): never {
  throw new InputFailure(refusal(why, "broken-scenario"));
}
