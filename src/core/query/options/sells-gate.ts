import { claimsOf } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import type { Truth } from "../need/truth.ts";
import { isMatched } from "./match.ts";
import type { SupplyOption } from "./option.ts";
import { buyersOf, feedsOptions, isDoneKind, isFacetedSupply, partiesOf } from "./parties.ts";
import { matchFor } from "./placing.ts";

/** Why a supplier is taken to sell, or not to. */
export type SellsWord =
  | "ownVenture"
  | "sells"
  | "ownUse"
  | "builder"
  | "sellsOther"
  | "ownGroupOnly"
  | "notDocumented";

export interface SellsVerdict {
  readonly truth: Truth;
  readonly word: SellsWord;
  readonly claims: readonly ClaimId[];
}

/** Whether a supplier sells to others (section 2.5): the first of the rules that holds. */
export function sellsVerdict(search: Search, { supplier, root }: SupplyOption): SellsVerdict {
  const { graph } = search;
  const buyers = buyersOf(search);
  const parties = partiesOf(graph);
  const operators = root.at === "plant" ? parties.operatorsOf(root.plant) : [];
  const group = new Set([supplier, ...operators].flatMap((one) => [...parties.ownGroupOf(one)]));
  if ([...buyers].some((unit) => group.has(unit)))
    return { truth: "true", word: "ownVenture", claims: parties.countedBy(supplier) };
  const units = new Set(parties.firmsOf(supplier).flatMap((firm) => [...parties.unitsOf(firm)]));
  const matchOf = matchFor(search);
  const supplies = [...units].flatMap((unit) => claimsOf(graph, unit, "suppliesTo")).filter(isDone);
  const leaves = ({ object }: ClaimOf<"suppliesTo">): boolean =>
    object !== null && !group.has(object);
  const made = [...units]
    .flatMap((unit) => claimsOf(graph, unit, "produces"))
    .filter(isDone)
    .filter((claim) =>
      isMatched(
        matchOf({ product: claim.object ?? UNKNOWN, chemistry: claim.qualifiers.chemistry }),
      ),
    );
  const sold = [
    ...supplies.filter((claim) => leaves(claim) && isMatched(matchOf(claim.qualifiers))),
    ...made.filter(({ qualifiers: { outlet } }) => outlet === "sold" || outlet === "both"),
  ];
  if (sold.length > 0) return { truth: "true", word: "sells", claims: ids(sold) };
  const own = made.filter(({ qualifiers: { outlet } }) => outlet === "own");
  if (own.length > 0) return { truth: "false", word: "ownUse", claims: ids(own) };
  const battery = supplies.filter((claim) => isFacetedSupply(graph, claim));
  const outside = battery.filter(leaves);
  if (outside.length === 0 && isBuilders(search, supplier))
    return { truth: "false", word: "builder", claims: [] };
  if (outside.length > 0) return { truth: "true", word: "sellsOther", claims: ids(outside) };
  if (battery.length > 0) return { truth: "unknown", word: "ownGroupOnly", claims: ids(battery) };
  return { truth: "unknown", word: "notDocumented", claims: [] };
}

// A builder itself, or a venture of builders alone.
function isBuilders({ graph }: Search, supplier: EntityId): boolean {
  const parties = partiesOf(graph);
  const owners = parties.ownersOf(supplier);
  const venture = graph.entities.get(supplier)?.subtype === "jointVenture";
  if (!venture && parties.isBuilder(supplier)) return true;
  return owners.length > 0 && owners.every(parties.isBuilder);
}

function isDone(claim: ClaimOf<"suppliesTo"> | ClaimOf<"produces">): boolean {
  return claim.polarity === "positive" && feedsOptions(claim) && isDoneKind(claim);
}

function ids(claims: readonly { readonly id: ClaimId }[]): readonly ClaimId[] {
  return [...new Set(claims.map(({ id }) => id))].sort(compareIds);
}
