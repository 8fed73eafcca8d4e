import { keepWith } from "../../../core/graph/keep-with.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import { namedLenses } from "../../../core/model/lens.ts";
import type { SourceId } from "../../../core/model/source.ts";
import { SOURCE_KINDS, type SourceKind } from "../../../core/model/vocabulary.ts";
import {
  EXCEPT_PREFIX,
  SOURCE_KIND_PREFIX,
} from "../../../core/operation/input/lens-parameters.ts";
import type { LensState } from "../app-state.ts";

/** A choice of sources that has a name: all, those of a lens of the record, or the first-hand ones. */
export interface SourcePreset {
  readonly name: string;
  readonly label: string;
  /** null = every source; by id where a lens of the record has them. */
  readonly sources: readonly SourceId[] | null;
}

const ALL: SourcePreset = { name: "all", label: "All", sources: null };
const PRIMARY = { name: "primary", label: "Primary and press only" };

/** The choices of sources that have a name in a record. */
export const sourcePresets: (dataset: Dataset) => readonly SourcePreset[] = keepWith(
  ({ case: about, sources }: Dataset) => [
    ALL,
    ...about.lenses.flatMap(({ name, label, sources: own }) =>
      own === null ? [] : [{ name, label, sources: own }],
    ),
    {
      ...PRIMARY,
      sources: sources.flatMap(({ id, kind }) => (SECOND_HAND.includes(kind) ? [] : [id])),
    },
  ],
);

/** Kinds that retell others or that anybody can write in. */
const SECOND_HAND: readonly SourceKind[] = ["aggregator", "community"];

/** The sources of a preset as the lens state holds them, in words that need no list; null = as the lens has it. */
export function presetSources(
  { name, sources }: SourcePreset,
  dataset: Dataset,
  { lens }: LensState,
): LensState["sources"] {
  const own = namedLenses(dataset.case).get(lens)?.lens.sources ?? null;
  if (name === ALL.name) {
    // A lens that limits the sources itself is overruled by naming every kind.
    return own === null ? null : byKind(SOURCE_KINDS);
  }
  if (name === PRIMARY.name)
    return byKind(SOURCE_KINDS.filter((kind) => !SECOND_HAND.includes(kind)));
  return own !== null && sources !== null && isSame(own, sources) ? null : sources;
}

function isSame(some: readonly SourceId[], others: readonly SourceId[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}

function byKind(kinds: readonly SourceKind[]): readonly string[] {
  return kinds.map((kind) => SOURCE_KIND_PREFIX + kind);
}

/**
 * The preset that a choice of sources comes to; null where it is none. What counts is which sources are chosen, not
 * how that is written.
 *
 * @param chosen by id; null = all
 */
export function namePreset(
  chosen: readonly SourceId[] | null,
  dataset: Dataset,
): SourcePreset | null {
  if (chosen === null || chosen.length === dataset.sources.length) return ALL;
  const named = sourcePresets(dataset);
  return named.find(({ sources }) => sources !== null && isSame(chosen, sources)) ?? null;
}

/**
 * The lens's sources with one more, or one fewer, in the order of the record; null where that would leave none, since
 * such a lens would answer nothing.
 *
 * @param chosen by id; null = all
 */
export function withSource(
  chosen: readonly SourceId[] | null,
  id: SourceId,
  counts: boolean,
  { sources }: Dataset,
): readonly SourceId[] | null {
  const before = new Set(chosen ?? sources.map((one) => one.id));
  if (counts) before.add(id);
  else before.delete(id);
  const next = sources.flatMap((one) => (before.has(one.id) ? [one.id] : []));
  return next.length === 0 ? null : next;
}

/**
 * A choice of sources in the fewest words that say it: these, all but these, or those of some kinds with and without
 * some. Long lists make long links.
 *
 * @param chosen by id, at least one
 */
export function wordSources(chosen: readonly SourceId[], { sources }: Dataset): readonly string[] {
  const ids = new Set(chosen);
  const except = (id: SourceId): string => EXCEPT_PREFIX + id;
  const these = sources.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const allBut = sources.flatMap(({ id }) => (ids.has(id) ? [] : [except(id)]));
  const byKinds = SOURCE_KINDS.flatMap((kind) => {
    const own = sources.filter((one) => one.kind === kind).map(({ id }) => id);
    const [kept, left] = [own.filter((id) => ids.has(id)), own.filter((id) => !ids.has(id))];
    return shortest([kept, [SOURCE_KIND_PREFIX + kind, ...left.map(except)]]);
  });
  // Without a word there is no choice, and exceptions alone mean all others.
  return shortest([these, allBut, byKinds].filter((words) => words.length > 0));
}

function shortest(choices: readonly (readonly string[])[]): readonly string[] {
  const lengths = choices.map((words) => words.join().length);
  return choices[lengths.indexOf(Math.min(...lengths))] ?? [];
}
