import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Edtf, getSpan, lastDay } from "../model/period.ts";
import type { SourceLookup } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import { keepWith } from "./keep-with.ts";

/** The newest day that a record knows: as `newestDayOf`, of all its claims. */
export const newestDay: (dataset: Dataset) => Edtf | null = keepWith(
  ({ claims, sources }: Dataset) =>
    newestDayOf(claims, new Map(sources.map((source) => [source.id, source]))),
);

/**
 * The newest day that claims know: the last one that the date of a source can mean, or, of an undated source, the date
 * that a claim speaks of. null where nothing has a date. What a scenario assumes knows nothing.
 */
export function newestDayOf(claims: Iterable<Claim>, sources: SourceLookup): Edtf | null {
  const dates = new Set<Edtf>();
  for (const { source, asOf } of claims) {
    const date = source === null ? null : (sources.get(source)?.published ?? asOf);
    if (date !== null) dates.add(date);
  }
  return [...dates].map(lastDay).sort(compareIds).at(-1) ?? null;
}

/**
 * The last day on which what a claim says can have been so by its own account: of the date it speaks of, which is none
 * after its source, else of its source; null = undated.
 */
export function statedOn({ asOf, source }: Claim, sources: SourceLookup): string | null {
  const published = sources.get(source)?.published ?? null;
  if (asOf === null) return published === null ? null : lastDay(published);
  const spoken = lastDay(asOf);
  if (published === null) return spoken;
  const told = lastDay(published);
  return told < spoken ? told : spoken;
}

/** The date that a claim speaks of, else that of its source, as it is written; null = undated. */
export function writtenDate({ asOf, source }: Claim, sources: SourceLookup): Edtf | null {
  return asOf ?? sources.get(source)?.published ?? null;
}

interface Counted {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: SourceLookup;
}

/** The newest day that a source counted under a lens is known to have reached: the first one that its date can mean; null = none. */
export const newestSourceDay: (graph: Counted) => Edtf | null = keepWith(
  ({ claims, sources }: Counted) => {
    const counted = new Set([...claims.values()].flatMap(({ source }) => source ?? []));
    return (
      [...counted]
        .flatMap((source) => sources.get(source)?.published ?? [])
        .map((date) => getSpan(date).earliest)
        .sort(compareIds)
        .at(-1) ?? null
    );
  },
);
