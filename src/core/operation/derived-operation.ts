import { deriveAll } from "../query/derive/derive-all.ts";
import type { Derived } from "../query/derive/derived.ts";
import { type DerivedWords, wordDerived } from "../word/derived.ts";
import { openingNeed } from "./input/opening-need.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";

export const derived: Operation<readonly (Derived & DerivedWords)[]> = {
  ...FORMS.derived,
  run(graph, input) {
    const { dataset } = graph;
    const buyer = input.optionalEntity("buyer") ?? openingNeed(dataset)?.buyer ?? null;
    const finding = deriveAll(graph, input.entity("entity"), buyer);
    return { ...finding, result: finding.result.map((one) => wordDerived(dataset, one)) };
  },
};
