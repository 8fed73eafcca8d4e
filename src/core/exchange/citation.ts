import type { Evidence } from "../model/answer.ts";
import { citeTitle, wordPublished } from "../model/source-words.ts";
import { KIND_WORDS } from "../model/words.ts";
import { type EntityLookup, labelOf } from "../query/sentence.ts";

/** A claim as a line to cite: what, as what, by whom, where, from which data. */
export function citeClaim(claim: Evidence, entities: EntityLookup, dataVersion: string): string {
  const { sentence, publication: source } = claim;
  if (source === null) {
    return `${sentence} (${KIND_WORDS[claim.kind]}; no source says so.) Second Source, data ${dataVersion}.`;
  }
  const speakers = claim.saidBy.slice(1).map(({ id }) => labelOf(id, entities));
  const said = speakers.length === 0 ? "" : ` according to ${speakers.join(", ")}`;
  const publisher = labelOf(source.publisher, entities);
  const link = source.url === null ? "" : ` ${source.url}`;
  return `${sentence} (${KIND_WORDS[claim.kind]}${said}; ${citeTitle(source)}, ${publisher}, ${wordPublished(source)}, ${claim.at}.${link}) Second Source ${claim.id}, data ${dataVersion}.`;
}
