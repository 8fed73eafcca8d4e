import { deriveAll } from "../query/derive/derive-all.ts";
import type { Derived } from "../query/derive/derived.ts";
import { openingNeed } from "./input/opening-need.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";

export const derived: Operation<readonly Derived[]> = {
  ...FORMS.derived,
  run: (graph, input) =>
    deriveAll(
      graph,
      input.entity("entity"),
      input.optionalEntity("buyer") ?? openingNeed(graph.dataset)?.buyer ?? null,
    ),
};
