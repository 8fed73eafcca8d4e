import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import { compareIds, kindStrength } from "../../model/strength.ts";
import type { ClaimKind, Commitment } from "../../model/vocabulary.ts";
import { isDisputed } from "../basis/disputes.ts";

/** What one claim says of a candidate on a criterion: an interval in [0, 1]. */
export interface Reading {
  readonly claim: Claim;
  readonly low: number;
  readonly high: number;
  /** True where the claim bears on the criterion and settles nothing: it gives way to any that does. */
  readonly open?: boolean;
  /** Further claims that the reading rests on. */
  readonly support?: readonly ClaimId[];
}

/** The value of a candidate on a criterion, with what it rests on. Without claims: anything from 0 to 1. */
export interface Value {
  readonly low: number;
  readonly high: number;
  /** What the draw hangs on: the claim where it is one, so that those who share it rise and fall together. */
  readonly key: string;
  /** The claims that give the value. */
  readonly deciding: readonly ClaimId[];
  /** These and what they rest on. */
  readonly claims: readonly ClaimId[];
  /** Whether claims of equal strength disagree, or one that it rests on is disputed. */
  readonly conflicting: boolean;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

const UPPER_HALF: Interval = { low: 0.5, high: 1 };

/**
 * The interval of a claim that something is so: `done` for a reported fact or a statement, from `before` to
 * `done` for a plan and for what is only said to be possible, the upper half for an opinion unless it names a
 * magnitude; null for kinds that score nothing.
 */
export function readClaim(
  claim: Claim,
  done: number,
  before: number,
  opinion: Interval = UPPER_HALF,
): Reading | null {
  if (claim.polarity === "negative") return readDenial(claim);
  switch (BANDS[claim.kind]) {
    case "none":
      return null;
    case "exact":
      // What is only said to be possible may not be so.
      return { claim, low: HEDGED.includes(claim.commitment) ? before : done, high: done };
    case "planned":
      return { claim, low: before, high: done };
    case "opinion":
      return { claim, ...opinion };
  }
}

/** The interval of an explicit denial: 0, or the lower half where it is only an opinion. */
export function readDenial(claim: Claim): Reading | null {
  const band = BANDS[claim.kind];
  if (band === "none") return null;
  return { claim, low: 0, high: band === "opinion" ? 0.5 : 0 };
}

/** The reading of a claim that bears on a criterion and leaves its value open. */
export function readOpen(claim: Claim): Reading {
  return { claim, low: 0, high: 1, open: true };
}

const HEDGED: readonly Commitment[] = ["possible", "uncommitted"];

const BANDS: { readonly [K in ClaimKind]: "exact" | "planned" | "opinion" | "none" } = {
  fact: "exact",
  companyStatement: "exact",
  officialStatement: "exact",
  expertStatement: "exact",
  hypothesis: "exact",
  plan: "planned",
  forecast: "opinion",
  opinion: "opinion",
  assessment: "opinion",
  proposal: "none",
  inference: "none",
};

/**
 * One value from several readings: the strongest kind decides, and among equals the whole span they cover. What a
 * scenario assumes decides over all that is said. Claims that repeat the same evidence count once.
 *
 * @param fallbackKey `candidate/criterion`, used where no claim stands
 */
export function settle(
  readings: readonly (Reading | null)[],
  fallbackKey: string,
  graph: SupplyGraph,
): Value {
  const present = readings.filter((reading) => reading !== null);
  if (present.length === 0) {
    return { low: 0, high: 1, key: fallbackKey, deciding: [], claims: [], conflicting: false };
  }
  const settling = present.filter(({ open }) => open !== true);
  const eligible = settling.length > 0 ? settling : present;
  const assumed = eligible.filter(({ claim }) => claim.kind === "hypothesis");
  const strength = Math.max(...eligible.map(({ claim }) => kindStrength(claim.kind)));
  const deciding =
    assumed.length > 0
      ? assumed
      : eligible.filter(({ claim }) => kindStrength(claim.kind) === strength);
  const ids = deciding.map(({ claim }) => claim.id);
  const claims = sorted([...ids, ...deciding.flatMap(({ support = [] }) => support)]);
  const ends = deciding.map(({ low, high }) => `${low}-${high}`);
  return {
    low: Math.min(...deciding.map(({ low }) => low)),
    high: Math.max(...deciding.map(({ high }) => high)),
    key: sorted(ids.map((id) => graph.originOf(id))).join("+"),
    deciding: sorted(ids),
    claims,
    conflicting: new Set(ends).size > 1 || isDisputed(graph, claims),
  };
}

function sorted(ids: readonly ClaimId[]): readonly ClaimId[] {
  return [...new Set(ids)].sort(compareIds);
}
