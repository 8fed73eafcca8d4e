import { keepWith, memo } from "../../graph/keep-with.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import { foldText } from "../../model/name/closest.ts";
import { type NameForm, readingsOf } from "../../model/name/name-form.ts";
import type { Edtf } from "../../model/period.ts";
import type { ListFacet, Step } from "../facet/step.ts";
import { findNamed } from "../search/name-index.ts";
import { readAmount, readDated } from "./phrase-numbers.ts";
import {
  FILLERS,
  type Meaning,
  NEGATIONS,
  VERBS,
  type Verb,
  vocabularyOf,
} from "./phrase-words.ts";

/** What a phrase was read as. */
export interface ReadPhrase {
  readonly steps: readonly Step[];
  /** The words that each part was read from, in their order. */
  readonly read: readonly string[];
  /** What was not understood and narrows nothing. */
  readonly left: readonly string[];
  /** Words that turn the meaning round, which no step can say. */
  readonly negations: readonly string[];
  /** Months without a year, with what they were taken for. */
  readonly taken: readonly { readonly text: string; readonly date: Edtf }[];
}

/** So many words may make up a name or a verb. */
const LONGEST = 8;

/** Of these a thing has one, so that "in Ann and Bob" can only mean either. */
const ONE_OF: readonly ListFacet[] = ["class", "place", "status", "tier"];

function isJoiner(word: string | undefined): boolean {
  return word === "or" || word === "," || word === "and";
}

interface Part {
  readonly length: number;
  readonly meaning: Meaning;
  readonly taken?: Edtf;
}

/**
 * Reads a phrase such as "paused plants in Hungary over 20 GWh" as steps: of each place in it the longest text that is a
 * relation to a name, an amount, a date, a word of the lists or a name of the record. Of a firm a name counts only where one
 * is called so; nothing is guessed.
 */
export function readPhrase(dataset: Dataset, phrase: string): ReadPhrase {
  const typed = phrase
    .replace(/,(?=\s|$)/g, " , ")
    .replace(/[?!“”"]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const words = typed.map((word) => foldText(word) || word);
  const readPart = makeReader(dataset, typed, words);
  const found: Found = { steps: [], read: [], left: [], negations: [], taken: [] };
  let joiner = "";
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const part = readPart(at);
    if (part === null) {
      if (isJoiner(word)) joiner = word;
      else note(found, typed[at] ?? "", word);
      at += 1;
      continue;
    }
    const text = typed.slice(at, at + part.length).join(" ");
    // A name that several have says nothing.
    (Object.keys(part.meaning).length === 0 ? found.left : found.read).push(text);
    if (part.taken !== undefined) found.taken.push({ text, date: part.taken });
    if (!addMeaning(found.steps, part.meaning, joiner) && joiner === "or") found.left.push(joiner);
    joiner = "";
    at += part.length;
  }
  return found;
}

interface Found {
  readonly steps: Step[];
  readonly read: string[];
  readonly left: string[];
  readonly negations: string[];
  readonly taken: { readonly text: string; readonly date: Edtf }[];
}

function note(found: Found, typed: string, word: string): void {
  if (NEGATIONS.has(word)) found.negations.push(typed);
  else if (!FILLERS.has(word)) found.left.push(typed);
}

/** Adds what a part means; whether it was joined to the step before. */
function addMeaning(steps: Step[], meaning: Meaning, joiner: string): boolean {
  const last = steps.at(-1);
  const parts = Object.entries(meaning) as readonly [ListFacet, readonly string[]][];
  const [only] = parts;
  const joins =
    joiner === "or" ||
    ((joiner === "," || joiner === "and") && ONE_OF.includes(only?.[0] ?? "picked"));
  if (joins && only !== undefined && parts.length === 1 && last?.facet === only[0]) {
    steps[steps.length - 1] = { ...last, values: [...new Set([...last.values, ...only[1]])] };
    return true;
  }
  for (const [facet, values] of parts) {
    const isSaid = steps.some(
      (one) => one.facet === facet && one.values.join("\n") === values.join("\n"),
    );
    if (!isSaid) steps.push({ facet, values, on: true });
  }
  return false;
}

function makeReader(
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
      const named = called(typed.slice(at, at + length).join(" "));
      return named.length === 0 ? null : { named, length };
    });
  }

  function relationAt(at: number): Part | null {
    return longest(at, (text, length) => {
      const verb = VERBS.get(text);
      const behind = words[at + length] === "the" ? length + 1 : length;
      const name = verb === undefined ? null : nameAt(at + behind);
      if (verb === undefined || name === null) return null;
      const sort: Meaning = /^plants? of$/.test(text) ? { class: ["facility"] } : {};
      const related = relate(verb, name.named);
      const isClear = Object.keys(related).length > 0;
      return { length: behind + name.length, meaning: isClear ? { ...sort, ...related } : {} };
    });
  }

  return (at) => {
    const rest = words.slice(at);
    const range = readAmount(dataset, rest) ?? readDated(dataset, rest);
    const name = nameAt(at);
    const parts: readonly (Part | null)[] = [
      relationAt(at),
      range && {
        length: range.length,
        meaning: { [range.facet]: range.values },
        ...(range.taken === undefined ? {} : { taken: range.taken }),
      },
      longest(at, (text, length) => {
        const meaning = vocabulary.get(text);
        return meaning === undefined ? null : { length, meaning };
      }),
      name && { length: name.length, meaning: meaningOf(name.named) },
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

/** Who makes or supplies goods is told by the goods, and what is in a place by the place. */
function relate({ predicate, from }: Verb, named: readonly Entity[]): Meaning {
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
