import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Refusal } from "../../model/refusal.ts";
import type { OwnList } from "../../model/source.ts";
import { compareIds, uniqueIds } from "../../model/strength.ts";
import {
  type Assessed,
  assess,
  describeCandidate,
  furthestWay,
  waysInPlay,
  type Yardstick,
} from "../assess/assess.ts";
import { type Placed, rankInPlay } from "../assess/rank-in-play.ts";
import { chooseCriteria, meanOf, toWeights, type WeightChoice } from "../assess/ranking-weights.ts";
import type { Verdict } from "../assess/requirements.ts";
import type { Alternatives, Basis, CandidateBase } from "../assess/result.ts";
import { findFlips } from "../assess/sensitive-points.ts";
import { EPSILON } from "../decision/option.ts";
import { weightCorners } from "../decision/weights.ts";
import { recallCandidates } from "../need/candidates.ts";
import { type Need, prepareSearch, type Search } from "../need/need.ts";
import type { Requirement } from "../need/requirement.ts";
import { makeLineAnswer } from "../options/answer/line-answer.ts";
import { isLocal } from "../options/lines/headline.ts";
import { hasLines, recallSuppliers } from "../options/recall.ts";
import { findCaveats } from "./caveats.ts";
import { lineCaveats } from "./line-caveats.ts";
import { findLostSupply, findSameSupplier } from "./lost-supply.ts";
import { listCaution, rankedOfLists } from "./own-list.ts";
import { refuseRanking } from "./refuse-ranking.ts";

export interface RankingOptions {
  readonly weights: WeightChoice;
  readonly requirements: readonly Requirement[];
  /** Whether an unknown counts as failing. */
  readonly strict: boolean;
  /** Limits the answer to these; null = everyone who comes into question. */
  readonly among: readonly EntityId[] | null;
  /** Limits it to whom these lists of the reader's own name, and to `among` where that names some as well. */
  readonly lists?: readonly OwnList[];
  readonly seed: number;
  readonly samples: number;
}

/**
 * Who can supply what is needed instead, why, and how sure that is (`docs/adr/0004`).
 *
 * Where sources place the product on lines, a candidate is worth its best supply option in each world; else companies
 * are compared. Values are intervals on fixed scales, so that a further candidate never reorders the others; ranks come
 * from necessary dominance and shares from SMAA-2 with one draw a claim. Fails with `invalid-input` where no
 * criterion has any weight, where a requirement asks about a market and none is given, and where a sort is required
 * that is none of the product.
 *
 * @param basis what the candidates are compared by, where that is settled already: a scenario never changes it
 */
export function rankAlternatives(
  graph: SupplyGraph,
  need: Need,
  options: RankingOptions,
  basis: Basis = basisOf(graph, need),
): Finding<Alternatives> | Refusal {
  const search = prepareSearch(graph, need);
  const recalled = basis === "routes" ? recallSuppliers(search) : recallCandidates(search);
  const candidates = recalled.map(({ id }) => id);
  const { active: criteria, silent } = chooseCriteria(search, options.weights, {
    basis,
    candidates,
  });
  const refusal = refuseRanking(search, criteria, { ...options, basis });
  if (refusal !== null) return refusal;
  const { among, lists: own, requirements, strict, seed, samples } = options;
  const isAsked = limitTo(among, own);
  const chosen = recalled.filter(({ id }) => isAsked(id));
  const weights = toWeights(criteria, options.weights);
  const corners = weightCorners(weights);
  const shown = meanOf(corners);
  const yardstick: Yardstick = { basis, criteria, shown, corners, requirements, strict };
  const assessed = chosen.map((one) => assess(search, one, yardstick));
  const inPlay = assessed.filter((one) => waysInPlay(one).length > 0);
  const measured = rankInPlay(search, inPlay, { yardstick, weights, seed, samples });
  const out = assessed.filter((one) => waysInPlay(one).length === 0);
  const excluded = out.map((one) => describeExcluded(search, one, yardstick));
  const lists = { ...placeInLists(measured.ranked), excluded };
  const lines = makeLineAnswer(search, {
    suppliers: candidates,
    assessed,
    ranked: measured.ranked,
    yardstick,
  });
  const led = measured.ranked.map(({ candidate, leading }) => ({ id: candidate.id, leading }));
  const result: Alternatives = {
    need,
    basis,
    lost: findLostSupply(search),
    ...lists,
    sameSupplier: findSameSupplier(search),
    missing: measured.missing,
    unknownTreatments: [...lists.meets, ...lists.possible].flatMap(({ id }) =>
      measured.unknownTreatments.filter((one) => one.id === id),
    ),
    flips: findFlips(led, criteria, shown),
    weights: criteria.map(({ id }, index) => ({ id, weight: shown[index] ?? 0 })),
    weightMode: weights.mode,
    seed,
    samples,
    difference: null,
    searched: countSearched(graph),
    ...lines.answer,
    ...(own === undefined ? {} : { ownList: rankedOfLists(search, own, ...idsOf(lists)) }),
  };
  const isLimited = among !== null || own !== undefined;
  const how = { criteria, silent, weights: options.weights, among, isLimited, basis };
  return cite(search, result, lines.claims, how);
}

/** An answer with the claims that it cites and what its reader should know. */
function cite(
  search: Search,
  result: Alternatives,
  lineClaims: readonly ClaimId[],
  how: Parameters<typeof findCaveats>[2],
): Finding<Alternatives> {
  const bases = [...result.meets, ...result.possible, ...result.excluded].sort((a, b) =>
    compareIds(a.id, b.id),
  );
  const deciding = decidingClaims(result, bases);
  const why = bases.flatMap((one) => one.why.flatMap(({ claims }) => claims));
  return {
    result,
    claims: [
      ...why,
      ...deciding,
      ...lineClaims,
      ...bases.flatMap(({ leads }) => leads.flatMap(({ claims }) => claims)),
    ],
    deciding,
    caveats: [
      ...(result.ownList === undefined ? [] : [listCaution(result.ownList)]),
      ...lineCaveats(result),
      ...findCaveats(search, bases, how),
    ],
  };
}

/** Whom an answer is about: everyone, or those who are named one by one or by a list. */
function limitTo(
  among: readonly EntityId[] | null,
  lists: readonly OwnList[] | undefined,
): (id: EntityId) => boolean {
  if (among === null && lists === undefined) return () => true;
  const listed = (lists ?? []).flatMap(({ members }) =>
    members.flatMap(({ entity }) => entity ?? []),
  );
  const asked = new Set([...(among ?? []), ...listed]);
  return (id) => asked.has(id);
}

/** Who is ranked, and who fails what is required. */
function idsOf({
  meets,
  possible,
  excluded,
}: Pick<Alternatives, "meets" | "possible" | "excluded">): [EntityId[], EntityId[]] {
  return [[...meets, ...possible].map(({ id }) => id), excluded.map(({ id }) => id)];
}

/** What the answer to a need ranks by under a lens. */
export function basisOf(graph: SupplyGraph, need: Need): Basis {
  return hasLines(prepareSearch(graph, need)) ? "routes" : "companies";
}

function describeExcluded(
  search: Search,
  one: Assessed,
  yardstick: Yardstick,
): Alternatives["excluded"][number] {
  const way = furthestWay(one);
  if (way.failed === null) throw new Error(`"${one.id}" is excluded and fails nothing.`);
  const { failed, measured } = way;
  return {
    ...describeCandidate(search, one, way, yardstick),
    rank: null,
    furthest: measured?.option.key ?? null,
    failed: measured === null ? failed : { ...failed, claims: claimsAgainst(one, failed) },
  };
}

// That the product is made elsewhere is said of all lines, and why those in the market do not count.
function claimsAgainst({ ways }: Assessed, failed: Verdict): readonly ClaimId[] {
  if (failed.requirement !== "local-product" || failed.truth !== "false") return failed.claims;
  const told = ways.flatMap((way) =>
    way.measured === null || way.failed === null
      ? []
      : [{ measured: way.measured, failed: way.failed }],
  );
  const away = told.filter((one) => one.failed.requirement === "local-product");
  const here = told.filter((one) => !away.includes(one) && isLocal(one.measured));
  return uniqueIds([...away, ...here].flatMap((one) => one.failed.claims));
}

function placeInLists(ranked: readonly Placed[]): Pick<Alternatives, "meets" | "possible"> {
  const byScore = [...ranked].sort(byDisplayOrder);
  return {
    meets: byScore.filter(({ standing }) => standing === "true").map(({ candidate }) => candidate),
    possible: byScore
      .filter(({ standing }) => standing === "unknown")
      .map(({ candidate }) => ({
        ...candidate,
        missing: candidate.requirements.filter(({ truth }) => truth === "unknown"),
      })),
  };
}

function byDisplayOrder({ candidate: a }: Placed, { candidate: b }: Placed): number {
  const near = (x: number, y: number): number => (Math.abs(x - y) <= EPSILON ? 0 : y - x);
  return (
    near(a.score.low, b.score.low) || near(a.score.high, b.score.high) || compareIds(a.id, b.id)
  );
}

function decidingClaims(result: Alternatives, bases: readonly CandidateBase[]): readonly string[] {
  return [
    ...bases.flatMap(({ criteria, requirements, owners }) =>
      [...criteria, ...requirements, ...owners].flatMap(({ claims }) => claims),
    ),
    ...[...(result.lost?.plants ?? []), ...result.sameSupplier].flatMap(({ claims }) => claims),
    ...result.excluded.flatMap(({ failed }) => failed.claims),
    ...result.headline.claims,
    ...result.options.flatMap((one) => [
      ...one.criteria.flatMap(({ claims }) => claims),
      ...(one.failed?.claims ?? []),
    ]),
    // What is said of the product without a plant decides nothing, and may be what sources disagree on.
    ...bases.flatMap(({ alsoSaid }) => alsoSaid),
  ];
}

// What a scenario assumes was found in no source.
function countSearched(graph: SupplyGraph): Alternatives["searched"] {
  const sources = [...graph.claims.values()].flatMap(({ source }) => source ?? []);
  return { claims: sources.length, sources: new Set(sources).size };
}
