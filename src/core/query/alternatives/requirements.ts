import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Stage } from "../../model/vocabulary.ts";
import { STAGE_WORDS } from "../../model/words.ts";
import { ownedFrom } from "../ownership.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import { measureCriterion } from "./criteria.ts";
import { findRouteDuties, type RouteDuty } from "./duty.ts";
import type { Search } from "./need.ts";

/** Something a candidate must meet. */
export type Requirement =
  | { readonly type: "local" }
  | { readonly type: "readiness"; readonly atLeast: Stage }
  | { readonly type: "duty"; readonly atMostPercent: number }
  | { readonly type: "not-owned-from"; readonly place: EntityId; readonly abovePercent: number };

/** Kleene's three truth values (1938); `unknown` neither passes nor fails. */
export type Truth = "true" | "false" | "unknown";

/** How a candidate stands with a requirement, and on what claims that rests. */
export interface Verdict {
  /** The requirement as it is written in `--require`. */
  readonly requirement: string;
  readonly words: string;
  readonly truth: Truth;
  readonly claims: readonly ClaimId[];
}

const ORDER: readonly Truth[] = ["false", "unknown", "true"];

/** The conjunction of truth values: the least of them, with false < unknown < true; true for none. */
export function conjunction(truths: readonly Truth[]): Truth {
  return ORDER.find((truth) => truths.includes(truth)) ?? "true";
}

/** Holds a candidate against a requirement. */
export function checkRequirement(
  search: Search,
  candidate: EntityId,
  requirement: Requirement,
): Verdict {
  const said = {
    requirement: writeRequirement(requirement),
    words: wordRequirement(search, requirement),
  };
  switch (requirement.type) {
    case "local": {
      const { low, high, claims } = measureCriterion(search, candidate, "local");
      return { ...said, truth: atLeast(1, low, high), claims };
    }
    case "readiness": {
      const ladder = search.graph.dataset.criteria.readiness;
      const wanted = ladder.find(({ stages }) => stages.includes(requirement.atLeast))?.value ?? 0;
      const { low, high, claims } = measureCriterion(search, candidate, "readiness");
      return { ...said, truth: atLeast(wanted, low, high), claims };
    }
    case "duty": {
      const duties = findRouteDuties(search, candidate);
      const claims = duties.flatMap((one) => one.claims);
      return { ...said, truth: dutyTruth(duties, requirement.atMostPercent), claims };
    }
    case "not-owned-from": {
      const share = ownedFrom(search.graph, candidate, requirement.place, search.isWithin);
      const limit = requirement.abovePercent;
      const above = share.low > limit || (share.low === limit && share.aboveLow);
      const truth = above ? "false" : share.high <= limit ? "true" : "unknown";
      return { ...said, truth, claims: share.claims };
    }
  }
}

// One route under the limit will do; where none is, one that is not known leaves it open.
function dutyTruth(duties: readonly RouteDuty[], limit: number): Truth {
  if (duties.some(({ ratePercent }) => ratePercent !== null && ratePercent <= limit)) return "true";
  const open = duties.length === 0 || duties.some(({ ratePercent }) => ratePercent === null);
  return open ? "unknown" : "false";
}

function atLeast(wanted: number, low: number, high: number): Truth {
  if (low >= wanted) return "true";
  return high < wanted ? "false" : "unknown";
}

/** A requirement as the command line and the address write it. */
export function writeRequirement(requirement: Requirement): string {
  switch (requirement.type) {
    case "local":
      return "local";
    case "readiness":
      return `readiness>=${requirement.atLeast}`;
    case "duty":
      return `duty<=${requirement.atMostPercent}`;
    case "not-owned-from":
      return `not-owned-from:${requirement.place}:${requirement.abovePercent}`;
  }
}

function wordRequirement({ graph, need }: Search, requirement: Requirement): string {
  const nameOf = makeNameOf(graph.entities);
  switch (requirement.type) {
    case "local":
      return `produces in ${need.market === null ? "the buyer's market" : nameOf(need.market)}`;
    case "readiness": {
      const stage = STAGE_WORDS[requirement.atLeast];
      return `is at least at the stage “${stage}” with ${nameOf(need.product)}`;
    }
    case "duty":
      return `has a way to ${need.market === null ? "the market" : nameOf(need.market)} with a duty of at most ${requirement.atMostPercent} %`;
    case "not-owned-from":
      return `is not owned from ${nameOf(requirement.place)} above ${requirement.abovePercent} %`;
  }
}
