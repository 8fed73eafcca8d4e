import type { ClaimId } from "../../model/claim.ts";
import type { CriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import type { RankedCandidate } from "../assess/result.ts";
import type { Need } from "../need/need.ts";
import type { ToldFact } from "./cell-fact.ts";
import type { Verdict } from "./verdict.ts";

/** Least and greatest number of candidates that are compared. */
export const COMPARED: { readonly least: number; readonly most: number } = { least: 2, most: 4 };

/** Candidates of one answer side by side: what the answer makes of them, and plain facts. Plain JSON. */
export interface Comparison {
  readonly need: Need;
  /** In the order in which they were asked for. */
  readonly candidates: readonly ComparedCandidate[];
  readonly rows: readonly ComparisonRow[];
  /** The criteria on which one is ahead of another for sure, the heaviest first. */
  readonly decisive: readonly CriterionId[];
}

export interface ComparedCandidate {
  readonly id: EntityId;
  readonly label: string;
  /** Its ranks in the answer, all its candidates counted; null where a requirement excludes it. */
  readonly rank: RankedCandidate["rank"] | null;
}

/** What a row is about: the standing in the answer, a requirement, a criterion, or a fact beside them. */
export const ROW_GROUPS = ["answer", "requirement", "criterion", "fact"] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

/** How the candidates stand on one point. */
export interface ComparisonRow {
  /** Of a requirement as it is written, of a criterion its id, else what the row tells. */
  readonly id: string;
  readonly group: RowGroup;
  /** One for each candidate, in their order. */
  readonly cells: readonly ComparisonCell[];
  readonly verdict: Verdict;
}

export interface ComparisonCell {
  readonly candidate: EntityId;
  /** What is told of the candidate, the weightiest first; of plain facts none where nothing is stated. */
  readonly facts: readonly ToldFact[];
  /** Ends of the value where it is a number; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly claims: readonly ClaimId[];
  /** Whether any claim stands behind it. */
  readonly stated: boolean;
  /** Whether claims of equal strength disagree, or one that it rests on is disputed. */
  readonly conflicting: boolean;
}

/** A cell of one fact, which is stated where a claim stands behind it. */
export function makeCell(
  candidate: EntityId,
  told: ToldFact,
  value: { readonly low: number; readonly high: number } | null = null,
  conflicting = false,
): ComparisonCell {
  const { claims } = told;
  return {
    candidate,
    facts: [told],
    low: value?.low ?? null,
    high: value?.high ?? null,
    claims,
    stated: claims.length > 0,
    conflicting,
  };
}
