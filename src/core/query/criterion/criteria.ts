import { keepWith } from "../../graph/keep-with.ts";
import { governingStatus } from "../../graph/status.ts";
import { claimsOf } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import {
  type CompanyCriterionId,
  type CriterionId,
  LINE_CRITERION_IDS,
  type LineCriterionId,
} from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { quantityBounds } from "../../model/quantity.ts";
import { isTooLate, type Search } from "../need/need.ts";
import { isShut, plantsOf } from "../need/plants.ts";
import { findMade, findSupplied, type Supply } from "../need/supply-claims.ts";
import { readDuty } from "./duty.ts";
import { readFormat } from "./format.ts";
import { readFreeCapacity } from "./free-capacity.ts";
import { readReadiness } from "./readiness.ts";
import { type Reading, readClaim, readDenial, readOpen, settle, type Value } from "./reading.ts";

/** Whether a criterion asks about a line, so that each option has a value of its own. */
export function isLineCriterion(id: CriterionId): id is LineCriterionId {
  return (LINE_CRITERION_IDS as readonly CriterionId[]).includes(id);
}

/** Measures a candidate on a criterion that asks about the company. Remarks and `alternativeFor` never feed a value. */
export const measureCriterion: (
  search: Search,
  candidate: EntityId,
  criterion: CompanyCriterionId,
) => Value = keepWith((search: Search, candidate: EntityId, criterion: CompanyCriterionId) =>
  settle(READINGS[criterion](search, candidate), `${candidate}/${criterion}`, search.graph),
);

type Readings = (search: Search, candidate: EntityId) => readonly (Reading | null)[];

const READINGS: { readonly [C in CompanyCriterionId]: Readings } = {
  local: readLocalProduction,
  tariff: readTariffRisk,
  readiness: readReadiness,
  relation: readRelation,
  "local-product": readLocalProduct,
  format: readFormat,
  "free-capacity": readFreeCapacity,
  duty: readDuty,
  "facility-count": readFacilityCount,
};

function readLocalProduction(search: Search, candidate: EntityId): readonly (Reading | null)[] {
  const { graph, need } = search;
  if (need.market === null) return [];
  const sites = claimsOf(graph, candidate, "hasSitesIn").map((claim) => {
    if (!search.isInMarket(claim.object)) return null;
    // That a firm has no site in one state says nothing of the rest of the country.
    if (claim.polarity === "negative" && claim.object !== need.market) return null;
    return readClaim(claim, 1, 0);
  });
  const plants = plantsOf(search, candidate).flatMap(({ id, claims }) => {
    const { status, claims: standing } = governingStatus(graph, id);
    const located = claimsOf(graph, id, "locatedIn").filter(
      ({ object, polarity }) => polarity === "positive" && search.isInMarket(object),
    );
    return located.map((claim) => {
      const reading = status === "operating" ? readClaim(claim, 1, 0) : readOpen(claim);
      return withSupport(reading, [...claims, ...standing]);
    });
  });
  const made = findMade(search, candidate)
    .filter(({ claim }) => search.isInMarket(claim.qualifiers.region))
    .map((one) => withSupport(readMade(search, one), one.via));
  return [...sites, ...plants, ...made, ...readVentures(search, candidate)];
}

// A plant of a venture is the venture's: it bears on what its owner can do in the market and does not settle it.
function readVentures(search: Search, candidate: EntityId): readonly (Reading | null)[] {
  return claimsOf(search.graph, candidate, "ownsStakeIn").flatMap((stake) => {
    if (stake.object === null || stake.polarity === "negative") return [];
    return plantsOf(search, stake.object).flatMap(({ id, claims }) =>
      claimsOf(search.graph, id, "locatedIn")
        .filter(({ object, polarity }) => polarity === "positive" && search.isInMarket(object))
        .map((claim) => withSupport(readOpen(claim), [stake.id, ...claims])),
    );
  });
}

function readTariffRisk({ graph }: Search, candidate: EntityId): readonly (Reading | null)[] {
  return claimsOf(graph, candidate, "tariffRisk").map((claim) => {
    if (claim.value === "lower") return readClaim(claim, 1, 0);
    // "Not higher" may still be the same.
    return claim.polarity === "positive" ? readDenial(claim) : readOpen(claim);
  });
}

function readRelation(search: Search, candidate: EntityId): readonly (Reading | null)[] {
  return findSupplied(search, candidate)
    .filter(({ claim: { object } }) => object !== null && search.buyers.has(object))
    .map(({ claim, via }) => withSupport(readClaim(claim, 1, 0), via));
}

function readLocalProduct(search: Search, candidate: EntityId): readonly (Reading | null)[] {
  const made = findMade(search, candidate)
    .filter(({ claim: { object } }) => object !== null && search.family.has(object))
    .flatMap((one) => {
      const { claim, via, shut } = one;
      const places = localPlaces(search, claim);
      const local = search.isInMarket(claim.qualifiers.region) || places.length > 0;
      if (!local) return [];
      return [{ shut, reading: withSupport(readMade(search, one), [...via, ...places]) }];
    });
  const supplied = findSupplied(search, candidate)
    .filter(({ claim }) => search.family.has(claim.qualifiers.product))
    .flatMap(({ claim, via, shut }) => {
      const places = localPlaces(search, claim);
      if (places.length === 0) return [];
      return [{ shut, reading: withSupport(readClaim(claim, 1, 0), [...via, ...places]) }];
    });
  return withoutShut(search, [...made, ...supplied]);
}

// What comes from a plant that is assumed to be shut gives way to all else; where nothing else is said, nothing comes.
function withoutShut(
  search: Search,
  found: readonly { readonly shut: boolean; readonly reading: Reading | null }[],
): readonly (Reading | null)[] {
  const free = found.filter(({ shut }) => !shut);
  if (free.length > 0) return free.map(({ reading }) => reading);
  return found.map(({ reading }) => {
    if (reading === null) return null;
    const support = reading.claim.subject
      .filter((plant) => isShut(search, plant))
      .flatMap((plant) => governingStatus(search.graph, plant).claims.slice(0, 1));
    return {
      ...reading,
      low: 0,
      high: 0,
      open: false,
      support: [...(reading.support ?? []), ...support],
    };
  });
}

function readFacilityCount({ graph }: Search, candidate: EntityId): readonly (Reading | null)[] {
  const scale = graph.dataset.criteria.facilityScale;
  return claimsOf(graph, candidate, "facilityCount").map((claim) => {
    if (claim.value === null || claim.polarity === "negative") return null;
    const { low, high } = quantityBounds(claim.value);
    const onScale = (count: number): number => Math.min(1, Math.max(0, count / scale));
    return { claim, low: onScale(low), high: onScale(high) };
  });
}

function readMade(search: Search, { claim, via }: Supply<"produces">): Reading | null {
  // That one plant does not make it says nothing of the rest of the firm.
  if (claim.polarity === "negative") return via.length > 0 ? readOpen(claim) : readDenial(claim);
  const { stage } = claim.qualifiers;
  const done = stage === "supplying" || stage === "contractedForThisBuyer";
  return done && !isTooLate(search, claim) ? readClaim(claim, 1, 0) : readOpen(claim);
}

/** The claims that put a plant of which the claim speaks in the market. */
function localPlaces(
  search: Search,
  claim: ClaimOf<"produces"> | ClaimOf<"suppliesTo">,
): readonly ClaimId[] {
  return claim.subject.flatMap((id) =>
    claimsOf(search.graph, id, "locatedIn")
      .filter(({ object, polarity }) => polarity === "positive" && search.isInMarket(object))
      .map((located) => located.id),
  );
}

function withSupport(reading: Reading | null, support: readonly ClaimId[]): Reading | null {
  return reading === null ? null : { ...reading, support };
}
