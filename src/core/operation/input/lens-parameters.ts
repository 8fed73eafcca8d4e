import type { Dataset } from "../../model/dataset.ts";
import { LENSES, type Lens, namedLenses } from "../../model/lens.ts";
import { closestWords } from "../../model/name/closest.ts";
import type { Source, SourceId } from "../../model/source.ts";
import { CLAIM_KINDS, type ClaimKind, SOURCE_KINDS } from "../../model/vocabulary.ts";
import type { InputReader } from "./input-reader.ts";
import type { Parameter } from "./parameter.ts";
import { SCENARIO_PARAMETER } from "./scenario-parameter.ts";

/** The parameters that say what counts, the same for every question: the lens and the scenario. */
export const LENS_PARAMETERS: readonly Parameter[] = [
  {
    name: "lens",
    takes: { type: "text" },
    words: `which claims count: ${Object.keys(LENSES).join(", ")}, or a lens of the record's own; default: facts, statements and plans of all sources`,
  },
  { name: "trueAt", takes: { type: "date" }, words: "only what can hold on this date" },
  {
    name: "knownBy",
    takes: { type: "date" },
    words: "only what was published by the end of this date",
  },
  {
    name: "kinds",
    takes: { type: "choices", of: CLAIM_KINDS },
    words: "only these kinds of claims",
  },
  {
    name: "sources",
    takes: { type: "texts" },
    words: "only these sources, by id or kind:news; not:ID for all but it",
  },
  SCENARIO_PARAMETER,
];

/** What stands before a kind of source where a list of sources names all of that kind. */
export const SOURCE_KIND_PREFIX = "kind:";

/** What stands before a source, or a kind of sources, that is left out. */
export const EXCEPT_PREFIX = "not:";

/** Reads the lens: a preset by name, with any part of it changed. */
export function readLens(input: InputReader, dataset: Dataset): Lens {
  const preset = readPreset(input, dataset);
  const kinds = input.choices("kinds") as readonly ClaimKind[] | null;
  const sources = readSources(input, dataset.sources);
  return {
    name: preset.name,
    kinds: kinds ?? preset.kinds,
    // Whoever names the kinds wants to see these and no others.
    annotations: kinds === null ? preset.annotations : [],
    sources: sources ?? preset.sources,
    trueAt: input.date("trueAt") ?? preset.trueAt,
    knownBy: input.date("knownBy") ?? preset.knownBy,
  };
}

function readPreset(input: InputReader, dataset: Dataset): Lens {
  const lenses = namedLenses(dataset.case);
  const name = input.choice("lens", [...lenses.keys()]);
  return lenses.get(name ?? "")?.lens ?? LENSES.default;
}

/**
 * The sources that are named, each by its id or with all of its kind, without those that are excepted; where only
 * exceptions are named, all others. null where nothing is named.
 */
function readSources(input: InputReader, known: readonly Source[]): readonly SourceId[] | null {
  const words = input.texts("sources").flatMap((text) => text.split(",").map((one) => one.trim()));
  if (words.length === 0) return null;
  const isException = (word: string): boolean => word.startsWith(EXCEPT_PREFIX);
  const find = (word: string): readonly SourceId[] => findSources(word, input, known);
  const named = words.filter((word) => !isException(word)).flatMap(find);
  const excepted = new Set(
    words.filter(isException).flatMap((word) => find(word.slice(EXCEPT_PREFIX.length))),
  );
  const from = words.every(isException) ? known.map(({ id }) => id) : named;
  return [...new Set(from)].filter((id) => !excepted.has(id));
}

function findSources(
  word: string,
  input: InputReader,
  known: readonly Source[],
): readonly SourceId[] {
  const kind = SOURCE_KINDS.find((one) => word === SOURCE_KIND_PREFIX + one);
  const named = known.filter((one) => (kind === undefined ? one.id === word : one.kind === kind));
  if (kind === undefined && named.length === 0) {
    input.refuse(
      word.startsWith(SOURCE_KIND_PREFIX)
        ? { reason: "no-source-kind", text: word, known: SOURCE_KINDS }
        : { reason: "no-source", text: word, nearest: nearest(word, known) },
    );
  }
  return named.map(({ id }) => id);
}

function nearest(word: string, known: readonly Source[]): readonly SourceId[] {
  return closestWords(
    word,
    known.map(({ id }) => id),
    3,
  );
}
