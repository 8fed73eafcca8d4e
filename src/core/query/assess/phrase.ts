import { governingStatus } from "../../graph/status.ts";
import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim } from "../../model/claim.ts";
import { wordDate, wordPeriod } from "../../model/period.ts";
import { wordQuantity } from "../../model/quantity.ts";
import { strongestFirst } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { STAGE_WORDS, STATUS_WORDS_SHOWN } from "../../model/wording/words.ts";
import type { Value } from "../criterion/reading.ts";
import { makeNameOf } from "../sentence/entity-name.ts";

/** A value in a few words for the verdict line of a candidate: what is said, and as what. */
export function phraseValue(graph: SupplyGraph, value: Value): string {
  const [first] = strongestFirst(value.deciding.map((id) => getClaim(graph, id)));
  if (first === undefined) return "not stated";
  const words = phraseClaim(graph, first);
  return value.conflicting ? `sources disagree: ${words}` : words;
}

/** A claim in a few words, without its subject: what is said, and as what. */
export function phraseClaim(graph: SupplyGraph, claim: Claim): string {
  const words = [phraseContent(graph, claim), KIND_NOTES[claim.kind] ?? ""];
  return words.filter((one) => one !== "").join(", ");
}

const KIND_NOTES: { readonly [K in Claim["kind"]]?: string } = {
  plan: "planned",
  opinion: "in one opinion",
  forecast: "as forecast",
  assessment: "as the source reads it",
  expertStatement: "says an expert",
  companyStatement: "says the company",
  officialStatement: "says an official",
};

function phraseContent(graph: SupplyGraph, claim: Claim): string {
  const label = makeNameOf(graph.entities);
  const denied = claim.polarity === "negative" ? "not " : "";
  switch (claim.predicate) {
    case "produces": {
      const when = claim.time.from === null ? "" : ` ${dated(claim.time.from)}`;
      return `${denied}${STAGE_WORDS[claim.qualifiers.stage]}${when}`;
    }
    case "suppliesTo": {
      const product = claim.qualifiers.product;
      const what = product === UNKNOWN ? "" : ` ${label(product)} to`;
      return `${denied}supplies${what} ${label(claim.object ?? "")} ${wordPeriod(claim.time)}`.trim();
    }
    case "hasSitesIn":
      return `${denied === "" ? "" : "no "}sites in ${label(claim.object ?? "")}`;
    case "locatedIn": {
      const plant = claim.subject[0];
      const { status } = governingStatus(graph, plant);
      const state = status === null ? "status not stated" : STATUS_WORDS_SHOWN[status];
      return `plant in ${label(claim.object ?? "")} (${state})`;
    }
    case "tariffRisk":
      return `${denied}${claim.value ?? ""} tariff risk`;
    case "hasCapacity":
      return claim.value === null ? "capacity" : `a plant of ${wordQuantity(claim.value)}`;
    case "facilityCount":
      return `${claim.value === null ? "plants" : wordQuantity(claim.value)} in ${label(claim.qualifiers.region)}`;
    default:
      return claim.note;
  }
}

function dated(date: string): string {
  const words = wordDate(date);
  return /^(by|between) /.test(words) ? words : `from ${words}`;
}
