import type { Claim, ClaimId } from "../../model/claim.ts";
import type { Dataset } from "../../model/dataset.ts";
import { refusal } from "../../model/refusal.ts";
import { InputFailure } from "./input-failure.ts";

/** The claim with this id, counted or not. Ends the reading of the input where there is none. */
export function getClaimById({ claims }: Dataset, id: ClaimId): Claim {
  const claim = claims.find((one) => one.id === id);
  if (claim !== undefined) return claim;
  const like = claims[0]?.id ?? "source/c01";
  throw new InputFailure(refusal({ reason: "no-claim", id, like }, "unknown-claim"));
}
