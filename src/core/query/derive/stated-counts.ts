import { presentClaims, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { exactValue } from "../../model/quantity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { measureHhi } from "./concentration.ts";
import type { Derived } from "./derived.ts";

/** A maker with how many plants it is said to have in a place, by one rule of counting. */
interface StatedCount {
  readonly maker: EntityId;
  readonly count: number;
  readonly claim: ClaimOf<"facilityCount">;
}

/**
 * What the numbers of plants that makers are said to have in a place come to, of two makers or more: their sum, and
 * how concentrated they are. Only numbers that were counted by the same rule are taken together, and none where a
 * maker is given two.
 */
export function deriveStatedCounts(graph: SupplyGraph, place: EntityId): readonly Derived[] {
  return [...countsByRule(graph, place)]
    .sort(([a], [b]) => compareIds(a, b))
    .flatMap(([countingRule, counts]) => deriveOf(place, countingRule, counts));
}

function countsByRule(
  graph: SupplyGraph,
  place: EntityId,
): ReadonlyMap<string, readonly StatedCount[]> {
  const byRule = new Map<string, StatedCount[]>();
  for (const claim of presentClaims(graph)) {
    if (claim.predicate !== "facilityCount" || claim.qualifiers.region !== place) continue;
    const { value, polarity, subject, qualifiers } = claim;
    const [maker] = subject;
    const count = value === null ? null : exactValue(value);
    const alone = maker !== undefined && subject.length === 1 && polarity === "positive";
    if (!alone || count === null) continue;
    if (qualifiers.countingRule === UNKNOWN) continue;
    const counts = byRule.get(qualifiers.countingRule) ?? [];
    byRule.set(qualifiers.countingRule, [...counts, { maker, count, claim }]);
  }
  return byRule;
}

function deriveOf(
  place: EntityId,
  countingRule: string,
  counts: readonly StatedCount[],
): readonly Derived[] {
  const values = new Map(counts.map(({ maker, count }) => [maker, count]));
  const settled = counts.every(({ maker, count }) => values.get(maker) === count);
  if (values.size < 2 || !settled) return [];
  const sum = [...values.values()].reduce((total, count) => total + count, 0);
  const index = measureHhi([...values.values()]);
  const base = {
    rule: "stated-counts",
    about: place,
    ...{ countingRule, counts: [...values.values()] },
    entities: [...values.keys()].sort(compareIds),
    inputs: counts.map(({ claim }) => claim.id),
  } as const;
  return [
    {
      ...base,
      measure: "sum",
      amount: { low: sum, high: sum, unit: "facilities" },
    },
    ...(index === null
      ? []
      : [
          {
            ...base,
            measure: "concentration" as const,
            amount: { low: index, high: index, unit: "index" },
          },
        ]),
  ];
}
