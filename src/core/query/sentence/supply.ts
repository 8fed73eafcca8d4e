import type { ClaimOf } from "../../model/claim.ts";
import { type Stage, UNKNOWN } from "../../model/vocabulary.ts";
import { BE, type Clause, clause, type Verb } from "./clause.ts";
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
  const { stage, region } = claim.qualifiers;
  const verb: Verb =
    stage === "supplying" && isSince(claim) ? ["has made", "have made", "make"] : MAKING[stage];
  return clause(verb, `${product}${inRegion(region, nameOf)}`);
}

/** Who supplies what to whom, where and under which agreement. */
export function wordSupply(claim: ClaimOf<"suppliesTo">, customer: string, nameOf: NameOf): Clause {
  const { product, region, role, agreement } = claim.qualifiers;
  const verb: Verb = isSince(claim)
    ? ["has supplied", "have supplied", "supply"]
    : ["supplies", "supply", "supply"];
  const notes = [
    product === UNKNOWN ? "product not stated" : undefined,
    role,
    agreement === undefined ? undefined : `under ${nameOf(agreement)}`,
  ].filter((note) => note !== undefined);
  const goods = product === UNKNOWN ? customer : `${nameOf(product)} to ${customer}`;
  const noted = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return clause(verb, `${goods}${inRegion(region, nameOf)}${noted}`);
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
