import { isRefusal } from "../model/refusal.ts";
import { compareCandidates } from "../query/compare/compare-candidates.ts";
import { type WordedComparison, wordComparison } from "../word/ranking/comparison.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";
import { readRanking } from "./input/read-ranking.ts";

/** Candidates of an answer side by side; asked with all that the answer was asked with. */
export const compare: Operation<WordedComparison> = {
  ...FORMS.compare,
  run(graph, input) {
    const { need, options, caveats } = readRanking(input, graph);
    const ids = input.entities("candidates") ?? [];
    const finding = compareCandidates(graph, need, options, ids);
    if (isRefusal(finding)) return finding;
    const result = wordComparison(graph, finding.result, options.requirements);
    return { ...finding, result, caveats: [...caveats, ...finding.caveats] };
  },
};
