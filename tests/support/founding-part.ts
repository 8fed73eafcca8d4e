import type { Dataset } from "../../src/core/model/dataset.ts";
import { entityReferences } from "../../src/core/model/references.ts";
import { FOUNDING_SOURCE } from "./founding.ts";

/**
 * A record as far as the founding article goes: its claims, and the entities that they name. What the picture of
 * the founding case must be is known; the whole record grows.
 */
export function foundingPart(record: Dataset): Dataset {
  const sources = record.sources.filter(({ id }) => id === FOUNDING_SOURCE);
  const claims = record.claims.filter(({ source }) => source === FOUNDING_SOURCE);
  const named = new Set([
    ...claims.flatMap((claim) => entityReferences(claim).map(({ id }) => id)),
    ...sources.map(({ publisher }) => publisher),
  ]);
  for (const { id, broader } of record.entities) {
    if (named.has(id)) for (const one of broader) named.add(one);
  }
  return {
    ...record,
    sources,
    claims,
    entities: record.entities.filter(({ id }) => named.has(id)),
  };
}
