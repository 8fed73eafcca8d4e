import type { ClaimOf } from "../../model/claim.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { wordAmount } from "./amount.ts";
import { type Clause, clause } from "./clause.ts";
import type { NameOf } from "./entity-name.ts";

/** What a tariff or quota is laid on, and at which rate. */
export function wordTariff(claim: ClaimOf<"appliesTo">, entry: string, nameOf: NameOf): Clause {
  const { product, origin } = claim.qualifiers;
  const goods = product === UNKNOWN ? "goods not stated" : nameOf(product);
  const from = origin === UNKNOWN ? "an origin not stated" : nameOf(origin);
  const rates = wordRates(claim.qualifiers);
  const verb = ["applies", "apply", "apply"] as const;
  return clause(verb, `to ${goods} from ${from} entering ${entry}${rates}`);
}

const RATE_BASIS = { allIn: "in all", added: "on top", base: "as the ordinary duty" } as const;

function wordRates(qualifiers: ClaimOf<"appliesTo">["qualifiers"]): string {
  const { rate, basis, quota, outOfQuotaRate, quotaPeriod } = qualifiers;
  const parts = [
    rate === undefined
      ? ""
      : `${wordAmount(rate, "rate not stated")}${basis === undefined ? "" : ` ${RATE_BASIS[basis]}`}`,
    quota === undefined ? "" : `for ${wordAmount(quota, "a number not stated")}`,
    outOfQuotaRate === undefined
      ? ""
      : `rate beyond it ${wordAmount(outOfQuotaRate, "not stated")}`,
    quotaPeriod === undefined
      ? ""
      : `period of the quota ${quotaPeriod === UNKNOWN ? "not stated" : quotaPeriod}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `: ${parts.join(", ").replace(", for ", " for ")}`;
}

/** What a place sends to another. */
export function wordTrade(claim: ClaimOf<"tradeVolume">, nameOf: NameOf): Clause {
  const { destination, product, measure } = claim.qualifiers;
  const to = destination === UNKNOWN ? "a place not stated" : nameOf(destination);
  const goods = product === UNKNOWN ? "goods not stated" : nameOf(product);
  const amount = wordAmount(claim.value, "a number that is not stated");
  const detail = measure === undefined ? "" : `; ${measure}`;
  return clause(["exports", "export", "export"], `${amount} to ${to} (${goods}${detail})`);
}

/** What is put forward, and on which terms. */
export function wordProposal(claim: ClaimOf<"proposes">, policy: string): Clause {
  const { terms } = claim.qualifiers;
  const detail = terms === undefined ? "" : `: ${terms}`;
  return clause(["puts forward", "put forward", "put forward"], `${policy}${detail}`);
}

/** Who carries more or less tariff risk, and than whom. */
export function wordTariffRisk(claim: ClaimOf<"tariffRisk">, nameOf: NameOf): Clause {
  const { comparedWith } = claim.qualifiers;
  const than =
    comparedWith === UNKNOWN ? " (than whom is not stated)" : ` than ${nameOf(comparedWith)}`;
  return clause(["carries", "carry", "carry"], `${claim.value ?? "some"} tariff risk${than}`);
}
