import type { ClaimOf } from "../../model/claim.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { STATUS_WORDS_SHOWN } from "../../model/words.ts";
import { wordAmount } from "./amount.ts";
import { BE, type Clause, clause, clauseOn, HAVE } from "./clause.ts";

/** The status of a plant, policy, agreement or programme, and whether its date is given. */
export function wordStatus(claim: ClaimOf<"hasStatus">): Clause {
  const { kind, value } = claim;
  if (value === null || value === UNKNOWN) return clause(HAVE, "a status that is not stated");
  const words = `“${STATUS_WORDS_SHOWN[value]}”`;
  const dated = claim.time.from !== null || claim.asOf !== null;
  if (kind === "plan") return clause(BE, words, dated ? "" : " (when is not stated)");
  return clause(HAVE, `the status ${words}`, dated ? "" : " (since when is not stated)");
}

/** A named property and its value. */
export function wordProperty(claim: ClaimOf<"hasProperty">, subject: string): Clause {
  const value =
    typeof claim.value === "string" ? claim.value : wordAmount(claim.value, "not stated");
  return clauseOn(`the ${claim.qualifiers.property} of ${subject}`, BE, value);
}
