import type { Claim } from "./claim.ts";
import { CLAIM_KINDS, type ClaimKind, COMMITMENTS, type Commitment } from "./vocabulary.ts";

const KIND_STRENGTH: { readonly [K in ClaimKind]: number } = {
  fact: 6,
  officialStatement: 6,
  companyStatement: 6,
  expertStatement: 6,
  plan: 5,
  assessment: 4,
  forecast: 4,
  opinion: 4,
  proposal: 3,
  inference: 2,
  hypothesis: 1,
};

/**
 * Ranks kinds when claims differ: reported facts and the three statements alike, then plans, then
 * assessments, forecasts and opinions alike, then proposals, inferences, hypotheses.
 */
export function kindStrength(kind: ClaimKind): number {
  return KIND_STRENGTH[kind];
}

/** How well something is backed: by kind first, then by the commitment of the one who says it. */
export interface Backing {
  readonly kind: ClaimKind;
  readonly commitment: Commitment;
}

/** Orders two backings, the stronger first; 0 where both are as strong. */
export function compareStrength(a: Backing, b: Backing): number {
  return (
    kindStrength(b.kind) - kindStrength(a.kind) ||
    COMMITMENTS.indexOf(a.commitment) - COMMITMENTS.indexOf(b.commitment)
  );
}

/** Orders two backings, the stronger first; facts go before statements where the strength is the same. */
export function compareBacking(a: Backing, b: Backing): number {
  return compareStrength(a, b) || CLAIM_KINDS.indexOf(a.kind) - CLAIM_KINDS.indexOf(b.kind);
}

/** The claims with their strongest first; ties by id, so that the order never depends on the input's. */
export function strongestFirst<C extends Claim>(claims: readonly C[]): readonly C[] {
  return [...claims].sort((a, b) => compareBacking(a, b) || compareIds(a.id, b.id));
}

/** Orders ids by code unit, the same everywhere. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids, each once, in the order of `compareIds`. */
export function uniqueIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(compareIds);
}
