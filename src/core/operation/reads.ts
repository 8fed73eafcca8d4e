import { findExample } from "../model/case.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityClass } from "../model/vocabulary.ts";
import type { Question } from "./ask.ts";
import { FORMS, type OperationName } from "./input/operation-forms.ts";
import { NEED_PARAMETERS } from "./input/ranking-parameters.ts";

/** What a question reads of a record that is too large to be read whole. */
export interface Reads {
  /** What the input names, as it stands there: an id or a name of an entity, the id of a claim or of a source, or none. */
  readonly named: readonly string[];
  /**
   * How many steps from what is named it looks, each from a party to the claims that name it and on to the parties in
   * them; infinite = as far as they go.
   */
  readonly steps: number;
  /** Classes that are passed besides parties. */
  readonly through: readonly EntityClass[];
  /** Whether it ranks alternatives and no more, so that `RankingWalk` finds what it reads. */
  readonly ranks: boolean;
  /** Products whose makers and suppliers it reads, with the sorts of them and of what they are sorts of. */
  readonly products: readonly string[];
  /** Whether it reads what the named entities say of others. */
  readonly said: boolean;
  /** The last day of the sources that count, from which the day of the answer comes; null = any. */
  readonly until: string | null;
  /** Sources that alone count; null = any. */
  readonly sources: readonly string[] | null;
}

/** How far each question looks; `whole` = at every claim there is. */
const STEPS: { readonly [Name in OperationName]: number | "whole" } = {
  // From a plant to who runs it, to its owners and theirs.
  alternatives: 4,
  compare: 4,
  explain: 1,
  describe: 4,
  search: "whole",
  list: "whole",
  paths: 5,
  neighbours: 1,
  conflicts: 1,
  derived: Number.POSITIVE_INFINITY,
  diff: "whole",
  "tariff rate": 0,
  "tariff blend": 0,
  "tariff quota": 0,
  "tariff prorate": 0,
  "tariff offset": 0,
  "depends-on": Number.POSITIVE_INFINITY,
  exposure: Number.POSITIVE_INFINITY,
  screen: Number.POSITIVE_INFINITY,
  "scenario list": "whole",
  "scenario show": "whole",
  "scenario check": "whole",
};

/**
 * What a question reads; null where it reads all that there is, and no slice can answer it.
 *
 * @param frame a record whose case and scenarios stand for those of the one that is asked
 */
export function readsOf(frame: Dataset, { operation, input }: Question): Reads | null {
  const steps = Object.hasOwn(STEPS, operation) ? STEPS[operation] : "whole";
  if (steps === "whole") return null;
  if (operation === "conflicts" && input.entity === undefined) return null;
  const ranks = ["alternatives", "compare", "exposure"].includes(operation);
  const scored = operation === "explain" && input.score !== undefined;
  const opening = ranks || scored ? openingOf(frame, operation, input) : {};
  const asked = { ...opening, ...input };
  const lens = frame.case.lenses.find(({ name }) => name === asked.lens);
  const only = idsIn(asked.sources);
  return {
    named: [...new Set([...idsIn(asked), ...scenarioIds(frame, asked.scenario)])],
    steps: operation === "neighbours" ? depthOf(asked) + 1 : scored ? STEPS_OF_RANKING : steps,
    through: operation === "paths" ? (wordsIn(asked.through) as readonly EntityClass[]) : [],
    ranks: operation === "alternatives" || operation === "compare" || scored,
    products: ranks || scored ? wordsIn(asked.product) : [],
    said: operation === "explain",
    until: dayIn(asked.knownBy) ?? lens?.knownBy ?? null,
    sources: only.length > 0 ? only : (lens?.sources ?? null),
  };
}

/** Whether an answer can rest on nothing that lies further away than the steps that were read. */
export function isReadEnough(
  { operation, input }: Question,
  result: unknown,
  steps: number,
): boolean {
  if (operation !== "paths") return false;
  const { paths = [] } = result as { readonly paths?: readonly { readonly length: number }[] };
  // What is on a path from both ends is known once it is nearer to one of them than the last step.
  return (
    paths.length >= Math.max(1, Number(input.k ?? 1)) &&
    paths.every(({ length }) => length < 2 * steps)
  );
}

const STEPS_OF_RANKING = 4;

// A question without a need asks for that with which the record opens.
function openingOf(
  { case: about }: Dataset,
  operation: OperationName,
  input: Question["input"],
): Question["input"] {
  const names = NEED_PARAMETERS.map(({ name }) => name);
  const takes = FORMS[operation].parameters.some(({ name }) => name === "buyer");
  if (!takes || names.some((name) => input[name] !== undefined)) return {};
  return findExample(about, "alternatives") ?? {};
}

function depthOf({ up, down }: Question["input"]): number {
  if (up === undefined && down === undefined) return 1;
  return Math.max(...[up, down].map((one) => Math.trunc(Number(one ?? 0)) || 0));
}

/** The words of an input and their parts: in a list, a requirement or a score an id stands between commas, colons or strokes. */
function idsIn(value: unknown): readonly string[] {
  return wordsIn(value).flatMap((word) => [
    word,
    ...word.split(",").map((one) => one.trim()),
    ...word.split(/[,:/]/).map((one) => one.trim()),
    ...(word.startsWith("not:") ? [word.slice(4)] : []),
  ]);
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

function scenarioIds({ scenarios }: Dataset, given: unknown): readonly string[] {
  if (typeof given !== "string" || given === "") return [];
  if (!given.startsWith("{")) return wordsIn(scenarios.find(({ id }) => id === given) ?? []);
  try {
    return wordsIn(JSON.parse(given));
  } catch {
    // The question itself says what is wrong with it.
    return [];
  }
}

function dayIn(value: unknown): string | null {
  return typeof value === "string" && /^\d{4}(-\d\d){0,2}$/.test(value) ? value : null;
}
