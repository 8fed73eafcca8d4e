import { fileURLToPath } from "node:url";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { readData } from "../../src/io/read-data.ts";

/** The record as it stood at data version 2026.11.2, with what the method of supply options needs; never changed. */
export const FROZEN_FOLDER: string = fileURLToPath(
  new URL("../fixture/record-2026-11-2/", import.meta.url),
);

let frozen: Dataset | null = null;

/** Reads the frozen record through the gate, once. */
export function readFrozenRecord(): Dataset {
  if (frozen === null) {
    const { dataset, issues } = readData(FROZEN_FOLDER);
    if (dataset === null) throw new Error(JSON.stringify(issues.slice(0, 3)));
    frozen = dataset;
  }
  return frozen;
}
