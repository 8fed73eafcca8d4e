import type { Caution } from "../../model/caution.ts";
import type { Claim } from "../../model/claim.ts";
import { compareIds } from "../../model/strength.ts";

/** That the lens leaves out claims which bear on an answer; empty where it leaves out none. */
export function leftOutCaveat(
  on: "candidates" | "topic" | "speakers",
  missed: readonly Claim[],
): readonly Caution[] {
  if (missed.length === 0) return [];
  const kinds = [...new Set(missed.map(({ kind }) => kind))].sort(compareIds);
  const claims = missed.map(({ id }) => id).sort(compareIds);
  return [{ code: "left-out-by-lens", on, kinds, claims }];
}
