import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { EntityId } from "../../model/entity.ts";
import { isRefusal } from "../../model/refusal.ts";
import { narrowList } from "../../query/facet/list-entities.ts";
import type { Step } from "../../query/facet/step.ts";
import { wordStep, wordValue } from "../../word/listing.ts";
import { asName, wordWhy } from "../../word/refusal.ts";
import { readInput } from "../input/input-reader.ts";
import { readStep, writeStep } from "../input/read-steps.ts";
import { STEP_WORDS } from "../input/step-words.ts";

/** What a stack leaves, in ids; the names of what it is made of come with it. */
export interface Narrowing {
  /** How many there are without any step. */
  readonly of: number;
  readonly steps: readonly NarrowedStep[];
  /** By label. */
  readonly kept: readonly EntityId[];
  /** What no step rules out, and at least one does not settle. */
  readonly open: readonly EntityId[];
}

export interface NarrowedStep {
  /** As it was asked. */
  readonly asked: string;
  /** In words: "in Hungary". */
  readonly words: string;
  readonly values: readonly { readonly value: string; readonly words: string }[];
  /** What is left after it, and what of that before it may fit as well. */
  readonly kept: number;
  readonly open: number;
  /** Why it could not be read, in words; it then keeps all. */
  readonly problem: string | null;
}

/** A step of a text; off, and with what is wrong with it, where it is none under a record. */
export function stepOf(
  { dataset }: SupplyGraph,
  text: string,
): { readonly step: Step | null; readonly problem: string | null } {
  const parameter = { name: "facet", takes: { type: "texts" }, words: STEP_WORDS } as const;
  const read = readInput(dataset, [parameter], { facet: [text] }, (input) =>
    readStep(input, dataset, "facet", text),
  );
  return isRefusal(read)
    ? { step: null, problem: wordWhy(read.failure.why, asName) }
    : { step: read, problem: null };
}

/** The steps of texts that can be read. */
export function stepsOf(graph: SupplyGraph, texts: readonly string[]): readonly Step[] {
  return texts.flatMap((text) => stepOf(graph, text).step ?? []);
}

/** What a stack leaves of a record; a step that cannot be read narrows nothing. */
export function narrow(graph: SupplyGraph, asked: readonly string[]): Narrowing {
  const read = asked.map((text) => ({ text, ...stepOf(graph, text) }));
  const { of, taken, kept, open } = narrowList(
    graph,
    read.flatMap(({ step }) => step ?? []),
  );
  let at = 0;
  const steps = read.map(({ text, step, problem }): NarrowedStep => {
    const one = step === null ? null : taken[at++];
    if (one == null)
      return { asked: text, words: text, values: [], kept: 0, open: 0, problem: problem ?? "" };
    const { facet, values } = one;
    return {
      asked: writeStep(one),
      words: wordStep(graph.dataset, one),
      values: values.map((value) => ({ value, words: wordValue(graph.dataset, facet, value) })),
      kept: one.kept,
      open: one.open,
      problem: null,
    };
  });
  return { of, steps, kept, open };
}
