import { keepWith } from "../../graph/keep-with.ts";
import { claimsOn, getEntity, presentClaims } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { Search } from "./need.ts";

/**
 * Why a candidate is here: it makes or supplies the product, a source names it as an alternative, or it
 * supplies the same buyer with the same component elsewhere.
 */
export type RecallRule = "produces" | "named" | "same-buyer";

export interface Candidate {
  readonly id: EntityId;
  readonly why: readonly { readonly rule: RecallRule; readonly claims: readonly ClaimId[] }[];
}

/** The rules in the order in which they are told. */
export const RECALL_RULES: readonly RecallRule[] = ["produces", "named", "same-buyer"];

/**
 * Everyone who comes into question, by id: organisations that have a name, are not the buyer and are not the
 * supplier to be replaced. What a plant does counts for whoever operates it. Recall only: nothing is scored.
 */
export function recallCandidates(search: Search): readonly Candidate[] {
  return recall(search).filter(({ id }) => mayBeCandidate(search, id));
}

/** Parties without a name that a source speaks of as if they came into question. */
export function recallUnnamed(search: Search): readonly Candidate[] {
  return recall(search).filter(
    ({ id }) => search.graph.entities.get(id)?.unnamed !== null && !search.buyers.has(id),
  );
}

const recall = keepWith((search: Search): readonly Candidate[] => {
  const found = new Map<EntityId, Map<RecallRule, ClaimId[]>>();
  const add = (named: EntityId, rule: RecallRule, claim: ClaimId): void => {
    for (const { id, via } of organisationsBehind(search, named)) {
      const rules = found.get(id) ?? new Map<RecallRule, ClaimId[]>();
      found.set(id, rules.set(rule, [...(rules.get(rule) ?? []), claim, ...via]));
    }
  };
  for (const claim of presentClaims(search.graph)) {
    if (claim.polarity === "negative" || claim.state !== "known") continue;
    for (const rule of recallRules(search, claim)) {
      for (const id of claim.subject) add(id, rule, claim.id);
    }
  }
  return [...found]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, rules]) => ({
      id,
      why: RECALL_RULES.flatMap((rule) => {
        const claims = rules.get(rule);
        return claims === undefined
          ? []
          : [{ rule, claims: [...new Set(claims)].sort(compareIds) }];
      }),
    }));
});

function recallRules(search: Search, claim: Claim): readonly RecallRule[] {
  const { family, sameComponent, buyers } = search;
  switch (claim.predicate) {
    case "produces":
      return claim.object !== null && family.has(claim.object) && claim.qualifiers.stage !== "none"
        ? ["produces"]
        : [];
    case "suppliesTo": {
      const { product } = claim.qualifiers;
      const rules: RecallRule[] = [];
      if (family.has(product)) rules.push("produces");
      if (claim.object !== null && buyers.has(claim.object) && sameComponent.has(product)) {
        rules.push("same-buyer");
      }
      return rules;
    }
    case "alternativeFor": {
      const { product } = claim.qualifiers;
      const fits = product === UNKNOWN || family.has(product) || sameComponent.has(product);
      return fits && isNamedFor(search, claim) ? ["named"] : [];
    }
    default:
      return [];
  }
}

/** Whether a party is named as an alternative for this buyer and in this market, whatever the product. */
export function isNamedFor(
  { need, places }: Search,
  { object, qualifiers: { market } }: ClaimOf<"alternativeFor">,
): boolean {
  const here =
    market === undefined ||
    market === UNKNOWN ||
    need.market === null ||
    places.containment(market, need.market) !== "outside";
  return object === need.buyer && here;
}

// Who stands behind a party that a claim names: itself, or those whose plant it is, with the claims that say so.
function organisationsBehind(
  { graph }: Search,
  named: EntityId,
): readonly { readonly id: EntityId; readonly via: readonly ClaimId[] }[] {
  if (getEntity(graph, named).class !== "facility") return [{ id: named, via: [] }];
  return claimsOn(graph, named, "operates")
    .filter(({ polarity }) => polarity === "positive")
    .flatMap(({ subject, id: claim }) => subject.map((id) => ({ id, via: [claim] })));
}

function mayBeCandidate({ graph, buyers, lostSuppliers }: Search, id: EntityId): boolean {
  const entity = graph.entities.get(id);
  return (
    entity?.class === "organisation" &&
    entity.unnamed === null &&
    entity.subtype !== "collective" &&
    !buyers.has(id) &&
    !lostSuppliers.has(id)
  );
}
