import type { FreeTrade } from "../../query/tariff/border.ts";
import type { NameOf } from "../sentence/entity-name.ts";

/** Why goods pay no duty, in a sentence. */
export function wordFreeTrade({ place, basis }: FreeTrade, nameOf: NameOf): string {
  const sort = basis === null ? "country" : "customs union";
  return `Goods that stay in one ${sort}, ${nameOf(place)}, pay no duty.`;
}
