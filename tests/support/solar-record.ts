import { fileURLToPath } from "node:url";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { readData } from "../../src/io/read-data.ts";

/** A made-up record of another trade: wafers for solar modules, told in GW a year, with no tariff and no bloc. */
export const SOLAR_FOLDER: string = fileURLToPath(
  new URL("../fixture/solar-record/", import.meta.url),
);

/** Reads it through the gate. Throws where it has errors. */
export function readSolarRecord(): Dataset {
  const { dataset, issues } = readData(SOLAR_FOLDER);
  if (dataset === null) throw new Error(JSON.stringify(issues.slice(0, 3)));
  return dataset;
}
