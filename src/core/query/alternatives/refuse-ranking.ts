import { type Failure, fail } from "../../model/answer.ts";
import type { Criterion } from "../../model/criteria.ts";
import { compareIds } from "../../model/strength.ts";
import { joinWords } from "../../model/wording/words.ts";
import { isWeighted, type WeightChoice } from "../assess/ranking-weights.ts";
import type { Basis } from "../assess/result.ts";
import type { Search } from "../need/need.ts";
import { MARKET_REQUIREMENTS, type Requirement, writeRequirement } from "../need/requirement.ts";
import { makeNameOf } from "../sentence/entity-name.ts";

/** Why a ranking that is asked for cannot be made, in words; null where it can. */
export function refuseRanking(
  search: Search,
  criteria: readonly Criterion[],
  asked: {
    readonly requirements: readonly Requirement[];
    readonly weights: WeightChoice;
    readonly basis: Basis;
  },
): Failure | null {
  return (
    refuseMarket(search, asked.requirements) ??
    refuseSort(search, asked.requirements) ??
    refuseWeights(search, criteria, asked)
  );
}

function refuseMarket({ need }: Search, requirements: readonly Requirement[]): Failure | null {
  const asking = requirements.filter(({ type }) => MARKET_REQUIREMENTS.includes(type));
  if (need.market !== null || asking.length === 0) return null;
  const forms = joinWords(asking.map((one) => `“${writeRequirement(one)}”`));
  const verb = asking.length === 1 ? "asks" : "ask";
  return fail("invalid-input", `${forms} ${verb} about the buyer's market, and none is given.`);
}

function refuseSort(
  { graph, need, family }: Search,
  requirements: readonly Requirement[],
): Failure | null {
  const sorts = [...family].filter((id) => id !== need.product).sort(compareIds);
  const wrong = requirements.find((one) => one.type === "format" && !sorts.includes(one.sort));
  if (wrong?.type !== "format") return null;
  const nameOf = makeNameOf(graph.entities);
  const product = nameOf(need.product);
  const known =
    sorts.length === 0
      ? `None is known of ${product}, so leave the requirement out.`
      : `Sorts of ${product}: ${sorts.join(", ")}.`;
  return fail(
    "invalid-input",
    `“${writeRequirement(wrong)}” asks for ${nameOf(wrong.sort)}, which is no sort of ${product}. ${known}`,
  );
}

function refuseWeights(
  { graph }: Search,
  criteria: readonly Criterion[],
  { weights, basis }: { readonly weights: WeightChoice; readonly basis: Basis },
): Failure | null {
  if (criteria.length > 0) return null;
  const asksMarket = graph.dataset.criteria.table.some((one) => isWeighted(one, weights, basis));
  return fail(
    "invalid-input",
    asksMarket
      ? "The only criteria with a weight ask about the buyer's market, and none is given."
      : "All weights are zero, so nothing can be ranked. Give at least one criterion a weight above 0.",
  );
}
