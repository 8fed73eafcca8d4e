import type { Caveat } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Need } from "../query/alternatives/need.ts";
import type { RankingOptions } from "../query/alternatives/rank-alternatives.ts";
import type { InputReader } from "./input-reader.ts";
import { NEED_PARAMETERS, readNeed } from "./need-parameters.ts";
import type { Parameter } from "./parameter.ts";
import { REQUIREMENT_WORDS, readRequirements } from "./requirement-parameter.ts";
import { readWeights, WEIGHT_WORDS } from "./weight-parameter.ts";

/** What a ranking is asked with: the need, whom it is limited to, weights, requirements and draws. */
export const RANKING_PARAMETERS: readonly Parameter[] = [
  ...NEED_PARAMETERS,
  {
    name: "among",
    takes: { type: "entities", classes: ["organisation"] },
    words: "only these candidates, by id",
  },
  { name: "weights", takes: { type: "text" }, words: WEIGHT_WORDS },
  { name: "require", takes: { type: "texts" }, words: `may be repeated: ${REQUIREMENT_WORDS}` },
  { name: "strict", takes: { type: "flag" }, words: "what is unknown counts as failing" },
  {
    name: "seed",
    takes: { type: "integer", min: 0, max: 4_294_967_295 },
    words: "seed of the draws; default 1",
  },
  {
    name: "samples",
    takes: { type: "integer", min: 1, max: 1_000_000 },
    words: "assumptions tried; default 20000",
  },
];

/** A ranking as it was asked for. */
export interface AskedRanking {
  readonly need: Need;
  readonly options: RankingOptions;
  /** That the need was assumed, where none was given. */
  readonly caveats: readonly Caveat[];
}

/** Reads what a ranking is asked with; every question that rests on one reads it here, so that they agree. */
export function readRanking(input: InputReader, dataset: Dataset): AskedRanking {
  const { need, assumed } = readNeed(input);
  const message =
    "No need was given, so this is the founding question: 46-series cells for BMW in the US instead of AESC.";
  return {
    need,
    options: {
      weights: readWeights(input, dataset),
      requirements: readRequirements(input, dataset),
      strict: input.flag("strict"),
      among: input.entities("among"),
      seed: input.integer("seed", 1),
      samples: input.integer("samples", 20_000),
    },
    caveats: assumed ? [{ code: "default-need", message, claims: [] }] : [],
  };
}
