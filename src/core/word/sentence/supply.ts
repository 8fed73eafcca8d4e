import type { ClaimOf } from "../../model/claim.ts";
import { wordQuantity } from "../../model/quantity.ts";
import { type Stage, UNKNOWN } from "../../model/vocabulary.ts";
import { wordAmount } from "./amount.ts";
import { BE, type Clause, clause, HAVE, type Verb } from "./clause.ts";
import type { NameOf } from "./entity-name.ts";
import { isSince } from "./when.ts";

/** The verb for each stage: a maker that has only finished developing a product does not make it. */
export const MAKING: { readonly [S in Stage]: Verb } = {
  none: ["is not working on", "are not working on", "work on"],
  inDevelopment: ["is developing", "are developing", "develop"],
  developmentComplete: ["has finished developing", "have finished developing", "finish developing"],
  sampling: ["is sending samples of", "are sending samples of", "send samples of"],
  inQualification: ["is qualifying", "are qualifying", "qualify"],
  massProductionScheduled: [
    "is due to start mass production of",
    "are due to start mass production of",
    "start mass production of",
  ],
  supplying: ["makes", "make", "make"],
  contractedForThisBuyer: ["is contracted for", "are contracted for", "be contracted for"],
  unknown: [
    "is named in connection with the making of",
    "are named in connection with the making of",
    "be named in connection with the making of",
  ],
};

/** How far a maker is with a product. */
export function wordMaking(claim: ClaimOf<"produces">, product: string, nameOf: NameOf): Clause {
  const { stage, region, chemistry } = claim.qualifiers;
  const since = stage === "supplying" && isSince(claim);
  // A plan to make something says no stage, and needs none.
  const planned = stage === "unknown" && claim.kind === "plan";
  const verb: Verb = since
    ? ["has made", "have made", "make"]
    : MAKING[planned ? "supplying" : stage];
  const detail = chemistry === undefined ? "" : ` (${chemistry})`;
  return clause(verb, `${product}${detail}${inRegion(region, nameOf)}`);
}

/** Who supplies what to whom, where and under which agreement. */
export function wordSupply(claim: ClaimOf<"suppliesTo">, customer: string, nameOf: NameOf): Clause {
  const { product, region, role, agreement, basis, volume, value, chemistry } = claim.qualifiers;
  const verb: Verb = isSince(claim)
    ? ["has supplied", "have supplied", "supply"]
    : ["supplies", "supply", "supply"];
  const notes = [
    product === UNKNOWN ? "product not stated" : undefined,
    role,
    agreement === undefined ? undefined : `under ${nameOf(agreement)}`,
    basis === undefined || agreement !== undefined ? undefined : BASIS_WORDS[basis],
    volume === undefined || volume === UNKNOWN ? undefined : wordQuantity(volume),
    value === undefined || value === UNKNOWN ? undefined : wordQuantity(value),
    chemistry,
  ].filter((note) => note !== undefined);
  const goods = product === UNKNOWN ? customer : `${nameOf(product)} to ${customer}`;
  const noted = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return clause(verb, `${goods}${inRegion(region, nameOf)}${noted}`);
}

const BASIS_WORDS = {
  contract: "under a contract",
  memorandum: "under a memorandum",
  listing: "as a list of customers has it",
  report: "as reported",
} as const;

/** How large the orders for a product are. */
export function wordOrders(claim: ClaimOf<"hasOrders">, nameOf: NameOf): Clause {
  const { product, basis } = claim.qualifiers;
  const goods = product === UNKNOWN ? "products not stated" : nameOf(product);
  const orders = basis === "intake" ? "new orders" : "orders on hand";
  return clause(
    HAVE,
    `${wordAmount(claim.value, "a number not stated")} of ${orders} for ${goods}`,
  );
}

/** Who talks with whom, about which product; talks are no supply. */
export function wordTalks(claim: ClaimOf<"inTalksWith">, other: string, nameOf: NameOf): Clause {
  const { product, market, basis } = claim.qualifiers;
  const about = product === UNKNOWN ? "" : ` about ${nameOf(product)}`;
  const detail = basis === undefined ? "" : ` (${basis})`;
  return clause(BE, `in talks with ${other}${about}${inRegion(market, nameOf)}${detail}`);
}

/** Who lends know-how to whom. */
export function wordLicence(
  claim: ClaimOf<"licensesTo">,
  licensee: string,
  nameOf: NameOf,
): Clause {
  const { subject, site } = claim.qualifiers;
  const where = site === undefined ? "" : ` at ${nameOf(site)}`;
  return clause(
    ["licenses", "license", "license"],
    `${subject ?? "know-how"} to ${licensee}${where}`,
  );
}

/** Who is named as an alternative, for which product and market; the two are not joined. */
export function wordAlternative(
  claim: ClaimOf<"alternativeFor">,
  buyer: string,
  nameOf: NameOf,
): Clause {
  const { product, market, basis } = claim.qualifiers;
  const named = claim.subject.length > 1 ? "possible alternatives" : "a possible alternative";
  const notes = [
    `product: ${nameOf(product)}`,
    market === undefined ? undefined : `market: ${nameOf(market)}`,
    basis === undefined ? undefined : `named for: ${basis}`,
  ].filter((note) => note !== undefined);
  return clause(BE, `named as ${named} for ${buyer} (${notes.join("; ")})`);
}

function inRegion(region: string | undefined, nameOf: NameOf): string {
  return region === undefined || region === UNKNOWN ? "" : ` in ${nameOf(region)}`;
}

/** What a plant puts together. */
export function wordAssembly(claim: ClaimOf<"assembles">, product: string, nameOf: NameOf): Clause {
  const where = inRegion(claim.qualifiers.region, nameOf);
  return clause(["assembles", "assemble", "assemble"], `${product}${where}`);
}
