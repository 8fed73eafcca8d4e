import type { ClaimOf } from "../../model/claim.ts";
import { wordDate } from "../../model/period.ts";
import { wordQuantity } from "../../model/quantity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { wordAmount } from "./amount.ts";
import { BE, type Clause, clause, clauseOn, HAVE } from "./clause.ts";

/** Who owns whom: with the share, or with the word that it is not stated. */
export function wordStake(claim: ClaimOf<"ownsStakeIn">, owned: string): Clause {
  const { share } = claim.qualifiers;
  if (share === UNKNOWN)
    return clause(["owns", "own", "own"], `a stake in ${owned} (share not stated)`);
  const exact = share.value === undefined ? " (the exact share is not stated)" : "";
  return clause(["owns", "own", "own"], `${wordQuantity(share)} of ${owned}${exact}`);
}

/** Who bought whom, and when. */
export function wordAcquisition(claim: ClaimOf<"acquired">, bought: string): Clause {
  const { date, price, part } = claim.qualifiers;
  const when = date === UNKNOWN ? " (date not stated)" : ` ${dated(date)}`;
  const notes = [
    part,
    price === undefined ? undefined : `for ${wordAmount(price, "a price not stated")}`,
  ].filter((note) => note !== undefined);
  const noted = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return clause(["acquired", "acquired", "acquire"], `${bought}${when}${noted}`);
}

/** A date after what happened on it: "in 2018", "on 5 June 2025", "by 2026". */
export function dated(date: string): string {
  const words = wordDate(date);
  return /^(by|between) /.test(words) ? words : `in ${words}`.replace(/^in (\d+ [A-Z])/, "on $1");
}

/** Where a company has its seat. */
export function wordSeat(claim: ClaimOf<"basedIn">, place: string): Clause {
  const { town } = claim.qualifiers;
  const detail = town === undefined ? "" : ` (${town === UNKNOWN ? "town not stated" : town})`;
  return clause(BE, `based in ${place}${detail}`);
}

/** Whose plant it is: said of a plant that runs and of one that is yet to be built alike. */
export function wordPlant(claim: ClaimOf<"operates">, operators: string, plant: string): Clause {
  const { order } = claim.qualifiers;
  return clauseOn(plant, BE, `a plant of ${operators}${order === undefined ? "" : ` (${order})`}`);
}

/** What post a person has, and where. */
export function wordPost(
  claim: ClaimOf<"affiliatedWith">,
  body: string,
  bodyIsPlace: boolean,
): Clause {
  const { role, field } = claim.qualifiers;
  const detail = field === undefined ? "" : ` (${field})`;
  if (role === undefined) return clause(["belongs", "belong", "belong"], `to ${body}${detail}`);
  return clause(BE, `${role} ${bodyIsPlace ? "of" : "at"} ${body}${detail}`);
}

/** How many plants a firm has, and how they were counted. */
export function wordCount(claim: ClaimOf<"facilityCount">, region: string): Clause {
  const { countingRule } = claim.qualifiers;
  const where = claim.qualifiers.region === UNKNOWN ? " (region not stated)" : ` in ${region}`;
  const rule = countingRule === UNKNOWN ? "what was counted is not stated" : countingRule;
  const count = wordAmount(claim.value, "a number of facilities that is not stated");
  return clause(HAVE, `${count}${where}`, `: ${rule}`);
}

/** Whether a firm has sites in a place. */
export function wordSites(claim: ClaimOf<"hasSitesIn">, place: string): Clause {
  const { count } = claim.qualifiers;
  const each = claim.subject.length > 1 ? " each" : "";
  const detail = count === undefined ? "" : ` (${wordAmount(count, "number not stated")}${each})`;
  return clause(HAVE, `production sites in ${place}${detail}`);
}
