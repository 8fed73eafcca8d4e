import type { Edtf } from "./period.ts";
import type { RateUnit, Stage } from "./vocabulary.ts";

export const COMPANY_CRITERION_IDS = [
  "local",
  "tariff",
  "readiness",
  "relation",
  "local-product",
  "format",
  "free-capacity",
  "duty",
  "facility-count",
] as const;
/** Criteria that ask about a company: the same for all of its options. */
export type CompanyCriterionId = (typeof COMPANY_CRITERION_IDS)[number];

export const LINE_CRITERION_IDS = [
  "line-stage",
  "line-start",
  "line-duty",
  "line-capacity",
] as const;
/** Criteria that ask about a line: one value for each option. */
export type LineCriterionId = (typeof LINE_CRITERION_IDS)[number];

export const CRITERION_IDS: readonly [
  ...typeof COMPANY_CRITERION_IDS,
  ...typeof LINE_CRITERION_IDS,
] = [...COMPANY_CRITERION_IDS, ...LINE_CRITERION_IDS];
/** The key of a criterion in weights and answers. */
export type CriterionId = (typeof CRITERION_IDS)[number];

/** The published scales of the criteria: data, because they are choices. */
export interface Criteria {
  readonly table: readonly Criterion[];
  /** Readiness from the lowest rung up; stages that share a rung share a value in [0, 1]. */
  readonly readiness: readonly Rung[];
  /** The number of facilities that counts as 1 on the scale of `facility-count`. */
  readonly facilityScale: number;
  /** In which capacities and free capacity are told; others are not weighed. */
  readonly capacityUnit: RateUnit;
  /** The free capacity, in that unit, that counts as 1 on the scale of `free-capacity`. */
  readonly capacityScale: number;
  /** The stage of a line from the lowest rung up. */
  readonly lineStage: readonly Rung[];
  /** The day up to which a start counts as 1, where no day of need is given, and the days after which it counts as 0. */
  readonly startScale: { readonly full: Edtf; readonly days: number };
  /** The share of the worlds in which one must be ahead of another to be told apart from it. */
  readonly separateAt: number;
}

export interface Criterion {
  readonly id: CriterionId;
  /** What it asks about: the company, or the line. */
  readonly level: "company" | "line";
  readonly label: string;
  /** The question that the criterion asks of a candidate. */
  readonly asks: string;
  /** How a value comes about, in words for the reader. */
  readonly scale: string;
  /** Weight before the user sets one; 0 = off. */
  readonly weight: number;
  /** What not to read into it; "" where nothing needs saying. */
  readonly warning: string;
}

export interface Rung {
  readonly stages: readonly Stage[];
  readonly value: number;
}

/** The label of a criterion, or its id where there is none. */
export function criterionLabel(table: readonly Criterion[], id: string): string {
  return table.find((one) => one.id === id)?.label ?? id;
}
