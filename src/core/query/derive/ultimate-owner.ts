import { latestFirst } from "../../graph/apply-lens.ts";
import { claimsOf, claimsOn, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { impossibleShares } from "../basis/ownership.ts";
import type { Derived } from "./derived.ts";

/**
 * Who stands at the top of a company's majority owners: from owner to owner as long as the latest stated share is
 * above half, and the home that is stated for the last. A description of a home has no meaning in law. Not known where
 * the shares that are said of one time are more than the company.
 */
export function deriveUltimateOwner(graph: SupplyGraph, company: EntityId): Derived | null {
  const chain: EntityId[] = [];
  const inputs: ClaimId[] = [];
  let at = company;
  let held = majorityOf(graph, at);
  while (held.stake !== null && !chain.includes(held.stake.subject[0])) {
    at = held.stake.subject[0];
    chain.push(at);
    inputs.push(held.stake.id);
    held = majorityOf(graph, at);
  }
  const top = chain.at(-1);
  if (top === undefined && held.impossible.length === 0) return null;
  const homes = top === undefined ? [] : homesOf(graph, top);
  const open = ownersKnown(graph, at) ? "split" : "not-stated";
  return {
    rule: "ultimate-owner",
    about: company,
    homes: [...new Set(homes.map(({ object }) => object ?? ""))].sort(compareIds),
    end: { at, why: held.impossible.length > 0 ? "impossible" : open },
    amount: null,
    entities: chain,
    inputs: [...inputs, ...homes.map(({ id }) => id), ...held.impossible],
  };
}

function homesOf(graph: SupplyGraph, owner: EntityId): readonly Claim[] {
  return [
    ...claimsOf(graph, owner, "basedIn"),
    ...claimsOf(graph, owner, "ascribedNationality"),
  ].filter(({ object, polarity }) => object !== null && polarity === "positive");
}

function ownersKnown(graph: SupplyGraph, company: EntityId): boolean {
  return claimsOn(graph, company, "ownsStakeIn").length > 0;
}

/** The claim that gives an owner more than half; null where none does, or where the shares are impossible. */
interface Majority {
  readonly stake: ClaimOf<"ownsStakeIn"> | null;
  readonly impossible: readonly ClaimId[];
}

// The owner whose latest stated share is above half, the latest of them.
function majorityOf(graph: SupplyGraph, company: EntityId): Majority {
  const stakes = claimsOn(graph, company, "ownsStakeIn").filter(
    ({ polarity, kind }) => polarity === "positive" && kind !== "plan",
  );
  const assumed = stakes.filter(({ kind }) => kind === "hypothesis");
  const latest = new Map<EntityId, ClaimOf<"ownsStakeIn">>();
  for (const claim of [
    ...latestFirst(assumed, graph.sources),
    ...latestFirst(stakes, graph.sources),
  ]) {
    // A share that several hold together is nobody's majority, and one that is not told replaces none.
    const [owner, ...others] = claim.subject;
    if (others.length > 0 || claim.qualifiers.share === UNKNOWN || latest.has(owner)) continue;
    latest.set(owner, claim);
  }
  const held = [...latest.values()];
  const stake = held.find(isMajority) ?? null;
  if (stake?.kind === "hypothesis") return { stake, impossible: [] };
  const impossible = impossibleShares(
    graph,
    company,
    held.map(({ id }) => id),
  );
  return { stake: impossible.length > 0 ? null : stake, impossible };
}

function isMajority({ qualifiers: { share } }: ClaimOf<"ownsStakeIn">): boolean {
  if (share === UNKNOWN) return false;
  const low = share.value ?? share.min ?? 0;
  return low > 50 || (low === 50 && share.minExclusive === true);
}
