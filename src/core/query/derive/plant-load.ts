import { latestFirst } from "../../graph/apply-lens.ts";
import { placesAt } from "../../graph/places.ts";
import { claimsOf, claimsOn, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { type Quantity, quantityBounds } from "../../model/quantity.ts";
import { UNITS, UNKNOWN } from "../../model/vocabulary.ts";
import { yearlyRate } from "../basis/yearly-rate.ts";
import type { Derived } from "./derived.ts";

/** Capacity and load of a plant in a year, in the unit of the record. */
export interface PlantLoad {
  readonly capacity: number;
  /** From the contracts that a source places at the plant to these and all others of its operator in the country. */
  readonly load: { readonly low: number; readonly high: number };
  readonly inputs: readonly ClaimId[];
  /** Contracts whose amount or term is not stated; they load the plant by an amount nobody knows. */
  readonly open: readonly ClaimId[];
}

/**
 * What a plant is to deliver in a year, spread evenly over the term of each contract: at least what sources place
 * at the plant, at most also what its operator has promised where it may stand without naming a plant. null
 * where no capacity in the unit of the record is stated.
 */
export function measurePlantLoad(graph: SupplyGraph, plant: EntityId): PlantLoad | null {
  const capacity = findLatestCapacity(graph, plant);
  if (capacity === null) return null;
  const placed = claimsOf(graph, plant, "suppliesTo").filter(isFirm);
  const { containment } = placesAt(graph);
  const seats = claimsOf(graph, plant, "locatedIn").map(({ object }) => object ?? "");
  const buyersHere = new Set(placed.map(({ object }) => object));
  const elsewhere = claimsOn(graph, plant, "operates")
    .flatMap(({ subject }) => subject)
    .flatMap((operator) => claimsOf(graph, operator, "suppliesTo"))
    .filter(isFirm)
    .filter(({ object }) => !buyersHere.has(object))
    .filter(({ qualifiers: { region } }) => {
      if (region === undefined || region === UNKNOWN) return false;
      return seats.some((seat) => containment(seat, region) !== "outside");
    });
  const here = yearly(graph, placed);
  const also = yearly(graph, elsewhere);
  const low = sum(here.rates);
  return {
    capacity: quantityBounds(capacity.value).high,
    load: { low, high: low + sum(also.rates) },
    inputs: [capacity.id, ...here.inputs, ...also.inputs],
    open: [...here.open, ...also.open],
  };
}

/** The load as a derived value; null where the plant has no stated capacity or no contract. */
export function derivePlantLoad(graph: SupplyGraph, plant: EntityId): Derived | null {
  const measured = measurePlantLoad(graph, plant);
  if (measured === null || measured.inputs.length < 2) return null;
  const { capacity, inputs, open } = measured;
  const { low, high } = measured.load;
  const unit = UNITS[graph.dataset.criteria.capacityUnit].many;
  return {
    rule: "plant-load",
    about: plant,
    capacity,
    open: { count: open.length, buyers: buyersOf(graph, open) },
    amount: { low, high, unit },
    entities: [plant],
    inputs,
  };
}

function buyersOf(graph: SupplyGraph, ids: readonly ClaimId[]): readonly EntityId[] {
  return [...new Set(ids.flatMap((id) => graph.claims.get(id)?.object ?? []))];
}

function isFirm({ polarity, state }: ClaimOf<"suppliesTo">): boolean {
  return polarity === "positive" && state === "known";
}

/** The latest capacity, in the unit of the record, that is stated of a plant. */
export function findLatestCapacity(
  graph: SupplyGraph,
  plant: EntityId,
): (ClaimOf<"hasCapacity"> & { readonly value: Quantity }) | null {
  const stated = claimsOf(graph, plant, "hasCapacity").flatMap((claim) =>
    claim.value?.unit === graph.dataset.criteria.capacityUnit
      ? [{ ...claim, value: claim.value }]
      : [],
  );
  return latestFirst(stated, graph.sources)[0] ?? null;
}

/** The rates of contracts, those of one customer at one rate taken as one contract. */
function yearly(
  graph: SupplyGraph,
  contracts: readonly ClaimOf<"suppliesTo">[],
): {
  readonly rates: readonly number[];
  readonly inputs: readonly ClaimId[];
  readonly open: readonly ClaimId[];
} {
  const known = new Map<string, { customer: EntityId; rate: number; id: ClaimId }>();
  const open = new Map<EntityId, ClaimId>();
  for (const claim of contracts) {
    const rate = yearlyRate(graph, claim)?.high ?? null;
    const customer = claim.object ?? "";
    if (rate === null) {
      if (!open.has(customer)) open.set(customer, claim.id);
      continue;
    }
    const key = `${customer}|${rate.toFixed(3)}`;
    if (!known.has(key)) known.set(key, { customer, rate, id: claim.id });
  }
  const contractsKnown = [...known.values()];
  const served = new Set(contractsKnown.map(({ customer }) => customer));
  return {
    rates: contractsKnown.map(({ rate }) => rate),
    inputs: contractsKnown.map(({ id }) => id),
    open: [...open].filter(([customer]) => !served.has(customer)).map(([, id]) => id),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
