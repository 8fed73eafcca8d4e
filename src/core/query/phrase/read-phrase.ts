import type { Dataset } from "../../model/dataset.ts";
import { foldText } from "../../model/name/closest.ts";
import type { Edtf } from "../../model/period.ts";
import { SUBTYPES } from "../../model/vocabulary.ts";
import type { ListFacet, Step } from "../facet/step.ts";
import { FILLERS, MAKERS, type Meaning, NEGATIONS, TURNING } from "./phrase-words.ts";
import { isJoiner, makeReader, type Part, relate } from "./read-part.ts";

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

/** Of these a thing has one, so that "in Ann and Bob" can only mean either. */
const ONE_OF: readonly ListFacet[] = ["class", "place", "status", "tier"];

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
  const now: Reading = { joiner: "", turn: null, before: null };
  let makes = false;
  for (let at = 0; at < words.length; ) {
    const part = readPart(at);
    if (part === null) {
      passOver(found, now, typed[at] ?? "", words.slice(at));
      at += 1;
      continue;
    }
    const text = typed.slice(at, at + part.length).join(" ");
    const meaning = meaningHere(found.steps, now, part, words[at - 1]);
    makes ||= part.isMade === true;
    if (part.taken !== undefined) found.taken.push({ text, date: part.taken });
    const isRead = addPart(found, now, { ...part, meaning, text, at });
    (isRead ? found.read : found.left).push(text);
    now.before = { ...part, meaning, text, at };
    now.joiner = "";
    now.turn = null;
    at += part.length;
  }
  if (now.turn !== null) found.negations.push(now.turn);
  // Who makes something is asked for: the thing itself is none of them.
  const hasSort = found.steps.some(({ facet, not }) => facet === "class" && !not);
  if (makes && !hasSort) found.steps.push({ facet: "class", values: MAKERS, on: true });
  return found;
}

interface Found {
  readonly steps: Step[];
  readonly read: string[];
  readonly left: string[];
  readonly negations: string[];
  readonly taken: { readonly text: string; readonly date: Edtf }[];
}

interface PlacedPart extends Part {
  readonly text: string;
  readonly at: number;
}

/** What stands before the words that are read next. */
interface Reading {
  joiner: string;
  /** A word that turns the meaning of what comes. */
  turn: string | null;
  before: PlacedPart | null;
}

function passOver(
  found: Found,
  now: Reading,
  typed: string,
  [word = "", next = ""]: string[],
): void {
  if (isJoiner(word)) now.joiner = word;
  else if (TURNING.has(word) && now.turn === null) now.turn = typed;
  else if (word === "but" && TURNING.has(next)) return;
  else if (NEGATIONS.has(word)) found.negations.push(typed);
  else if (!FILLERS.has(word)) {
    found.left.push(typed);
    if (now.turn !== null) found.negations.push(now.turn);
    now.turn = null;
  }
}

/** What a part means where it stands: a name behind "and" goes with the verb before it, goods come from a place. */
function meaningHere(
  steps: readonly Step[],
  { joiner, before }: Reading,
  { meaning, named = [] }: Part,
  word: string | undefined,
): Meaning {
  const verb = before?.verb;
  const isName = meaning.relation?.every((value) => !value.includes(":")) ?? false;
  if (joiner !== "" && verb !== undefined && isName) return relate(verb, named);
  const isPolicy = steps.some(
    ({ facet, values }) => facet === "class" && values.every(isPolicySort),
  );
  if (!isPolicy) return meaning;
  // A policy makes nothing.
  if (meaning.product !== undefined) return {};
  const { place, ...others } = meaning;
  const isOrigin = place !== undefined && ["on", "from", "against", "goods"].includes(word ?? "");
  return isOrigin ? { ...others, origin: place } : meaning;
}

function isPolicySort(value: string): boolean {
  return value === "policy" || SUBTYPES.policy.some((one) => one === value);
}

/** Adds what a part means to the steps; whether it could. */
function addPart(found: Found, now: Reading, part: PlacedPart): boolean {
  const { steps, negations, left } = found;
  const { joiner, turn } = now;
  const { meaning } = part;
  const parts = Object.entries(meaning) as readonly [ListFacet, readonly string[]][];
  const [only, other] = parts;
  // A name that several have says nothing.
  if (only === undefined) return false;
  const last = steps.at(-1);
  const isOneOf = joiner === "or" || (joiner !== "" && ONE_OF.includes(only[0]));
  if (isOneOf && other === undefined && turn === null && last?.facet === only[0]) {
    steps[steps.length - 1] = { ...last, values: [...new Set([...last.values, ...only[1]])] };
    return true;
  }
  if (joiner === "or") left.push(joiner);
  if (turn !== null) {
    if (other !== undefined || isRange(part)) negations.push(turn);
    else steps.push({ facet: only[0], values: only[1], not: true, on: true });
    return true;
  }
  if (meaning.class !== undefined && !makeRoom(found, now, part)) return false;
  for (const [facet, values] of parts) addStep(steps, facet, values);
  if (part.upTo !== undefined) addStep(steps, only[0], part.upTo);
  return true;
}

function isRange({ meaning }: Part): boolean {
  return Object.values(meaning).some((values) => values?.some((one) => /^[<>]/.test(one)));
}

function addStep(steps: Step[], facet: ListFacet, values: readonly string[]): void {
  const isSaid = steps.some(
    (one) => one.facet === facet && !one.not && one.values.join("\n") === values.join("\n"),
  );
  if (!isSaid) steps.push({ facet, values, on: true });
}

/**
 * Whether a sort can be added. Nothing is of two sorts: of two that stand together the later is meant, and the other
 * says which of its kind ("cell companies"); one that stands apart cannot be read.
 */
function makeRoom(
  { steps, left }: Found,
  { before }: Reading,
  { meaning, at }: PlacedPart,
): boolean {
  const place = steps.findIndex(({ facet, not }) => facet === "class" && !not);
  const known = steps[place];
  const sort = meaning.class ?? [];
  if (known === undefined || known.values.join() === sort.join()) return true;
  const isBehind = before !== null && before.meaning.class === known.values;
  if (!isBehind || before.at + before.length !== at) return false;
  steps.splice(place, 1);
  const tiers = known.values.filter((one) => SUBTYPES.product.some((tier) => tier === one));
  if (tiers.length === known.values.length && sort.every(canMake)) addStep(steps, "tier", tiers);
  else left.push(before.text);
  return true;
}

function canMake(sort: string): boolean {
  return MAKERS.some((of) => sort === of || SUBTYPES[of].some((one) => one === sort));
}
