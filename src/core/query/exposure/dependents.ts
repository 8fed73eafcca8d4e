import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";

/** What becomes of a supply when something fails. */
export type Effect = "lostAll" | "lostSome" | "unknown" | "unaffected";

/** One buyer's supply with one product, when something fails. */
export interface Dependent {
  readonly buyer: EntityId;
  /** null where the source does not say which. */
  readonly product: EntityId | null;
  /** Where the supply takes place; empty = not stated. */
  readonly places: readonly EntityId[];
  readonly effect: Effect;
  /** Known sources before and after; null where it hangs on another dependent. */
  readonly before: readonly EntityId[] | null;
  readonly after: readonly EntityId[] | null;
  /** From what fails to the buyer. */
  readonly path: readonly DependencyStep[];
  /** The weakest claim on the path. */
  readonly weakest: ClaimId | null;
}

export interface DependencyStep {
  readonly from: EntityId;
  readonly to: EntityId;
  /** The strongest first. */
  readonly claims: readonly ClaimId[];
}

/** What depends on something. Plain JSON. */
export interface Dependents {
  readonly entity: EntityId;
  /** It and what fails with it: its plants, or the plants in a place. */
  readonly failing: readonly EntityId[];
  /** Those affected, the hardest hit first. */
  readonly affected: readonly Dependent[];
  /** Other supply of the same buyers, which goes on. */
  readonly unaffected: readonly Dependent[];
}

const ORDER: { readonly [E in Effect]: number } = {
  lostAll: 0,
  lostSome: 1,
  unknown: 2,
  unaffected: 3,
};

/** Orders dependents, the hardest hit first. */
export function byEffect(a: Dependent, b: Dependent): number {
  return (
    ORDER[a.effect] - ORDER[b.effect] ||
    compareIds(a.buyer, b.buyer) ||
    compareIds(a.product ?? "", b.product ?? "") ||
    compareIds(a.places.join(" "), b.places.join(" "))
  );
}
