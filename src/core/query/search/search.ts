import type { Caveat, Finding } from "../../model/answer.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import { foldText } from "../../model/name/closest.ts";
import { LONGEST_NAME } from "../../model/reading/limits.ts";
import { ENTITY_CLASSES, type EntityClass } from "../../model/vocabulary.ts";
import { CLASS_WORDS, joinWords } from "../../model/wording/words.ts";
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

/** What stands behind a hit's label: its class, by which name it was found, and whether that is only similar. */
export function wordHit(hit: SearchHit): readonly string[] {
  const { id, label, matched, strength, class: entityClass } = hit;
  return [
    CLASS_WORDS[entityClass].one,
    ...(matched === label || matched === id ? [] : [`found as ${matched}`]),
    ...(strength === "weak" ? ["similar name"] : []),
  ];
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
): readonly Caveat[] {
  const cut =
    words.length > LONGEST_NAME ? ` Only its first ${LONGEST_NAME} characters were read.` : "";
  const [first] = fitting;
  if (first === undefined) {
    const other = classes === null ? null : (findNamed(dataset, words, null)[0] ?? null);
    return [caveat("not-in-record", wordMissing(words, classes, other) + cut)];
  }
  if (isSimilar(first.kind)) {
    const message = `Nothing in the record is called ${quote(words)}; what is shown has a similar name.`;
    return [caveat("similar-names", message + cut)];
  }
  const isCalledSo = fitting.some(({ kind }) => isCalled(kind));
  const meant = isCalledSo ? undefined : fitting.find(({ ambiguous }) => ambiguous);
  if (meant === undefined) return [];
  const begins = (name: string): boolean => foldText(name).startsWith(foldText(meant.matched));
  const firms = fitting.filter(
    ({ entity, matched }) => entity.class === "organisation" && begins(matched),
  );
  const labels = firms.map(({ entity }) => entity.label).toSorted();
  return [
    caveat(
      "ambiguous-name",
      `${quote(meant.matched)} can mean several firms: ${joinWords(labels)}.`.replace(/\.\.$/, "."),
    ),
  ];
}

function caveat(code: Caveat["code"], message: string): Caveat {
  return { code, message, claims: [] };
}

/** Why there is no hit, and what to do. */
function wordMissing(
  words: string,
  classes: readonly EntityClass[] | null,
  other: NamedEntity | null,
): string {
  const wanted = classes?.map((one) => CLASS_WORDS[one].one).join(" or ");
  if (wanted !== undefined && other !== null && !isSimilar(other.kind)) {
    const { label, class: entityClass } = other.entity;
    return `${quote(words)} is found as ${label} (${CLASS_WORDS[entityClass].one}). Here a ${wanted} is asked for.`;
  }
  const held = joinWords((classes ?? ENTITY_CLASSES).map((one) => CLASS_WORDS[one].many));
  return [
    `${quote(words)} is not in the record, and nothing there has a similar name.`,
    "Check the spelling, or try one word of it.",
    `Only what a source names is there: ${held}. How to add a source: data/README.md.`,
  ].join(" ");
}

/** A name as it was typed, cut where nobody would read on. */
function quote(words: string): string {
  const text = words.trim();
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}
