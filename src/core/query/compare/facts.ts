import { governingStatus, OUT_OF_ACTION } from "../../graph/status.ts";
import { claimsOf, getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordQuantity, wordRate } from "../../model/quantity.ts";
import { compareBacking, compareIds, strongestFirst } from "../../model/strength.ts";
import { STATUS_WORDS, type Stage, type StatusWord, UNKNOWN } from "../../model/vocabulary.ts";
import {
  countWord,
  joinWords,
  STATUS_WORDS_SHOWN,
  wordStanding,
} from "../../model/wording/words.ts";
import { ownersOf } from "../assess/assess.ts";
import { phraseClaim } from "../assess/phrase.ts";
import { findRouteDuties } from "../criterion/duty.ts";
import { findLatestCapacity } from "../derive/plant-load.ts";
import type { Search } from "../need/need.ts";
import { plantsOf } from "../need/plants.ts";
import { findMade, findSupplied } from "../need/supply-claims.ts";
import { wordAmount } from "../sentence/amount.ts";
import { makeNameOf, type NameOf } from "../sentence/entity-name.ts";
import type { FreeTrade } from "../tariff/border.ts";
import type { CellPart } from "./comparison.ts";

/** Where a candidate makes the product and how far it is with it, and whom it supplies; the furthest first. */
export function findMaking(search: Search, candidate: EntityId): readonly CellPart[] {
  const { graph, family, need } = search;
  const nameOf = nameIn(search);
  const ladder = graph.dataset.criteria.readiness;
  const rungOf = (stage: Stage): number => ladder.findIndex(({ stages }) => stages.includes(stage));
  const made = findMade(search, candidate)
    .filter(({ claim: { object } }) => family.has(object ?? ""))
    .map(({ claim, via }) => {
      const sort = claim.object === need.product ? "" : `${nameOf(claim.object ?? "")}: `;
      const where = whereOf(search, claim, candidate, nameOf);
      return { claim, via, rung: rungOf(claim.qualifiers.stage), before: sort, after: where };
    });
  const supplied = findSupplied(search, candidate)
    .filter(({ claim }) => family.has(claim.qualifiers.product))
    .map((one) => ({ ...one, rung: rungOf("supplying"), before: "", after: "" }));
  return [...made, ...supplied]
    .sort((a, b) => b.rung - a.rung || compareClaims(a.claim, b.claim))
    .map(({ claim, via, before, after }) => ({
      words: `${before}${phraseClaim(graph, claim)}${after}`,
      claims: [claim.id, ...via],
    }));
}

function compareClaims(a: Claim, b: Claim): number {
  return compareBacking(a, b) || compareIds(a.id, b.id);
}

function whereOf(
  { graph }: Search,
  { subject, qualifiers: { region } }: ClaimOf<"produces">,
  candidate: EntityId,
  nameOf: NameOf,
): string {
  const plants = subject.filter(
    (id) => id !== candidate && getEntity(graph, id).class === "facility",
  );
  if (plants.length > 0) return `, at ${joinWords(plants.map(nameOf))}`;
  return region === undefined || region === UNKNOWN
    ? ", place not stated"
    : `, in ${nameOf(region)}`;
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
export function findPlantsInMarket(search: Search, candidate: EntityId): readonly CellPart[] {
  const { graph } = search;
  const nameOf = nameIn(search);
  const plants = findMarketPlants(search, candidate).map(({ id, venture, claims }) => {
    const { status, claims: standing } = governingStatus(graph, id);
    const whose = venture === null ? "" : `; of ${nameOf(venture)}`;
    const state = status === null ? "status not stated" : STATUS_WORDS_SHOWN[status];
    return { words: `${nameOf(id)} (${state}${whose})`, claims: [...claims, ...standing] };
  });
  const sites = strongestFirst(claimsOf(graph, candidate, "hasSitesIn"))
    .filter(({ object }) => search.isInMarket(object))
    .map((claim) => ({ words: phraseClaim(graph, claim), claims: [claim.id] }));
  return [...plants, ...sites];
}

/** The latest capacity that is stated of each plant in the market. */
export function findCapacities(search: Search, candidate: EntityId): readonly CellPart[] {
  const nameOf = nameIn(search);
  return findMarketPlants(search, candidate).flatMap(({ id, claims }) => {
    const capacity = findLatestCapacity(search.graph, id);
    if (capacity === null) return [];
    const planned = capacity.kind === "plan" || capacity.qualifiers.basis === "plan";
    const words = `${nameOf(id)}: ${wordQuantity(capacity.value)}${planned ? ", planned" : ""}`;
    return [{ words, claims: [capacity.id, ...claims] }];
  });
}

/** Who owns a candidate, and from where it and they are. */
export function findOwnership(search: Search, candidate: EntityId): readonly CellPart[] {
  const { graph } = search;
  const owners = ownersOf(search, candidate).map(({ id, claims }) => {
    const [first] = claims;
    const stake = first === undefined ? undefined : graph.claims.get(first);
    const share = stake?.predicate === "ownsStakeIn" ? stake.qualifiers.share : undefined;
    const [home] = findHomes(graph, id);
    const from = home === undefined ? "" : ` (${home.words})`;
    return {
      words: `${nameIn(search)(id)} owns ${wordAmount(share, "a stake of a size not stated")}${from}`,
      claims: [...claims, ...(home?.claims ?? [])],
    };
  });
  const homes = findHomes(graph, candidate);
  return owners.length > 0
    ? [...owners, ...homes.map(({ words, claims }) => ({ words: `itself ${words}`, claims }))]
    : homes.map(({ words, claims }) => ({ words: `${words}; owners not stated`, claims }));
}

function findHomes(graph: SupplyGraph, company: EntityId): readonly CellPart[] {
  const nameOf = makeNameOf(graph.entities);
  const said = strongestFirst<ClaimOf<"basedIn"> | ClaimOf<"ascribedNationality">>([
    ...claimsOf(graph, company, "basedIn"),
    ...claimsOf(graph, company, "ascribedNationality"),
  ]).filter(({ polarity, object }) => polarity === "positive" && object !== null);
  const places = [...new Set(said.map(({ object }) => object ?? ""))];
  return places.map((place) => ({
    words: `from ${nameOf(place)}`,
    claims: said.filter(({ object }) => object === place).map(({ id }) => id),
  }));
}

/** What a candidate already is to the buyer: deliveries, contracts with their term, talks. */
export function findRelation(search: Search, candidate: EntityId): readonly CellPart[] {
  const { graph, buyers } = search;
  const nameOf = nameIn(search);
  const contracts = new Map<string, CellPart>();
  const deliveries = findSupplied(search, candidate)
    .filter(({ claim: { object } }) => buyers.has(object ?? ""))
    .sort((a, b) => precisionOf(b.claim) - precisionOf(a.claim) || compareClaims(a.claim, b.claim));
  for (const { claim, via } of deliveries) {
    const words = `${phraseClaim(graph, claim)}${wordTerms(claim, nameOf)}`;
    // A contract is told once, by the claim that says most of it.
    const key = claim.qualifiers.agreement ?? words;
    const told = contracts.get(key) ?? { words, claims: [] };
    contracts.set(key, { ...told, claims: [...told.claims, claim.id, ...via] });
  }
  const talks = claimsOf(graph, candidate, "inTalksWith")
    .filter(({ object, polarity }) => buyers.has(object ?? "") && polarity === "positive")
    .map(({ id, object }) => ({ words: `in talks with ${nameOf(object ?? "")}`, claims: [id] }));
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

function wordTerms(claim: ClaimOf<"suppliesTo">, nameOf: NameOf): string {
  const { agreement, basis, volume } = claim.qualifiers;
  const under =
    agreement === undefined
      ? basis === "contract"
        ? ", under a contract"
        : ""
      : `, under ${nameOf(agreement)}`;
  const amount = volume === undefined || volume === UNKNOWN ? "" : `, ${wordQuantity(volume)}`;
  return `${under}${amount}`;
}

/** The duty from each place where the product is made, the lowest known first. */
export function findDuties(
  search: Search,
  candidate: EntityId,
): readonly (CellPart & {
  readonly ratePercent: number | null;
})[] {
  const nameOf = nameIn(search);
  return findRouteDuties(search, candidate).map(({ origin, ratePercent, free, claims }) => ({
    words: wordDuty(ratePercent, free, origin, nameOf),
    claims,
    ratePercent,
  }));
}

function wordDuty(
  ratePercent: number | null,
  free: FreeTrade | null,
  origin: EntityId,
  nameOf: NameOf,
): string {
  if (free !== null) {
    const union = free.basis === null ? "" : `, within ${nameOf(free.place)}`;
    return `none: made in ${nameOf(origin)}${union}`;
  }
  const from = `from ${nameOf(origin)}`;
  return ratePercent === null ? `not known ${from}` : `${wordRate(ratePercent)} ${from}`;
}

/** How a candidate and its plants stand, wherever they are: those out of action by name, the rest counted. */
export function findStatuses(search: Search, candidate: EntityId): readonly CellPart[] {
  const nameOf = nameIn(search);
  const standing = (id: EntityId) => ({ id, ...governingStatus(search.graph, id) });
  const own = standing(candidate);
  const plants = plantsOf(search, candidate).map(({ id }) => standing(id));
  const byStatus = STATUS_WORDS.facility.flatMap((status) => {
    const alike = plants.filter((plant) => plant.status === status);
    if (alike.length === 0) return [];
    const claims = alike.flatMap((plant) => plant.claims);
    return [{ words: `${wordStanding(status)}: ${wordPlants(status, alike, nameOf)}`, claims }];
  });
  const itself =
    own.status === null ? [] : [{ words: wordStanding(own.status), claims: own.claims }];
  return [...itself, ...byStatus];
}

function wordPlants(
  status: StatusWord,
  plants: readonly { readonly id: EntityId }[],
  nameOf: NameOf,
): string {
  const named = OUT_OF_ACTION.includes(status) || plants.length === 1;
  return named ? joinWords(plants.map(({ id }) => nameOf(id))) : countWord(plants.length, "plant");
}

function nameIn({ graph }: Search): NameOf {
  return makeNameOf(graph.entities);
}
