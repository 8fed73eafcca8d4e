import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { ownedFrom } from "../basis/ownership.ts";
import { measureCriterion } from "../criterion/criteria.ts";
import { findRouteDuties, type RouteDuty } from "../criterion/duty.ts";
import { measureSort } from "../criterion/format.ts";
import { findLatePlans, type Search } from "../need/need.ts";
import { type CompanyRequirement, writeRequirement } from "../need/requirement.ts";
import { atLeast, type Truth } from "../need/truth.ts";
import { checkSites } from "./site-requirement.ts";

/** How a candidate stands with a requirement, and on what claims that rests. */
export interface Verdict {
  /** The requirement as it is written in `--require`. */
  readonly requirement: string;
  readonly truth: Truth;
  readonly claims: readonly ClaimId[];
}

/** Holds a candidate against a requirement. */
export function checkRequirement(
  search: Search,
  candidate: EntityId,
  requirement: CompanyRequirement,
): Verdict {
  return {
    requirement: writeRequirement(requirement),
    ...ruleOn(search, candidate, requirement),
  };
}

function ruleOn(
  search: Search,
  candidate: EntityId,
  requirement: CompanyRequirement,
): Pick<Verdict, "truth" | "claims"> {
  switch (requirement.type) {
    case "local": {
      const { low, high, claims } = measureCriterion(search, candidate, "local");
      return { truth: atLeast(1, low, high), claims };
    }
    case "local-product": {
      const { low, high, claims, deciding } = measureCriterion(search, candidate, "local-product");
      const truth = atLeast(1, low, high);
      const late = truth === "unknown" ? findLatePlans(search, deciding) : [];
      return late.length > 0 ? { truth: "false", claims: late } : { truth, claims };
    }
    case "site":
      return checkSites(search, candidate, requirement.state);
    case "readiness": {
      const ladder = search.graph.dataset.criteria.readiness;
      const wanted = ladder.find(({ stages }) => stages.includes(requirement.atLeast))?.value ?? 0;
      const { low, high, claims } = measureCriterion(search, candidate, "readiness");
      return { truth: atLeast(wanted, low, high), claims };
    }
    case "format": {
      const { low, high, claims } = measureSort(search, candidate, requirement.sort);
      return { truth: atLeast(1, low, high), claims };
    }
    case "duty": {
      const duties = findRouteDuties(search, candidate);
      const claims = duties.flatMap((one) => one.claims);
      return { truth: dutyTruth(duties, requirement.atMostPercent), claims };
    }
    case "not-owned-from": {
      const share = ownedFrom(search.graph, candidate, requirement.place);
      const limit = requirement.abovePercent;
      const above = share.low > limit || (share.low === limit && share.aboveLow);
      const truth = above ? "false" : share.high <= limit ? "true" : "unknown";
      return { truth, claims: share.claims };
    }
  }
}

// One route under the limit will do; where none is, one that is not known leaves it open.
function dutyTruth(duties: readonly RouteDuty[], limit: number): Truth {
  if (duties.some(({ ratePercent }) => ratePercent !== null && ratePercent <= limit)) return "true";
  const open = duties.length === 0 || duties.some(({ ratePercent }) => ratePercent === null);
  return open ? "unknown" : "false";
}
