import type { ClaimId } from "../../model/claim.ts";
import type { CriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import type { RankedCandidate } from "../assess/result.ts";
import type { Need } from "../need/need.ts";
import type { Verdict } from "./verdict.ts";

/** Least and greatest number of candidates that are compared. */
export const COMPARED: { readonly least: number; readonly most: number } = { least: 2, most: 4 };

/** Candidates of one answer side by side: what the answer makes of them, and plain facts. Plain JSON. */
export interface Comparison<Row extends JudgedRow = ComparisonRow> {
  readonly need: Need;
  /** The need in words, as the end of "who can supply …". */
  readonly needWords: string;
  /** In the order in which they were asked for. */
  readonly candidates: readonly ComparedCandidate[];
  readonly rows: readonly Row[];
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
export type RowGroup = "answer" | "requirement" | "criterion" | "fact";

/** The words for the groups of rows, in the order of the comparison. */
export const GROUP_WORDS: { readonly [G in RowGroup]: string } = {
  answer: "In the answer",
  requirement: "Requirements",
  criterion: "Criteria",
  fact: "Facts beside the criteria",
};

/** A row as it is worked out. */
export interface JudgedRow {
  readonly id: string;
  readonly label: string;
  readonly group: RowGroup;
  /** One for each candidate, in their order. */
  readonly cells: readonly ComparisonCell[];
  readonly verdict: Verdict;
}

/** A row with its words. */
export interface ComparisonRow extends JudgedRow {
  /** The verdict in words: how the candidates differ here. */
  readonly difference: string;
}

/** Of more things in a cell than these, the rest is counted. */
export const PARTS_TOLD = 3;

/** One thing that is said of a candidate, in a few words, with the claims that say so. */
export interface CellPart {
  readonly words: string;
  readonly claims: readonly ClaimId[];
}

export interface ComparisonCell {
  readonly candidate: EntityId;
  /** A few words: "not stated" where nothing is. */
  readonly words: string;
  /** What the words are made of, each thing with its own claims; all of them, where the words tell only some. */
  readonly parts: readonly CellPart[];
  /** Ends of the value where it is a number; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly claims: readonly ClaimId[];
  /** Whether any claim stands behind it. */
  readonly stated: boolean;
  /** Whether claims of equal strength disagree, or one that it rests on is disputed. */
  readonly conflicting: boolean;
}

/** A cell of one part, which is stated where a claim stands behind it. */
export function makeCell(
  candidate: EntityId,
  { words, claims }: CellPart,
  value: { readonly low: number; readonly high: number } | null = null,
  conflicting = false,
): ComparisonCell {
  const stated = claims.length > 0;
  return {
    candidate,
    words,
    parts: stated ? [{ words, claims }] : [],
    low: value?.low ?? null,
    high: value?.high ?? null,
    claims,
    stated,
    conflicting,
  };
}
