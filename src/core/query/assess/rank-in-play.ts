import { compareIds } from "../../model/strength.ts";
import { type Acceptability, sampleAcceptability } from "../decision/acceptability.ts";
import { type RankRange, rankRanges } from "../decision/dominance.ts";
import { assertOptions, EPSILON } from "../decision/option.ts";
import { compareUnknownTreatments } from "../decision/unknown-treatments.ts";
import type { Weights } from "../decision/weights.ts";
import { makeRangesIf, type RangesIf } from "../decision/what-if.ts";
import type { Search } from "../need/need.ts";
import {
  type Assessed,
  type AssessedWay,
  contenderOf,
  describeCandidate,
  scoreOfWay,
  waysInPlay,
  type Yardstick,
} from "./assess.ts";
import type { Alternatives, RankedCandidate } from "./result.ts";
import { findMissing, findMovesUp, makePlacesOn } from "./sensitive-points.ts";

/** A ranked candidate, how it stands with what is required, and in which way it is mostly taken. */
export interface Placed {
  readonly standing: Assessed["standing"];
  readonly candidate: RankedCandidate;
  readonly leading: AssessedWay;
  /** Its ways in play. */
  readonly ways: readonly AssessedWay[];
  /** Of each way in play, the share of worlds in which it is the candidate's best. */
  readonly wayShares: ReadonlyMap<string, number>;
}

/** How those in play are weighed. */
export interface Weighing {
  readonly yardstick: Yardstick;
  readonly weights: Weights;
  readonly seed: number;
  readonly samples: number;
}

/** Ranks those who are not excluded, in the order given, and tells what would change their ranks. */
export function rankInPlay(
  search: Search,
  inPlay: readonly Assessed[],
  { yardstick, weights, seed, samples }: Weighing,
): { readonly ranked: readonly Placed[] } & Pick<Alternatives, "missing" | "unknownTreatments"> {
  const { criteria, corners, shown } = yardstick;
  const contenders = inPlay.map(contenderOf);
  for (const { options } of contenders) assertOptions(options, criteria.length);
  const ranges = rankRanges(contenders, corners);
  const rangesIf = makeRangesIf(contenders, corners);
  const shares = sampleAcceptability(contenders, weights, { seed, samples });
  const treated = compareUnknownTreatments(contenders, shown);
  const measured = { ranges, shares, rangesIf };
  return {
    ranked: inPlay.map((one, place) => placed(search, { one, place, inPlay, yardstick }, measured)),
    missing: findMissing(inPlay, criteria, shown, makePlacesOn(inPlay, ranges, rangesIf)),
    unknownTreatments: treated.map((one, place) => ({ id: contenders[place]?.id ?? "", ...one })),
  };
}

interface At {
  readonly one: Assessed;
  readonly place: number;
  readonly inPlay: readonly Assessed[];
  readonly yardstick: Yardstick;
}

function placed(
  search: Search,
  { one, place, inPlay, yardstick }: At,
  measured: {
    readonly ranges: readonly RankRange[];
    readonly shares: readonly Acceptability[];
    readonly rangesIf: RangesIf;
  },
): Placed {
  const range = measured.ranges[place];
  const sampled = measured.shares[place];
  if (range === undefined || sampled === undefined) throw new Error("A candidate was not ranked.");
  const { rankShares, wins, centralWeights: central, confidence, optionShares } = sampled;
  const wayShares = new Map(
    waysInPlay(one).map(({ option }, index) => [option.id, optionShares[index] ?? 0]),
  );
  const leading = leadingWay(one, wayShares, yardstick);
  const { criteria } = yardstick;
  return {
    standing: one.standing,
    leading,
    ways: waysInPlay(one),
    wayShares,
    candidate: {
      ...describeCandidate(search, one, leading, yardstick),
      leading: leading.measured === null ? null : leading.option.id,
      rank: range,
      rankShares,
      wins: inPlay.flatMap(({ id }, index) =>
        index === place ? [] : [{ over: id, share: wins[index] ?? 0 }],
      ),
      centralWeights:
        central === null
          ? null
          : Object.fromEntries(criteria.map(({ id }, index) => [id, central[index] ?? 0])),
      confidence,
      movesUp: findMovesUp(one, place, { ...yardstick, rangesIf: measured.rangesIf }),
    },
  };
}

/** The way that is most often a candidate's best; of equals the one with the greater ends, then by key. */
function leadingWay(
  one: Assessed,
  shares: ReadonlyMap<string, number>,
  { corners }: Yardstick,
): AssessedWay {
  const near = (a: number, b: number): number => (Math.abs(a - b) <= EPSILON ? 0 : b - a);
  const [first] = waysInPlay(one)
    .map((way) => ({ way, share: shares.get(way.option.id) ?? 0, score: scoreOfWay(way, corners) }))
    .sort(
      (a, b) =>
        near(a.share, b.share) ||
        near(a.score.low, b.score.low) ||
        near(a.score.high, b.score.high) ||
        compareIds(a.way.option.id, b.way.option.id),
    );
  if (first === undefined) throw new Error(`"${one.id}" has no way in play.`);
  return first.way;
}
