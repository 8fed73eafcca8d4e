import type { StatusWord, Subtype } from "../../model/vocabulary.ts";
import type { RelationMeaning } from "./mapping.ts";

// Of several that fit, the first. "Cancelled or on hold" is two things, and so it is not known which.
const STATUSES: readonly (readonly [RegExp, StatusWord])[] = [
  [/cancel.*\bor\b|\bor\b.*cancel/i, "unknown"],
  [/cancel|dropped|abandon|scrapped|eingestellt|취소/i, "cancelled"],
  [/\b(?:on hold|paused|suspended|halted)\b|pausiert/i, "constructionPaused"],
  [/under construction|construction|building|im bau|건설/i, "underConstruction"],
  [/commission|pilot|ramp/i, "commissioning"],
  [/\bidle|mothball|care and maintenance/i, "idled"],
  [/closed|shut|stillgelegt|retired/i, "closed"],
  [/not operating/i, "unknown"],
  [/operat|in betrieb|active|producing|online|running|가동/i, "operating"],
  [/planned|planning|proposed|geplant|permit|계획/i, "planned"],
  [/announced|angekündigt|발표/i, "announced"],
  [/rumou?r/i, "rumoured"],
];

/** The status that a word of somebody else most likely means; null where none is near. */
export function guessStatus(word: string): StatusWord | null {
  return STATUSES.find(([words]) => words.test(word))?.[1] ?? null;
}

const RELATIONS: readonly (readonly [RegExp, RelationMeaning])[] = [
  [/customer of|supplied by|buys from|sourced? from|bezieht/, "suppliedBy"],
  [/supplier of|supplies|suppliesto|supply|sells to|ships to|delivers|liefert/, "suppliesTo"],
  [/operated by/, "operatedBy"],
  [/\boperates|operator of/, "operates"],
  [/owned by|subsidiary of/, "ownedBy"],
  [/\bowns|owner of|shareholder of|stake in|holds/, "ownsStakeIn"],
  [/^part of$/, "partOf"],
  [/^has part$|consists of/, "hasPart"],
];

/** What a word for a relation most likely means; `leaveOut` where it is none of ours, and is not guessed. */
export function guessRelation(word: string): RelationMeaning {
  const text = word.toLowerCase().replace(/[_-]+/g, " ").trim();
  return RELATIONS.find(([words]) => words.test(text))?.[1] ?? "leaveOut";
}

const KINDS: readonly (readonly [RegExp, Subtype])[] = [
  [/\bmines?\b|mining|deposit/i, "mine"],
  [/storage|\bpower\b|solar|wind/i, "unspecified"],
  [/\bcells?\b|셀/i, "cellPlant"],
  [/\bpacks?\b|modules?|팩/i, "packPlant"],
  [/\b(?:cars?|bevs?|vehicles?|automobiles?|assembly)\b/i, "vehiclePlant"],
  [
    /\b(?:cathode|anode|eam|separator|electrolyte|foil|materials?|refin\w*|graphite|lithium|양극재)\b/i,
    "materialPlant",
  ],
];

/** The kind of plant that words about what is made speak of. */
export function guessPlantKind(words: string): Subtype {
  return KINDS.find(([one]) => one.test(words))?.[1] ?? "unspecified";
}
