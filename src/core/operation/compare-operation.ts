import { isFailure } from "../model/answer.ts";
import { compareCandidates } from "../query/compare/compare-candidates.ts";
import type { Comparison } from "../query/compare/comparison.ts";
import type { Operation } from "./operation.ts";
import { RANKING_PARAMETERS, readRanking } from "./ranking-parameters.ts";

/** Candidates of an answer side by side; asked with all that the answer was asked with. */
export const compare: Operation<Comparison> = {
  name: "compare",
  words: "Two to four candidates of an answer side by side: standing, criteria and plain facts.",
  example: "compare lg-energy-solution samsung-sdi sk-on",
  ofADay: true,
  parameters: [
    {
      name: "candidates",
      takes: { type: "entities", classes: ["organisation"] },
      words: "two to four candidates of the answer",
      positional: true,
    },
    ...RANKING_PARAMETERS,
  ],
  run(graph, input) {
    const { need, options, caveats } = readRanking(input, graph.dataset);
    const ids = input.entities("candidates") ?? [];
    const finding = compareCandidates(graph, need, options, ids);
    return isFailure(finding) ? finding : { ...finding, caveats: [...caveats, ...finding.caveats] };
  },
};
