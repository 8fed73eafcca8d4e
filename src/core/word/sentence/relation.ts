import type { Claim } from "../../model/claim.ts";
import type { Stage } from "../../model/vocabulary.ts";
import { PREDICATE_WORDS } from "../../model/wording/predicate-words.ts";
import { MAKING } from "./supply.ts";

/**
 * What leads from one end of a relation to the other, read from the subject ("supplies") or from the object
 * ("supplied by"). What a maker has only developed it is not said to make.
 */
export function wordRelation(claim: Claim, fromSubject: boolean): string {
  switch (claim.predicate) {
    case "produces": {
      const { stage } = claim.qualifiers;
      return fromSubject ? MAKING[stage][0] : MADE[stage];
    }
    case "operates":
      return fromSubject ? "has the plant" : "a plant of";
    default: {
      const { one, inverse } = PREDICATE_WORDS[claim.predicate];
      return fromSubject ? one : inverse.replace(/^(is|was) /, "");
    }
  }
}

const MADE: { readonly [S in Stage]: string } = {
  none: "not worked on by",
  inDevelopment: "in development at",
  developmentComplete: "development completed by",
  sampling: "sampled by",
  inQualification: "in qualification at",
  massProductionScheduled: "due for mass production by",
  supplying: "made by",
  contractedForThisBuyer: "contracted from",
  unknown: "named in connection with",
};
