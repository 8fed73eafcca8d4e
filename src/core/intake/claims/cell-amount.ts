import { MOST_PLAUSIBLE } from "../../model/reading/plausible.ts";
import type { Measure } from "../mapping/mapping.ts";
import type { CellNumber } from "../mapping/read-cell.ts";
import type { IntakeIssue } from "./claim-draft.ts";

/** Whether a number can be what its unit means: not less than nothing, and not more than there can be. */
export function isPlausible({ value, upTo = value, times }: CellNumber, measure: Measure): boolean {
  if (measure.unit === null) return true;
  const most = MOST_PLAUSIBLE[measure.unit] / (times ?? measure.times);
  return value >= 0 && upTo <= most;
}

/** The most that a number of a measure can mean. */
export function mostOf({ unit }: Measure): IntakeIssue["most"] {
  return unit === null ? undefined : { value: MOST_PLAUSIBLE[unit], unit };
}

/** The sign before decimals of a number that has none. */
export function thousandsMark(text: string): "," | "." | null {
  if (/\d,\d{3}(?!\d)/.test(text)) return ".";
  return /\d\.\d{3}(?!\d)/.test(text) ? "," : null;
}

/** A number as so many of another unit. */
export function timesOf({ value, upTo, ...number }: CellNumber, times: number): CellNumber {
  const scale = (one: number): number => Number((one * times).toPrecision(12));
  const end = upTo === undefined ? {} : { upTo: scale(upTo) };
  return { ...number, value: scale(value), ...end };
}
