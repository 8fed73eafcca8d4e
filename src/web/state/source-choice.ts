import type { Dataset } from "../../core/model/dataset.ts";
import { FOUNDING_SOURCE, LENSES } from "../../core/model/lens.ts";
import type { SourceId } from "../../core/model/source.ts";
import { SOURCE_KINDS, type SourceKind } from "../../core/model/vocabulary.ts";
import { EXCEPT_PREFIX, SOURCE_KIND_PREFIX } from "../../core/operation/input/lens-parameters.ts";
import type { LensState } from "./app-state.ts";

export const SOURCE_PRESETS = ["all", "founding", "primary"] as const;
/** Choices of sources that have a name. */
export type SourcePreset = (typeof SOURCE_PRESETS)[number];

export const SOURCE_PRESET_WORDS: { readonly [P in SourcePreset]: string } = {
  all: "All",
  founding: "Founding article",
  primary: "Primary and press only",
};

/** Kinds that retell others or that anybody can write in. */
const SECOND_HAND: readonly SourceKind[] = ["aggregator", "community"];

/** The sources of a preset as the lens state holds them; null = as the lens has it. */
export function presetSources(preset: SourcePreset, { lens }: LensState): LensState["sources"] {
  switch (preset) {
    case "all":
      // A lens that limits the sources itself is overruled by naming every kind.
      return LENSES[lens].sources === null ? null : byKind(SOURCE_KINDS);
    case "founding":
      return LENSES[lens].sources === null ? [FOUNDING_SOURCE] : null;
    case "primary":
      return byKind(SOURCE_KINDS.filter((kind) => !SECOND_HAND.includes(kind)));
  }
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
  { sources }: Dataset,
): SourcePreset | null {
  if (chosen === null || chosen.length === sources.length) return "all";
  if (chosen.length === 1 && chosen[0] === FOUNDING_SOURCE) return "founding";
  const ids = new Set(chosen);
  const asPrimary = sources.every(({ id, kind }) => ids.has(id) !== SECOND_HAND.includes(kind));
  return asPrimary ? "primary" : null;
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
