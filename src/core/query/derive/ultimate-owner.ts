import { latestFirst } from "../../graph/apply-lens.ts";
import { claimsOf, claimsOn, getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { Derived } from "./derived.ts";

/**
 * Who stands at the top of a company's majority owners: from owner to owner as long as the latest stated share is
 * above half, and the home that is stated for the last. A description of a home has no meaning in law.
 */
export function deriveUltimateOwner(graph: SupplyGraph, company: EntityId): Derived | null {
  const chain: EntityId[] = [];
  const inputs: ClaimId[] = [];
  let at = company;
  for (;;) {
    const stake = majorityOf(graph, at);
    const owner = stake?.subject[0];
    if (stake === null || owner === undefined || chain.includes(owner)) break;
    chain.push(owner);
    inputs.push(stake.id);
    at = owner;
  }
  const top = chain.at(-1);
  if (top === undefined) return null;
  const homes = [
    ...claimsOf(graph, top, "basedIn"),
    ...claimsOf(graph, top, "ascribedNationality"),
  ].filter(({ object, polarity }) => object !== null && polarity === "positive");
  const places = [...new Set(homes.map(({ object }) => object ?? ""))].sort(compareIds);
  const label = (id: EntityId): string => getEntity(graph, id).label;
  const home = places.length === 0 ? "home not stated" : places.map(label).join(" or ");
  return {
    rule: "ultimate-owner",
    about: company,
    label: "ultimate owner",
    formula: "from owner to owner while the latest stated share is above half",
    words: `${chain.map(label).join(", owned by ")} (${home})`,
    amount: null,
    entities: chain,
    inputs: [...inputs, ...homes.map(({ id }) => id)],
    limits: [`Who owns ${label(top)} is ${ownersKnown(graph, top) ? "split" : "not stated"}.`],
  };
}

function ownersKnown(graph: SupplyGraph, company: EntityId): boolean {
  return claimsOn(graph, company, "ownsStakeIn").length > 0;
}

/** The owner whose latest stated share is above half, the latest of them; null where there is none. */
function majorityOf(graph: SupplyGraph, company: EntityId): ClaimOf<"ownsStakeIn"> | null {
  const stakes = claimsOn(graph, company, "ownsStakeIn").filter(
    ({ polarity, kind }) => polarity === "positive" && kind !== "plan",
  );
  const latest = new Map<EntityId, ClaimOf<"ownsStakeIn">>();
  for (const claim of latestFirst(stakes, graph.sources)) {
    // A share that several hold together is nobody's majority, and one that is not told replaces none.
    const [owner, ...others] = claim.subject;
    if (others.length > 0 || claim.qualifiers.share === UNKNOWN || latest.has(owner)) continue;
    latest.set(owner, claim);
  }
  return [...latest.values()].find(isMajority) ?? null;
}

function isMajority({ qualifiers: { share } }: ClaimOf<"ownsStakeIn">): boolean {
  if (share === UNKNOWN) return false;
  const low = share.value ?? share.min ?? 0;
  return low > 50 || (low === 50 && share.minExclusive === true);
}
