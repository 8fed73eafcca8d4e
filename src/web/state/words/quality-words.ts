import type { Predicate } from "../../../core/model/claim.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import type { ClaimKind, EntityClass, SourceKind } from "../../../core/model/vocabulary.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import {
  CLASS_WORDS,
  capital,
  KIND_WORDS,
  SOURCE_KIND_WORDS,
} from "../../../core/model/wording/words.ts";
import type { Counts, Quality } from "../../../core/query/quality/measure-quality.ts";

/** A row of a table of counts. */
export interface CountRow {
  readonly words: string;
  /** What the data calls it, where the words alone may not tell. */
  readonly name: string | null;
  readonly count: number;
  /** Of the largest count in the table, from 0 to 1. */
  readonly length: number;
}

/** A table of counts in the reader's words. */
export interface CountTable {
  readonly title: string;
  readonly rows: readonly CountRow[];
}

/** The counts of a record as tables, the most telling first. */
export function tabulate(quality: Quality): readonly CountTable[] {
  const { day, month, year, none } = quality.dates;
  const dates = [
    { of: "to the day", count: day },
    { of: "to the month", count: month },
    { of: "to the year", count: year },
    { of: "no date", count: none },
  ];
  return [
    makeTable(
      "Entities by class",
      quality.entitiesByClass,
      (of) => CLASS_WORDS[of as EntityClass].many,
    ),
    makeTable("Claims by kind", quality.claimsByKind, (of) => KIND_WORDS[of as ClaimKind]),
    makeTable(
      "Claims by kind of source",
      quality.claimsBySourceKind,
      (of) => SOURCE_KIND_WORDS[of as SourceKind],
    ),
    makeTable("Claims by how exactly they are dated", dates, (of) => of),
    makeTable(
      "Claims by what they say",
      quality.claimsByPredicate,
      (of) => PREDICATE_WORDS[of as Predicate].one,
      (of) => of,
    ),
  ];
}

function makeTable(
  title: string,
  counts: Counts,
  wordsFor: (of: string) => string,
  nameFor: (of: string) => string | null = () => null,
): CountTable {
  const largest = Math.max(1, ...counts.map(({ count }) => count));
  const rows = counts.map(({ of, count }) => {
    const words = wordsFor(of);
    return {
      words: capital(words),
      name: nameFor(of),
      count,
      length: count / largest,
    };
  });
  return { title, rows };
}

/** How many of the sources were read in part only. */
export function countExcerpts({ sources }: Dataset): number {
  return sources.filter(({ read }) => read === "excerpt").length;
}
