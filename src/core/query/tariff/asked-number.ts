import type { Claim, ClaimId } from "../../model/claim.ts";
import type { Quantity } from "../../model/quantity.ts";

/** A number that a question was asked with, and on what it rests. */
export interface AskedNumber {
  /** The name of the input, as the question has it. */
  readonly name: string;
  readonly value: number;
  readonly basis: "claim" | "assumption";
  /** The claim it was read from; null for an assumption. */
  readonly claim: ClaimId | null;
}

/** A number that was read from a claim, with the claim and what it says in full. */
export interface ClaimedNumber {
  readonly name: string;
  readonly claim: Claim;
  readonly quantity: Quantity;
}
