import { findClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Explanation, StatedValue } from "../../query/explain.ts";
import { wordClaim } from "../sentence/sentence.ts";

/** What one claim gives, as data and in a sentence. */
export type WordedValue = StatedValue & { readonly words: string };

/** What is said on a point, each claim in a sentence beside its facts. */
export interface WordedExplanation extends Explanation {
  readonly values: readonly WordedValue[];
  readonly said: Explanation["said"] & { readonly values: readonly WordedValue[] };
}

/** Adds the sentences to an explanation; claims that the lens leaves out can be among it. */
export function wordExplanation(graph: SupplyGraph, explanation: Explanation): WordedExplanation {
  const word = (value: StatedValue): WordedValue => {
    const claim = findClaim(graph, value.claim);
    if (claim === undefined) throw new Error(`No claim "${value.claim}" in the data.`);
    return { ...value, words: wordClaim(claim, graph.entities) };
  };
  const { values, said } = explanation;
  return {
    ...explanation,
    values: values.map(word),
    said: { ...said, values: said.values.map(word) },
  };
}
