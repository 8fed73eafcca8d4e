import { labelOf } from "../../graph/entity-label.ts";
import type { Criterion } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { type Named, type Refusal, refusal } from "../../model/refusal.ts";
import { compareIds } from "../../model/strength.ts";
import { isWeighted, type WeightChoice } from "../assess/ranking-weights.ts";
import type { Basis } from "../assess/result.ts";
import type { Search } from "../need/need.ts";
import { MARKET_REQUIREMENTS, type Requirement, writeRequirement } from "../need/requirement.ts";

/** Why a ranking that is asked for cannot be made; null where it can. */
export function refuseRanking(
  search: Search,
  criteria: readonly Criterion[],
  asked: {
    readonly requirements: readonly Requirement[];
    readonly weights: WeightChoice;
    readonly basis: Basis;
  },
): Refusal | null {
  return (
    refuseMarket(search, asked.requirements) ??
    refuseSort(search, asked.requirements) ??
    refuseWeights(search, criteria, asked)
  );
}

function refuseMarket({ need }: Search, requirements: readonly Requirement[]): Refusal | null {
  const asking = requirements.filter(({ type }) => MARKET_REQUIREMENTS.includes(type));
  if (need.market !== null || asking.length === 0) return null;
  return refusal({ reason: "no-market", requirements: asking.map(writeRequirement) });
}

function refuseSort(
  { graph, need, family }: Search,
  requirements: readonly Requirement[],
): Refusal | null {
  const sorts = [...family].filter((id) => id !== need.product).sort(compareIds);
  const wrong = requirements.find((one) => one.type === "format" && !sorts.includes(one.sort));
  if (wrong?.type !== "format") return null;
  const named = (id: EntityId): Named => ({ id, label: labelOf(id, graph.entities) });
  return refusal({
    reason: "no-sort",
    requirement: writeRequirement(wrong),
    asked: named(wrong.sort),
    product: named(need.product),
    known: sorts,
  });
}

function refuseWeights(
  { graph }: Search,
  criteria: readonly Criterion[],
  { weights, basis }: { readonly weights: WeightChoice; readonly basis: Basis },
): Refusal | null {
  if (criteria.length > 0) return null;
  const asksMarket = graph.dataset.criteria.table.some((one) => isWeighted(one, weights, basis));
  return refusal(
    asksMarket ? { reason: "market-criteria-only" } : { reason: "weights-zero", text: null },
  );
}
