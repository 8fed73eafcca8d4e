import type { Finding } from "../../model/answer.ts";
import type { Caution } from "../../model/caution.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import { foldText } from "../../model/name/closest.ts";
import { LONGEST_NAME } from "../../model/reading/limits.ts";
import type { EntityClass } from "../../model/vocabulary.ts";
import type { FitKind } from "./fit-name.ts";
import { findNamed, isCalled, isSimilar, type NamedEntity } from "./name-index.ts";

/**
 * How far a hit can be trusted: it is called so · the words stand in its name, or are its initials · its name is only
 * similar.
 */
export type SearchStrength = "exact" | "close" | "weak";

export interface SearchHit {
  readonly id: EntityId;
  readonly label: string;
  readonly class: EntityClass;
  /** The name that was found: the label or another spelling. */
  readonly matched: string;
  readonly strength: SearchStrength;
}

export interface SearchOptions {
  readonly limit: number;
  /** Only things of these classes; null = of any. */
  readonly classes?: readonly EntityClass[] | null;
}

/** More that are only similar help nobody. */
const MOST_SIMILAR = 5;

/**
 * Entities by name, the likeliest first. Capitals, accents, spaces, marks, the width of letters and legal forms make no
 * difference; slips of the keyboard are forgiven where nothing is called just so. Of names that fit alike, that of a
 * firm and of a thing of which more is said comes first. A caveat says when nothing is called so, when only part of a
 * long text was read, and when a name can mean several firms.
 */
export function searchEntities(
  dataset: Dataset,
  words: string,
  { limit, classes = null }: SearchOptions,
): Finding<readonly SearchHit[]> {
  const fitting = findNamed(dataset, words, classes);
  const similar = fitting.filter(({ kind }) => isSimilar(kind)).slice(0, MOST_SIMILAR);
  const found = fitting.filter(({ kind }) => !isSimilar(kind));
  const isSame = found.some(({ kind }) => kind === "same");
  const result = [...found, ...similar].slice(0, limit).map(
    ({ entity, matched, kind }): SearchHit => ({
      id: entity.id,
      label: entity.label,
      class: entity.class,
      matched,
      strength: strengthOf(kind, isSame),
    }),
  );
  return { result, claims: [], caveats: findCaveats(dataset, words, classes, fitting) };
}

function strengthOf(kind: FitKind, isSame: boolean): SearchStrength {
  if (isSimilar(kind)) return "weak";
  // "SK Inc." is SK Inc. and no other that is called SK.
  return isCalled(kind) && (kind === "same" || !isSame) ? "exact" : "close";
}

function findCaveats(
  dataset: Dataset,
  words: string,
  classes: readonly EntityClass[] | null,
  fitting: readonly NamedEntity[],
): readonly Caution[] {
  const typed = { words: words.slice(0, LONGEST_NAME), cut: words.length > LONGEST_NAME };
  const [first] = fitting;
  if (first === undefined) {
    const named = classes === null ? undefined : findNamed(dataset, words, null)[0];
    const other = named === undefined || isSimilar(named.kind) ? null : named.entity.id;
    return [{ code: "not-in-record", ...typed, classes, other, claims: [] }];
  }
  if (isSimilar(first.kind)) return [{ code: "similar-names", ...typed, claims: [] }];
  const isCalledSo = fitting.some(({ kind }) => isCalled(kind));
  const meant = isCalledSo ? undefined : fitting.find(({ ambiguous }) => ambiguous);
  if (meant === undefined) return [];
  const begins = (name: string): boolean => foldText(name).startsWith(foldText(meant.matched));
  const firms = fitting
    .filter(({ entity, matched }) => entity.class === "organisation" && begins(matched))
    .map(({ entity }) => entity.id);
  return [{ code: "ambiguous-name", name: meant.matched, firms, claims: [] }];
}
