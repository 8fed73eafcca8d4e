import { labelOf } from "../../graph/entity-label.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { EntityId } from "../../model/entity.ts";
import { isRefusal, type Named, type Refusal, refusal } from "../../model/refusal.ts";
import { type RankingOptions, rankAlternatives } from "../alternatives/rank-alternatives.ts";
import { strangerReason } from "../alternatives/strangers.ts";
import { recallCandidates } from "../need/candidates.ts";
import { type Need, prepareSearch, type Search } from "../need/need.ts";
import {
  answerRows,
  type Compared,
  criterionRows,
  requirementRows,
  routeRows,
} from "./answer-rows.ts";
import { COMPARED, type Comparison, type ComparisonRow } from "./comparison.ts";
import { factRows } from "./fact-rows.ts";
import { isSettled } from "./verdict.ts";

/**
 * Two to four candidates of an answer side by side. The whole answer is ranked as it was asked for, so every figure
 * here is the answer's own; the order of `ids` is that of the columns and changes nothing else. Fails with
 * `invalid-input` where there are too few or too many, or where one is no candidate of the answer.
 */
export function compareCandidates(
  graph: SupplyGraph,
  need: Need,
  options: RankingOptions,
  ids: readonly EntityId[],
): Finding<Comparison> | Refusal {
  const search = prepareSearch(graph, need);
  const refusal = refuseCount(search, ids);
  if (refusal !== null) return refusal;
  const finding = rankAlternatives(graph, need, options);
  if (isRefusal(finding)) return finding;
  const { basis, meets, possible, excluded, weights } = finding.result;
  const lines = basis === "routes" ? finding.result.options : [];
  const everyone: readonly Compared[] = [...meets, ...possible, ...excluded];
  const stranger = ids.find((id) => !everyone.some((one) => one.id === id));
  if (stranger !== undefined) return refuseStranger(search, stranger, everyone);
  // In the answer's order, so that the words do not hang on the order of the columns.
  const compared = everyone.filter(({ id }) => ids.includes(id));
  const criteria = criterionRows(compared, lines);
  const weightOf = (id: string): number => weights.find((one) => one.id === id)?.weight ?? 0;
  const rows: readonly ComparisonRow[] = [
    ...routeRows(compared, lines),
    ...answerRows(compared, finding.result),
    ...requirementRows(compared),
    ...criteria,
    ...factRows(search, compared),
  ];
  const result: Comparison = {
    need,
    candidates: inOrderOf(ids, compared, ({ id }) => id).map(({ id, label, rank }) => ({
      ...{ id, label, rank },
    })),
    rows: rows.map((row) => ({
      ...row,
      cells: inOrderOf(ids, row.cells, ({ candidate }) => candidate),
    })),
    decisive: weights
      .map(({ id }) => id)
      .filter((id) => criteria.some((row) => row.id === id && isSettled(row.verdict)))
      .sort((a, b) => weightOf(b) - weightOf(a)),
  };
  return {
    result,
    claims: rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims)),
    caveats: finding.caveats,
  };
}

function inOrderOf<T>(
  ids: readonly EntityId[],
  items: readonly T[],
  idOf: (item: T) => EntityId,
): readonly T[] {
  return ids.flatMap((id) => items.filter((item) => idOf(item) === id));
}

function refuseCount({ graph }: Search, ids: readonly EntityId[]): Refusal | null {
  const { least, most } = COMPARED;
  if (ids.length >= least && ids.length <= most) return null;
  const given = ids.map((id): Named => ({ id, label: labelOf(id, graph.entities) }));
  return refusal({ reason: "compared-count", least, most, given });
}

function refuseStranger(
  search: Search,
  stranger: EntityId,
  everyone: readonly Compared[],
): Refusal {
  const leftOut = recallCandidates(search).some(({ id }) => id === stranger);
  return refusal({
    reason: "no-candidate",
    stranger: { id: stranger, label: labelOf(stranger, search.graph.entities) },
    because: leftOut ? "not-among" : strangerReason(search, stranger),
    candidates: everyone.map(({ id, label }) => ({ id, label })),
  });
}
