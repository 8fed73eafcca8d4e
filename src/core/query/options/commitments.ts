import { placesAt } from "../../graph/places.ts";
import { claimsOf, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Quantity } from "../../model/quantity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { type Rate, yearlyRate } from "../basis/yearly-rate.ts";
import type { Search } from "../need/need.ts";
import { fitsWidely } from "./match.ts";
import { buyersOf, partiesOf } from "./parties.ts";
import { isStated, isSupply, matchFor } from "./placing.ts";
import { siteOf } from "./sites.ts";

type Supply = ClaimOf<"suppliesTo">;

/** What a plant has promised to others than the buyer, in a year. */
export interface Commitments {
  readonly low: number;
  readonly high: number;
  /** Buyers whose amount or term is not stated. */
  readonly open: readonly { readonly buyer: EntityId; readonly claims: readonly ClaimId[] }[];
  readonly claims: readonly ClaimId[];
}

/**
 * What a plant is to deliver to others (section 1.6): at least what sources place at the plant, at most also what its
 * supplier has promised where the plant lies without naming a plant.
 */
export function commitmentsOf(search: Search, supplier: EntityId, plant: EntityId): Commitments {
  const { graph } = search;
  const ofPlant = claimsOf(graph, plant, "suppliesTo").filter((one) => isPromise(search, one));
  const here = contractsOf(graph, ofPlant);
  const perhaps = contractsOf(graph, perhapsHere(search, { supplier, plant, served: here }));
  const contracts = [...here, ...perhaps];
  return {
    low: sum(here.flatMap(({ rate }) => rate?.low ?? [])),
    high: sum(contracts.flatMap(({ rate }) => rate?.high ?? [])),
    open: openOf(contracts),
    claims: [...new Set(contracts.flatMap(({ claims }) => claims))].sort(compareIds),
  };
}

interface Contract {
  readonly buyer: EntityId;
  /** null where amount or term is not stated. */
  readonly rate: Rate | null;
  readonly claims: readonly ClaimId[];
}

function openOf(contracts: readonly Contract[]): Commitments["open"] {
  return contracts
    .filter(({ rate }) => rate === null)
    .map(({ buyer, claims }) => ({ buyer, claims }));
}

function isPromise(search: Search, claim: Supply): boolean {
  const buyers = buyersOf(search);
  if (!isStated(claim) || !isSupply(claim) || claim.object === null) return false;
  return !buyers.has(claim.object) && fitsWidely(matchFor(search)(claim.qualifiers));
}

/** What the supplier has promised in a region that takes the plant in, to buyers whom no other plant there serves. */
function perhapsHere(
  search: Search,
  { supplier, plant, served }: { supplier: EntityId; plant: EntityId; served: readonly Contract[] },
): readonly Supply[] {
  const { graph } = search;
  const { isWithin } = placesAt(graph);
  const parties = partiesOf(graph);
  const { places } = siteOf(graph, plant);
  const servedHere = new Set(served.map(({ buyer }) => buyer));
  const others = parties.plantsOf(supplier).filter((one) => one !== plant);
  const servedElsewhere = (buyer: EntityId, region: EntityId): boolean =>
    others.some((other) =>
      claimsOf(graph, other, "suppliesTo").some((claim) => {
        if (!isPromise(search, claim) || companyOf(graph, claim.object ?? "") !== buyer)
          return false;
        const at = regionOf(claim);
        const seats = at === null ? siteOf(graph, other).places : [at];
        return seats.some((seat) => isWithin(seat, region) || isWithin(region, seat));
      }),
    );
  return parties
    .firmsOf(supplier)
    .flatMap((firm) => claimsOf(graph, firm, "suppliesTo"))
    .filter((claim) => {
      const region = regionOf(claim);
      if (region === null || !isPromise(search, claim)) return false;
      const buyer = companyOf(graph, claim.object ?? "");
      const takesIn = places.some((place) => isWithin(place, region));
      return takesIn && !servedHere.has(buyer) && !servedElsewhere(buyer, region);
    });
}

function regionOf({ qualifiers: { region } }: Supply): EntityId | null {
  return region === undefined || region === UNKNOWN ? null : region;
}

/** The company behind a customer: of a programme or a plant the firm that it is part of or that runs it. */
export function companyOf(graph: SupplyGraph, customer: EntityId): EntityId {
  const seen = [customer];
  for (let at: EntityId = customer; ; ) {
    const whole = wholeOf(graph, at);
    if (whole === null || seen.includes(whole)) return at;
    seen.push(whole);
    at = whole;
  }
}

function wholeOf(graph: SupplyGraph, id: EntityId): EntityId | null {
  const kind = graph.entities.get(id)?.class;
  if (kind === "organisation") return null;
  if (kind === "facility") return partiesOf(graph).operatorsOf(id)[0] ?? null;
  const wholes = claimsOf(graph, id, "partOf")
    .filter(({ polarity, object }) => polarity === "positive" && object !== null)
    .flatMap(({ object }) => object ?? []);
  return [...wholes].sort(compareIds)[0] ?? null;
}

/** Contracts by buyer and amount: one contract is told by several sources and with several terms. */
function contractsOf(graph: SupplyGraph, claims: readonly Supply[]): readonly Contract[] {
  const groups = new Map<string, { buyer: EntityId; claims: Supply[] }>();
  for (const claim of claims) {
    const buyer = companyOf(graph, claim.object ?? "");
    const amount = claim.qualifiers.volume;
    const written =
      amount === undefined || amount === UNKNOWN || yearlyRate(graph, claim) === null
        ? ""
        : amountOf(amount);
    const key = `${buyer} ${written}`;
    const group = groups.get(key) ?? { buyer, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  const found = [...groups.values()].map(({ buyer, claims: told }): Contract => {
    const rates = told.flatMap((claim) => yearlyRate(graph, claim) ?? []);
    const ids = told.map(({ id }) => id);
    if (rates.length === 0) return { buyer, rate: null, claims: ids };
    const low = Math.min(...rates.map((rate) => rate.low));
    const high = Math.max(...rates.map((rate) => rate.high));
    return { buyer, rate: { low, high }, claims: ids };
  });
  // Whoever has a contract with an amount is told of again without one.
  const sized = new Set(found.flatMap(({ buyer, rate }) => (rate === null ? [] : [buyer])));
  return found.filter(({ buyer, rate }) => rate !== null || !sized.has(buyer));
}

function amountOf({ unit, value, min, max }: Quantity): string {
  return [unit, value ?? `${min ?? ""}-${max ?? ""}`].join(" ");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
