import type { Claim, ClaimId } from "./claim.ts";
import type { EntityId } from "./entity.ts";
import type { Lens } from "./lens.ts";
import type { Scenario } from "./scenario.ts";
import type { Source } from "./source.ts";

/**
 * A claim as an answer cites it: all its fields, in a sentence, with its source's particulars; `publication` is null
 * for an assumption of a scenario.
 */
export type Evidence = Claim & { readonly sentence: string; readonly publication: Source | null };

export type CaveatCode =
  | "assumed-inputs"
  | "base-duty-unknown"
  | "coverage-none"
  | "criterion-silent"
  | "default-need"
  | "different-goods"
  | "disrupted-candidate"
  | "duty-rate-unknown"
  | "expert-attribution"
  | "implied-source"
  | "interested-party"
  | "left-out-by-lens"
  | "no-candidate"
  | "not-a-candidate"
  | "conflict"
  | "count-not-capacity"
  | "no-difference"
  | "market-not-stated"
  | "other-tariff"
  | "part-of-duty"
  | "period-not-stated"
  | "plan-overdue"
  | "related-entity"
  | "replaced"
  | "scenario-needs-date"
  | "scenario-other-data"
  | "source-stalled"
  | "taken-as-exact"
  | "taken-as-uniform"
  | "unnamed-supplier"
  | "one-house"
  | "one-source"
  | "undated";

/** Something the reader of an answer should know, with the claims it is about. */
export interface Caveat {
  readonly code: CaveatCode;
  readonly message: string;
  readonly claims: readonly ClaimId[];
}

/** An answer with what it rests on. Plain JSON. */
export interface Answered<Result> {
  readonly result: Result;
  readonly evidence: Readonly<Record<ClaimId, Evidence>>;
  readonly caveats: readonly Caveat[];
  readonly lens: Lens;
  /** The assumptions laid over the record; absent where there are none. */
  readonly scenario?: Scenario;
  readonly dataVersion: string;
}

export type FailureCode =
  | "unknown-entity"
  | "unknown-claim"
  | "wrong-class"
  | "broken-scenario"
  | "invalid-input";

/** Why an answer cannot be given, with the nearest names that could. */
export interface Failure {
  readonly failure: {
    readonly code: FailureCode;
    readonly message: string;
    readonly suggestions: readonly { readonly id: EntityId; readonly label: string }[];
  };
}

export type Answer<Result> = Answered<Result> | Failure;

/** What a question gives back before the surface-independent parts are added. */
export interface Finding<Result> {
  readonly result: Result;
  /** Claims that the result refers to. */
  readonly claims: readonly ClaimId[];
  readonly caveats: readonly Caveat[];
}

/** Whether an answer is a failure. */
export function isFailure<Result>(answer: Answer<Result> | Finding<Result>): answer is Failure {
  return "failure" in answer;
}

/** Makes a failure. */
export function fail(
  code: FailureCode,
  message: string,
  suggestions: readonly { readonly id: EntityId; readonly label: string }[] = [],
): Failure {
  return { failure: { code, message, suggestions } };
}
