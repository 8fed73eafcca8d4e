import type { Claim, ClaimId } from "../../model/claim.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Edtf } from "../../model/period.ts";
import { entityReferences } from "../../model/references.ts";
import type { SourceId, SourceLookup } from "../../model/source.ts";
import { compareIds } from "../../model/strength.ts";
import type { SourceKind } from "../../model/vocabulary.ts";

/** How many there are of each, the most frequent first. */
export type Counts = readonly { readonly of: string; readonly count: number }[];

/** How exactly the claims are dated, by the date they speak of or that of their source. Sums to the claims. */
export interface DatePrecision {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly none: number;
}

/** What the record holds and how well it is backed. All counts are of the whole record, under no lens. */
export interface Quality {
  readonly claims: number;
  readonly sources: number;
  readonly entities: number;
  readonly entitiesByClass: Counts;
  readonly claimsByPredicate: Counts;
  readonly claimsByKind: Counts;
  readonly claimsBySourceKind: Counts;
  readonly dates: DatePrecision;
  /** Entities that no claim names; publishers of sources are not among them. */
  readonly withoutClaims: readonly EntityId[];
  /** Facts that one source says and no other, and that source only retells others or is a community page. */
  readonly onOneWeakSource: readonly ClaimId[];
  /** Sources whose title or date was rebuilt by us. */
  readonly rebuiltTitles: number;
  readonly inferredDates: number;
  readonly undatedSources: number;
}

const WEAK: readonly SourceKind[] = ["aggregator", "community"];

/** Measures the quality of a dataset: O(claims). */
export function measureQuality(dataset: Dataset): Quality {
  const { claims, sources, entities, geography } = dataset;
  const sourceById: SourceLookup = new Map(sources.map((source) => [source.id, source]));
  const named = new Set<EntityId>([
    ...claims.flatMap((claim) => entityReferences(claim).map(({ id }) => id)),
    ...sources.map(({ publisher }) => publisher),
    ...entities.flatMap(({ broader }) => broader),
    ...geography.wholes.flatMap(({ place, parts }) => [place, ...parts.map((part) => part.place)]),
  ]);
  return {
    claims: claims.length,
    sources: sources.length,
    entities: entities.length,
    entitiesByClass: countBy(entities, (one) => one.class),
    claimsByPredicate: countBy(claims, ({ predicate }) => predicate),
    claimsByKind: countBy(claims, ({ kind }) => kind),
    claimsBySourceKind: countBy(claims, ({ source }) => sourceById.get(source)?.kind ?? ""),
    dates: datePrecision(claims, sourceById),
    withoutClaims: entities.map(({ id }) => id).filter((id) => !named.has(id)),
    onOneWeakSource: findOnOneWeakSource(claims, sourceById),
    rebuiltTitles: sources.filter(({ titleBasis }) => titleBasis !== "page").length,
    inferredDates: sources.filter(({ publishedBasis }) => publishedBasis === "inferred").length,
    undatedSources: sources.filter(({ published }) => published === null).length,
  };
}

function countBy<T>(list: readonly T[], key: (one: T) => string): Counts {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return [...counts]
    .map(([of, count]) => ({ of, count }))
    .sort((a, b) => b.count - a.count || compareIds(a.of, b.of));
}

function datePrecision(claims: readonly Claim[], sources: SourceLookup): DatePrecision {
  const counts = { day: 0, month: 0, year: 0, none: 0 };
  for (const { time, asOf, source } of claims) {
    counts[precisionOf(time.from ?? asOf ?? sources.get(source)?.published ?? null)]++;
  }
  return counts;
}

function precisionOf(date: Edtf | null): keyof DatePrecision {
  const [first = "", second = ""] = (date ?? "").replaceAll("~", "").split("/");
  const longest = Math.max(first.length, second.length);
  if (longest >= 10) return "day";
  if (longest >= 7) return "month";
  return longest >= 4 ? "year" : "none";
}

function findOnOneWeakSource(claims: readonly Claim[], sources: SourceLookup): readonly ClaimId[] {
  const saidBy = new Map<string, Set<SourceId | null>>();
  const keyOf = ({ subject, predicate, object, value }: Claim): string =>
    JSON.stringify([subject, predicate, object, value]);
  for (const claim of claims) {
    const key = keyOf(claim);
    saidBy.set(key, (saidBy.get(key) ?? new Set()).add(claim.source));
  }
  return claims
    .filter((claim) => {
      const kind = sources.get(claim.source)?.kind;
      const weak = kind !== undefined && WEAK.includes(kind);
      return claim.kind === "fact" && weak && saidBy.get(keyOf(claim))?.size === 1;
    })
    .map(({ id }) => id);
}
