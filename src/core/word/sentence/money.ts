import type { ClaimOf } from "../../model/claim.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { wordAmount } from "./amount.ts";
import { BE, type Clause, clause, clauseOn, HAVE, PLEDGE, type Verb } from "./clause.ts";
import type { NameOf } from "./entity-name.ts";

/** Money pledged to, spent on or needed for a plant; what was pledged is not said to be spent. */
export function wordInvestment(
  claim: ClaimOf<"invests">,
  investors: string,
  plant: string,
): Clause {
  const { part } = claim.qualifiers;
  const stated = wordAmount(claim.qualifiers.amount, "an amount that is not stated");
  const amount = part === undefined ? stated : `${stated} (${part})`;
  switch (claim.qualifiers.basis) {
    case "pledged":
      return clause(PLEDGE, `${amount} for ${plant}`);
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
  claim: ClaimOf<"pledgesJobs"> | ClaimOf<"employs"> | ClaimOf<"cutsJobs">,
  plant: string,
): Clause {
  const number = wordAmount(claim.qualifiers.number, "a number of jobs that is not stated");
  return clause(JOB_VERBS[claim.predicate], `${number} at ${plant}`);
}

const JOB_VERBS: { readonly [P in "pledgesJobs" | "employs" | "cutsJobs"]: Verb } = {
  pledgesJobs: PLEDGE,
  employs: HAVE,
  cutsJobs: ["cuts", "cut", "cut"],
};

/** Public money for a plant or a firm. */
export function wordIncentive(claim: ClaimOf<"grantsIncentive">, recipient: string): Clause {
  const { amount, form } = claim.qualifiers;
  const detail = form === undefined ? "" : ` (${form})`;
  const sum = wordAmount(amount, "an amount that is not stated");
  return clause(["grants", "grant", "grant"], `${sum} to ${recipient}${detail}`);
}

const CAPACITY_WORDS = {
  plan: "planned",
  installed: "installed",
  output: "output",
  unknown: "planned or installed: not stated",
} as const;

/** How much a plant or a firm can make in a year, and what the number counts. */
export function wordCapacity(claim: ClaimOf<"hasCapacity">, nameOf: NameOf): Clause {
  const { basis, product, region, scope } = claim.qualifiers;
  const notes = [
    CAPACITY_WORDS[basis],
    product === undefined ? undefined : nameOf(product),
    region === undefined ? undefined : nameOf(region),
    scope,
  ].filter((note) => note !== undefined);
  const amount = wordAmount(claim.value, "a size that is not stated");
  return clause(HAVE, `a capacity of ${amount} (${notes.join("; ")})`);
}
