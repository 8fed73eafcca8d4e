import type { EntityId } from "../../model/entity.ts";
import { writeNumber } from "../../model/reading/read-number.ts";
import type { Stage } from "../../model/vocabulary.ts";

export const SITE_STATES = ["operating", "building"] as const;
/** How far a plant is to be: it operates, or it operates or is being built. */
export type SiteState = (typeof SITE_STATES)[number];

/** Produces anything in the market. */
interface LocalRequirement {
  readonly type: "local";
}
/** Makes the very product in the market, in time for the need. */
interface LocalProductRequirement {
  readonly type: "local-product";
}
/** Has a plant in the market that is in this state on the date of the need. */
interface SiteRequirement {
  readonly type: "site";
  readonly state: SiteState;
}
interface ReadinessRequirement {
  readonly type: "readiness";
  readonly atLeast: Stage;
}
/** Has this very sort of the product. */
interface FormatRequirement {
  readonly type: "format";
  readonly sort: EntityId;
}
/** Has a line that is at least this far with the product. */
interface LineStageRequirement {
  readonly type: "line";
  readonly atLeast: Stage;
}
interface DutyRequirement {
  readonly type: "duty";
  readonly atMostPercent: number;
}
/** Has a line with at least this much left. */
interface CapacityRequirement {
  readonly type: "capacity";
  readonly atLeastPerYear: number;
}
interface OwnershipRequirement {
  readonly type: "not-owned-from";
  readonly place: EntityId;
  readonly abovePercent: number;
}

/** What can be asked of a company as a whole. */
export type CompanyRequirement =
  | LocalRequirement
  | LocalProductRequirement
  | SiteRequirement
  | ReadinessRequirement
  | FormatRequirement
  | DutyRequirement
  | OwnershipRequirement;

/** What can be asked of a line. */
export type LineRequirement =
  | LocalProductRequirement
  | FormatRequirement
  | LineStageRequirement
  | DutyRequirement
  | CapacityRequirement;

/** What can only be asked of a line. */
export type LineOnlyRequirement = LineStageRequirement | CapacityRequirement;

/** Something a candidate must meet. */
export type Requirement = CompanyRequirement | LineOnlyRequirement;

/** Whether a requirement can only be asked of a line. */
export function isLineOnly(requirement: Requirement): requirement is LineOnlyRequirement {
  return requirement.type === "line" || requirement.type === "capacity";
}

const LINE_TYPES: readonly Requirement["type"][] = [
  "local-product",
  "format",
  "line",
  "duty",
  "capacity",
];

/** Whether a requirement is asked of each line by itself where lines are told. */
export function isLineRequirement(requirement: Requirement): requirement is LineRequirement {
  return LINE_TYPES.includes(requirement.type);
}

/**
 * The order in which requirements are looked at, however they were given: "the first that fails" means the first
 * in this list.
 */
export const REQUIREMENT_ORDER: readonly Requirement["type"][] = [
  "local",
  "local-product",
  "site",
  "readiness",
  "line",
  "format",
  "duty",
  "capacity",
  "not-owned-from",
];

/** Requirements that ask about the buyer's market. */
export const MARKET_REQUIREMENTS: readonly Requirement["type"][] = [
  "local",
  "local-product",
  "site",
  "duty",
];

/** A requirement as the command line and the address write it. */
export function writeRequirement(requirement: Requirement): string {
  switch (requirement.type) {
    case "local":
    case "local-product":
      return requirement.type;
    case "site":
      return `site:${requirement.state}`;
    case "readiness":
      return `readiness>=${requirement.atLeast}`;
    case "format":
      return `format:${requirement.sort}`;
    case "duty":
      return `duty<=${writeNumber(requirement.atMostPercent)}`;
    case "line":
      return `line>=${requirement.atLeast}`;
    case "capacity":
      return `capacity>=${writeNumber(requirement.atLeastPerYear)}`;
    case "not-owned-from":
      return `not-owned-from:${requirement.place}:${writeNumber(requirement.abovePercent)}`;
  }
}
