import { claimsOf } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Search } from "./need.ts";
import { plantsOf } from "./plants.ts";

/** A claim about a firm or a plant of its own, with the claims that make the plant its own. */
export interface Supply<P extends "produces" | "suppliesTo"> {
  readonly claim: ClaimOf<P>;
  readonly via: readonly ClaimId[];
}

/** What is said of a maker's products, by itself or by a plant of its own. */
export function findMade(search: Search, maker: EntityId): readonly Supply<"produces">[] {
  return withPlants(search, maker).flatMap(({ id, claims: via }) =>
    claimsOf(search.graph, id, "produces").map((claim) => ({ claim, via })),
  );
}

/** What is said of a supplier's deliveries, by itself or by a plant of its own. */
export function findSupplied(search: Search, supplier: EntityId): readonly Supply<"suppliesTo">[] {
  return withPlants(search, supplier).flatMap(({ id, claims: via }) =>
    claimsOf(search.graph, id, "suppliesTo").map((claim) => ({ claim, via })),
  );
}

function withPlants(search: Search, supplier: EntityId): ReturnType<typeof plantsOf> {
  return [{ id: supplier, claims: [] }, ...plantsOf(search, supplier)];
}
