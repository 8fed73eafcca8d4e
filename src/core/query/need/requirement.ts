import type { EntityId } from "../../model/entity.ts";
import { wordDate } from "../../model/period.ts";
import { writeNumber } from "../../model/reading/read-number.ts";
import { type Stage, UNITS } from "../../model/vocabulary.ts";
import { STAGE_WORDS } from "../../model/wording/words.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import type { Search } from "./need.ts";

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

/** What a requirement asks, as the end of a sentence about a candidate. */
export function wordRequirement({ graph, need }: Search, requirement: Requirement): string {
  const nameOf = makeNameOf(graph.entities);
  const market = need.market === null ? "the buyer's market" : nameOf(need.market);
  const by = need.neededBy === null ? "" : ` by ${wordDate(need.neededBy)}`;
  switch (requirement.type) {
    case "local":
      return `produces in ${market}`;
    case "local-product":
      return `makes ${nameOf(need.product)} in ${market}${by}`;
    case "site":
      return requirement.state === "operating"
        ? `has a plant in ${market} that operates${by}`
        : `has a plant in ${market} that operates or is being built${by}`;
    case "readiness": {
      const stage = STAGE_WORDS[requirement.atLeast];
      return `is at least at the stage “${stage}” with ${nameOf(need.product)}`;
    }
    case "format":
      return `has ${nameOf(requirement.sort)}`;
    case "duty":
      return `has a way to ${need.market === null ? "the market" : nameOf(need.market)} with a duty of at most ${requirement.atMostPercent} %`;
    case "line":
      return `has a line at least at the stage “${STAGE_WORDS[requirement.atLeast]}” with ${nameOf(need.product)}`;
    case "capacity":
      return `has ${requirement.atLeastPerYear} ${UNITS[graph.dataset.criteria.capacityUnit].many} left on a line`;
    case "not-owned-from":
      return `is not owned from ${nameOf(requirement.place)} above ${requirement.abovePercent} %`;
  }
}
