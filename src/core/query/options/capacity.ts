import { claimsOf, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { type Quantity, quantityBounds } from "../../model/quantity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import { isMatched, type Match } from "./match.ts";
import type { SupplyOption } from "./option.ts";
import { isDoneKind, newestOf, partiesOf } from "./parties.ts";
import { isStated, matched, matchFor, type Placed } from "./placing.ts";

/** What a line can make in a year, in the unit of the record, as stated; the scopes are what the numbers count where that is a part. */
export interface Capacity {
  readonly low: number;
  readonly high: number;
  readonly claims: readonly ClaimId[];
  readonly scopes: readonly string[];
}

interface Stated {
  readonly claim: Claim;
  readonly high: number;
  readonly low: number;
  readonly scope: string | null;
}

/** The capacity of an option by the newest word; null where none is stated (section 1.6). */
export function capacityOf(search: Search, option: SupplyOption): Capacity | null {
  const { root, told, supplier } = option;
  const { graph } = search;
  const purpose = told.every(({ match }) => match !== "other");
  const named = [...namedCapacities(search, told), ...attachedCapacities(search, option)];
  if (root.at === "plant") {
    const plain = named.length > 0 ? [] : unnamedCapacities(search, root.plant, purpose);
    return newestCapacity(graph, [...named, ...plain]);
  }
  const wanted = root.at === "region" ? root.region : undefined;
  const firms = partiesOf(graph).firmsOf(supplier);
  const matchOf = matchFor(search);
  const stated = firms.flatMap((firm) =>
    claimsOf(graph, firm, "hasCapacity").flatMap((claim) => {
      const { product, region } = claim.qualifiers;
      if (product === undefined || region !== wanted) return [];
      const match = matchOf({ product });
      return isMatched(match) ? statedBy(graph, claim, match, true) : [];
    }),
  );
  return newestCapacity(graph, [...stated, ...attachedCapacities(search, option)]);
}

// Of all that is made there, what names the product.
function namedCapacities({ graph }: Search, told: readonly Placed[]): readonly Stated[] {
  return matched(told).flatMap(({ claim, match }) =>
    claim.predicate === "hasCapacity" ? statedBy(graph, claim, match, true) : [],
  );
}

// A capacity told in one breath with what is made.
function attachedCapacities({ graph }: Search, { backing }: SupplyOption): readonly Stated[] {
  return matched(backing).flatMap(({ claim }) => {
    if (claim.predicate !== "produces") return [];
    const { capacity } = claim.qualifiers;
    if (capacity === undefined || capacity === UNKNOWN) return [];
    const range = bounds(graph, capacity);
    return range === null || !isStated(claim)
      ? []
      : [{ claim, high: range.high, low: 0, scope: null }];
  });
}

function unnamedCapacities(
  { graph }: Search,
  plant: EntityId,
  purpose: boolean,
): readonly Stated[] {
  return claimsOf(graph, plant, "hasCapacity").flatMap((claim) =>
    claim.qualifiers.product === undefined ? statedBy(graph, claim, "exact", purpose) : [],
  );
}

/** @param sure whether the number is of the product: it is named, or nothing else is made there */
function statedBy(
  graph: SupplyGraph,
  claim: ClaimOf<"hasCapacity">,
  match: Match,
  sure: boolean,
): readonly Stated[] {
  const { value, qualifiers } = claim;
  const range = value === null ? null : bounds(graph, value);
  if (range === null || !isStated(claim)) return [];
  const built = qualifiers.basis === "installed" || qualifiers.basis === "output";
  const counts =
    isDoneKind(claim) && claim.commitment === "certain" && built && match !== "family" && sure;
  return [
    { claim, high: range.high, low: counts ? range.low : 0, scope: qualifiers.scope ?? null },
  ];
}

/** The ends of an amount in the unit of the record; what has no upper end counts as the figure. null for other units. */
function bounds(
  { dataset }: SupplyGraph,
  quantity: Quantity,
): { readonly low: number; readonly high: number } | null {
  if (quantity.unit !== dataset.criteria.capacityUnit) return null;
  const { low, high } = quantityBounds(quantity);
  return { low: Number.isFinite(low) ? low : 0, high: Number.isFinite(high) ? high : low };
}

function newestCapacity(graph: SupplyGraph, stated: readonly Stated[]): Capacity | null {
  const newest = new Set(
    newestOf(
      graph,
      stated.map(({ claim }) => claim),
    ),
  );
  const governing = stated.filter(({ claim }) => newest.has(claim));
  if (governing.length === 0) return null;
  return {
    low: Math.min(...governing.map(({ low }) => low)),
    high: Math.max(...governing.map(({ high }) => high)),
    claims: [...new Set(governing.map(({ claim }) => claim.id))].sort(compareIds),
    scopes: [...new Set(governing.flatMap(({ scope }) => scope ?? []))].sort(compareIds),
  };
}
