import { type Answered, disputedBy, disputesOn, type Evidence } from "../../core/model/answer.ts";
import type { ClaimId } from "../../core/model/claim.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { speakerLinks } from "../../core/model/wording/speakers.ts";
import { COMMITMENT_WORDS, joinWords, KIND_WORDS } from "../../core/model/wording/words.ts";

/** The label of an entity, or its id. */
export function labelIn(dataset: Dataset, id: string): string {
  return dataset.entities.find((one) => one.id === id)?.label ?? id;
}

/** The cards of the given claims, each once. */
export function writeCards(
  ids: readonly ClaimId[],
  answer: Answered<unknown>,
  dataset: Dataset,
  options: { readonly notes: boolean } = { notes: false },
): readonly string[] {
  return [...new Set(ids)].flatMap((id) => {
    const evidence = answer.evidence[id];
    if (evidence === undefined) return [];
    return [writeCard(evidence, dataset, options.notes, disputedBy(answer.disputes, [id]))];
  });
}

/** ", contested" behind what rests on a claim that is disputed; "" behind all else. */
export function contestedMark(answer: Answered<unknown>, claims: readonly ClaimId[]): string {
  return disputesOn(answer.disputes, claims).length === 0 ? "" : ", contested";
}

/**
 * A claim in two lines: the sentence, then kind, who says it, source, place and id; then our note, and what is said
 * against it.
 */
function writeCard(
  claim: Evidence,
  dataset: Dataset,
  note: boolean,
  against: readonly ClaimId[],
): string {
  const { sentence, publication } = claim;
  const said = speakerLinks(claim)
    .slice(1)
    .map((link) => {
      const names = link.map(({ id, interested }) => {
        const stake = interested ? " (with a stake in it)" : "";
        return `${labelIn(dataset, id)}${stake}`;
      });
      return `${names.length > 1 ? "say" : "says"} ${joinWords(names)}`;
    });
  const sure = claim.commitment === "certain" ? [] : [COMMITMENT_WORDS[claim.commitment]];
  const where =
    publication === null
      ? "no source"
      : `${labelIn(dataset, publication.publisher)}, ${publication.published ?? "undated"}, ${claim.at}`;
  const details = [KIND_WORDS[claim.kind], ...sure, ...said, where, claim.id].join(" · ");
  const noted = note && claim.predicate !== "remark" && claim.note !== "" ? [claim.note] : [];
  return [
    `  ${sentence}`,
    `    ${details}`,
    ...noted.map((text) => `    Note: ${text}`),
    ...(against.length === 0 ? [] : [`    Contested by: ${cite(against)}`]),
  ].join("\n");
}

const CITED = 5;

/** The ids of the first claims in brackets, with a space before them; "" where there are none. */
export function citeBehind(claims: readonly ClaimId[]): string {
  return claims.length === 0 ? "" : ` (${cite(claims)})`;
}

/** The ids of the first claims, and how many more there are. */
export function cite(claims: readonly ClaimId[]): string {
  const more = claims.length - CITED;
  return [...claims.slice(0, CITED), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
