import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Failure } from "../../model/answer.ts";
import type { Dataset } from "../../model/dataset.ts";
import { asName, wordFailure } from "../../word/refusal.ts";
import type { RawInput } from "../input/parameter.ts";
import { viewOf } from "../view.ts";
import { type CountAsked, countValues, type ValueCount } from "./count-values.ts";
import { type Narrowing, narrow } from "./narrow.ts";
import { type ListSuggestion, suggestList } from "./suggest-list.ts";
import { type CellsAsked, type ColumnCells, tabulate } from "./tabulate.ts";

/** What a view needs of the host while a reader looks around, by name: what is asked, and what comes of it. Plain JSON. */
export interface Looks {
  /** What a stack of steps leaves, each as `readStep` reads it. */
  readonly narrow: { readonly asked: readonly string[]; readonly found: Narrowing };
  /** The values of a facet with what the list would hold by each. */
  readonly count: { readonly asked: CountAsked; readonly found: readonly ValueCount[] };
  /** What a phrase is read as; null where it says nothing that a list can be narrowed by. */
  readonly suggest: { readonly asked: string; readonly found: ListSuggestion | null };
  /** Cells of a table of entities. */
  readonly tabulate: { readonly asked: CellsAsked; readonly found: readonly ColumnCells[] };
}
export type LookName = keyof Looks;

/** One thing that is asked, under the lens of an input. */
export interface Look<Name extends LookName = LookName> {
  readonly name: Name;
  readonly lens: RawInput;
  readonly asked: Looks[Name]["asked"];
}

const LOOKS: {
  readonly [N in LookName]: (graph: SupplyGraph, asked: Looks[N]["asked"]) => Looks[N]["found"];
} = { narrow, count: countValues, suggest: suggestList, tabulate };

/** Answers a look, without the evidence that an answer carries; fails where the lens or the scenario is none. */
export function explore<Name extends LookName>(
  dataset: Dataset,
  { name, lens, asked }: Look<Name>,
): Looks[Name]["found"] | Failure {
  const view = viewOf(dataset, lens);
  return "failure" in view ? wordFailure(view, asName) : LOOKS[name](view.graph, asked);
}
