import type { Dataset } from "../../src/core/model/dataset.ts";
import { FOUNDING_SOURCE } from "../../src/core/model/lens.ts";
import { entityReferences } from "../../src/core/model/references.ts";
import { readData } from "../../src/io/read-data.ts";

/** The shipped record, read through the gate. Throws where the data has errors. */
export function readRecord(): Dataset {
  const { dataset } = readData();
  if (dataset === null) throw new Error("The shipped data has errors; run `npm run -s data`.");
  return dataset;
}

/** The shipped record as far as the founding article goes: its claims, and the entities that they name. */
export function readFoundingRecord(): Dataset {
  const record = readRecord();
  const sources = record.sources.filter(({ id }) => id === FOUNDING_SOURCE);
  const claims = record.claims.filter(({ source }) => source === FOUNDING_SOURCE);
  const named = new Set([
    ...claims.flatMap((claim) => entityReferences(claim).map(({ id }) => id)),
    ...sources.map(({ publisher }) => publisher),
  ]);
  for (const { id, broader } of record.entities) {
    if (named.has(id) && broader !== null) named.add(broader);
  }
  return {
    ...record,
    sources,
    claims,
    entities: record.entities.filter(({ id }) => named.has(id)),
  };
}

/** The record with its claims in another order: the same facts, written down otherwise. The gate orders the rest. */
export function reorderClaims(record: Dataset): Dataset {
  return { ...record, claims: record.claims.toReversed() };
}
