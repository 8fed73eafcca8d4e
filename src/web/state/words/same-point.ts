import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../../core/model/claim.ts";
import { uniqueIds } from "../../../core/model/strength.ts";

/** The counted claims on the same point: those that dispute it, and those that say the same. */
export function samePoint(
  graph: SupplyGraph,
  claim: Claim,
): { readonly contrary: readonly ClaimId[]; readonly alike: readonly ClaimId[] } {
  const sides = graph
    .disputing(claim.id)
    .flatMap((conflict) => conflict.sides.filter((side) => !side.claims.includes(claim.id)));
  const contrary = [...new Set(sides.flatMap(({ claims }) => claims))];
  const alike = claim.subject
    .flatMap(graph.claimsAbout.get)
    .filter(
      (other) =>
        other.id !== claim.id &&
        other.predicate === claim.predicate &&
        claim.predicate !== "remark" &&
        other.object === claim.object &&
        JSON.stringify(other.value) === JSON.stringify(claim.value) &&
        givesTheSame(other, claim) &&
        other.subject.some((id) => claim.subject.includes(id)) &&
        !contrary.includes(other.id),
    );
  return { contrary, alike: uniqueIds(alike.map(({ id }) => id)) };
}

// What a claim gives beside its value: two starts on two dates are not said alike.
const GIVEN = ["date", "amount", "number", "share", "rate", "volume", "product", "stage", "basis"];

function givesTheSame(a: Claim, b: Claim): boolean {
  const [left, right]: readonly Readonly<Record<string, unknown>>[] = [a.qualifiers, b.qualifiers];
  return GIVEN.every((name) => JSON.stringify(left?.[name]) === JSON.stringify(right?.[name]));
}
