import { widerProducts } from "../../graph/products.ts";
import { claimsOf } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Stage } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import { findMade, findSupplied } from "../need/supply-claims.ts";
import { type Reading, readClaim, readDenial, readOpen, settle, type Value } from "./reading.ts";

/** Sorts of the product by id, each with the claims that make it matter. */
type Sorts = ReadonlyMap<EntityId, readonly ClaimId[]>;

/** The sorts of the product that the buyer's programmes are said to use, with the claims that say so. */
function findWantedSorts({ graph, need, family, buyers }: Search): Sorts {
  const wanted = new Map<EntityId, readonly ClaimId[]>();
  for (const buyer of buyers) {
    for (const { object, polarity, id } of claimsOf(graph, buyer, "usesComponent")) {
      const isSort = object !== null && object !== need.product && family.has(object);
      if (isSort && polarity === "positive" && !wanted.has(object)) wanted.set(object, [id]);
    }
  }
  return wanted;
}

/** Whether a candidate has the very sort (the height of the cell) that the buyer uses; sampled counts as had. */
export function readFormat(search: Search, candidate: EntityId): readonly (Reading | null)[] {
  return readSorts(search, candidate, findWantedSorts(search));
}

/** Whether a candidate has a sort of the product, or a sort of that sort. */
export function measureSort(search: Search, candidate: EntityId, sort: EntityId): Value {
  const { graph, family } = search;
  const within = [...family].filter((id) => id === sort || widerProducts(graph, id).includes(sort));
  const readings = readSorts(search, candidate, new Map(within.map((id) => [id, []])));
  return settle(readings, `${candidate}/format:${sort}`, graph);
}

function readSorts(search: Search, candidate: EntityId, sorts: Sorts): readonly (Reading | null)[] {
  const made = findMade(search, candidate).flatMap(({ claim, via }) => {
    const use = sorts.get(claim.object ?? "");
    return use === undefined ? [] : [withUse(readHad(claim), [...via, ...use])];
  });
  const supplied = findSupplied(search, candidate).flatMap(({ claim, via }) => {
    const use = sorts.get(claim.qualifiers.product);
    if (use === undefined) return [];
    // Who does not supply it to one customer may have it all the same.
    const reading = claim.polarity === "negative" ? readOpen(claim) : readClaim(claim, 1, 0);
    return [withUse(reading, [...via, ...use])];
  });
  return [...made, ...supplied];
}

// Who is still developing a sort, or makes it at a stage that nobody tells, may not have it.
const NOT_HAD_YET: readonly Stage[] = ["inDevelopment", "unknown"];
// Who is said not to have come so far may have samples all the same.
const BEYOND_SAMPLES: readonly Stage[] = [
  "inQualification",
  "massProductionScheduled",
  "supplying",
  "contractedForThisBuyer",
];

function readHad(claim: ClaimOf<"produces">): Reading | null {
  const { stage } = claim.qualifiers;
  if (claim.polarity === "negative") {
    if (stage === "none") return null;
    return BEYOND_SAMPLES.includes(stage) ? readOpen(claim) : readDenial(claim);
  }
  if (stage === "none") return readDenial(claim);
  return NOT_HAD_YET.includes(stage) ? readOpen(claim) : readClaim(claim, 1, 0);
}

function withUse(reading: Reading | null, support: readonly ClaimId[]): Reading | null {
  return reading === null ? null : { ...reading, support };
}
