import { governingStatus, OUT_OF_ACTION } from "../../graph/status.ts";
import { claimsOf, getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareBacking, compareIds, strongestFirst } from "../../model/strength.ts";
import { STATUS_WORDS, type Stage, UNKNOWN } from "../../model/vocabulary.ts";
import { ownersOf } from "../assess/assess.ts";
import { gistOf } from "../assess/gist.ts";
import { findRouteDuties } from "../criterion/duty.ts";
import { findLatestCapacity } from "../derive/plant-load.ts";
import type { Search } from "../need/need.ts";
import { plantsOf } from "../need/plants.ts";
import { findMade, findSupplied } from "../need/supply-claims.ts";
import type { CellFact, ToldFact } from "./cell-fact.ts";

/** Where a candidate makes the product and how far it is with it, and whom it supplies; the furthest first. */
export function findMaking(search: Search, candidate: EntityId): readonly ToldFact[] {
  const { graph, family, need } = search;
  const ladder = graph.dataset.criteria.readiness;
  const rungOf = (stage: Stage): number => ladder.findIndex(({ stages }) => stages.includes(stage));
  const made = findMade(search, candidate)
    .filter(({ claim: { object } }) => family.has(object ?? ""))
    .map(({ claim, via }) => {
      const product = claim.object === need.product ? null : claim.object;
      const fact = { code: "makes", product, gist: gistOf(graph, claim) } as const;
      const told: CellFact = { ...fact, ...whereOf(search, claim, candidate) };
      return { claim, via, rung: rungOf(claim.qualifiers.stage), fact: told };
    });
  const supplied = findSupplied(search, candidate)
    .filter(({ claim }) => family.has(claim.qualifiers.product))
    .map((one) => ({ ...one, rung: rungOf("supplying"), fact: claimFact(graph, one.claim) }));
  return [...made, ...supplied]
    .sort((a, b) => b.rung - a.rung || compareClaims(a.claim, b.claim))
    .map(({ claim, via, fact }) => ({ fact, claims: [claim.id, ...via] }));
}

function claimFact(graph: SupplyGraph, claim: Claim): CellFact {
  return { code: "claim", gist: gistOf(graph, claim) };
}

function compareClaims(a: Claim, b: Claim): number {
  return compareBacking(a, b) || compareIds(a.id, b.id);
}

function whereOf(
  { graph }: Search,
  { subject, qualifiers: { region } }: ClaimOf<"produces">,
  candidate: EntityId,
): { readonly plants: readonly EntityId[]; readonly region: EntityId | null } {
  const plants = subject.filter(
    (id) => id !== candidate && getEntity(graph, id).class === "facility",
  );
  const known = region !== undefined && region !== UNKNOWN;
  return { plants, region: plants.length === 0 && known ? region : null };
}

interface MarketPlant {
  readonly id: EntityId;
  /** That it is the candidate's and that it lies in the market. */
  readonly claims: readonly ClaimId[];
  /** The venture whose plant it is; null where it is the candidate's own. */
  readonly venture: EntityId | null;
}

function findMarketPlants(search: Search, candidate: EntityId): readonly MarketPlant[] {
  const { graph } = search;
  const ventures = claimsOf(graph, candidate, "ownsStakeIn").filter(
    ({ polarity, object }) => polarity === "positive" && object !== null,
  );
  const operators = [
    { id: candidate, venture: null, claims: [] as readonly ClaimId[] },
    ...[...new Set(ventures.map(({ object }) => object ?? ""))].map((id) => ({
      ...{ id, venture: id },
      claims: ventures.filter(({ object }) => object === id).map((claim) => claim.id),
    })),
  ];
  return operators.flatMap(({ id: operator, venture, claims: stake }) =>
    plantsOf(search, operator).flatMap(({ id, claims }) => {
      const seats = claimsOf(graph, id, "locatedIn").filter(
        ({ object, polarity }) => polarity === "positive" && search.isInMarket(object),
      );
      if (seats.length === 0) return [];
      return [{ id, venture, claims: [...stake, ...claims, ...seats.map((one) => one.id)] }];
    }),
  );
}

/** The plants in the market, those of ventures too, with their status, and sites there that no claim names. */
export function findPlantsInMarket(search: Search, candidate: EntityId): readonly ToldFact[] {
  const { graph } = search;
  const plants = findMarketPlants(search, candidate).map(({ id, venture, claims }) => {
    const { status, claims: standing } = governingStatus(graph, id);
    const fact: CellFact = { code: "plant", plant: id, status, venture };
    return { fact, claims: [...claims, ...standing] };
  });
  const sites = strongestFirst(claimsOf(graph, candidate, "hasSitesIn"))
    .filter(({ object }) => search.isInMarket(object))
    .map((claim) => ({ fact: claimFact(graph, claim), claims: [claim.id] }));
  return [...plants, ...sites];
}

/** The latest capacity that is stated of each plant in the market. */
export function findCapacities(search: Search, candidate: EntityId): readonly ToldFact[] {
  return findMarketPlants(search, candidate).flatMap(({ id, claims }) => {
    const capacity = findLatestCapacity(search.graph, id);
    if (capacity === null || capacity.value === null) return [];
    const planned = capacity.kind === "plan" || capacity.qualifiers.basis === "plan";
    const fact: CellFact = { code: "capacity", plant: id, amount: capacity.value, planned };
    return [{ fact, claims: [capacity.id, ...claims] }];
  });
}

/** Who owns a candidate, and from where it and they are. */
export function findOwnership(search: Search, candidate: EntityId): readonly ToldFact[] {
  const { graph } = search;
  const owners = ownersOf(search, candidate).map(({ id, claims }) => {
    const [first] = claims;
    const stake = first === undefined ? undefined : graph.claims.get(first);
    const share = stake?.predicate === "ownsStakeIn" ? stake.qualifiers.share : undefined;
    const [home] = findHomes(graph, id);
    const fact: CellFact = {
      ...{ code: "owner", owner: id, home: home?.place ?? null },
      share: share === undefined || share === UNKNOWN ? null : share,
    };
    return { fact, claims: [...claims, ...(home?.claims ?? [])] };
  });
  const homes = findHomes(graph, candidate).map(({ place, claims }): ToldFact => {
    return { fact: { code: "home", place, ownersStated: owners.length > 0 }, claims };
  });
  return [...owners, ...homes];
}

interface Home {
  readonly place: EntityId;
  readonly claims: readonly ClaimId[];
}

function findHomes(graph: SupplyGraph, company: EntityId): readonly Home[] {
  const said = strongestFirst<ClaimOf<"basedIn"> | ClaimOf<"ascribedNationality">>([
    ...claimsOf(graph, company, "basedIn"),
    ...claimsOf(graph, company, "ascribedNationality"),
  ]).filter(({ polarity, object }) => polarity === "positive" && object !== null);
  const places = [...new Set(said.map(({ object }) => object ?? ""))];
  return places.map((place) => ({
    place,
    claims: said.filter(({ object }) => object === place).map(({ id }) => id),
  }));
}

/** What a candidate already is to the buyer: deliveries, contracts with their term, talks. */
export function findRelation(search: Search, candidate: EntityId): readonly ToldFact[] {
  const { graph, buyers } = search;
  const contracts = new Map<string, ToldFact>();
  const deliveries = findSupplied(search, candidate)
    .filter(({ claim: { object } }) => buyers.has(object ?? ""))
    .sort((a, b) => precisionOf(b.claim) - precisionOf(a.claim) || compareClaims(a.claim, b.claim));
  for (const { claim, via } of deliveries) {
    const fact = deliveryOf(graph, claim);
    // A contract is told once, by the claim that says most of it.
    const key = claim.qualifiers.agreement ?? JSON.stringify(fact);
    const told = contracts.get(key) ?? { fact, claims: [] };
    contracts.set(key, { ...told, claims: [...told.claims, claim.id, ...via] });
  }
  const talks = claimsOf(graph, candidate, "inTalksWith")
    .filter(({ object, polarity }) => buyers.has(object ?? "") && polarity === "positive")
    .map(
      ({ id, object }): ToldFact => ({ fact: { code: "talks", with: object ?? "" }, claims: [id] }),
    );
  return [...contracts.values(), ...talks];
}

// What names a contract or a term says more than what only says that there is a supply.
function precisionOf({ qualifiers, time }: ClaimOf<"suppliesTo">): number {
  const parts = [
    qualifiers.agreement,
    qualifiers.volume,
    time.from ?? undefined,
    time.to ?? undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== UNKNOWN).length;
}

function deliveryOf(graph: SupplyGraph, claim: ClaimOf<"suppliesTo">): CellFact {
  const { agreement, basis, volume } = claim.qualifiers;
  return {
    ...{ code: "delivery", gist: gistOf(graph, claim) },
    ...{ agreement: agreement ?? null, contract: basis === "contract" },
    volume: volume === undefined || volume === UNKNOWN ? null : volume,
  };
}

/** The duty from each place where the product is made, the lowest known first. */
export function findDuties(
  search: Search,
  candidate: EntityId,
): readonly (ToldFact & {
  readonly ratePercent: number | null;
})[] {
  return findRouteDuties(search, candidate).map(({ origin, ratePercent, free, claims }) => ({
    fact: { code: "duty", origin, ratePercent, free },
    claims,
    ratePercent,
  }));
}

/** How a candidate and its plants stand, wherever they are: those out of action by name, the rest counted. */
export function findStatuses(search: Search, candidate: EntityId): readonly ToldFact[] {
  const standing = (id: EntityId) => ({ id, ...governingStatus(search.graph, id) });
  const own = standing(candidate);
  const plants = plantsOf(search, candidate).map(({ id }) => standing(id));
  const byStatus = STATUS_WORDS.facility.flatMap((status) => {
    const alike = plants.filter((plant) => plant.status === status);
    if (alike.length === 0) return [];
    const named = OUT_OF_ACTION.includes(status) || alike.length === 1;
    const fact: CellFact = {
      ...{ code: "status", status },
      plants: { count: alike.length, named: named ? alike.map(({ id }) => id) : [] },
    };
    return [{ fact, claims: alike.flatMap((plant) => plant.claims) }];
  });
  if (own.status === null) return byStatus;
  const itself: CellFact = { code: "status", status: own.status, plants: null };
  return [{ fact: itself, claims: own.claims }, ...byStatus];
}
