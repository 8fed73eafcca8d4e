import type { ClaimId } from "../../model/claim.ts";
import type { LineCriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { StatusWord } from "../../model/vocabulary.ts";
import type { ClaimGist } from "../assess/gist.ts";
import type { ShownOption } from "../assess/option-result.ts";
import type { Truth } from "../need/truth.ts";
import type { FreeTrade } from "../tariff/border.ts";

/** One thing that a comparison tells of a candidate: a code and what it speaks of. Plain JSON. */
export type CellFact =
  /** A line of the candidate: where it is, how far, and what it makes. */
  | ({ readonly code: "line" } & Pick<
      ShownOption,
      "key" | "supplier" | "plant" | "country" | "standing" | "status" | "products" | "match"
    >)
  | {
      readonly code: "rank";
      readonly best: number;
      readonly worst: number;
      readonly exact: boolean;
    }
  | { readonly code: "score"; readonly low: number; readonly high: number }
  /** A share in whole per cent, rounded so that those of all candidates add up, and the share itself. */
  | { readonly code: "firstShare"; readonly percent: number; readonly share: number }
  | { readonly code: "coverage"; readonly share: number }
  /** In what share of the assumptions tried it is ahead of each of the others that are compared. */
  | {
      readonly code: "wins";
      readonly over: readonly { readonly id: EntityId; readonly share: number }[];
    }
  /** A requirement that is not met, or not known to be, keeps it out of the ranking. */
  | { readonly code: "notRanked"; readonly truth: Truth }
  | { readonly code: "requirement"; readonly truth: Truth }
  | { readonly code: "value"; readonly gist: ClaimGist | null; readonly conflicting: boolean }
  | ({ readonly code: "lineValue"; readonly criterion: LineCriterionId } & Pick<
      ShownOption,
      "standing" | "start" | "free" | "scopes" | "crossing" | "duty"
    >)
  /** What it makes of the product; `product` is null where it is the very one. */
  | {
      readonly code: "makes";
      readonly product: EntityId | null;
      readonly gist: ClaimGist;
      readonly plants: readonly EntityId[];
      /** Where no plant is named; null where no place is stated. */
      readonly region: EntityId | null;
    }
  | { readonly code: "claim"; readonly gist: ClaimGist }
  | {
      readonly code: "plant";
      readonly plant: EntityId;
      readonly status: StatusWord | null;
      /** The venture whose plant it is; null where it is the candidate's own. */
      readonly venture: EntityId | null;
    }
  | {
      readonly code: "capacity";
      readonly plant: EntityId;
      readonly amount: Quantity;
      readonly planned: boolean;
    }
  | {
      readonly code: "owner";
      readonly owner: EntityId;
      readonly share: Quantity | null;
      /** Where the owner is from; null where that is not stated. */
      readonly home: EntityId | null;
    }
  | { readonly code: "home"; readonly place: EntityId; readonly ownersStated: boolean }
  /** What it supplies the buyer with, and under what. */
  | {
      readonly code: "delivery";
      readonly gist: ClaimGist;
      readonly agreement: EntityId | null;
      /** Whether it is said to be under a contract. */
      readonly contract: boolean;
      readonly volume: Quantity | null;
    }
  | { readonly code: "talks"; readonly with: EntityId }
  | {
      readonly code: "duty";
      readonly origin: EntityId;
      readonly ratePercent: number | null;
      readonly free: FreeTrade | null;
    }
  /** Its own status, or how many plants have one: those out of action, and one alone, are named. */
  | {
      readonly code: "status";
      readonly status: StatusWord;
      readonly plants: { readonly count: number; readonly named: readonly EntityId[] } | null;
    };

/** A fact with the claims that say so. */
export interface ToldFact {
  readonly fact: CellFact;
  readonly claims: readonly ClaimId[];
}
