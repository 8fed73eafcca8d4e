const DAYS_A_YEAR = 365;

/** A year's quota, and what is shipped in a year, as far as they fall to a part of it. */
export interface PartYear {
  readonly yearQuota: number;
  readonly shippedPerYear: number;
  /** Length of the part, at most a year. */
  readonly days: number;
}

/** The quota that belongs to a part of a year. */
export interface PartYearQuota {
  /** Not rounded. */
  readonly quotaUnits: number;
  /** Days from the start of the part; null where the part ends before: less is shipped than the quota allows. */
  readonly usedUpAfterDays: number | null;
}

/**
 * The part-year quota, Q·days/365, and when it is used up where every day the same is shipped, Q·days/N. An order may
 * divide a quota in another way.
 */
export function prorateQuota({ yearQuota, shippedPerYear, days }: PartYear): PartYearQuota {
  return {
    quotaUnits: (yearQuota * days) / DAYS_A_YEAR,
    usedUpAfterDays:
      shippedPerYear === 0 || yearQuota > shippedPerYear
        ? null
        : (yearQuota * days) / shippedPerYear,
  };
}
