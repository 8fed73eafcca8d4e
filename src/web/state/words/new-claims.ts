import { groupBy } from "../../../core/graph/group-by.ts";
import type { Evidence } from "../../../core/model/answer.ts";
import { getSpan } from "../../../core/model/period.ts";
import { compareIds } from "../../../core/model/strength.ts";
import type { StatusChange } from "../../../core/query/changes/find-changes.ts";

/** Claims that came out in one month, by id. */
export interface MonthOfClaims {
  /** `2025-09`; a year where the source tells no more; null = undated. */
  readonly month: string | null;
  readonly claims: readonly Evidence[];
}

/** Claims by the month in which their source came out: the newest first, the undated last. */
export function groupByMonth(claims: readonly Evidence[]): readonly MonthOfClaims[] {
  return [...groupBy(claims, monthOf)]
    .sort(([a], [b]) => compareIds(b ?? "", a ?? ""))
    .map(([month, group]) => ({
      month,
      claims: group.toSorted((a, b) => compareIds(a.id, b.id)),
    }));
}

function monthOf({ publication }: Evidence): string | null {
  const published = publication?.published ?? null;
  if (published === null) return null;
  const { earliest, latest } = getSpan(published);
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return latest.slice(0, 7);
  return latest.slice(0, 4);
}

/** The months with no more than so many claims in all. */
export function firstClaims(
  months: readonly MonthOfClaims[],
  count: number,
): readonly MonthOfClaims[] {
  let left = count;
  return months.flatMap(({ month, claims }) => {
    const shown = claims.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ month, claims: shown }];
  });
}

/** Status changes: from one to another first, then those of which there was no word before. */
export function orderStatuses(statuses: readonly StatusChange[]): readonly StatusChange[] {
  const rank = ({ before }: StatusChange): number => (before === null ? 1 : 0);
  return [...statuses].sort((a, b) => rank(a) - rank(b) || compareIds(a.entity, b.entity));
}
