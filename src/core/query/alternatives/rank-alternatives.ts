import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Failure, Finding } from "../../model/answer.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { EPSILON } from "../decision/option.ts";
import { weightCorners } from "../decision/weights.ts";
import { type Assessed, assess } from "./assess.ts";
import { recallCandidates } from "./candidates.ts";
import { findCaveats } from "./caveats.ts";
import { findLostSupply, findSameSupplier } from "./lost-supply.ts";
import { type Need, prepareSearch } from "./need.ts";
import { type Placed, rankInPlay } from "./rank-in-play.ts";
import { chooseCriteria, meanOf, toWeights, type WeightChoice } from "./ranking-weights.ts";
import { refuseRanking } from "./refuse-ranking.ts";
import type { Requirement } from "./requirement.ts";
import type { Alternatives, CandidateBase } from "./result.ts";
import { findFlips } from "./sensitive-points.ts";

export interface RankingOptions {
  readonly weights: WeightChoice;
  readonly requirements: readonly Requirement[];
  /** Whether an unknown counts as failing. */
  readonly strict: boolean;
  /** Limits the answer to these; null = everyone who comes into question. */
  readonly among: readonly EntityId[] | null;
  readonly seed: number;
  readonly samples: number;
}

/**
 * Who can supply what is needed instead, why, and how sure that is (`docs/adr/0004`).
 *
 * Values are intervals on fixed scales, so that a further candidate never reorders the others; ranks come from
 * necessary dominance and shares from SMAA-2 with one draw a claim. Fails with `invalid-input` where no
 * criterion has any weight, where a requirement asks about a market and none is given, and where a sort is required
 * that is none of the product.
 */
export function rankAlternatives(
  graph: SupplyGraph,
  need: Need,
  options: RankingOptions,
): Finding<Alternatives> | Failure {
  const search = prepareSearch(graph, need);
  const recalled = recallCandidates(search);
  const ids = recalled.map(({ id }) => id);
  const { active: criteria, silent } = chooseCriteria(search, options.weights, ids);
  const refusal = refuseRanking(search, criteria, options);
  if (refusal !== null) return refusal;
  const { among, requirements, strict, seed, samples } = options;
  const chosen = recalled.filter(({ id }) => among === null || among.includes(id));
  const weights = toWeights(criteria, options.weights);
  const corners = weightCorners(weights);
  const shown = meanOf(corners);
  const yardstick = { criteria, shown, corners, requirements, strict };
  const assessed = chosen.map((one) => assess(search, one, yardstick));
  const inPlay = assessed.filter(({ standing }) => standing !== "false");
  const measured = rankInPlay(inPlay, { criteria, weights, corners, shown, seed, samples });
  const lists = placeInLists(assessed, measured.ranked, strict);
  const result: Alternatives = {
    need,
    lost: findLostSupply(search),
    ...lists,
    sameSupplier: findSameSupplier(search),
    missing: measured.missing,
    unknownTreatments: [...lists.meets, ...lists.possible].flatMap(({ id }) =>
      measured.unknownTreatments.filter((one) => one.id === id),
    ),
    flips: findFlips(inPlay, criteria, shown),
    weights: criteria.map(({ id }, index) => ({ id, weight: shown[index] ?? 0 })),
    weightMode: weights.mode,
    seed,
    samples,
    difference: null,
    searched: countSearched(graph),
  };
  const bases = assessed.map(({ base }) => base);
  const deciding = decidingClaims(result, bases);
  return {
    result,
    claims: [...bases.flatMap(({ why }) => why.flatMap(({ claims }) => claims)), ...deciding],
    deciding,
    caveats: findCaveats(search, bases, { criteria, silent, weights: options.weights, among }),
  };
}

function placeInLists(
  assessed: readonly Assessed[],
  ranked: readonly Placed[],
  strict: boolean,
): Pick<Alternatives, "meets" | "possible" | "excluded"> {
  const byScore = [...ranked].sort(byDisplayOrder);
  return {
    meets: byScore.filter(({ standing }) => standing === "true").map(({ candidate }) => candidate),
    possible: byScore
      .filter(({ standing }) => standing === "unknown")
      .map(({ candidate }) => ({
        ...candidate,
        missing: candidate.requirements.filter(({ truth }) => truth === "unknown"),
      })),
    excluded: assessed.flatMap(({ standing, base }) => {
      const failed = firstFailed(base, strict);
      return standing === "false" && failed !== undefined ? [{ ...base, rank: null, failed }] : [];
    }),
  };
}

function byDisplayOrder({ candidate: a }: Placed, { candidate: b }: Placed): number {
  const near = (x: number, y: number): number => (Math.abs(x - y) <= EPSILON ? 0 : y - x);
  return (
    near(a.score.low, b.score.low) || near(a.score.high, b.score.high) || compareIds(a.id, b.id)
  );
}

// A stated failure says more than a gap, so under `strict` it is named first.
function firstFailed(
  { requirements }: CandidateBase,
  strict: boolean,
): CandidateBase["requirements"][number] | undefined {
  return (
    requirements.find(({ truth }) => truth === "false") ??
    (strict ? requirements.find(({ truth }) => truth === "unknown") : undefined)
  );
}

function decidingClaims(result: Alternatives, bases: readonly CandidateBase[]): readonly string[] {
  return [
    ...bases.flatMap(({ criteria, requirements, owners }) =>
      [...criteria, ...requirements, ...owners].flatMap(({ claims }) => claims),
    ),
    ...[...(result.lost?.plants ?? []), ...result.sameSupplier].flatMap(({ claims }) => claims),
  ];
}

// What a scenario assumes was found in no source.
function countSearched(graph: SupplyGraph): Alternatives["searched"] {
  const sources = [...graph.claims.values()].flatMap(({ source }) => source ?? []);
  return { claims: sources.length, sources: new Set(sources).size };
}
