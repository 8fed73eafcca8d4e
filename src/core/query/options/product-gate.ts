import { claimsOf } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import { compareIds } from "../../model/strength.ts";
import type { Search } from "../need/need.ts";
import type { Truth } from "../need/truth.ts";
import { isMatched } from "./match.ts";
import type { SupplyOption } from "./option.ts";
import { feedsOptions, isDoneKind, partiesOf } from "./parties.ts";
import { isHedged, matchFor, type Placed } from "./placing.ts";

/** What is documented of an option and the product, in one word. */
export type ProductWord =
  | "made"
  | "madeUseOpen"
  | "madeSizeOpen"
  | "planned"
  | "considered"
  | "developed"
  | "contested"
  | "denied"
  | "sortNotStated"
  | "notStated";

export interface ProductVerdict {
  readonly truth: Truth;
  readonly word: ProductWord;
  readonly claims: readonly ClaimId[];
}

/** Whether an option makes the product (section 2.1). */
export function productVerdict(search: Search, option: SupplyOption): ProductVerdict {
  if (option.match === "none") return { truth: "unknown", word: "notStated", claims: [] };
  const all = option.backing.map(({ claim }) => claim.id);
  if (option.match === "broader") return { truth: "unknown", word: "sortNotStated", claims: all };
  const denials = denialsOf(search, option);
  const assumed = [...option.backing.map(({ claim }) => claim), ...denials].filter(
    ({ kind }) => kind === "hypothesis",
  );
  const evidence =
    assumed.length === 0
      ? option.backing
      : option.backing.filter(({ claim }) => assumed.includes(claim));
  return verdict(
    evidence,
    assumed.length === 0 ? denials : denials.filter((one) => assumed.includes(one)),
  );
}

function verdict(evidence: readonly Placed[], denials: readonly Claim[]): ProductVerdict {
  const made = evidence.filter(({ suppliesAlready }) => suppliesAlready);
  const planned = evidence.filter((one) => !one.suppliesAlready && isPlanned(one));
  const below = evidence.filter(
    (one) => !one.suppliesAlready && !isPlanned(one) && isDoneKind(one.claim),
  );
  const hedged = below.filter(({ claim }) => isDelivered(claim) && isHedged(claim));
  const developed = below.filter((one) => !hedged.includes(one));
  const certain = denials.filter(({ commitment }) => commitment === "certain");
  const say = (truth: Truth, word: ProductWord, from: readonly Placed[]): ProductVerdict => ({
    truth,
    word,
    claims: ids([...from.map(({ claim }) => claim), ...denials]),
  });
  if (denials.length > 0) {
    if (made.length > 0) return say("unknown", "contested", made);
    if (certain.length > 0)
      return below.length > 0 ? say("unknown", "developed", below) : say("false", "denied", []);
    return say("unknown", "contested", evidence);
  }
  if (made.length > 0) {
    const best = made.filter(({ match }) => match === "exact");
    if (best.length > 0) return say("true", "made", best);
    const useOpen = made.filter(({ match }) => match === "useOpen");
    if (useOpen.length > 0) return say("unknown", "madeUseOpen", useOpen);
    return say("unknown", "madeSizeOpen", made);
  }
  const meant = planned.filter(({ claim }) => !isHedged(claim));
  if (meant.length > 0) return say("unknown", "planned", meant);
  if (planned.length > 0 || hedged.length > 0)
    return say("unknown", "considered", [...planned, ...hedged]);
  return say("unknown", developed.length > 0 ? "developed" : "notStated", developed);
}

// A plan, a contract, or mass production that is scheduled.
function isPlanned({ claim }: Placed): boolean {
  if (claim.kind === "plan") return true;
  if (claim.predicate === "suppliesTo") return claim.qualifiers.basis === "contract";
  return claim.predicate === "produces" && claim.qualifiers.stage === "massProductionScheduled";
}

function isDelivered(claim: Placed["claim"]): boolean {
  switch (claim.predicate) {
    case "produces":
      return (
        claim.qualifiers.stage === "supplying" ||
        claim.qualifiers.stage === "contractedForThisBuyer"
      );
    case "suppliesTo":
    case "hasMilestone":
      return true;
    case "hasCapacity":
      return false;
  }
}

/** What sources deny of the product where the option is: negative claims of a done kind. */
export function denialsOf(search: Search, { root, supplier }: SupplyOption): readonly Claim[] {
  const { graph } = search;
  const matchOf = matchFor(search);
  const parties = partiesOf(graph);
  const at = root.at === "plant" ? [root.plant] : parties.firmsOf(supplier);
  const produced = at
    .flatMap((id) => claimsOf(graph, id, "produces"))
    .filter((claim) => {
      const denied = claim.polarity === "negative" || claim.qualifiers.stage === "none";
      const here = root.at !== "region" || claim.qualifiers.region === root.region;
      return (
        denied &&
        here &&
        isMatched(
          matchOf({ product: claim.object ?? "unknown", chemistry: claim.qualifiers.chemistry }),
        )
      );
    });
  const supplied = at
    .flatMap((id) => claimsOf(graph, id, "suppliesTo"))
    .filter((claim) => {
      const here = root.at !== "region" || claim.qualifiers.region === root.region;
      return claim.polarity === "negative" && here && isMatched(matchOf(claim.qualifiers));
    });
  return [...produced, ...supplied].filter((claim) => feedsOptions(claim) && isDoneKind(claim));
}

function ids(claims: readonly Claim[]): readonly ClaimId[] {
  return [...new Set(claims.map(({ id }) => id))].sort(compareIds);
}
