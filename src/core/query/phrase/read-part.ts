import { keepWith, memo } from "../../graph/keep-with.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import { type NameForm, readingsOf } from "../../model/name/name-form.ts";
import type { Edtf } from "../../model/period.ts";
import { findNamed } from "../search/name-index.ts";
import { readAmount, readDated } from "./phrase-numbers.ts";
import { FILLERS, type Meaning, NOUNS, VERBS, type Verb, vocabularyOf } from "./phrase-words.ts";

/** What some words of a phrase mean. */
export interface Part {
  readonly length: number;
  readonly meaning: Meaning;
  /** The other end of an amount that is given from one to another. */
  readonly upTo?: readonly string[];
  readonly taken?: Edtf;
  /** The verb that it was read by, and whom or what it names. */
  readonly verb?: Verb;
  readonly named?: readonly Entity[];
  /** Set where it asks for who makes or supplies some goods. */
  readonly isMade?: boolean;
}

/** So many words may make up a name or a verb. */
const LONGEST = 8;

export function isJoiner(word: string | undefined): boolean {
  return word === "or" || word === "," || word === "and";
}

/** Reads what stands at a place of a phrase: the longest text that means something there; null where nothing does. */
export function makeReader(
  dataset: Dataset,
  typed: readonly string[],
  words: readonly string[],
): (at: number) => Part | null {
  const vocabulary = vocabularyOf(dataset);
  const called = memo((text) => entitiesCalled(dataset, text));

  /** The longest text at a place for which something is found. */
  function longest<T>(at: number, look: (text: string, length: number) => T | null): T | null {
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
      const found = look(words.slice(at, at + length).join(" "), length);
      if (found !== null) return found;
    }
    return null;
  }

  function nameAt(at: number): Name | null {
    return longest(at, (text, length) => {
      if (length === 1 && FILLERS.has(text)) return null;
      if (isJoiner(words[at]) || isJoiner(words[at + length - 1])) return null;
      const name = typed.slice(at, at + length).join(" ");
      const as = called(name);
      const named = as.length > 0 ? as : called(name.replace(/[’']s?$/, ""));
      return named.length === 0 ? null : { named, length };
    });
  }

  function relationAt(at: number): Part | null {
    return longest(at, (text, length) => {
      const verb = VERBS.get(text);
      const behind = words[at + length] === "the" ? length + 1 : length;
      const name = verb === undefined ? null : nameAt(at + behind);
      if (verb === undefined || name === null) return null;
      return relatedPart(verb, name, behind + name.length, /^plants? of$/.test(text));
    });
  }

  /** "Ann suppliers", "Ann's plants". */
  function ownedAt(at: number): Part | null {
    const name = nameAt(at);
    const noun = name === null ? "" : (words[at + name.length] ?? "");
    const verb = NOUNS.has(noun) ? VERBS.get(`${noun} of`) : undefined;
    const canOwn = name?.named.every(({ class: of }) => of !== "place" && of !== "product");
    if (name === null || verb === undefined || !canOwn) return null;
    return relatedPart(verb, name, name.length + 1, /^plants?$/.test(noun));
  }

  return (at) => {
    const rest = words.slice(at);
    const range = readAmount(dataset, rest) ?? readDated(dataset, rest);
    const name = nameAt(at);
    const parts: readonly (Part | null)[] = [
      relationAt(at),
      ownedAt(at),
      range && {
        length: range.length,
        meaning: { [range.facet]: range.values },
        ...(range.upTo === undefined ? {} : { upTo: range.upTo }),
        ...(range.taken === undefined ? {} : { taken: range.taken }),
      },
      longest(at, (text, length) => {
        const meaning = vocabulary.get(text);
        return meaning === undefined ? null : { length, meaning };
      }),
      name && { length: name.length, meaning: meaningOf(name.named), named: name.named },
    ];
    return parts.reduce<Part | null>(
      (best, one) => (one !== null && one.length > (best?.length ?? 0) ? one : best),
      null,
    );
  };
}

interface Name {
  /** More than one where several are called so. */
  readonly named: readonly Entity[];
  readonly length: number;
}

function relatedPart(verb: Verb, { named }: Name, length: number, ofPlants: boolean): Part {
  const related = relate(verb, named);
  const isClear = Object.keys(related).length > 0;
  const sort: Meaning = ofPlants ? { class: ["facility"] } : {};
  return {
    length,
    meaning: isClear ? { ...sort, ...related } : {},
    verb,
    named,
    isMade: isClear && related.product !== undefined,
  };
}

/** Who makes or supplies goods is told by the goods, and what is in a place by the place. */
export function relate({ predicate, from }: Verb, named: readonly Entity[]): Meaning {
  const [{ id, class: of } = NOTHING, other] = named;
  const isMade = of === "product" && (predicate === "produces" || predicate === "suppliesTo");
  if (of === "place" || (isMade && !from)) return meaningOf(named);
  if (other !== undefined) return {};
  return { relation: [from ? `${id}:${predicate}` : `${predicate}:${id}`] };
}

const NOTHING = { id: "", class: null } as const;

/** Of places or goods that are called alike, any; of others that are, none: it is not known who is meant. */
function meaningOf(named: readonly Entity[]): Meaning {
  const [{ id, class: of } = NOTHING, other] = named;
  if ((of === "place" || of === "product") && named.every((one) => one.class === of)) {
    return { [of]: named.map((one) => one.id) };
  }
  if (other !== undefined) return {};
  return of === "organisation" || of === "programme" ? { relation: [id] } : { picked: [id] };
}

// The very name goes before one that is so but for its legal form, and all names before an id.
function entitiesCalled(dataset: Dataset, text: string): readonly Entity[] {
  // Most spans of a phrase are no name, and a search that forgives slips would look for what they might be.
  const pieces = piecesIn(dataset);
  if (!readingsOf(text).some((form) => piecesOf(form).some((one) => pieces.has(one)))) return [];
  const called = findNamed(dataset, text, null).filter(
    ({ kind, ambiguous }) => (kind === "same" || kind === "sameFirm") && !ambiguous,
  );
  const same = called.filter(({ kind }) => kind === "same");
  const best = same.length > 0 ? same : called;
  const named = best.filter(({ isId }) => !isId);
  return distinct(named.length > 0 ? named.map(({ entity }) => entity) : best.map((b) => b.entity));
}

function distinct(entities: readonly Entity[]): readonly Entity[] {
  return [...new Map<EntityId, Entity>(entities.map((one) => [one.id, one])).values()];
}

const piecesOf = ({ whole, compact, own }: NameForm): readonly string[] => [
  whole,
  compact,
  own.join(""),
];

const piecesIn = keepWith(
  ({ entities }: Dataset): ReadonlySet<string> =>
    new Set(
      entities.flatMap(({ id, label, names, aliases }) =>
        [id, label, ...names, ...aliases].flatMap((name) => readingsOf(name).flatMap(piecesOf)),
      ),
    ),
);
