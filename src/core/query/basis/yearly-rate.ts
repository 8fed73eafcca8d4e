import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimOf } from "../../model/claim.ts";
import { daysBetween, getSpan } from "../../model/period.ts";
import { quantityBounds } from "../../model/quantity.ts";
import { STOCK_OF, UNKNOWN } from "../../model/vocabulary.ts";

/** What is made or delivered in a year, in the unit in which the record tells capacities. */
export interface Rate {
  readonly low: number;
  readonly high: number;
}

const DAYS_PER_YEAR = 365.25;

/**
 * What a supply comes to in a year, spread evenly over its term; null where amount or term is not stated, or where it is
 * told in another unit than capacities are. What has no upper end counts as the figure.
 */
export function yearlyRate(
  { dataset }: SupplyGraph,
  { qualifiers: { volume }, time }: ClaimOf<"suppliesTo">,
): Rate | null {
  if (volume === undefined || volume === UNKNOWN) return null;
  const { low, high } = quantityBounds(volume);
  const amount = {
    low: Number.isFinite(low) ? low : 0,
    high: Number.isFinite(high) ? high : low,
  };
  const unit = dataset.criteria.capacityUnit;
  if (volume.unit === unit) return amount;
  if (volume.unit !== STOCK_OF[unit] || time.from === null || time.to === null) return null;
  const years = daysBetween(getSpan(time.from).earliest, getSpan(time.to).latest) / DAYS_PER_YEAR;
  return years > 0 ? { low: amount.low / years, high: amount.high / years } : null;
}
