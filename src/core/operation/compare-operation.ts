import { isRefusal } from "../model/refusal.ts";
import { compareCandidates } from "../query/compare/compare-candidates.ts";
import type { Comparison } from "../query/compare/comparison.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";
import { readRanking } from "./input/read-ranking.ts";

/** Candidates of an answer side by side; asked with all that the answer was asked with. */
export const compare: Operation<Comparison> = {
  ...FORMS.compare,
  run(graph, input) {
    const { need, options, caveats } = readRanking(input, graph);
    const ids = input.entities("candidates") ?? [];
    const finding = compareCandidates(graph, need, options, ids);
    return isRefusal(finding) ? finding : { ...finding, caveats: [...caveats, ...finding.caveats] };
  },
};
