import { deriveAll } from "../query/derive/derive-all.ts";
import type { Derived } from "../query/derive/derived.ts";
import { FORMS } from "./form/operation-forms.ts";
import { openingNeed } from "./opening-need.ts";
import type { Operation } from "./operation.ts";

export const derived: Operation<readonly Derived[]> = {
  ...FORMS.derived,
  run: (graph, input) =>
    deriveAll(
      graph,
      input.entity("entity"),
      input.optionalEntity("buyer") ?? openingNeed(graph.dataset)?.buyer ?? null,
    ),
};
