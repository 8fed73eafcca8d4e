import { governingStatus } from "../../graph/status.ts";
import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Edtf, Period } from "../../model/period.ts";
import { strongestFirst } from "../../model/strength.ts";
import type { Stage, StatusWord } from "../../model/vocabulary.ts";
import type { Value } from "../criterion/reading.ts";

/** What a claim says, without its subject, and as what: enough for a few words on it. Plain JSON. */
export type ClaimGist = {
  readonly kind: Claim["kind"];
  readonly denied: boolean;
} & (
  | { readonly predicate: "produces"; readonly stage: Stage; readonly from: Edtf | null }
  | {
      readonly predicate: "suppliesTo";
      readonly product: ClaimOf<"suppliesTo">["qualifiers"]["product"];
      readonly object: EntityId | null;
      readonly time: Period;
    }
  | { readonly predicate: "hasSitesIn"; readonly object: EntityId | null }
  | {
      readonly predicate: "locatedIn";
      readonly object: EntityId | null;
      /** How the plant stands; null where it is not stated. */
      readonly status: StatusWord | null;
    }
  | { readonly predicate: "tariffRisk"; readonly value: Claim["value"] }
  | { readonly predicate: "hasCapacity"; readonly value: ClaimOf<"hasCapacity">["value"] }
  | {
      readonly predicate: "facilityCount";
      readonly value: ClaimOf<"facilityCount">["value"];
      readonly region: ClaimOf<"facilityCount">["qualifiers"]["region"];
    }
  /** Of any other claim, what curators noted on it. */
  | { readonly predicate: "other"; readonly note: string }
);

/** What the strongest of the claims says that give a value; null where none does. */
export function gistOfValue(graph: SupplyGraph, { deciding }: Value): ClaimGist | null {
  const [first] = strongestFirst(deciding.map((id) => getClaim(graph, id)));
  return first === undefined ? null : gistOf(graph, first);
}

/** What a claim says, and as what. */
export function gistOf(graph: SupplyGraph, claim: Claim): ClaimGist {
  const { kind, object } = claim;
  const said = { kind, denied: claim.polarity === "negative" };
  switch (claim.predicate) {
    case "produces": {
      const { stage } = claim.qualifiers;
      return { ...said, predicate: "produces", stage, from: claim.time.from };
    }
    case "suppliesTo": {
      const { product } = claim.qualifiers;
      return { ...said, predicate: "suppliesTo", product, object, time: claim.time };
    }
    case "hasSitesIn":
      return { ...said, predicate: "hasSitesIn", object };
    case "locatedIn": {
      const { status } = governingStatus(graph, claim.subject[0]);
      return { ...said, predicate: "locatedIn", object, status };
    }
    case "tariffRisk":
      return { ...said, predicate: "tariffRisk", value: claim.value };
    case "hasCapacity":
      return { ...said, predicate: "hasCapacity", value: claim.value };
    case "facilityCount": {
      const { region } = claim.qualifiers;
      return { ...said, predicate: "facilityCount", value: claim.value, region };
    }
    default:
      return { ...said, predicate: "other", note: claim.note };
  }
}
