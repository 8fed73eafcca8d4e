import { claimsOf, claimsOn, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Derived } from "./derived.ts";

/**
 * The tier of a company relative to a buyer: the least number of supplies that lead from it to the buyer, its
 * plants and its programmes. Tier 1 supplies the buyer itself. null where no chain of supplies is stated.
 */
export function deriveSupplyTier(
  graph: SupplyGraph,
  company: EntityId,
  buyer: EntityId,
): Derived | null {
  if (company === buyer) return null;
  let reached = new Map<EntityId, readonly ClaimId[]>([[buyer, []]]);
  const seen = new Set<EntityId>();
  for (let tier = 1; tier <= MOST_TIERS && reached.size > 0; tier++) {
    const customers = withUnits(graph, reached);
    for (const id of customers.keys()) seen.add(id);
    const suppliers = suppliersOf(graph, customers);
    const path = suppliers.get(company);
    if (path !== undefined) {
      return {
        rule: "supply-tier",
        about: company,
        buyer,
        amount: { low: tier, high: tier, unit: "tier" },
        entities: [buyer],
        inputs: path,
      };
    }
    reached = new Map([...suppliers].filter(([id]) => !seen.has(id)));
  }
  return null;
}

const MOST_TIERS = 6;

function withUnits(
  graph: SupplyGraph,
  organisations: ReadonlyMap<EntityId, readonly ClaimId[]>,
): Map<EntityId, readonly ClaimId[]> {
  const all = new Map(organisations);
  for (const [id, path] of all) {
    for (const { object, polarity, id: claim } of claimsOf(graph, id, "operates")) {
      if (object !== null && polarity === "positive" && !all.has(object)) {
        all.set(object, [...path, claim]);
      }
    }
    for (const { subject, polarity, id: claim } of claimsOn(graph, id, "partOf")) {
      if (polarity === "negative") continue;
      for (const part of subject) if (!all.has(part)) all.set(part, [...path, claim]);
    }
  }
  return all;
}

function suppliersOf(
  graph: SupplyGraph,
  customers: ReadonlyMap<EntityId, readonly ClaimId[]>,
): Map<EntityId, readonly ClaimId[]> {
  const found = new Map<EntityId, readonly ClaimId[]>();
  const add = (id: EntityId, path: readonly ClaimId[]): void => {
    if (!found.has(id)) found.set(id, path);
  };
  for (const [customer, path] of customers) {
    for (const { subject, polarity, id } of claimsOn(graph, customer, "suppliesTo")) {
      if (polarity === "negative") continue;
      for (const supplier of subject) {
        add(supplier, [...path, id]);
        for (const { operator, claim } of operatorsOf(graph, supplier)) {
          add(operator, [...path, id, claim]);
        }
      }
    }
  }
  return found;
}

function operatorsOf(
  graph: SupplyGraph,
  plant: EntityId,
): readonly { readonly operator: EntityId; readonly claim: ClaimId }[] {
  return claimsOn(graph, plant, "operates")
    .filter(({ polarity }) => polarity === "positive")
    .flatMap(({ subject, id }) => subject.map((operator) => ({ operator, claim: id })));
}
