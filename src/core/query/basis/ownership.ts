import { placesAt } from "../../graph/places.ts";
import { claimsOf, claimsOn, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { quantityBounds } from "../../model/quantity.ts";
import { compareIds, kindStrength } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";

/** How much of a company is owned from a place, in percent. */
export interface OwnedShare {
  readonly low: number;
  readonly high: number;
  /** True where the share is greater than `low`, not equal to it ("more than half"). */
  readonly aboveLow: boolean;
  readonly claims: readonly ClaimId[];
}

/**
 * The claims among those given of which a company's owners cannot all hold what they are said to hold at one time.
 * Nothing is worked out from them.
 */
export function impossibleShares(
  graph: SupplyGraph,
  company: EntityId,
  claims: readonly ClaimId[],
): readonly ClaimId[] {
  const together = graph
    .disagreementsOn(company)
    .contradictions.filter(({ sort }) => sort === "shares")
    .flatMap(({ sides }) => sides.flatMap((side) => side.claims));
  return together.some((id) => claims.includes(id)) ? [...new Set(together)].sort(compareIds) : [];
}

/**
 * The share of a company that is owned from a place, directly or through other companies, shares multiplied
 * along a chain and added over owners. What no stated owner holds counts by the company's own home: in full
 * where it is said to be of the place, not at all where it is a foreign owner of the company asked about, and
 * as open otherwise, and as open where the shares are more than the company. A description in a source has no legal meaning: this settles no one's status under any law.
 */
export function ownedFrom(graph: SupplyGraph, company: EntityId, place: EntityId): OwnedShare {
  return shareFrom(company, []);

  function shareFrom(owned: EntityId, chain: readonly EntityId[]): OwnedShare {
    const home = homeOf(graph, owned, place);
    const rest = restOf(home, chain.length > 0);
    const stakes = chain.includes(owned) ? [] : stakesIn(graph, owned);
    const cited = stakes.flatMap((stake) => stake.claims);
    const impossible = impossibleShares(graph, owned, cited);
    // Of other times they are no contradiction, and who sold to whom is not told.
    const tooMany = stakes.reduce((total, { low }) => total + low, -ROUNDED) > 100;
    if (impossible.length > 0 || tooMany) {
      const claims = [...new Set([...cited, ...impossible])].sort(compareIds);
      return { low: 0, high: 100, aboveLow: false, claims };
    }
    const parts = stakes.map((stake) => ({
      stake,
      inner: shareFrom(stake.owner, [...chain, owned]),
    }));
    const claims = parts.flatMap(({ stake, inner }) => [...stake.claims, ...inner.claims]);
    return {
      low: Math.max(0, sum(parts, rest.low, leastPull)),
      high: Math.min(100, sum(parts, rest.high, mostPull)),
      aboveLow: parts.some(
        ({ stake, inner }) => (stake.above || inner.aboveLow) && stake.low * inner.low > 0,
      ),
      claims: [...new Set([...rest.claims, ...claims])].sort(compareIds),
    };
  }
}

/** Shares that are rounded to whole per cents may be this many more than 100 together. */
const ROUNDED = 1;

interface Part {
  readonly stake: Stake;
  readonly inner: OwnedShare;
}

function sum(
  parts: readonly Part[],
  rest: number,
  pull: (part: Part, rest: number) => number,
): number {
  return parts.reduce((total, part) => total + pull(part, rest), rest);
}

// A stake pulls from what the rest would be towards its owner's share, the further the greater it is.
function leastPull({ stake, inner }: Part, rest: number): number {
  return ((inner.low - rest) * (inner.low > rest ? stake.low : stake.high)) / 100;
}

function mostPull({ stake, inner }: Part, rest: number): number {
  return ((inner.high - rest) * (inner.high > rest ? stake.high : stake.low)) / 100;
}

function restOf(
  home: Home,
  isOwner: boolean,
): { readonly low: number; readonly high: number; readonly claims: readonly ClaimId[] } {
  if (home.from === "there") return { low: 100, high: 100, claims: home.claims };
  // Whose owners nobody names may be owned from anywhere; an owner whose home is elsewhere is foreign to the place.
  if (home.from === "elsewhere" && isOwner) return { low: 0, high: 0, claims: home.claims };
  return { low: 0, high: 100, claims: home.from === "unknown" ? home.claims : [] };
}

/** What one owner holds, over all claims on it: the strongest decide, and among equals the whole span. */
interface Stake {
  readonly owner: EntityId;
  readonly low: number;
  readonly high: number;
  readonly above: boolean;
  readonly claims: readonly ClaimId[];
}

function stakesIn(graph: SupplyGraph, owned: EntityId): readonly Stake[] {
  const said = claimsOn(graph, owned, "ownsStakeIn").filter(
    ({ polarity }) => polarity === "positive",
  );
  const owners = [...new Set(said.flatMap(({ subject }) => subject))].sort(compareIds);
  const held = owners.map((owner) => ({
    owner,
    deciding: strongest(said.filter(({ subject }) => subject.includes(owner))),
  }));
  const stakes = held.map(({ owner, deciding }) => ({ deciding, ...stakeBy(owner, deciding) }));
  const assumed = stakes.filter(({ deciding }) => deciding.some(isAssumed));
  // What is assumed holds, and leaves the others the rest.
  const room = assumed.reduce((left, { low }) => Math.max(0, left - low), 100);
  return stakes.map(({ deciding: _, ...stake }) => {
    if (stake.high <= room || assumed.some(({ owner }) => owner === stake.owner)) return stake;
    return { ...stake, low: stake.low > room ? 0 : stake.low, high: room };
  });
}

function stakeBy(owner: EntityId, deciding: readonly ClaimOf<"ownsStakeIn">[]): Stake {
  const bounds = deciding.map(({ qualifiers: { share } }) => {
    const { low, high } = share === UNKNOWN ? { low: 0, high: 100 } : quantityBounds(share);
    const above = share !== UNKNOWN && share.minExclusive === true;
    return { low: Math.max(0, low), high: Math.min(100, high), above };
  });
  const low = Math.min(...bounds.map((one) => one.low));
  return {
    owner,
    low,
    high: Math.max(...bounds.map((one) => one.high)),
    above: bounds.every((one) => one.above || one.low > low),
    claims: deciding.map(({ id }) => id),
  };
}

function isAssumed({ kind }: Claim): boolean {
  return kind === "hypothesis";
}

// What a scenario assumes decides over what is said.
function strongest<C extends Claim>(claims: readonly C[]): readonly C[] {
  if (claims.some(isAssumed)) return claims.filter(isAssumed);
  const strength = Math.max(0, ...claims.map(({ kind }) => kindStrength(kind)));
  return claims.filter(({ kind }) => kindStrength(kind) === strength);
}

/** Where a company is said to be from; "unknown" also where claims of equal strength differ, or how their places lie is. */
interface Home {
  readonly from: "there" | "elsewhere" | "unknown";
  readonly claims: readonly ClaimId[];
}

function homeOf(graph: SupplyGraph, company: EntityId, place: EntityId): Home {
  const said: readonly Claim[] = [
    ...claimsOf(graph, company, "ascribedNationality"),
    ...claimsOf(graph, company, "basedIn"),
  ].filter(({ polarity, object }) => polarity === "positive" && object !== null);
  const deciding = strongest(said);
  const { containment } = placesAt(graph);
  const lie = deciding.map(({ object }) => containment(object ?? "", place));
  const claims = deciding.map(({ id }) => id);
  if (lie.length === 0) return { from: "unknown", claims };
  if (lie.every((one) => one === "within")) return { from: "there", claims };
  return { from: lie.every((one) => one === "outside") ? "elsewhere" : "unknown", claims };
}
