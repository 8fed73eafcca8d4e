import { graphAsOf } from "../../graph/as-of.ts";
import { keepWith } from "../../graph/keep-with.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { ownUnits } from "../../graph/units.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { isRefusal } from "../../model/refusal.ts";
import { compareIds } from "../../model/strength.ts";
import type { LineAnswer } from "../assess/option-result.ts";
import type {
  Alternatives,
  CandidateBase,
  CandidateChange,
  Difference,
  IdleAssumption,
  Place,
  RankedCandidate,
  SupplyChange,
} from "../assess/result.ts";
import { isLineCriterion } from "../criterion/criteria.ts";
import { EPSILON } from "../decision/option.ts";
import { findSources } from "../exposure/sources.ts";
import { findSupplyLines } from "../exposure/supply-lines.ts";
import { makeTarget } from "../exposure/target.ts";
import type { Need } from "../need/need.ts";
import type { Headline } from "../options/lines/headline.ts";
import { basisOf, type RankingOptions, rankAlternatives } from "./rank-alternatives.ts";

/**
 * As `rankAlternatives`; where a scenario is laid over the record, with what it changes against the graph without it.
 *
 * @param base null where no scenario is laid over the record
 */
export function rankAgainstBase(
  graph: SupplyGraph,
  base: SupplyGraph | null,
  need: Need,
  options: RankingOptions,
): ReturnType<typeof rankAlternatives> {
  const lines = [graph, ...(base === null ? [] : [base])].some(
    (one) => basisOf(one, need) === "routes",
  );
  const basis = lines ? "routes" : "companies";
  const assumed = rankAlternatives(graph, need, options, basis);
  if (base === null || isRefusal(assumed)) return assumed;
  const before = rankAlternatives(base, need, options, basis);
  if (isRefusal(before)) return assumed;
  const difference = compareAnswers(
    { graph: base, result: before.result },
    { graph, result: assumed.result },
  );
  const moved = difference.supply.flatMap(({ claims }) => claims);
  return {
    ...assumed,
    result: { ...assumed.result, difference },
    claims: [...assumed.claims, ...moved],
  };
}

/** What differs between two answers to one question. */
function compareAnswers(
  base: { readonly graph: SupplyGraph; readonly result: Alternatives },
  assumed: { readonly graph: SupplyGraph; readonly result: Alternatives },
): Difference {
  const [before, after] = [candidatesOf(base.result), candidatesOf(assumed.result)];
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const [was, is] = [base.result, assumed.result];
  const options = optionChanges(was, is);
  return {
    order: { before: orderOf(was), after: orderOf(is) },
    candidates: ids.flatMap((id) => changeOf(id, before.get(id), after.get(id)) ?? []),
    supply: supplyChanges(base.graph, assumed.graph, is.need),
    options,
    headlines: headlineChange(was.headline, is.headline),
    gap: sameGap(was.gap.made.gap, is.gap.made.gap)
      ? null
      : { before: was.gap.made.gap, after: is.gap.made.gap },
    idle: idleAssumptions(assumed.graph, is, was, new Set(options.map(({ key }) => key))),
  };
}

// Claims may be others where what they say is the same.
function headlineChange(
  was: LineAnswer["headline"],
  is: LineAnswer["headline"],
): Difference["headlines"] {
  const [{ lines: _, ...before }, { lines: __, ...after }] = [was, is];
  const said = (headline: Headline): string =>
    JSON.stringify(headline, (name, value) => (name === "claims" ? undefined : value));
  return said(before) === said(after) ? null : { before, after };
}

/** Options that stand otherwise under the scenario, by key. */
function optionChanges(was: Alternatives, is: Alternatives): Difference["options"] {
  const before = new Map(was.options.map(({ key, standing }) => [key, standing]));
  const after = new Map(is.options.map(({ key, standing }) => [key, standing]));
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareIds).flatMap((key) => {
    const change = { key, before: before.get(key) ?? null, after: after.get(key) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function sameGap(a: Range | null, b: Range | null): boolean {
  return a === null || b === null ? a === b : sameRange(a, b);
}

/** Why assumed statuses of plants change no option. */
function idleAssumptions(
  graph: SupplyGraph,
  is: Alternatives,
  was: Alternatives,
  changed: ReadonlySet<string>,
): readonly IdleAssumption[] {
  const { dataset, claims } = graph;
  const { insteadOf } = is.need;
  const lost = insteadOf === null ? new Set<EntityId>() : ownUnits(graph, insteadOf);
  const patches = dataset.scenario?.patches ?? [];
  const plants = patches.flatMap((patch) => (patch.type === "setStatus" ? [patch.entity] : []));
  const assumed = [...claims.values()].filter(
    ({ kind, predicate }) => kind === "hypothesis" && predicate === "hasStatus",
  );
  return [...new Set(plants)].sort(compareIds).flatMap((plant): readonly IdleAssumption[] => {
    const option = is.options.find((one) => one.plant === plant);
    if (option !== undefined && changed.has(option.key)) return [];
    const before = was.options.find((one) => one.plant === plant);
    const why = lost.has(plant)
      ? "ofLostSupplier"
      : option === undefined
        ? "notAnOption"
        : before?.standing === "out"
          ? "outBefore"
          : "stillCounts";
    const cited = assumed.filter(({ subject }) => subject.includes(plant)).map(({ id }) => id);
    return [{ plant, why, claims: cited }];
  });
}

interface Standing {
  readonly candidate: CandidateBase;
  readonly place: Place;
}

function candidatesOf(answer: Alternatives): ReadonlyMap<EntityId, Standing> {
  const standing = (list: Place["list"], one: CandidateBase | RankedCandidate) => {
    const ranked = "rankShares" in one ? one : null;
    const place: Place = {
      list,
      rank: ranked === null ? null : { best: ranked.rank.best, worst: ranked.rank.worst },
      score: one.score,
      firstShare: ranked?.rankShares[0] ?? null,
    };
    return [one.id, { candidate: one, place }] as const;
  };
  return new Map([
    ...answer.meets.map((one) => standing("meets", one)),
    ...answer.possible.map((one) => standing("possible", one)),
    ...answer.excluded.map((one) => standing("excluded", one)),
  ]);
}

function orderOf({ meets, possible }: Alternatives): readonly EntityId[] {
  return [...meets, ...possible].map(({ id }) => id);
}

function changeOf(
  id: EntityId,
  before: Standing | undefined,
  after: Standing | undefined,
): CandidateChange | null {
  const { candidate } = after ?? before ?? {};
  if (candidate === undefined) return null;
  // Of who is out the line that got furthest is told, which may be another one.
  const bothRanked = before?.place.rank != null && after?.place.rank != null;
  const change: CandidateChange = {
    id,
    label: candidate.label,
    before: before?.place ?? null,
    after: after?.place ?? null,
    criteria: bothRanked ? criteriaChanges(before?.candidate, after?.candidate) : [],
    requirements: requirementChanges(before?.candidate, after?.candidate),
  };
  const same =
    change.criteria.length === 0 &&
    change.requirements.length === 0 &&
    samePlace(change.before, change.after);
  return same ? null : change;
}

function samePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.list === b.list &&
    a.rank?.best === b.rank?.best &&
    a.rank?.worst === b.rank?.worst &&
    sameRange(a.score, b.score) &&
    Math.abs((a.firstShare ?? 0) - (b.firstShare ?? 0)) <= EPSILON
  );
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function sameRange(a: Range, b: Range): boolean {
  return Math.abs(a.low - b.low) <= EPSILON && Math.abs(a.high - b.high) <= EPSILON;
}

function criteriaChanges(
  before: CandidateBase | undefined,
  after: CandidateBase | undefined,
): CandidateChange["criteria"] {
  // Values of two lines are no change of one.
  const isSameLine = leadingOf(before) === leadingOf(after);
  return (after?.criteria ?? []).flatMap(({ id, low, high, claims }) => {
    const old = before?.criteria.find((one) => one.id === id);
    if (old === undefined || sameRange(old, { low, high })) return [];
    if (!isSameLine && isLineCriterion(id)) return [];
    return [{ id, before: { low: old.low, high: old.high }, after: { low, high }, claims }];
  });
}

function leadingOf(candidate: CandidateBase | RankedCandidate | undefined): string | null {
  return candidate !== undefined && "leading" in candidate ? candidate.leading : null;
}

function requirementChanges(
  before: CandidateBase | undefined,
  after: CandidateBase | undefined,
): CandidateChange["requirements"] {
  return (after?.requirements ?? []).flatMap(({ requirement, truth, claims }) => {
    const old = before?.requirements.find((one) => one.requirement === requirement);
    if (old === undefined || old.truth === truth) return [];
    return [{ requirement, before: old.truth, after: truth, claims }];
  });
}

function supplyChanges(
  given: SupplyGraph,
  givenAssumed: SupplyGraph,
  need: Need,
): readonly SupplyChange[] {
  const base = graphAsOf(given, need.neededBy);
  const assumed = graphAsOf(givenAssumed, need.neededBy);
  const supplied = new Set(
    [base, assumed].flatMap((graph) => findSupplyLines(graph).map(({ buyer }) => buyer)),
  );
  const units = [...ownUnits(assumed, need.buyer)]
    .filter((id) => supplied.has(id))
    .sort(compareIds);
  return [...new Set([need.buyer, ...units])].flatMap((buyer) => {
    const [before, after] = [base, assumed].map((graph) => knownSources(graph, need, buyer));
    if (before === undefined || after === undefined) return [];
    if (before.ids.join(" ") === after.ids.join(" ")) return [];
    const claims = [...new Set([...before.claims, ...after.claims])].sort(compareIds);
    return [{ buyer, before: before.ids, after: after.ids, claims }];
  });
}

interface KnownSources {
  readonly ids: readonly EntityId[];
  readonly claims: readonly ClaimId[];
}

// No weight and no requirement changes it, so it is worked out once for a need.
const keptSources = keepWith(
  (graph: SupplyGraph, need: string, buyer: string): KnownSources =>
    findKnownSources(graph, JSON.parse(need) as Need, buyer),
);

function knownSources(graph: SupplyGraph, need: Need, buyer: EntityId): KnownSources {
  return keptSources(graph, JSON.stringify(need), buyer);
}

function findKnownSources(
  graph: SupplyGraph,
  { product, market, neededBy }: Need,
  buyer: EntityId,
): KnownSources {
  const target = makeTarget(graph, { buyer, product, market, date: neededBy });
  const known = findSources(graph, findSupplyLines(graph), target).filter(
    ({ fit }) => fit === "known",
  );
  return {
    ids: known.flatMap(({ supplier, standing }) => (standing === "out" ? [] : [supplier])),
    // Those of a source that is out tell why.
    claims: known.flatMap(({ claims }) => claims),
  };
}
