import { isRefusal } from "../model/refusal.ts";
import { compareCandidates } from "../query/compare/compare-candidates.ts";
import type { Comparison } from "../query/compare/comparison.ts";
import { labelOf } from "../query/sentence/sentence.ts";
import { wordVerdict } from "../word/verdict.ts";
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
    if (isRefusal(finding)) return finding;
    const nameOf = (id: string): string => labelOf(id, graph.entities);
    const rows = finding.result.rows.map((row) => ({
      ...row,
      difference: wordVerdict(row.verdict, nameOf),
    }));
    const result: Comparison = { ...finding.result, rows };
    return { ...finding, result, caveats: [...caveats, ...finding.caveats] };
  },
};
