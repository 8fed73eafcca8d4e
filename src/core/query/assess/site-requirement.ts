import { governingStatus } from "../../graph/status.ts";
import { claimsOf } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { getSpan, lastDay } from "../../model/period.ts";
import { type Milestone, type StatusWord, UNKNOWN } from "../../model/vocabulary.ts";
import { readClaim, readDenial } from "../criterion/reading.ts";
import type { Search } from "../need/need.ts";
import { plantsOf } from "../need/plants.ts";
import type { SiteState } from "../need/requirement.ts";
import { disjunction, type Truth } from "../need/truth.ts";

/** What one piece of evidence says on whether there is such a plant. */
interface Finding {
  readonly truth: Truth;
  readonly claims: readonly ClaimId[];
}

/**
 * Whether a candidate has a plant in the market in the state that is wanted: on the date of the need, else on the date
 * of the lens, else by the latest word. One plant that passes is enough. A plant of a venture leaves it open, as does
 * a site without a name; where no plant is known that is open too, unless the firm is said to have none.
 */
export function checkSites(search: Search, candidate: EntityId, wanted: SiteState): Finding {
  const own = findPlants(search, candidate, wanted);
  const ventures = claimsOf(search.graph, candidate, "ownsStakeIn").flatMap((stake) => {
    if (stake.object === null || stake.polarity === "negative") return [];
    return findPlants(search, stake.object, wanted).map(({ truth, claims }) => ({
      truth: atMostUnknown(truth),
      claims: [stake.id, ...claims],
    }));
  });
  const sites = findNamelessSites(search, candidate);
  const found = [...own, ...ventures, ...sites];
  const denials = findDenials(search, candidate);
  if (found.length === 0)
    return { truth: denials.length > 0 ? "false" : "unknown", claims: denials };
  const best = disjunction(found.map(({ truth }) => truth));
  const deciding = found.filter(({ truth }) => truth === best).flatMap(({ claims }) => claims);
  // Where one source denies what another tells, neither settles it.
  const truth = denials.length > 0 ? atMostUnknown(best) : best;
  return { truth, claims: [...new Set([...deciding, ...denials])] };
}

function findPlants(search: Search, owner: EntityId, wanted: SiteState): readonly Finding[] {
  return plantsOf(search, owner).flatMap(({ id, claims }) => {
    const located = claimsOf(search.graph, id, "locatedIn").filter(
      ({ object, polarity }) => polarity === "positive" && search.isInMarket(object),
    );
    if (located.length === 0) return [];
    const standing = standOf(search, id, wanted);
    const sure = located.some((claim) => readClaim(claim, 1, 0)?.low === 1);
    const seats = located.map((claim) => claim.id);
    return [
      {
        truth: sure ? standing.truth : atMostUnknown(standing.truth),
        claims: [...standing.claims, ...seats, ...claims],
      },
    ];
  });
}

function standOf(search: Search, plant: EntityId, wanted: SiteState): Finding {
  const { graph, need } = search;
  const { status, claims } = governingStatus(graph, plant, need.neededBy ?? graph.lens.trueAt);
  const truth = STANDS[wanted][status ?? "unknown"] ?? "false";
  if (truth !== "false" || need.neededBy === null || !canStillCome(status)) {
    return { truth, claims };
  }
  // By the date of the need it may have come further, unless it is planned for later.
  const late = findLateBeginnings(search, plant);
  return { truth: late.length > 0 ? "false" : "unknown", claims: [...claims, ...late] };
}

/** How each status stands with the state wanted; what is not listed fails. */
const STANDS: { readonly [S in SiteState]: { readonly [W in StatusWord]?: Truth } } = {
  operating: {
    operating: "true",
    commissioning: "true",
    operatingOrBuilding: "unknown",
    ongoing: "unknown",
    unknown: "unknown",
  },
  building: {
    operating: "true",
    commissioning: "true",
    underConstruction: "true",
    operatingOrBuilding: "true",
    ongoing: "unknown",
    unknown: "unknown",
  },
};

const ON_THE_WAY: readonly StatusWord[] = ["rumoured", "announced", "planned", "underConstruction"];

function canStillCome(status: StatusWord | null): boolean {
  return status !== null && ON_THE_WAY.includes(status);
}

const BEGINNINGS: readonly Milestone[] = ["productionStart", "opening", "fullProduction"];

// The plans to begin production, where all of them come after the need; none where one comes in time.
function findLateBeginnings({ graph, need }: Search, plant: EntityId): readonly ClaimId[] {
  if (need.neededBy === null) return [];
  const latest = lastDay(need.neededBy);
  const plans = claimsOf(graph, plant, "hasMilestone").flatMap(
    ({ id, kind, polarity, value, qualifiers: { date } }) => {
      const begins = value !== null && BEGINNINGS.includes(value);
      if (kind !== "plan" || polarity === "negative" || !begins || date === UNKNOWN) return [];
      return [{ id, late: getSpan(date).earliest > latest }];
    },
  );
  return plans.every(({ late }) => late) ? plans.map(({ id }) => id) : [];
}

// That a firm has sites or makes something in the market tells neither a plant's status nor that it is its own.
function findNamelessSites({ graph, isInMarket }: Search, candidate: EntityId): readonly Finding[] {
  const sites = claimsOf(graph, candidate, "hasSitesIn").filter(
    ({ object, polarity }) => polarity === "positive" && isInMarket(object),
  );
  const made = claimsOf(graph, candidate, "produces").filter(
    ({ qualifiers: { region, stage }, polarity }) =>
      polarity === "positive" && stage !== "none" && isInMarket(region),
  );
  return [...sites, ...made].map(({ id }) => ({ truth: "unknown", claims: [id] }));
}

// Only of the whole market: that a firm has no site in one state says nothing of the rest of the country.
function findDenials({ graph, need }: Search, candidate: EntityId): readonly ClaimId[] {
  return claimsOf(graph, candidate, "hasSitesIn")
    .filter(({ polarity, object }) => polarity === "negative" && object === need.market)
    .filter((claim) => readDenial(claim)?.high === 0)
    .map(({ id }) => id);
}

function atMostUnknown(truth: Truth): Truth {
  return truth === "true" ? "unknown" : truth;
}
