import type { ClaimOf } from "../../model/claim.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { wordAmount } from "./amount.ts";
import { BE, type Clause, clause, clauseOn, HAVE } from "./clause.ts";

/** Money pledged to, spent on or needed for a plant; what was pledged is not said to be spent. */
export function wordInvestment(
  claim: ClaimOf<"invests">,
  investors: string,
  plant: string,
): Clause {
  const amount = wordAmount(claim.qualifiers.amount, "an amount that is not stated");
  switch (claim.qualifiers.basis) {
    case "pledged":
      return clause(["pledges", "pledge", "pledge"], `${amount} for ${plant}`);
    case "spent":
      return clause(["has spent", "have spent", "spend"], `${amount} on ${plant}`);
    case "totalCost":
      return clauseOn(plant, BE, `a project of ${amount} in total by ${investors}`);
    case UNKNOWN:
      return clause(
        ["invests", "invest", "invest"],
        `${amount} in ${plant} (pledged or spent: not stated)`,
      );
  }
}

/** Jobs pledged or jobs that are there. */
export function wordJobs(
  claim: ClaimOf<"pledgesJobs"> | ClaimOf<"employs">,
  plant: string,
): Clause {
  const number = wordAmount(claim.qualifiers.number, "a number of jobs that is not stated");
  const verb = claim.predicate === "employs" ? HAVE : (["pledges", "pledge", "pledge"] as const);
  return clause(verb, `${number} at ${plant}`);
}

const CAPACITY_WORDS = {
  plan: "planned",
  installed: "installed",
  output: "output",
  unknown: "planned or installed: not stated",
} as const;

/** How much a plant can make in a year. */
export function wordCapacity(claim: ClaimOf<"hasCapacity">): Clause {
  const amount = wordAmount(claim.value, "a size that is not stated");
  return clause(HAVE, `a capacity of ${amount} (${CAPACITY_WORDS[claim.qualifiers.basis]})`);
}
