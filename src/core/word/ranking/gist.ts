import { wordDate, wordPeriod } from "../../model/period.ts";
import { wordQuantity } from "../../model/quantity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { STAGE_WORDS, STATUS_WORDS_SHOWN } from "../../model/wording/words.ts";
import type { ClaimGist } from "../../query/assess/gist.ts";
import type { NameOf } from "../sentence/entity-name.ts";

/** A value in a few words: what is said, and as what; "not stated" where nothing is. */
export function wordValue(gist: ClaimGist | null, conflicting: boolean, nameOf: NameOf): string {
  if (gist === null) return "not stated";
  const words = wordGist(gist, nameOf);
  return conflicting ? `sources disagree: ${words}` : words;
}

/** A claim in a few words, without its subject: what is said, and as what. */
export function wordGist(gist: ClaimGist, nameOf: NameOf): string {
  const words = [wordContent(gist, nameOf), KIND_NOTES[gist.kind] ?? ""];
  return words.filter((one) => one !== "").join(", ");
}

const KIND_NOTES: { readonly [K in ClaimGist["kind"]]?: string } = {
  plan: "planned",
  opinion: "in one opinion",
  forecast: "as forecast",
  assessment: "as the source reads it",
  expertStatement: "says an expert",
  companyStatement: "says the company",
  officialStatement: "says an official",
};

function wordContent(gist: ClaimGist, nameOf: NameOf): string {
  const denied = gist.denied ? "not " : "";
  switch (gist.predicate) {
    case "produces": {
      const when = gist.from === null ? "" : ` ${dated(gist.from)}`;
      return `${denied}${STAGE_WORDS[gist.stage]}${when}`;
    }
    case "suppliesTo": {
      const what = gist.product === UNKNOWN ? "" : ` ${nameOf(gist.product)} to`;
      return `${denied}supplies${what} ${nameOf(gist.object ?? "")} ${wordPeriod(gist.time)}`.trim();
    }
    case "hasSitesIn":
      return `${denied === "" ? "" : "no "}sites in ${nameOf(gist.object ?? "")}`;
    case "locatedIn": {
      const state = gist.status === null ? "status not stated" : STATUS_WORDS_SHOWN[gist.status];
      return `plant in ${nameOf(gist.object ?? "")} (${state})`;
    }
    case "tariffRisk":
      return `${denied}${gist.value ?? ""} tariff risk`;
    case "hasCapacity":
      return gist.value === null ? "capacity" : `a plant of ${wordQuantity(gist.value)}`;
    case "facilityCount":
      return `${gist.value === null ? "plants" : wordQuantity(gist.value)} in ${nameOf(gist.region)}`;
    case "other":
      return gist.note;
  }
}

function dated(date: string): string {
  const words = wordDate(date);
  return /^(by|between) /.test(words) ? words : `from ${words}`;
}
