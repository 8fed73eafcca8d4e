import type { ClaimOf } from "../../model/claim.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { MILESTONE_WORDS, STATUS_WORDS_SHOWN } from "../../model/wording/words.ts";
import { wordAmount } from "./amount.ts";
import { BE, type Clause, clause, clauseOn, HAVE } from "./clause.ts";
import type { NameOf } from "./entity-name.ts";
import { dated } from "./parties.ts";

/** The status of a plant, policy, agreement or programme, and whether its date is given. */
export function wordStatus(claim: ClaimOf<"hasStatus">): Clause {
  const { kind, value } = claim;
  if (value === null || value === UNKNOWN) return clause(HAVE, "a status that is not stated");
  const words = `“${STATUS_WORDS_SHOWN[value]}”`;
  const dated = claim.time.from !== null || claim.asOf !== null;
  if (kind === "plan") return clause(BE, words, dated ? "" : " (when is not stated)");
  return clause(HAVE, `the status ${words}`, dated ? "" : " (since when is not stated)");
}

/** A dated step in the life of a plant, programme, policy, agreement or event. */
export function wordMilestone(
  claim: ClaimOf<"hasMilestone">,
  subject: string,
  nameOf: NameOf,
): Clause {
  const { date, product } = claim.qualifiers;
  const step = claim.value === null ? "a step" : MILESTONE_WORDS[claim.value];
  const goods = product === undefined ? "" : ` with ${nameOf(product)}`;
  const when = date === UNKNOWN ? "on a date that is not stated" : dated(date);
  const verb = claim.kind === "plan" ? BE : (["was", "was", "be"] as const);
  return clauseOn(`the ${step} of ${subject}${goods}`, verb, when);
}

/** A named property and its value. */
export function wordProperty(claim: ClaimOf<"hasProperty">, subject: string): Clause {
  const value =
    typeof claim.value === "string" ? claim.value : wordAmount(claim.value, "not stated");
  return clauseOn(`the ${claim.qualifiers.property} of ${subject}`, BE, value);
}
