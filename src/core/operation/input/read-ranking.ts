import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caution } from "../../model/caution.ts";
import type { RankingOptions } from "../../query/alternatives/rank-alternatives.ts";
import type { Need } from "../../query/need/need.ts";
import type { InputReader } from "./input-reader.ts";
import { readAmong } from "./read-among.ts";
import { readNeed } from "./read-need.ts";
import { readRequirements } from "./requirement-parameter.ts";
import { readWeights } from "./weight-parameter.ts";

/** A ranking as it was asked for. */
export interface AskedRanking {
  readonly need: Need;
  readonly options: RankingOptions;
  /** That the need was assumed, where none was given. */
  readonly caveats: readonly Caution[];
}

/** Reads what a ranking is asked with; every question that rests on one reads it here, so that they agree. */
export function readRanking(input: InputReader, { dataset }: SupplyGraph): AskedRanking {
  const { need, assumed } = readNeed(input, dataset);
  return {
    need,
    options: {
      weights: readWeights(input, dataset),
      requirements: readRequirements(input, dataset),
      strict: input.flag("strict"),
      ...readAmong(input, dataset),
      seed: input.integer("seed", 1),
      samples: input.integer("samples", 20_000),
    },
    caveats: assumed ? [{ code: "default-need", need, claims: [] }] : [],
  };
}
