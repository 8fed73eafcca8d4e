import { type Quantity, wordQuantity } from "../../model/quantity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";

/** A quantity in words, or the words for one that is not given. */
export function wordAmount(
  quantity: Quantity | typeof UNKNOWN | null | undefined,
  unknown: string,
): string {
  return quantity === null || quantity === undefined || quantity === UNKNOWN
    ? unknown
    : wordQuantity(quantity);
}
