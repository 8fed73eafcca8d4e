import type { Answered, Evidence } from "../model/answer.ts";
import type { ClaimId, Speaker } from "../model/claim.ts";
import { citeTitle, wordPlace, wordPublished } from "../model/wording/source-words.ts";
import { speakerLinks } from "../model/wording/speakers.ts";
import { COMMITMENT_WORDS, joinWords, KIND_WORDS } from "../model/wording/words.ts";
import type { Names } from "./names.ts";

/**
 * The claims that an answer cites, in the order of their ids, which is that of their numbers. What the lens leaves out
 * is evidence and bears on nothing in the answer, so it is no reference.
 */
export function listReferences({
  result,
  caveats,
  evidence,
}: Answered<unknown>): readonly Evidence[] {
  const cited = new Set<ClaimId>();
  collectTexts(result, cited);
  for (const { code, claims } of caveats) {
    if (code !== "left-out-by-lens") for (const id of claims) cited.add(id);
  }
  return Object.values(evidence).filter(({ id }) => cited.has(id));
}

/** The number of each reference, from 1. */
export function numberReferences(references: readonly Evidence[]): ReadonlyMap<ClaimId, number> {
  return new Map(references.map(({ id }, index) => [id, index + 1]));
}

/** The numbers of claims as they stand behind a figure: "[2, 5]"; "" where none has one. */
export function wordNumbers(
  ids: readonly ClaimId[],
  numbers: ReadonlyMap<ClaimId, number>,
): string {
  const found = ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  return found.length === 0 ? "" : `[${[...new Set(found)].join(", ")}]`;
}

/**
 * Who says a claim, the outermost first: "The Gazette, quoting Ann (has a stake in it)"; those who speak jointly are
 * joined by "and".
 */
export function wordSpeakers(claim: Pick<Evidence, "saidBy">, entity: Names["entity"]): string {
  const name = ({ id, interested }: Speaker): string =>
    `${entity(id)}${interested ? " (has a stake in it)" : ""}`;
  return speakerLinks(claim)
    .map((link) => joinWords(link.map(name)))
    .join(", quoting ");
}

/** A claim in words for a list of references: as what and by whom it is said, and where that stands. */
export function describeReference(
  claim: Evidence,
  { entity }: Names,
): { readonly said: string; readonly where: string } {
  const { kind, commitment, publication: source, at } = claim;
  const sure = commitment === "certain" ? "" : `, ${COMMITMENT_WORDS[commitment]}`;
  if (source === null) return { said: KIND_WORDS[kind], where: "no source says so" };
  const where = [citeTitle(source), entity(source.publisher), wordPublished(source), wordPlace(at)];
  return {
    said: `${KIND_WORDS[kind]}${sure}; says ${wordSpeakers(claim, entity)}`,
    where: where.join(", "),
  };
}

function collectTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === "string") texts.add(value);
  else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) collectTexts(part, texts);
  }
}
