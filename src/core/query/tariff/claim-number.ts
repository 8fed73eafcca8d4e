import type { Claim, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { exactValue, type Quantity } from "../../model/quantity.ts";
import type { ClaimProblem } from "../../model/refusal.ts";
import { CURRENCIES, UNKNOWN } from "../../model/vocabulary.ts";

/**
 * What a number is of, which decides the field of a claim that it is read from: units or money shipped, a quota, the
 * rate within one, the rate beyond one; `none` is what no claim gives.
 */
export type NumberRole = "volume" | "value" | "quota" | "rate" | "rateBeyond" | "none";

/** A number that a claim gives, or why it gives none. */
export type ClaimNumber =
  | { readonly quantity: Quantity; readonly value: number }
  | { readonly problem: ClaimProblem };

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
        : { problem: { code: "no-trade" } };
    case "quota":
    case "rate":
      if (claim.predicate !== "appliesTo") return { problem: { code: "no-terms" } };
      return single(claim.qualifiers[role], role === "quota" ? "quota" : "rate");
    case "rateBeyond":
      if (claim.predicate !== "appliesTo") return { problem: { code: "no-terms" } };
      return rateBeyond(claim, quotaTariffs);
    case "none":
      return { problem: { code: "none" } };
  }
}

/** What is traded and is no number of goods. */
const NOT_COUNTED: readonly string[] = ["percent", "t", "tPerYear"];

function tradeNumber(claim: ClaimOf<"tradeVolume">, role: "volume" | "value"): ClaimNumber {
  const { value } = claim;
  const isMoney = CURRENCIES.some((currency) => currency === value?.unit);
  const fits = role === "value" ? isMoney : !isMoney && !NOT_COUNTED.includes(value?.unit ?? "");
  if (value !== null && !fits) {
    return { problem: { code: role === "value" ? "not-money" : "not-units", quantity: value } };
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
    : single(outOfQuotaRate, "rateBeyond");
}

function single(
  quantity: Quantity | typeof UNKNOWN | undefined,
  what: "volume" | "quota" | "rate" | "rateBeyond",
): ClaimNumber {
  if (quantity === undefined || quantity === UNKNOWN)
    return { problem: { code: "not-stated", what } };
  const value = exactValue(quantity);
  if (value !== null) return { quantity, value };
  return { problem: { code: "range", quantity } };
}
