import { wordDate } from "../../model/period.ts";
import type { NameOf } from "../sentence/entity-name.ts";
import type { Need } from "./need.ts";

/** The question that a need asks: "Who else could supply … to … in … instead of …?" */
export function wordNeed(need: Need, nameOf: NameOf): string {
  const where = need.market === null ? "" : ` in ${nameOf(need.market)}`;
  const instead = need.insteadOf === null ? "" : ` instead of ${nameOf(need.insteadOf)}`;
  const when = need.neededBy === null ? "" : `, needed by ${wordDate(need.neededBy)}`;
  return `Who else could supply ${nameOf(need.product)} to ${nameOf(need.buyer)}${where}${instead}${when}?`;
}
