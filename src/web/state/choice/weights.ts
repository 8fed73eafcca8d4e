import type { Criterion, CriterionId } from "../../../core/model/criteria.ts";
import { readNumber } from "../../../core/model/reading/read-number.ts";
import { WEIGHT } from "../../../core/operation/input/weight-parameter.ts";
import type { Basis } from "../../../core/query/assess/result.ts";

/** Weights by criterion, on any scale. */
export type WeightValues = { readonly [C in CriterionId]?: number };

/** The greatest weight of a slider. */
export const WEIGHT_LIMIT = 3;

/**
 * The criteria that can be weighed in an answer, with their weights at first: lines are compared by what is told of
 * lines, companies by what is told of companies, and where no line is told none can be weighed.
 */
export function weighable(table: readonly Criterion[], basis: Basis): readonly Criterion[] {
  if (basis === "companies") return table.filter(({ level }) => level === "company");
  const lines = table.filter(({ level }) => level === "line");
  const companies = table.filter(({ level }) => level === "company");
  return [...lines, ...companies.map((one) => ({ ...one, weight: 0 }))];
}

/**
 * Reads the weights of a question's input for the sliders; those at first where it gives none as numbers. Weights
 * beyond the sliders are scaled down together, which changes no answer.
 */
export function parseWeights(text: string | null, table: readonly Criterion[]): WeightValues {
  if (text?.includes("=") !== true) {
    return Object.fromEntries(table.map(({ id, weight }) => [id, weight]));
  }
  const given = new Map(
    text.split(",").map((part) => {
      const [id = "", number = ""] = part.split("=");
      const read = readNumber(number, WEIGHT);
      return [id.trim(), "value" in read ? read.value : 0] as const;
    }),
  );
  const scale = Math.min(1, WEIGHT_LIMIT / Math.max(...given.values(), 1e-9));
  return Object.fromEntries(table.map(({ id }) => [id, (given.get(id) ?? 0) * scale]));
}

/** Writes weights as the command line has them. */
export function writeWeights(weights: WeightValues, table: readonly Criterion[]): string {
  const value = (id: CriterionId): number => Math.round((weights[id] ?? 0) * 10) / 10;
  return table
    .filter(({ id }) => value(id) > 0)
    .map(({ id }) => `${id}=${value(id)}`)
    .join(",");
}
