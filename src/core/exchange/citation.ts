import { type EntityLookup, labelOf } from "../graph/entity-label.ts";
import type { Answered, Evidence } from "../model/answer.ts";
import { citeTitle, wordPublished } from "../model/wording/source-words.ts";
import { speakerLinks } from "../model/wording/speakers.ts";
import { joinWords, KIND_WORDS } from "../model/wording/words.ts";

/** Who is named where the data is used. */
export const AUTHORS = "Second Source contributors";

/** A claim as a line to cite: what, as what, by whom, where, from which data. */
export function citeClaim(claim: Evidence, entities: EntityLookup, dataVersion: string): string {
  const { sentence, publication: source } = claim;
  if (source === null) {
    return `${sentence} (${KIND_WORDS[claim.kind]}; no source says so.) Second Source, data ${dataVersion}.`;
  }
  const speakers = speakerLinks(claim)
    .slice(1)
    .map((link) => joinWords(link.map(({ id }) => labelOf(id, entities))));
  const said = speakers.length === 0 ? "" : ` according to ${speakers.join(", ")}`;
  const publisher = labelOf(source.publisher, entities);
  const link = source.url === null ? "" : ` ${source.url}`;
  return `${sentence} (${KIND_WORDS[claim.kind]}${said}; ${citeTitle(source)}, ${publisher}, ${wordPublished(source)}, ${claim.at}.${link}) Second Source ${claim.id}, data ${dataVersion}.`;
}

/** The data as a line to cite. */
export function citeData(dataVersion: string): string {
  return `${AUTHORS}${yearOf(dataVersion)}. Second Source, data ${dataVersion}. CC BY 4.0.`;
}

/**
 * An answer as a line to cite: the question, the lens, what was assumed, the data, and where it can be opened again.
 *
 * @param question in words or as a command
 * @param link where the answer stands; null where it was not given on a page
 */
export function citeAnswer(
  question: string,
  { lens, scenario, dataVersion }: Pick<Answered<unknown>, "lens" | "scenario" | "dataVersion">,
  link: string | null,
): string {
  const where = link === null ? "" : ` ${link}`;
  const assumed = scenario === undefined ? "" : `, assuming “${scenario.name}”`;
  return `${AUTHORS}${yearOf(dataVersion)}. “${question}” Second Source, data ${dataVersion}, lens ${lens.name}${assumed}.${where}`;
}

/** The year of a release, which is named by year and month, in brackets; "" where it is named otherwise. */
function yearOf(dataVersion: string): string {
  const year = /^(\d{4})\.\d/.exec(dataVersion)?.[1];
  return year === undefined ? "" : ` (${year})`;
}
