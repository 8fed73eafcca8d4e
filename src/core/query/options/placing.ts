import { keepWith } from "../../graph/keep-with.ts";
import { claimsOf } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Facets } from "../../model/facet.ts";
import { type Commitment, type Stage, UNKNOWN } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import {
  couldBeOne,
  facetsOfGoods,
  type Goods,
  isMatched,
  type Match,
  makeMatch,
} from "./match.ts";
import { feedsOptions, isDoneKind } from "./parties.ts";

type Placing =
  | ClaimOf<"produces">
  | ClaimOf<"suppliesTo">
  | ClaimOf<"hasMilestone">
  | ClaimOf<"hasCapacity">;

/** A claim that puts a product at a plant or a firm, and how that fits what is needed. */
export interface Placed {
  readonly claim: Placing;
  readonly match: Match;
  readonly facets: Facets;
  /** Whether it says that the product is made or delivered already. */
  readonly suppliesAlready: boolean;
}

/** The comparison of goods with the need of a search; the same for the same search. */
export const matchFor: (search: Search) => (goods: Goods) => Match = keepWith(
  ({ graph, need }: Search) => makeMatch(graph, need),
);

/** The claims about a plant or a firm that place a product there, whatever the product, by id. */
export const placedAt: (search: Search, at: EntityId) => readonly Placed[] = keepWith(
  (search: Search, at: EntityId): readonly Placed[] => {
    const { graph } = search;
    const matchOf = matchFor(search);
    const claims: readonly Placing[] = [
      ...claimsOf(graph, at, "produces").filter(({ qualifiers }) => qualifiers.stage !== "none"),
      ...claimsOf(graph, at, "suppliesTo").filter(isSupply),
      ...claimsOf(graph, at, "hasMilestone").filter(
        ({ value }) => value !== null && STARTS.includes(value),
      ),
      ...claimsOf(graph, at, "hasCapacity"),
    ];
    return claims.filter(isStated).flatMap((claim) => {
      const goods = goodsOf(claim);
      if (goods === null) return [];
      return [
        {
          claim,
          match: matchOf(goods),
          facets: facetsOfGoods(graph, goods),
          suppliesAlready: suppliesAlready(claim),
        },
      ];
    });
  },
);

const STARTS: readonly string[] = ["productionStart", "restart"];

/** Whether a milestone is the start of production, or its return. */
export function isStart({ value }: ClaimOf<"hasMilestone">): boolean {
  return value !== null && STARTS.includes(value);
}

/** Whether a claim is stated, not denied, and of a kind that can feed an option. */
export function isStated(claim: Claim): boolean {
  return claim.polarity === "positive" && feedsOptions(claim);
}

/** Whether a supply is more than a name on a list or a memorandum. */
export function isSupply({ qualifiers: { basis } }: ClaimOf<"suppliesTo">): boolean {
  return basis !== "listing" && basis !== "memorandum";
}

/** What a claim is about; null where it names no product at all. */
export function goodsOf(claim: Placing): Goods | null {
  switch (claim.predicate) {
    case "produces":
      return { product: claim.object ?? UNKNOWN, chemistry: claim.qualifiers.chemistry };
    case "suppliesTo":
      return { product: claim.qualifiers.product, chemistry: claim.qualifiers.chemistry };
    case "hasMilestone":
    case "hasCapacity": {
      const { product } = claim.qualifiers;
      return product === undefined ? null : { product };
    }
  }
}

const HEDGED: readonly Commitment[] = ["possible", "uncommitted"];

/** Whether whoever says it commits to no more than a possibility. */
export function isHedged({ commitment }: Claim): boolean {
  return HEDGED.includes(commitment);
}

const DELIVERING: readonly Stage[] = ["supplying", "contractedForThisBuyer"];

/** Whether a stage is that of a maker who delivers. */
export function isDelivering(stage: Stage): boolean {
  return DELIVERING.includes(stage);
}

// A signed contract is no delivery.
function suppliesAlready(claim: Placing): boolean {
  if (!isDoneKind(claim) || isHedged(claim)) return false;
  switch (claim.predicate) {
    case "produces":
      return isDelivering(claim.qualifiers.stage);
    case "suppliesTo":
      return isPlainSupply(claim);
    case "hasMilestone":
      return true;
    case "hasCapacity":
      return false;
  }
}

/** Whether a supply is told as one that goes on, not as a contract or a plan for one. */
export function isPlainSupply({ qualifiers: { basis } }: ClaimOf<"suppliesTo">): boolean {
  return basis === undefined || basis === "report";
}

/** Whether a place that supplies already explains a claim that names no place. */
export function covers(line: readonly Placed[], unlined: Placed): boolean {
  return line.some(
    ({ suppliesAlready: already, facets }) => already && couldBeOne(facets, unlined.facets),
  );
}

/** Those that speak of the product, of this use or that, or of its family. */
export function matched(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter(({ match }) => isMatched(match));
}

/** The ids of claims that are placed. */
export function claimIds(placed: readonly Placed[]): readonly ClaimId[] {
  return placed.map(({ claim }) => claim.id);
}
