import { claimsOf } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Search } from "./need.ts";
import { type Reading, readClaim } from "./reading.ts";
import { findMade, findSupplied } from "./supply-claims.ts";

/** The sorts of the product that the buyer's programmes are said to use, with the claims that say so. */
function findWantedSorts({ graph, need, family, buyers }: Search): ReadonlyMap<EntityId, ClaimId> {
  const wanted = new Map<EntityId, ClaimId>();
  for (const buyer of buyers) {
    for (const { object, polarity, id } of claimsOf(graph, buyer, "usesComponent")) {
      const isSort = object !== null && object !== need.product && family.has(object);
      if (isSort && polarity === "positive" && !wanted.has(object)) wanted.set(object, id);
    }
  }
  return wanted;
}

/** Whether a candidate has the very sort (the height of the cell) that the buyer uses; sampled counts as had. */
export function readFormat(search: Search, candidate: EntityId): readonly (Reading | null)[] {
  const wanted = findWantedSorts(search);
  const made = findMade(search, candidate).flatMap(({ claim, via }) => {
    const use = wanted.get(claim.object ?? "");
    if (use === undefined || claim.qualifiers.stage === "none") return [];
    return [withUse(readClaim(claim, 1, 0), [...via, use])];
  });
  const supplied = findSupplied(search, candidate).flatMap(({ claim, via }) => {
    const use = wanted.get(claim.qualifiers.product);
    return use === undefined ? [] : [withUse(readClaim(claim, 1, 0), [...via, use])];
  });
  return [...made, ...supplied];
}

function withUse(reading: Reading | null, support: readonly ClaimId[]): Reading | null {
  return reading === null ? null : { ...reading, support };
}
