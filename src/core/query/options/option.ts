import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Match } from "./match.ts";
import type { Placed } from "./placing.ts";

/** `supplier/plant`, `supplier/region`, or `supplier/-` where no line is stated. */
export type OptionKey = string;

/** What is documented of an option, in one word; the best first. */
export const STANDINGS = [
  "made",
  "madeOpen",
  "planned",
  "considered",
  "developed",
  "stalled",
  "contested",
  "notStated",
  "out",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** How an option came about: a line that sources place, a region, a maker without a line, or none of these. */
export type OptionRoot =
  | { readonly at: "plant"; readonly plant: EntityId }
  | { readonly at: "region"; readonly region: EntityId }
  | { readonly at: "nowhere" };

/** A way to be supplied: a line, or what stands for one that sources do not place. */
export interface SupplyOption {
  readonly key: OptionKey;
  readonly supplier: EntityId;
  readonly root: OptionRoot;
  /** How what is told here fits the need; `maker` where no line is told. */
  readonly match: Match | "maker";
  /** How the best of its claims fits the need. */
  readonly fit: Match;
  /** The claims it rests on, matched ones only but where the match is `broader`. */
  readonly backing: readonly Placed[];
  /** Everything that is told to be made or supplied at the plant; the same as the backing elsewhere. */
  readonly told: readonly Placed[];
  /** The firm that runs the plant, where that is not the supplier itself. */
  readonly through: EntityId | null;
}

/** A plant or region of a supplier in the market that is no option: what is made there is another product, or open. */
export interface Lead {
  readonly place: EntityId;
  readonly kind: "other" | "open";
  readonly claims: readonly ClaimId[];
}

/** A supplier's options, and what else is told of it. */
export interface SupplierOptions {
  readonly supplier: EntityId;
  readonly options: readonly SupplyOption[];
  /** Matched claims that name no plant and backed no option. */
  readonly alsoSaid: readonly ClaimId[];
  readonly leads: readonly Lead[];
}

/** Whether a source places an option: at a plant or in a region, and not only by something wider. */
export function isLine({ root, match }: SupplyOption): boolean {
  return root.at !== "nowhere" && match !== "broader";
}
