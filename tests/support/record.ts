import type { Dataset } from "../../src/core/model/dataset.ts";
import { readData } from "../../src/io/read-data.ts";
import { foundingPart } from "./founding-part.ts";

/** The shipped record, read through the gate. Throws where the data has errors. */
export function readRecord(): Dataset {
  const { dataset } = readData();
  if (dataset === null) throw new Error("The shipped data has errors; run `npm run -s data`.");
  return dataset;
}

/** The founding part of the shipped record; made once. */
export function readFoundingRecord(): Dataset {
  foundingRecord ??= foundingPart(readRecord());
  return foundingRecord;
}

let foundingRecord: Dataset | null = null;

/** The record with its claims in another order: the same facts, written down otherwise. The gate orders the rest. */
export function reorderClaims(record: Dataset): Dataset {
  return { ...record, claims: record.claims.toReversed() };
}
