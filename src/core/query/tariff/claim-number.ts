import type { Claim, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { exactValue, type Quantity, wordQuantity } from "../../model/quantity.ts";
import { CURRENCIES, UNKNOWN } from "../../model/vocabulary.ts";

/**
 * What a number is of, which decides the field of a claim that it is read from: units or money shipped, a quota, the
 * rate within one, the rate beyond one; `none` is what no claim gives.
 */
export type NumberRole = "volume" | "value" | "quota" | "rate" | "rateBeyond" | "none";

/** A number that a claim gives, or why it gives none, as the end of a sentence about it. */
export type ClaimNumber =
  | { readonly quantity: Quantity; readonly value: number }
  | { readonly problem: string };

/**
 * The number that a claim gives for a role. A rate beyond a quota is the claim's own out-of-quota rate, or the rate of
 * another tariff that knows no quota.
 *
 * @param quotaTariffs the tariffs that the quota asked about belongs to
 */
export function numberOf(
  claim: Claim,
  role: NumberRole,
  quotaTariffs: ReadonlySet<EntityId>,
): ClaimNumber {
  switch (role) {
    case "volume":
    case "value":
      return claim.predicate === "tradeVolume"
        ? tradeNumber(claim, role)
        : { problem: "it states no volume of trade" };
    case "quota":
    case "rate":
      if (claim.predicate !== "appliesTo") return { problem: "it states no terms of a tariff" };
      return single(claim.qualifiers[role], role === "quota" ? "quota" : "rate");
    case "rateBeyond":
      if (claim.predicate !== "appliesTo") return { problem: "it states no terms of a tariff" };
      return rateBeyond(claim, quotaTariffs);
    case "none":
      return { problem: "no claim gives this number" };
  }
}

function tradeNumber(claim: ClaimOf<"tradeVolume">, role: "volume" | "value"): ClaimNumber {
  const { value } = claim;
  const isMoney = CURRENCIES.some((currency) => currency === value?.unit);
  const fits = role === "value" ? isMoney : !isMoney && value?.unit !== "percent";
  if (value !== null && !fits) {
    const wanted = role === "value" ? "an amount of money" : "a number of units";
    return { problem: `it gives ${wordQuantity(value)}, which is not ${wanted}` };
  }
  return single(value ?? undefined, "volume");
}

function rateBeyond(
  { subject, qualifiers }: ClaimOf<"appliesTo">,
  quotaTariffs: ReadonlySet<EntityId>,
): ClaimNumber {
  const { outOfQuotaRate, quota, rate } = qualifiers;
  const another = quota === undefined && !subject.some((id) => quotaTariffs.has(id));
  return outOfQuotaRate === undefined && another
    ? single(rate, "rate")
    : single(outOfQuotaRate, "rate beyond its quota");
}

function single(quantity: Quantity | typeof UNKNOWN | undefined, what: string): ClaimNumber {
  if (quantity === undefined || quantity === UNKNOWN) return { problem: `it states no ${what}` };
  const value = exactValue(quantity);
  if (value !== null) return { quantity, value };
  return { problem: `it gives a range, ${wordQuantity(quantity)}, and no one number` };
}
