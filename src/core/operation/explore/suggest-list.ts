import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { LONGEST_NAME } from "../../model/reading/limits.ts";
import { narrowList } from "../../query/facet/list-entities.ts";
import { LIST_FACETS } from "../../query/facet/step.ts";
import { readPhrase } from "../../query/phrase/read-phrase.ts";
import { wordStack } from "../../word/listing.ts";
import { writeStep } from "../input/read-steps.ts";

/** A phrase as a stack, before anything is narrowed by it. */
export interface ListSuggestion {
  /** Each step as `readStep` reads it; none where the phrase cannot be a list. */
  readonly steps: readonly string[];
  /** The stack in words: "plants · in Hungary". */
  readonly sentence: string;
  /** What it would leave, and what may fit as well. */
  readonly kept: number;
  readonly open: number;
  /** Words that were not understood, and would narrow nothing. */
  readonly left: readonly string[];
  /** A word that turns the meaning round, which no list can say; null where there is none. */
  readonly negation: string | null;
  /** A month without a year, with the month that it is taken for. */
  readonly taken: readonly { readonly text: string; readonly date: string }[];
}

/** Reads a phrase as a list; null where nothing of it says what to list, or it names one thing. */
export function suggestList(graph: SupplyGraph, phrase: string): ListSuggestion | null {
  if (phrase.length > LONGEST_NAME) return null;
  const { steps: read, left, negations, taken } = readPhrase(graph.dataset, phrase);
  // What sort of thing first, however it was typed.
  const steps = read.toSorted(
    (a, b) => LIST_FACETS.indexOf(a.facet) - LIST_FACETS.indexOf(b.facet),
  );
  // Who is named alone is found by name.
  const isOneName = steps.every(({ facet, values }) => facet === "picked" && values.length === 1);
  if (steps.length === 0 || (steps.length === 1 && isOneName)) return null;
  const [negation = null] = negations;
  const { kept, open } = narrowList(graph, steps);
  return {
    steps: negation === null ? steps.map(writeStep) : [],
    sentence: wordStack(graph.dataset, steps),
    kept: kept.length,
    open: open.length,
    ...{ left, negation, taken },
  };
}
