import { latestFirst } from "../../graph/apply-lens.ts";
import { claimsOn, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { exactValue, type Quantity } from "../../model/quantity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { Derived } from "./derived.ts";

/** An exact sum or number, with the claim that states it. */
interface Stated {
  readonly quantity: Quantity;
  readonly value: number;
  readonly claim: ClaimId;
}

/**
 * What the pledge for a plant comes to: what is left of it after what was spent, if that counts towards it, and the
 * pledge for each pledged job. The latest exact sums count; sums in two currencies are not set against each other.
 */
export function derivePledge(graph: SupplyGraph, plant: EntityId): readonly Derived[] {
  const sums = latestFirst(claimsOn(graph, plant, "invests"), graph.sources);
  const stated = (basis: "pledged" | "spent"): Stated | null =>
    firstExact(
      sums
        .filter((claim) => claim.qualifiers.basis === basis && claim.polarity === "positive")
        .map(({ id, qualifiers }) => ({ id, quantity: qualifiers.amount })),
    );
  const jobs = firstExact(
    latestFirst(claimsOn(graph, plant, "pledgesJobs"), graph.sources).map(({ id, qualifiers }) => ({
      id,
      quantity: qualifiers.number,
    })),
  );
  const [pledged, spent] = [stated("pledged"), stated("spent")];
  if (pledged === null) return [];
  return [...leftOf(plant, pledged, spent), ...perJob(plant, pledged, jobs)];
}

function firstExact(
  claims: readonly { readonly id: ClaimId; readonly quantity: Quantity | typeof UNKNOWN }[],
): Stated | null {
  for (const { id, quantity } of claims) {
    if (quantity === UNKNOWN) continue;
    const value = exactValue(quantity);
    if (value !== null) return { quantity, value, claim: id };
  }
  return null;
}

function leftOf(plant: EntityId, pledged: Stated, spent: Stated | null): readonly Derived[] {
  const { unit } = pledged.quantity;
  if (spent === null || spent.quantity.unit !== unit || spent.value > pledged.value) return [];
  const left = pledged.value - spent.value;
  const share = Math.round((1000 * spent.value) / pledged.value) / 10;
  return [
    {
      rule: "pledge",
      about: plant,
      ...{ measure: "left", spentPercent: share },
      amount: { low: left, high: left, unit },
      entities: [],
      inputs: [pledged.claim, spent.claim],
    },
  ];
}

function perJob(plant: EntityId, pledged: Stated, jobs: Stated | null): readonly Derived[] {
  if (jobs === null || jobs.value === 0) return [];
  const { unit } = pledged.quantity;
  const each = pledged.value / jobs.value;
  return [
    {
      rule: "pledge",
      about: plant,
      measure: "per-job",
      amount: { low: each, high: each, unit },
      entities: [],
      inputs: [pledged.claim, jobs.claim],
    },
  ];
}
