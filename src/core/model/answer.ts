import type { Caution } from "./caution.ts";
import type { Claim, ClaimId } from "./claim.ts";
import type { EntityId } from "./entity.ts";
import type { Lens } from "./lens.ts";
import type { Edtf } from "./period.ts";
import type { FailureCode, Why } from "./refusal.ts";
import type { Scenario } from "./scenario.ts";
import type { Source } from "./source.ts";

/**
 * A claim as an answer cites it: all its fields, in a sentence, with its source's particulars; `publication` is null
 * for an assumption of a scenario.
 */
export type Evidence = Claim & { readonly sentence: string; readonly publication: Source | null };

/** Something the reader of an answer should know, with the claims it is about, in words as well. */
export type Caveat = Caution & { readonly message: string };

/** The day that an answer is about, and what set it. */
export interface AsOf {
  /** An ISO day; under a lens with *true at*, that date as it was given. */
  readonly day: Edtf;
  /** `need` = by when it is needed; `lens` = *true at*; `record` = no day was asked for: the newest one known. */
  readonly basis: "need" | "lens" | "record";
}

/** Claims that do not say the same, some of which an answer rests on. */
export interface Dispute {
  /** Whether they cannot all be right, or give other answers to one question that may have several. */
  readonly nature: "contradiction" | "difference";
  /** Each side with the claims that say the same. */
  readonly sides: readonly { readonly claims: readonly ClaimId[] }[];
}

/** The disputes that some claims are part of. */
export function disputesOn(
  disputes: readonly Dispute[],
  claims: readonly ClaimId[],
): readonly Dispute[] {
  const isCited = (id: ClaimId): boolean => claims.includes(id);
  return disputes.filter(({ sides }) => sides.some((side) => side.claims.some(isCited)));
}

/** What is said against any of some claims: the claims on the other sides of the disputes that it is part of. */
export function disputedBy(
  disputes: readonly Dispute[],
  claims: readonly ClaimId[],
): readonly ClaimId[] {
  const against = claims.flatMap((id) =>
    disputesOn(disputes, [id]).flatMap(({ sides }) =>
      sides.filter((side) => !side.claims.includes(id)).flatMap((side) => side.claims),
    ),
  );
  return [...new Set(against)];
}

/** An answer with what it rests on. Plain JSON. */
export interface Answered<Result> {
  readonly result: Result;
  readonly evidence: Readonly<Record<ClaimId, Evidence>>;
  readonly caveats: readonly Caveat[];
  /** Where the claims that the result rests on are disputed; each is a caveat too. */
  readonly disputes: readonly Dispute[];
  readonly lens: Lens;
  /** The assumptions laid over the record; absent where there are none. */
  readonly scenario?: Scenario;
  readonly dataVersion: string;
  /** Absent where the question is about no day, and where no day is known. */
  readonly asOf?: AsOf;
}

/** Why an answer cannot be given, as a surface tells it, with the nearest names that could. */
export interface Failure {
  readonly failure: {
    readonly code: FailureCode;
    /** The reason with what it speaks of; absent where the surface itself refuses, and has only words. */
    readonly why?: Why;
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
  /** Those of them that decide what it says, where others only tell why something is listed; all if left out. */
  readonly deciding?: readonly ClaimId[];
  readonly caveats: readonly Caution[];
}

/** Whether what was asked for, such as an answer, could not be given. */
export function isFailure(given: object): given is Failure {
  return "failure" in given;
}

/** Makes a failure of a surface's own. What the core refuses is a `Refusal`, for which `core/word` has the words. */
export function fail(
  code: FailureCode,
  message: string,
  suggestions: readonly { readonly id: EntityId; readonly label: string }[] = [],
): Failure {
  return { failure: { code, message, suggestions } };
}
