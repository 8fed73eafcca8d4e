import SearchableMap from "minisearch/SearchableMap";
import { keepWith } from "../../graph/keep-with.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import { initialsOf, type NameForm, readingsOf } from "../../model/name/name-form.ts";
import { compareIds } from "../../model/strength.ts";
import type { EntityClass, Subtype } from "../../model/vocabulary.ts";
import { CLASS_WORDS } from "../../model/wording/words.ts";
import {
  FITS,
  type Fit,
  fitName,
  fitSimilar,
  fitSlips,
  holdsSlip,
  holdsWords,
  WITHOUT_SPACES,
} from "./fit-name.ts";

/** An entity that was found, by which of its names, and how well that fits. */
export interface NamedEntity extends Fit {
  readonly entity: Entity;
  /** The name that fits best. */
  readonly matched: string;
  /** Whether that is its id, and not a name that anybody gives it. */
  readonly isId: boolean;
  /** Whether other firms are called so as well. */
  readonly ambiguous: boolean;
}

interface ReadName {
  readonly name: string;
  readonly readings: readonly NameForm[];
  readonly isId: boolean;
  readonly ambiguous: boolean;
}

interface Named {
  readonly entity: Entity;
  readonly names: readonly ReadName[];
  readonly initials: ReadonlySet<string>;
  /** The words of all its names and of its class. */
  readonly words: readonly string[];
  /** Whether it is a firm that sources name; those come first of what fits alike. */
  readonly isFirm: boolean;
  /** How likely it is meant where others fit as well, from 0 to 0.6. */
  readonly weight: number;
}

interface NameIndex {
  /** The places in `named` of those with a term, by the term: a radix tree, asked by beginning or by edit distance. */
  readonly terms: SearchableMap<number[]>;
  readonly named: readonly Named[];
}

/** So many names that hold what was typed make similar ones noise. */
const ENOUGH = 10;

/**
 * The entities with a name like what was typed, the best fit first, then the likeliest; of the given classes, null = of
 * any. Names that are only similar are looked for where nothing is called just so and few names hold the words.
 */
export function findNamed(
  dataset: Dataset,
  text: string,
  classes: readonly EntityClass[] | null,
): readonly NamedEntity[] {
  const index = indexOf(dataset);
  const typed = readingsOf(text);
  const found = new Map<Named, Best>();
  const look = (forgiving: boolean, judge: (one: Named) => Best | null): void => {
    for (const one of recall(index, typed, forgiving)) {
      if (found.has(one) || classes?.includes(one.entity.class) === false) continue;
      const best = judge(one);
      if (best !== null) found.set(one, best);
    }
  };
  look(false, (one) => fitBest(one, typed, nameFitFor(one)) ?? fitTogether(one, typed));
  doubtAll(found, typed);
  const called = [...found.values()].some(({ kind }) => isCalled(kind));
  if (!called && found.size < ENOUGH) {
    look(true, (one) => fitBest(one, typed, similarFitFor(one)) ?? fitSlipTogether(one, typed));
  }
  return [...found]
    .map(([{ entity, isFirm, weight }, best]) => ({
      ...best,
      entity,
      likely: 0.4 * best.covered + weight + (isFirm && !best.isId ? 1 : 0),
    }))
    .sort(
      (a, b) =>
        FITS.indexOf(a.kind) - FITS.indexOf(b.kind) ||
        b.likely - a.likely ||
        compareIds(a.entity.id, b.entity.id),
    );
}

// Who is called "Ann Corp" is not meant for sure by "Ann" where others are called so as well.
function doubtAll(found: Map<Named, Best>, typed: readonly NameForm[]): void {
  const isAmbiguous = [...found.values()].some(({ ambiguous }) => ambiguous);
  if (!isAmbiguous || typed.some(({ form }) => form !== "")) return;
  for (const [one, best] of found) {
    if (best.kind === "sameFirm") found.set(one, { ...best, kind: "kin", ambiguous: true });
  }
}

/** Whether a name of this fit is the very name, but for the legal form. */
export function isCalled(kind: Fit["kind"]): boolean {
  return kind === "same" || kind === "sameFirm";
}

/** Whether a name of this fit is only similar. */
export function isSimilar(kind: Fit["kind"]): boolean {
  return FITS.indexOf(kind) > FITS.indexOf("part");
}

/** Those that the words in one piece may mean, or the rarest word, or just the first. */
function recall(
  { terms, named }: NameIndex,
  readings: readonly NameForm[],
  forgiving: boolean,
): readonly Named[] {
  const near = (term: string): ReadonlySet<number> => {
    const places = new Set<number>();
    for (const [, some] of terms.atPrefix(term)) for (const place of some) places.add(place);
    // A swap of neighbours is two steps here.
    const similar = forgiving && term.length > 2 ? terms.fuzzyGet(term, 2) : [];
    for (const [, [some]] of similar) for (const place of some) places.add(place);
    return places;
  };
  const places = readings.flatMap(({ whole, compact, core, own }) => {
    const pieces = new Set([whole, compact, own.join("")].filter((piece) => piece !== ""));
    return [
      ...[...pieces].flatMap((piece) => [...near(piece)]),
      ...smallest(core.map(near)),
      ...(own.length < core.length ? smallest(own.map(near)) : []),
      ...beginningsOf(core[0] ?? "").flatMap((term) => terms.get(term) ?? []),
    ];
  });
  return [...new Set(places)].flatMap((place) => named[place] ?? []);
}

// What holds all the words is among those that hold the rarest.
function smallest(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = sets.filter(({ size }) => size > 0);
  return others.reduce((least, one) => (one.size < least.size ? one : least), first);
}

type Best = Omit<NamedEntity, "entity">;

type NameFit = (typed: NameForm, name: NameForm) => Fit | null;

function fitBest({ names }: Named, typed: readonly NameForm[], judge: NameFit): Best | null {
  const fits = names.flatMap((name) => fitOne(name, typed, judge) ?? []);
  return fits.reduce<Best | null>(
    (best, one) => (best === null || isBetter(one, best) ? one : best),
    null,
  );
}

function fitOne(
  { name, readings, isId, ambiguous }: ReadName,
  typed: readonly NameForm[],
  judge: NameFit,
): Best | null {
  let best: Fit | null = null;
  for (const reading of readings) {
    for (const one of typed) {
      const found = judge(one, reading);
      if (found !== null && (best === null || isBetter(found, best))) best = found;
    }
  }
  if (best === null) return null;
  const { kind, covered } = best;
  if (ambiguous && isCalled(kind)) return { kind: "kin", covered, matched: name, isId, ambiguous };
  // A name that is nobody's alone does not tell whose kin another is.
  if (ambiguous && kind === "kin") {
    return { kind: "like", covered, matched: name, isId, ambiguous: false };
  }
  return { kind, covered: isId ? 0 : covered, matched: name, isId, ambiguous: false };
}

/** By the words of several of its names and of its class, or by initials. */
function fitTogether({ entity, initials, words }: Named, typed: readonly NameForm[]): Best | null {
  const fits = typed.some((one) => initials.has(one.whole) || holdsWords(one, words));
  return fits ? { kind: "part", ...together(entity) } : null;
}

function fitSlipTogether({ entity, words }: Named, typed: readonly NameForm[]): Best | null {
  const fits = typed.some((one) => holdsSlip(one, words));
  return fits ? { kind: "slipInPart", ...together(entity) } : null;
}

// As if a fifth of a name was typed: what stands in one name comes first.
function together({ label }: Entity): Omit<Best, "kind"> {
  return { covered: 0.2, matched: label, isId: false, ambiguous: false };
}

function isBetter(a: Fit, b: Fit): boolean {
  const [first, second] = [FITS.indexOf(a.kind), FITS.indexOf(b.kind)];
  return first < second || (first === second && a.covered > b.covered);
}

// Of all things only organisations have a legal form: "SC Inc." is no name of a state.
function nameFitFor({ entity }: Named): NameFit {
  if (entity.class === "organisation") return fitName;
  return (typed, name) => {
    const fit = fitName(typed, name);
    return typed.form !== "" && fit?.kind !== "same" ? null : fit;
  };
}

// A firm's name with more behind it may be that of a daughter; another name with more behind it is something else.
function similarFitFor({ isFirm }: Named): NameFit {
  return isFirm ? fitSimilar : fitSlips;
}

const indexOf = keepWith((dataset: Dataset): NameIndex => {
  const spokenOf = countClaims(dataset);
  const most = Math.max(1, ...spokenOf.values());
  const named = dataset.entities.map((entity) => {
    const share = Math.log1p(spokenOf.get(entity.id) ?? 0) / Math.log1p(most);
    return readNamed(entity, 0.3 * share + 0.3 * LIKELIHOOD[entity.class]);
  });
  // Each term goes into the tree once: many are said of half of the record.
  const places = new Map<string, number[]>();
  for (const [place, one] of named.entries()) {
    for (const term of indexedTerms(one)) {
      const known = places.get(term);
      if (known === undefined) places.set(term, [place]);
      else known.push(place);
    }
  }
  const terms = new SearchableMap<number[]>();
  for (const [term, some] of places) terms.set(term, some);
  return { terms, named };
});

function countClaims({ claims }: Dataset): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { subject, object } of claims) {
    for (const id of [...subject, ...(object === null ? [] : [object])]) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

const FIRMS: ReadonlySet<Subtype> = new Set(["company", "group", "jointVenture"]);

/** How often people look for a thing of a class, at a guess, from 0 to 1; firms come first in any case. */
const LIKELIHOOD: { readonly [C in EntityClass]: number } = {
  organisation: 0.3,
  facility: 0.8,
  place: 0.7,
  product: 0.7,
  programme: 0.6,
  person: 0.6,
  policy: 0.5,
  agreement: 0.4,
  event: 0.4,
};

function readNamed(entity: Entity, weight: number): Named {
  const { id, label, aliases, ambiguousNames, class: entityClass, subtype, unnamed } = entity;
  const doubtful = new Set(ambiguousNames);
  const names = [...new Set([label, ...entity.names, ...ambiguousNames])];
  const ids = [id, ...aliases].filter((one) => !names.includes(one));
  const read = [...names, ...ids].map(
    (name): ReadName => ({
      name,
      readings: readingsOf(name),
      isId: name === id || aliases.includes(name),
      ambiguous: doubtful.has(name),
    }),
  );
  const { one, many } = CLASS_WORDS[entityClass];
  const classWords = `${one} ${many}`.split(" ").filter((word) => word !== "or" && word !== "and");
  const own = read.flatMap(({ readings }) => readings.flatMap(({ words }) => words));
  return {
    entity,
    names: read,
    initials: new Set(
      read.flatMap(({ name, readings: [form] }) =>
        form === undefined ? [] : initialsOf(name, form),
      ),
    ),
    words: [...new Set([...own, ...classWords])],
    isFirm: subtype !== null && FIRMS.has(subtype) && unnamed === null,
    weight,
  };
}

function termsOf({ words, whole, compact, own }: NameForm): readonly string[] {
  return [...words, whole, compact, own.join("")].filter((term) => term !== "");
}

function indexedTerms({ names, initials, words }: Named): ReadonlySet<string> {
  const terms = names.flatMap(({ readings }) => readings.flatMap(termsOf));
  const ends = terms.flatMap(endsOf);
  return new Set([...terms, ...ends, ...initials, ...words]);
}

// In scripts that join words a name may go on without a space: "宁德时代新能源科技".
function beginningsOf(word: string): readonly string[] {
  if (!WITHOUT_SPACES.test(word)) return [word];
  return [...word].map((_, end) => word.slice(0, end + 1));
}

// Scripts that join words are looked for from any letter on.
function endsOf(term: string): readonly string[] {
  if (!WITHOUT_SPACES.test(term)) return [];
  const letters = [...term];
  return letters.map((_, start) => letters.slice(start).join("")).filter((one) => one.length > 1);
}
