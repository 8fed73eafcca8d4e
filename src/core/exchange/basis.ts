import type { Answered } from "../model/answer.ts";
import type { Lens } from "../model/lens.ts";
import { wordDate } from "../model/period.ts";
import { CLAIM_KINDS } from "../model/vocabulary.ts";
import { countWord, joinWords, KIND_WORDS } from "../model/wording/words.ts";
import { wordAsOf } from "../word/as-of.ts";
import type { WordedAlternatives } from "../word/ranking/alternatives.ts";
import { wordNeed } from "../word/ranking/need.ts";
import { wordWeights } from "../word/ranking/shares.ts";
import type { Names } from "./names.ts";

/** One thing that an answer rests on: without it the same question may be answered otherwise. */
export interface BasisLine {
  /** Name of its column where it stands in a table. */
  readonly column: string;
  readonly label: string;
  readonly words: string;
}

/** How the same answer is had again. */
export interface Reopening {
  readonly command: string;
  /** The address of the page with the answer; null where it was not given on a page. */
  readonly link: string | null;
}

/** What any answer rests on. Every form of an answer takes its head from here. */
export function listBasis(answer: Answered<unknown>): readonly BasisLine[] {
  const { lens, asOf, scenario, dataVersion } = answer;
  const assumed =
    scenario === undefined
      ? "none"
      : `“${scenario.name}”: ${countWord(scenario.patches.length, "assumption")} of the reader, made on data ${scenario.dataVersion}; no source states them`;
  return [
    { column: "lens", label: "Lens", words: wordLens(lens) },
    ...(asOf === undefined ? [] : [{ column: "as_of", label: "As of", words: wordAsOf(asOf) }]),
    { column: "scenario", label: "Scenario", words: assumed },
    { column: "data_version", label: "Data", words: dataVersion },
  ];
}

/** What a ranking rests on: the need, the lens and data, and all that goes into the ranking itself. */
export function listRankingBasis(
  answer: Answered<WordedAlternatives>,
  names: Names,
): readonly BasisLine[] {
  const { result } = answer;
  const { need, meets, possible, excluded, weightMode, seed, samples, searched } = result;
  const [anyone] = [...meets, ...possible, ...excluded];
  const required = (anyone?.requirements ?? []).map(({ words }) => words).join("; ");
  const shares = [...wordWeights(result)].map(([id, share]) => `${names.criterion(id)} ${share}`);
  return [
    { column: "question", label: "Need", words: wordNeed(need, names.inSentence, names.trade) },
    ...listBasis(answer),
    {
      column: "searched",
      label: "Searched",
      words: `${countWord(searched.claims, "claim")} from ${countWord(searched.sources, "source")}`,
    },
    { column: "requirements", label: "Requirements", words: required === "" ? "none" : required },
    { column: "weights", label: "Weights", words: shares.join(", ") },
    { column: "weight_mode", label: "Weighting", words: MODE_WORDS[weightMode] },
    { column: "seed", label: "Seed", words: String(seed) },
    { column: "samples", label: "Assumptions tried", words: String(samples) },
  ];
}

const MODE_WORDS: { readonly [M in WordedAlternatives["weightMode"]]: string } = {
  fixed: "fixed",
  free: "free: all mixes tried; the weights are their mean",
  order: "an order of importance: all mixes that keep it tried; the weights are their mean",
};

/** Of more sources than these the number is given. */
const FEW_SOURCES = 6;

/** A lens in words: its name, kinds, sources and dates. */
export function wordLens({ name, kinds, sources, trueAt, knownBy }: Lens): string {
  const every = CLAIM_KINDS.every((kind) => kinds.includes(kind));
  const told = every
    ? "everything said"
    : `only claims of the kind ${joinWords(kinds.map((kind) => KIND_WORDS[kind]))}`;
  const from =
    sources === null
      ? "all sources"
      : sources.length > FEW_SOURCES
        ? `${sources.length} chosen sources`
        : `only ${countWord(sources.length, "source")}: ${sources.join(", ")}`;
  const at = trueAt === null ? "true at any date" : `true at ${wordDate(trueAt)}`;
  const known = knownBy === null ? "known at any date" : `known by ${wordDate(knownBy)}`;
  return [`${name}, that is ${told}`, from, at, known].join("; ");
}

/** A lens by its name and dates, as a caption has it: "default, true at 23 June 2025". */
export function nameLens({ name, trueAt, knownBy }: Lens): string {
  return [
    name,
    ...(trueAt === null ? [] : [`true at ${wordDate(trueAt)}`]),
    ...(knownBy === null ? [] : [`known by ${wordDate(knownBy)}`]),
  ].join(", ");
}
