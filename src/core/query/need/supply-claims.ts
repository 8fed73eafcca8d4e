import { claimsOf } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Search } from "./need.ts";
import { isShut, plantsOf } from "./plants.ts";

/** A claim about a firm or a plant of its own, with the claims that make the plant its own. */
export interface Supply<P extends "produces" | "suppliesTo"> {
  readonly claim: ClaimOf<P>;
  readonly via: readonly ClaimId[];
  /** Whether it is the claim of a plant that a scenario assumes to be out of action when it is needed. */
  readonly shut: boolean;
}

/** What is said of a maker's products, by itself or by a plant of its own. */
export function findMade(search: Search, maker: EntityId): readonly Supply<"produces">[] {
  return withPlants(search, maker).flatMap(({ id, claims: via, shut }) =>
    claimsOf(search.graph, id, "produces").map((claim) => ({ claim, via, shut })),
  );
}

/** What is said of a supplier's deliveries, by itself or by a plant of its own. */
export function findSupplied(search: Search, supplier: EntityId): readonly Supply<"suppliesTo">[] {
  return withPlants(search, supplier).flatMap(({ id, claims: via, shut }) =>
    claimsOf(search.graph, id, "suppliesTo").map((claim) => ({ claim, via, shut })),
  );
}

function withPlants(
  search: Search,
  supplier: EntityId,
): readonly {
  readonly id: EntityId;
  readonly claims: readonly ClaimId[];
  readonly shut: boolean;
}[] {
  const plants = plantsOf(search, supplier).map((one) => ({
    ...one,
    shut: isShut(search, one.id),
  }));
  return [{ id: supplier, claims: [], shut: false }, ...plants];
}
