import type { Criterion, CriterionId, LineCriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { isLineCriterion, measureCriterion } from "../criterion/criteria.ts";
import type { Weights } from "../decision/weights.ts";
import type { Search } from "../need/need.ts";
import { measureLine } from "../options/cells.ts";
import { type MeasuredOption, measuredOptionsOf } from "../options/measure-option.ts";
import type { Basis } from "./result.ts";

/** How the weights of the criteria are given. */
export type WeightChoice =
  | {
      readonly mode: "fixed";
      readonly weights: { readonly [C in CriterionId]?: number };
      /** True where nobody chose them: then a criterion on which nothing is said of anyone is off. */
      readonly byDefault?: true;
    }
  /** Anything on the simplex over the criteria that are on by default. */
  | { readonly mode: "free" }
  /** The most important first; what is not named has no weight. */
  | { readonly mode: "order"; readonly order: readonly CriterionId[] };

/** Criteria that ask about the buyer's market. */
export const MARKET_CRITERIA: readonly CriterionId[] = [
  "local",
  "local-product",
  "free-capacity",
  "duty",
  "line-duty",
];

/**
 * The criteria that count. Without a market, production in the market is not unknown but no question: it
 * is left out for all. Where nobody chose the weights, so is a criterion on which no claim speaks of anyone: it
 * orders nothing and would only widen every range.
 *
 * @param candidates all who come into question, so that limiting the answer to some changes no criterion
 */
export function chooseCriteria(
  search: Search,
  choice: WeightChoice,
  { basis, candidates }: { readonly basis: Basis; readonly candidates: readonly EntityId[] },
): ChosenCriteria {
  const asked = weightedCriteria(search, choice, basis);
  if (!isByDefault(choice)) return { active: asked, silent: [] };
  const active = asked.filter(({ id }) => isToldOf(search, candidates, id));
  if (active.length === 0) return { active: asked, silent: [] };
  return { active, silent: asked.filter((one) => !active.includes(one)) };
}

/** The criteria of an answer. */
export interface ChosenCriteria {
  /** Those that have weight. */
  readonly active: readonly Criterion[];
  /** Those that would have weight and are off because no claim speaks of anyone on them. */
  readonly silent: readonly Criterion[];
}

function weightedCriteria(
  { graph, need }: Search,
  choice: WeightChoice,
  basis: Basis,
): readonly Criterion[] {
  return graph.dataset.criteria.table.filter(
    (criterion) =>
      isWeighted(criterion, choice, basis) &&
      (need.market !== null || !MARKET_CRITERIA.includes(criterion.id)),
  );
}

function isByDefault(choice: WeightChoice): boolean {
  return choice.mode === "free" || (choice.mode === "fixed" && choice.byDefault === true);
}

function isToldOf(search: Search, candidates: readonly EntityId[], id: CriterionId): boolean {
  return candidates.some((candidate) =>
    isLineCriterion(id)
      ? measuredOptionsOf(search, candidate).some((one) => isToldOfLine(search, one, id))
      : measureCriterion(search, candidate, id).claims.length > 0,
  );
}

function isToldOfLine(search: Search, measured: MeasuredOption, id: LineCriterionId): boolean {
  if (id === "line-duty") return measured.way.duty !== null;
  return measureLine(search, measured, id).claims.length > 0;
}

/**
 * Whether a choice of weights gives a criterion any. Where nobody chose, lines are compared by what is told of them and
 * companies by what is told of companies; where no line is told, none can be weighed.
 */
export function isWeighted(
  { id, weight, level }: Criterion,
  choice: WeightChoice,
  basis: Basis,
): boolean {
  const fits = basis === "routes" ? level === "line" : level === "company";
  if (isByDefault(choice)) return fits && weight > 0;
  if (basis === "companies" && level === "line") return false;
  switch (choice.mode) {
    case "fixed":
      return (choice.weights[id] ?? 0) > 0;
    case "free":
      return weight > 0;
    case "order":
      return choice.order.includes(id);
  }
}

/** The weights of the given criteria. */
export function toWeights(criteria: readonly Criterion[], choice: WeightChoice): Weights {
  const ids = criteria.map(({ id }) => id);
  switch (choice.mode) {
    case "fixed":
      return { mode: "fixed", values: ids.map((id) => choice.weights[id] ?? 0) };
    case "free":
      return { mode: "free", criteria: ids };
    case "order": {
      const order = choice.order.map((id) => ids.indexOf(id)).filter((index) => index >= 0);
      return { mode: "order", criteria: ids, order };
    }
  }
}

/** The centre of the admissible weights: for an order these are the rank-order centroid weights (Barron 1992). */
export function meanOf(corners: readonly (readonly number[])[]): readonly number[] {
  return (corners[0] ?? []).map(
    (_, index) => corners.reduce((sum, corner) => sum + (corner[index] ?? 0), 0) / corners.length,
  );
}
