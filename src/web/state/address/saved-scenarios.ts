import type { Dataset } from "../../../core/model/dataset.ts";
import type { Scenario } from "../../../core/model/scenario.ts";
import { PROGRAM } from "../../../core/model/wording/program.ts";
import { readScenario } from "../../../core/scenario/read-scenario.ts";

const KEY = `${PROGRAM}/scenarios`;

/** The scenarios that this browser keeps, by name; those that the record can no longer read are left in the store. */
export function readSaved(page: Window, dataset: Dataset): readonly Scenario[] {
  return Object.values(readStore(page)).flatMap(
    (value) => readScenario(value, dataset).scenario ?? [],
  );
}

/** Keeps a scenario under its id; false where the browser keeps nothing. */
export function saveScenario(page: Window, scenario: Scenario): boolean {
  return writeStore(page, { ...readStore(page), [scenario.id]: scenario });
}

/** Keeps a scenario no longer. */
export function forgetScenario(page: Window, id: string): boolean {
  const { [id]: _, ...others } = readStore(page);
  return writeStore(page, others);
}

function readStore(page: Window): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(page.localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function writeStore(page: Window, store: Readonly<Record<string, unknown>>): boolean {
  try {
    page.localStorage.setItem(KEY, JSON.stringify(store));
    return true;
  } catch {
    return false;
  }
}
