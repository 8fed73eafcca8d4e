import type { Stage } from "./vocabulary.ts";

export const CRITERION_IDS = [
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
/** The key of a criterion in weights and answers. */
export type CriterionId = (typeof CRITERION_IDS)[number];

/** The published scales of the criteria: data, because they are choices. */
export interface Criteria {
  readonly table: readonly Criterion[];
  /** Readiness from the lowest rung up; stages that share a rung share a value in [0, 1]. */
  readonly readiness: readonly Rung[];
  /** The number of facilities that counts as 1 on the scale of `facility-count`. */
  readonly facilityScale: number;
  /** The free capacity in GWh a year that counts as 1 on the scale of `free-capacity`. */
  readonly capacityScale: number;
}

export interface Criterion {
  readonly id: CriterionId;
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
