import { wordDate } from "../../model/period.ts";
import { UNITS } from "../../model/vocabulary.ts";
import { STAGE_WORDS } from "../../model/wording/words.ts";
import type { Search } from "../../query/need/need.ts";
import type { Requirement } from "../../query/need/requirement.ts";
import { makeNameOf } from "../sentence/entity-name.ts";

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
