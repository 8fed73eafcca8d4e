import { supersededIn } from "../../graph/apply-lens.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caution } from "../../model/caution.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";

/**
 * Under which other names the record may speak of the same: what an entity is possibly the same as, and the whole that a
 * firm or body is part of, by all claims of the record. Nothing is merged; the reader is told where to look as well.
 */
export function relatedCaveats(graph: SupplyGraph, id: EntityId): readonly Caution[] {
  const replaced = supersededIn(graph.dataset);
  const isBody = graph.entities.get(id)?.class === "organisation";
  const related = new Map<EntityId, { readonly as: "same" | "part"; readonly claims: ClaimId[] }>();
  for (const claim of graph.dataset.claims) {
    if (claim.polarity === "negative" || replaced.has(claim.id)) continue;
    const same = claim.predicate === "possiblySameAs";
    const others = same ? sameAs(claim, id) : isBody ? wholeOf(claim, id) : [];
    for (const other of others) {
      const as = same ? "same" : "part";
      const known = related.get(other) ?? { as, claims: [] };
      known.claims.push(claim.id);
      related.set(other, known);
    }
  }
  return [...related].map(([other, { as, claims }]) => {
    const spoken = graph.claimsAbout.get(other).length;
    return { code: "related-entity", entity: id, other, as, spoken, claims };
  });
}

function sameAs({ subject, object }: Claim, id: EntityId): readonly EntityId[] {
  if (object === null) return [];
  if (subject.includes(id)) return [object];
  return object === id ? subject : [];
}

function wholeOf({ predicate, subject, object }: Claim, id: EntityId): readonly EntityId[] {
  return predicate === "partOf" && object !== null && subject.includes(id) ? [object] : [];
}
