import { groupBy } from "../../../core/graph/group-by.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import { foldText } from "../../../core/model/name/closest.ts";
import { getSpan } from "../../../core/model/period.ts";
import type { Source } from "../../../core/model/source.ts";
import { compareIds } from "../../../core/model/strength.ts";
import { wordPublished } from "../../../core/model/wording/source-words.ts";
import { SOURCE_KIND_WORDS } from "../../../core/model/wording/words.ts";

/** A source as a list shows it. */
export interface ListedSource {
  readonly source: Source;
  readonly publisher: string;
  /** When it came out, in words; "undated" where that is not known. */
  readonly date: string;
  /** The year it came out, or began to come out; null where that is not known. */
  readonly year: string | null;
  /** How many claims were read in it. */
  readonly claims: number;
  /** What a filter looks in. */
  readonly folded: string;
}

/** Stands in place of a year over files of the reader's own. */
export const OWN_FILES = "Your files";

/** All sources of a record, files of the reader's own before the others, the newest first and the undated last: O(claims + sources log sources). */
export function listSources({ sources, claims, entities }: Dataset): readonly ListedSource[] {
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const counts = new Map<string | null, number>();
  for (const { source } of claims) counts.set(source, (counts.get(source) ?? 0) + 1);
  const dated = sources.map((source) => ({
    source,
    day: source.published === null ? "" : getSpan(source.published).earliest,
  }));
  const isOwn = ({ source }: { source: Source }): number => Number(source.kind === "userFile");
  dated.sort(
    (a, b) =>
      isOwn(b) - isOwn(a) || compareIds(b.day, a.day) || compareIds(a.source.id, b.source.id),
  );
  return dated.map(({ source, day }) => {
    const publisher = labels.get(source.publisher) ?? source.publisher;
    const date = wordPublished(source);
    const looked = [source.title, publisher, date, SOURCE_KIND_WORDS[source.kind], source.id];
    return {
      source,
      publisher,
      date,
      year: source.kind === "userFile" ? OWN_FILES : day === "" ? null : day.slice(0, 4),
      claims: counts.get(source.id) ?? 0,
      folded: foldText(looked.join(" ")),
    };
  });
}

/** The sources in which every word typed occurs: in title, publisher, date, kind or id. No word: all of them. */
export function filterSources(
  listed: readonly ListedSource[],
  typed: string,
): readonly ListedSource[] {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  return listed.filter(({ folded }) => words.every((word) => folded.includes(word)));
}

/** The licence that most sources have, so that a list need not say it of each; "" where there are none. */
export function usualLicence(sources: readonly Source[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of sources) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0]));
  return most?.[0] ?? "";
}

/** Listed sources by the year they came out, in their order. */
export function groupByYear(
  listed: readonly ListedSource[],
): readonly { readonly year: string | null; readonly sources: readonly ListedSource[] }[] {
  return [...groupBy(listed, ({ year }) => year)].map(([year, sources]) => ({ year, sources }));
}
