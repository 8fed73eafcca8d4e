import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";

/** The rules by which we work something out; each is in the file of its name. */
export type DerivationRule =
  | "ultimate-owner"
  | "plant-count"
  | "plant-load"
  | "pledge"
  | "stated-counts"
  | "supply-tier";

/**
 * Something that we work out from claims by a named rule. It is an inference: shown as ours, with its inputs, and
 * never an input to anything that is evidence.
 */
export interface Derived {
  readonly rule: DerivationRule;
  readonly about: EntityId;
  /** What it is, in words: "ultimate owner", "plants in the US, by place". */
  readonly label: string;
  /** How it is worked out, in words or as a formula. */
  readonly formula: string;
  /** The value in words; "not known" where an input is missing. */
  readonly words: string;
  /** The number or range, where it is one; null where it is not known. */
  readonly amount: { readonly low: number; readonly high: number; readonly unit: string } | null;
  /** Entities it names or counts, in order. */
  readonly entities: readonly EntityId[];
  readonly inputs: readonly ClaimId[];
  /** What is missing or was assumed, in words. */
  readonly limits: readonly string[];
}
