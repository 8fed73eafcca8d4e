import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { Refusal } from "../../model/refusal.ts";
import type { InputReader } from "./input-reader.ts";
import type { Parameter } from "./parameter.ts";

/** Something the program can be asked, described once for every surface. */
export interface OperationForm {
  readonly name: string;
  /** What it answers, in one line. */
  readonly words: string;
  /** Where it speaks of nothing in a record; the others have theirs in the record. */
  readonly example?: string;
  readonly parameters: readonly Parameter[];
  /** Whether the answer is about a day: what is over by then does not count in it. */
  readonly ofADay: boolean;
  /** True where the result lists claims and does not say what is so: that some of them are disputed is no caveat. */
  readonly lists?: boolean;
}

/** An operation with what works its answer out. */
export interface Operation<Result> extends OperationForm {
  /** @param base the graph without the scenario; null where none is laid over it */
  run(graph: SupplyGraph, input: InputReader, base: SupplyGraph | null): Finding<Result> | Refusal;
}
