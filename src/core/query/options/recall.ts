import { keepWith } from "../../graph/keep-with.ts";
import { getEntity, presentClaims } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { type Candidate, isNamedFor, RECALL_RULES, type RecallRule } from "../need/candidates.ts";
import type { Search } from "../need/need.ts";
import { optionsOf } from "./build-options.ts";
import { fitsWidely, isMatched } from "./match.ts";
import { isLine } from "./option.ts";
import { buyersOf, feedsOptions, lostFirmsOf, partiesOf } from "./parties.ts";
import { matchFor } from "./placing.ts";

/**
 * The suppliers that come into question where lines are told (section 1.4), by id. What a plant or a firm that counts
 * with its owner does stands for the supplier.
 */
export const recallSuppliers: (search: Search) => readonly Candidate[] = keepWith(
  (search: Search): readonly Candidate[] => {
    const found = new Map<EntityId, Map<RecallRule, Set<ClaimId>>>();
    for (const claim of presentClaims(search.graph)) {
      if (claim.polarity === "negative" || claim.state !== "known") continue;
      for (const rule of rulesFor(search, claim)) {
        for (const named of claim.subject) {
          for (const { supplier, via } of suppliersBehind(search, named)) {
            const rules = found.get(supplier) ?? new Map<RecallRule, Set<ClaimId>>();
            const claims = rules.get(rule) ?? new Set<ClaimId>();
            for (const id of [claim.id, ...via]) claims.add(id);
            found.set(supplier, rules.set(rule, claims));
          }
        }
      }
    }
    return [...found]
      .filter(([id]) => mayBeSupplier(search, id))
      .sort(([a], [b]) => compareIds(a, b))
      .map(([id, rules]) => ({
        id,
        why: RECALL_RULES.flatMap((rule) => {
          const claims = rules.get(rule);
          return claims === undefined ? [] : [{ rule, claims: [...claims].sort(compareIds) }];
        }),
      }));
  },
);

/** Whether somebody who comes into question has a line that a claim places: then the answer is about routes. */
export function hasLines(search: Search): boolean {
  return recallSuppliers(search).some(({ id }) => optionsOf(search, id).options.some(isLine));
}

function rulesFor(search: Search, claim: Claim): readonly RecallRule[] {
  switch (claim.predicate) {
    case "produces":
      return makesIt(search, claim) ? ["produces"] : [];
    case "suppliesTo":
      return supplyRules(search, claim);
    case "alternativeFor": {
      const { product } = claim.qualifiers;
      return isNamedFor(search, claim) && fitsWidely(matchFor(search)({ product }))
        ? ["named"]
        : [];
    }
    default:
      return [];
  }
}

function makesIt(search: Search, claim: ClaimOf<"produces">): boolean {
  if (!feedsOptions(claim) || claim.qualifiers.stage === "none" || claim.object === null)
    return false;
  const { chemistry } = claim.qualifiers;
  return isMatched(matchFor(search)({ product: claim.object, chemistry }));
}

function supplyRules(search: Search, claim: ClaimOf<"suppliesTo">): readonly RecallRule[] {
  if (!feedsOptions(claim)) return [];
  const match = matchFor(search)(claim.qualifiers);
  const forBuyer = claim.object !== null && buyersOf(search).has(claim.object);
  return [
    ...(isMatched(match) ? (["produces"] as const) : []),
    ...(forBuyer && fitsWidely(match) ? (["same-buyer"] as const) : []),
  ];
}

function suppliersBehind(
  { graph }: Search,
  named: EntityId,
): readonly { readonly supplier: EntityId; readonly via: readonly ClaimId[] }[] {
  const parties = partiesOf(graph);
  if (getEntity(graph, named).class !== "facility")
    return [{ supplier: parties.countsWith(named), via: parties.countedBy(named) }];
  return parties.operatorsOf(named).map((operator) => ({
    supplier: parties.countsWith(operator),
    via: [...parties.operatorClaims(named), ...parties.countedBy(operator)],
  }));
}

function mayBeSupplier(search: Search, id: EntityId): boolean {
  const { graph } = search;
  const buyers = buyersOf(search);
  const entity = graph.entities.get(id);
  return (
    entity?.class === "organisation" &&
    entity.unnamed === null &&
    entity.subtype !== "collective" &&
    !isBuyers(search, id) &&
    !buyers.has(id) &&
    !isLost(search, id)
  );
}

/** Whether a supplier is the buyer, or a firm whose whole output counts for it. */
export function isBuyers({ graph, need }: Search, supplier: EntityId): boolean {
  return partiesOf(graph).countsWith(need.buyer) === supplier;
}

/** Whether a supplier is the one to be replaced, or runs the plant that is. */
export function isLost(search: Search, supplier: EntityId): boolean {
  return lostFirmsOf(search).includes(supplier);
}
