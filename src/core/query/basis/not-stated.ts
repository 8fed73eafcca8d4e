import type { EntityLookup } from "../../graph/entity-label.ts";
import type { Claim } from "../../model/claim.ts";
import type { Quantity } from "../../model/quantity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";

/**
 * What a source would have to give on a claim and does not: qualifiers that are unknown or given with one end
 * only ("more than half" is no share), `object` where the party has no name, `time` where a status has no date.
 */
export function findNotStated(claim: Claim, entities: EntityLookup): readonly string[] {
  const qualifiers = Object.entries<unknown>(claim.qualifiers).filter(
    ([, value]) => value === UNKNOWN || isOpen(value),
  );
  const party = claim.object === null ? null : (entities.get(claim.object)?.unnamed ?? null);
  const undated =
    claim.predicate === "hasStatus" && claim.time.from === null && claim.asOf === null;
  return [
    ...qualifiers.map(([name]) => name),
    ...(party === null ? [] : ["object"]),
    ...(undated ? ["time"] : []),
  ];
}

function isOpen(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("unit" in value)) return false;
  const { unit, value: exact, min, max } = value as Quantity;
  const noTop = max === undefined || (unit === "percent" && max === 100);
  return exact === undefined && (min === undefined || noTop);
}
