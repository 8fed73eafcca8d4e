import { keepWith } from "../../graph/keep-with.ts";
import { newestDayOf } from "../../graph/newest-day.ts";
import { governingStatus } from "../../graph/status.ts";
import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caution } from "../../model/caution.ts";
import type { Claim, Predicate } from "../../model/claim.ts";
import type { Criterion } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { getSpan } from "../../model/period.ts";
import { isWeighted, MARKET_CRITERIA, type WeightChoice } from "../assess/ranking-weights.ts";
import type { Basis, CandidateBase } from "../assess/result.ts";
import { overCaveats, overOn } from "../basis/as-of-caveats.ts";
import { leftOutCaveat } from "../basis/left-out.ts";
import { findRouteDuties } from "../criterion/duty.ts";
import { recallUnnamed } from "../need/candidates.ts";
import type { Search } from "../need/need.ts";
import { isOutOfAction, plantsOf } from "../need/plants.ts";
import { findStrangers } from "./strangers.ts";

const FEEDING: readonly Predicate[] = [
  "hasSitesIn",
  "operates",
  "produces",
  "suppliesTo",
  "tariffRisk",
  "facilityCount",
  "alternativeFor",
];
// What tells of plants and owners, on which values rest as well.
const BESIDE: readonly Predicate[] = ["hasStatus", "locatedIn", "hasCapacity", "ownsStakeIn"];

/** How the ranking was asked for. */
interface Asked {
  /** The criteria that count. */
  readonly criteria: readonly Criterion[];
  /** Those that are off because no claim speaks of anyone on them. */
  readonly silent: readonly Criterion[];
  readonly weights: WeightChoice;
  readonly among: readonly EntityId[] | null;
  /** Whether it is limited to some, one by one or by a list. */
  readonly isLimited: boolean;
  readonly basis: Basis;
}

/** What the reader of a ranking should know about its evidence. */
export function findCaveats(
  search: Search,
  candidates: readonly CandidateBase[],
  { criteria, silent, weights, among, isLimited, basis }: Asked,
): readonly Caution[] {
  const used = [
    ...new Set(candidates.flatMap((candidate) => candidate.criteria.flatMap((one) => one.claims))),
  ];
  const claims = used.map((id) => getClaim(search.graph, id));
  return [
    ...findStrangers(search, candidates, among),
    ...(isLimited ? [] : noCandidate(candidates)),
    ...noMarket(search, weights, basis),
    ...nothingSaid(silent),
    ...leftOut(search, candidates),
    ...over(search, candidates),
    // Of lines it is said which plans are late, and of which plants something hangs on them.
    ...(basis === "routes" ? [] : overdue(search, claims)),
    ...unnamed(search),
    ...disrupted(search, candidates, basis),
    ...about(
      { code: "interested-party" as const },
      claims.filter(({ saidBy }) => saidBy.some(({ interested }) => interested)),
    ),
    ...about(
      { code: "expert-attribution" as const },
      claims.filter(({ kind }) => kind === "expertStatement" || kind === "officialStatement"),
    ),
    ...about(
      { code: "undated" as const, of: "answer" as const },
      claims.filter(({ source }) => search.graph.sources.get(source)?.published === null),
    ),
    ...nothingKnown(candidates),
    ...noDifference(candidates, criteria),
    ...counts(criteria, claims),
    ...oneSource(claims),
  ];
}

/** A caveat on some claims; none where there are none. */
function about<C extends object>(
  caution: C,
  claims: readonly Claim[],
): readonly (C & Pick<Caution, "claims">)[] {
  return claims.length === 0 ? [] : [{ ...caution, claims: claims.map(({ id }) => id) }];
}

function noCandidate(candidates: readonly CandidateBase[]): readonly Caution[] {
  return candidates.length > 0 ? [] : [{ code: "no-candidate", claims: [] }];
}

function noMarket(
  { graph, need }: Search,
  weights: WeightChoice,
  basis: Basis,
): readonly Caution[] {
  const dropped = graph.dataset.criteria.table.filter(
    (one) => MARKET_CRITERIA.includes(one.id) && isWeighted(one, weights, basis),
  );
  if (need.market !== null || dropped.length === 0) return [];
  return [{ code: "market-not-stated", criteria: dropped.map(({ id }) => id), claims: [] }];
}

function nothingSaid(silent: readonly Criterion[]): readonly Caution[] {
  if (silent.length === 0) return [];
  return [{ code: "criterion-silent", criteria: silent.map(({ id }) => id), claims: [] }];
}

function leftOut(search: Search, candidates: readonly CandidateBase[]): readonly Caution[] {
  const { graph } = search;
  const ids = new Set(candidates.map(({ id }) => id));
  const missed = leftOutOf(graph).filter(({ subject }) => subject.some((id) => ids.has(id)));
  const overdue = missed.filter((claim) => isOverdue(search, claim));
  return [
    ...leftOutCaveat(
      "candidates",
      missed.filter((claim) => !overdue.includes(claim)),
    ),
    ...about({ code: "plan-overdue" as const, sort: "asked" as const }, overdue),
  ];
}

// Of the candidates and their plants, and of the duties on their way.
function over(search: Search, candidates: readonly CandidateBase[]): readonly Caution[] {
  const { graph } = search;
  const ids = candidates.map(({ id }) => id);
  const plants = ids.flatMap((id) => plantsOf(search, id).map((one) => one.id));
  const said = overOn(graph, [...ids, ...plants, ...search.buyers, ...search.family]).filter(
    ({ predicate }) => FEEDING.includes(predicate) || BESIDE.includes(predicate),
  );
  const asksDuty = candidates.some(
    ({ criteria, requirements }) =>
      criteria.some(({ id }) => id === "duty") ||
      requirements.some(({ requirement }) => requirement.startsWith("duty")),
  );
  const duties = asksDuty ? ids.flatMap((id) => findRouteDuties(search, id)) : [];
  const measures = duties.flatMap(({ ended }) => ended.map((id) => getClaim(graph, id)));
  return overCaveats(graph, [...said, ...measures]);
}

// Those that the lens leaves out and that could bear on some candidate.
const leftOutOf = keepWith((graph: SupplyGraph) =>
  graph.dataset.claims.filter(
    ({ id, predicate }) =>
      !graph.claims.has(id) &&
      graph.leftOut.get(id) !== "superseded" &&
      FEEDING.includes(predicate),
  ),
);

// A plan counts until something overtakes it, however late it is.
function overdue({ graph }: Search, used: readonly Claim[]): readonly Caution[] {
  const plans = used.flatMap(({ id, kind, time: { from, to } }) => {
    const due = from ?? to;
    return kind === "plan" && due !== null ? [{ id, due: getSpan(due).latest }] : [];
  });
  const known = plans.length === 0 ? null : newestDayOf(graph.claims.values(), graph.sources);
  const late = plans.filter(({ due }) => known !== null && due < known).map(({ id }) => id);
  if (known === null || late.length === 0) return [];
  return [{ code: "plan-overdue", sort: "newest", newest: known, claims: late }];
}

function isOverdue({ graph }: Search, { id, kind, time }: Claim): boolean {
  const { trueAt } = graph.lens;
  const due = time.from ?? time.to;
  return (
    trueAt !== null &&
    kind === "plan" &&
    graph.leftOut.get(id) === "trueAt" &&
    due !== null &&
    getSpan(due).latest < getSpan(trueAt).earliest
  );
}

function unnamed(search: Search): readonly Caution[] {
  return recallUnnamed(search).map(({ id, why }) => ({
    code: "unnamed-supplier",
    entity: id,
    claims: why.flatMap(({ claims }) => claims),
  }));
}

function disrupted(
  search: Search,
  candidates: readonly CandidateBase[],
  basis: Basis,
): readonly Caution[] {
  return candidates.flatMap(({ id, options }) =>
    plantsOf(search, id)
      .filter((plant) => basis === "companies" || options.includes(`${id}/${plant.id}`))
      .filter((plant) => isOutOfAction(search, plant.id))
      .map((plant): Caution => {
        const { status, claims } = governingStatus(search.graph, plant.id);
        return { code: "disrupted-candidate", candidate: id, plant: plant.id, status, claims };
      }),
  );
}

function nothingKnown(candidates: readonly CandidateBase[]): readonly Caution[] {
  return candidates
    .filter(({ coverage }) => coverage === 0)
    .map(({ id }) => ({ code: "coverage-none", candidate: id, claims: [] }));
}

function noDifference(
  candidates: readonly CandidateBase[],
  criteria: readonly Criterion[],
): readonly Caution[] {
  if (candidates.length < 2) return [];
  return criteria.flatMap(({ id }): readonly Caution[] => {
    const values = candidates.flatMap((candidate) =>
      candidate.criteria.filter((one) => one.id === id),
    );
    const same = values.every(({ low, high }) => low === values[0]?.low && high === low);
    if (!same) return [];
    const claims = [...new Set(values.flatMap((value) => value.claims))];
    return [{ code: "no-difference", criterion: id, claims }];
  });
}

function counts(criteria: readonly Criterion[], claims: readonly Claim[]): readonly Caution[] {
  const row = criteria.find(({ id }) => id === "facility-count");
  const counted = claims.filter(({ predicate }) => predicate === "facilityCount");
  return row === undefined || counted.length === 0
    ? []
    : [{ code: "count-not-capacity", criterion: row.id, claims: counted.map(({ id }) => id) }];
}

function oneSource(claims: readonly Claim[]): readonly Caution[] {
  const sources = new Set(claims.flatMap(({ source }) => source ?? []));
  if (sources.size !== 1) return [];
  return [{ code: "one-source", claims: claims.map(({ id }) => id) }];
}
