import { newestDay } from "../graph/newest-day.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Caution } from "../model/caution.ts";
import { LONGEST_NAME } from "../model/reading/limits.ts";
import { type Listing, listEntities, type StepTaken } from "../query/facet/list-entities.ts";
import type { Step } from "../query/facet/step.ts";
import { type ReadPhrase, readPhrase } from "../query/phrase/read-phrase.ts";
import { wordStack, wordStep } from "../word/listing.ts";
import type { InputReader } from "./input/input-reader.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";
import { readStep, writeStep } from "./input/read-steps.ts";

/** A list with its stack in words, and each step as it can be given again. */
export interface EntityList extends Listing {
  /** The steps that are on: "plants · in Hungary". */
  readonly sentence: string;
  readonly steps: readonly (StepTaken & { readonly words: string; readonly written: string })[];
  /** The words of the phrase that were not understood, and narrowed nothing. */
  readonly notUnderstood: readonly string[];
}

export const list: Operation<EntityList> = {
  ...FORMS.list,
  run(graph, input) {
    const { dataset } = graph;
    const phrase = readWords(graph, input);
    const given = input.texts("facet").map((text) => readStep(input, dataset, "facet", text));
    const steps: readonly Step[] = [...(phrase?.steps ?? []), ...given];
    const found = listEntities(graph, steps, phrase === null ? [] : cautionsOf(graph, phrase));
    const result: EntityList = {
      ...found.result,
      sentence: wordStack(dataset, steps),
      steps: found.result.steps.map((step) => ({
        ...step,
        words: wordStep(dataset, step),
        written: writeStep(step),
      })),
      notUnderstood: phrase?.left ?? [],
    };
    return { ...found, result };
  },
};

/** The steps that a phrase is read as; null where none is given. */
function readWords({ dataset }: SupplyGraph, input: InputReader): ReadPhrase | null {
  const text = input.text("words");
  if (text === null) return null;
  const taker = { parameter: "words", positional: true } as const;
  const { length } = text;
  if (length > LONGEST_NAME) {
    input.refuse({
      reason: "too-long",
      taker,
      most: LONGEST_NAME,
      text: text.slice(0, LONGEST_NAME),
      length,
    });
  }
  const phrase = readPhrase(dataset, text);
  const [negation] = phrase.negations;
  if (negation !== undefined) input.refuse({ reason: "no-negation", text, word: negation });
  if (phrase.steps.length === 0 && phrase.left.length > 0) {
    input.refuse({ reason: "nothing-understood", text });
  }
  return phrase;
}

function cautionsOf({ dataset }: SupplyGraph, { left, taken }: ReadPhrase): readonly Caution[] {
  const newest = newestDay(dataset);
  return [
    ...(left.length === 0 ? [] : [{ code: "words-left", words: left, claims: [] } as const]),
    ...taken.flatMap(({ text, date }) =>
      newest === null ? [] : [{ code: "month-taken", text, date, newest, claims: [] } as const],
    ),
  ];
}
