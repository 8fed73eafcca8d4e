import type { Trade } from "../../model/case.ts";
import { wordDate } from "../../model/period.ts";
import { ANY_USE, type Need } from "../../query/need/need.ts";
import type { NameOf } from "../sentence/entity-name.ts";

/** The question that a need asks: "Who else could supply … to … in … instead of …?" */
export function wordNeed(need: Need, nameOf: NameOf, trade: Trade): string {
  return `Who else could supply ${wordWanted(need, nameOf, trade)}?`;
}

/** What is needed, by whom, where, instead of whom and by when: "round cells to Ann in the United States". */
export function wordWanted(need: Need, nameOf: NameOf, trade: Trade): string {
  const where = need.market === null ? "" : ` in ${nameOf(need.market)}`;
  const instead = need.insteadOf === null ? "" : ` instead of ${nameOf(need.insteadOf)}`;
  const when = need.neededBy === null ? "" : `, needed by ${wordDate(need.neededBy)}`;
  const use = need.use === undefined ? "" : ` for ${wordUse(need.use, trade)}`;
  return `${wordProduct(need, nameOf)}${use} to ${nameOf(need.buyer)}${where}${instead}${when}`;
}

/** What goods of a use are for, in words. */
export function wordUse(use: string, { uses }: Trade): string {
  return use === ANY_USE ? "any use" : (uses[use] ?? use);
}

/** The product that is needed, with its chemistry where one is asked for: "round cells with NCM chemistry". */
export function wordProduct({ product, chemistry }: Need, nameOf: NameOf): string {
  if (chemistry === undefined) return nameOf(product);
  const last = chemistry.split("/").at(-1) ?? chemistry;
  // Short ones are initials.
  const word = last.length <= 4 ? last.toUpperCase() : last;
  return `${nameOf(product)} with ${word} chemistry`;
}
