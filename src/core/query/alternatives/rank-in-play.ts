import type { Criterion } from "../../model/criteria.ts";
import { type Acceptability, sampleAcceptability } from "../decision/acceptability.ts";
import { type RankRange, rankRanges } from "../decision/dominance.ts";
import { assertOptions } from "../decision/option.ts";
import { compareUnknownTreatments } from "../decision/unknown-treatments.ts";
import type { Weights } from "../decision/weights.ts";
import { makeRangesIf, type RangesIf } from "../decision/what-if.ts";
import type { Assessed } from "./assess.ts";
import type { Alternatives, RankedCandidate } from "./result.ts";
import { findMissing, findMovesUp, makePlacesOn } from "./sensitive-points.ts";

/** A ranked candidate and how it stands with what is required. */
export interface Placed {
  readonly standing: Assessed["standing"];
  readonly candidate: RankedCandidate;
}

/** How those in play are weighed. */
interface Weighing {
  readonly criteria: readonly Criterion[];
  readonly weights: Weights;
  readonly corners: readonly (readonly number[])[];
  /** The weight shown for each criterion; they sum to 1. */
  readonly shown: readonly number[];
  readonly seed: number;
  readonly samples: number;
}

/** Ranks those who are not excluded, in the order given, and tells what would change their ranks. */
export function rankInPlay(
  inPlay: readonly Assessed[],
  { criteria, weights, corners, shown, seed, samples }: Weighing,
): { readonly ranked: readonly Placed[] } & Pick<Alternatives, "missing" | "unknownTreatments"> {
  const options = inPlay.map(({ option }) => option);
  assertOptions(options, criteria.length);
  const ranges = rankRanges(options, corners);
  const rangesIf = makeRangesIf(options, corners);
  const shares = sampleAcceptability(options, weights, { seed, samples });
  const treated = compareUnknownTreatments(options, shown);
  return {
    ranked: inPlay.map((one, place) => placed(one, place, inPlay, { ranges, shares, rangesIf })),
    missing: findMissing(inPlay, criteria, shown, makePlacesOn(inPlay, ranges, rangesIf)),
    unknownTreatments: treated.map((one, place) => ({ id: options[place]?.id ?? "", ...one })),
  };
}

function placed(
  one: Assessed,
  place: number,
  inPlay: readonly Assessed[],
  measured: {
    readonly ranges: readonly RankRange[];
    readonly shares: readonly Acceptability[];
    readonly rangesIf: RangesIf;
  },
): Placed {
  const { base, standing } = one;
  const range = measured.ranges[place];
  const sampled = measured.shares[place];
  if (range === undefined || sampled === undefined) throw new Error("A candidate was not ranked.");
  const { rankShares, wins, centralWeights: central, confidence } = sampled;
  return {
    standing,
    candidate: {
      ...base,
      rank: range,
      rankShares,
      wins: inPlay.flatMap(({ base: other }, index) =>
        index === place ? [] : [{ over: other.id, share: wins[index] ?? 0 }],
      ),
      centralWeights:
        central === null
          ? null
          : Object.fromEntries(base.criteria.map(({ id }, index) => [id, central[index] ?? 0])),
      confidence,
      movesUp: findMovesUp(one, place, measured.rangesIf),
    },
  };
}
