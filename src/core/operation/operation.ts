import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Failure, Finding } from "../model/answer.ts";
import type { InputReader } from "./input-reader.ts";
import type { Parameter } from "./parameter.ts";

/** Something the program can be asked, described once for every surface. */
export interface Operation<Result> {
  readonly name: string;
  /** What it answers, in one line. */
  readonly words: string;
  readonly example: string;
  readonly parameters: readonly Parameter[];
  run(graph: SupplyGraph, input: InputReader): Finding<Result> | Failure;
}
