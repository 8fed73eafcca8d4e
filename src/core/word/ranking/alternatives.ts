import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { LineAnswer, ShownOption } from "../../query/assess/option-result.ts";
import type { Verdict } from "../../query/assess/requirements.ts";
import type {
  Alternatives,
  CandidateBase,
  CandidateChange,
  CriterionValue,
  Difference,
  ExcludedCandidate,
  PossibleCandidate,
  RankedCandidate,
} from "../../query/assess/result.ts";
import { prepareSearch } from "../../query/need/need.ts";
import { type Requirement, writeRequirement } from "../../query/need/requirement.ts";
import type { AnswerLine } from "../../query/options/lines/answer-lines.ts";
import type { Headline } from "../../query/options/lines/headline.ts";
import { type RequirementWords, wordFailed, wordOut } from "./failed.ts";
import { wordValue } from "./gist.ts";
import {
  type LineNames,
  makeLineNames,
  wordHeadline,
  wordLine,
  wordOrderLine,
  wordShownStart,
} from "./lines.ts";
import type { WordedOption } from "./option.ts";
import { wordPlace } from "./place.ts";
import { wordRequirement } from "./requirement.ts";
import type { Worded, WordedVerdict } from "./worded.ts";

export type WordedCriterion = CriterionValue & Worded;

/** A candidate with its values and requirements in words. */
export type WordedCandidate<C extends CandidateBase = CandidateBase> = Omit<
  C,
  "criteria" | "requirements"
> & {
  readonly criteria: readonly WordedCriterion[];
  readonly requirements: readonly WordedVerdict[];
};
export type WordedRanked = WordedCandidate<RankedCandidate>;
export type WordedPossible = Omit<WordedCandidate<PossibleCandidate>, "missing"> & {
  readonly missing: readonly WordedVerdict[];
};
export type WordedExcluded = WordedCandidate<ExcludedCandidate> & {
  readonly failed: WordedVerdict;
};

export type WordedLine = AnswerLine & Sentence;

interface Sentence {
  readonly text: string;
}

/** What a scenario changes, with the headlines as sentences. */
export interface WordedDifference extends Difference {
  readonly headline: { readonly before: string; readonly after: string } | null;
  readonly candidates: readonly WordedChange[];
}

export interface WordedChange extends CandidateChange {
  readonly requirements: readonly (CandidateChange["requirements"][number] & Worded)[];
}

/** The answer to "who instead?", with the words of all its facts beside them. */
export interface WordedAlternatives extends Alternatives {
  readonly meets: readonly WordedRanked[];
  readonly possible: readonly WordedPossible[];
  readonly excluded: readonly WordedExcluded[];
  readonly difference: WordedDifference | null;
  readonly headline: Headline & Sentence & { readonly lines: readonly WordedLine[] };
  readonly orderLine: LineAnswer["orderLine"] & Sentence;
  readonly options: readonly WordedOption[];
  readonly ownMake: readonly WordedOption[];
  readonly otherLines: readonly WordedOption[];
  readonly bridge: readonly (LineAnswer["bridge"][number] & Sentence)[];
  readonly premise: (NonNullable<LineAnswer["premise"]> & Sentence) | null;
}

/** Looks up the words of requirements by how they are written. */
export function makeRequirementWords(
  { search }: LineNames,
  requirements: readonly Requirement[],
): RequirementWords {
  const words = new Map(
    requirements.map((one) => [writeRequirement(one), wordRequirement(search, one)]),
  );
  return (written) => words.get(written);
}

/**
 * Adds to an answer the words of all its facts.
 *
 * @param graph what it was worked out on
 * @param requirements what was asked of the candidates
 */
export function wordAlternatives(
  graph: SupplyGraph,
  result: Alternatives,
  requirements: readonly Requirement[],
): WordedAlternatives {
  const names = makeLineNames(prepareSearch(graph, result.need));
  const words = makeRequirementWords(names, requirements);
  const verdict = (one: Verdict): WordedVerdict => ({
    ...one,
    words: words(one.requirement) ?? "",
  });
  const candidate = <C extends CandidateBase>(one: C): WordedCandidate<C> => ({
    ...one,
    criteria: one.criteria.map((value) => ({
      ...value,
      words: wordValue(value.gist, value.conflicting, names.nameOf),
    })),
    requirements: one.requirements.map(verdict),
  });
  const option = (one: ShownOption): WordedOption => wordShown(names, one, words);
  const lines = result.headline.lines.map((line) => ({ ...line, text: wordLine(names, line) }));
  return {
    ...result,
    meets: result.meets.map(candidate),
    possible: result.possible.map((one) => ({
      ...candidate(one),
      missing: one.missing.map(verdict),
    })),
    excluded: result.excluded.map((one) => {
      const own = result.options.filter(({ supplier }) => supplier === one.id);
      return {
        ...candidate(one),
        failed: { ...one.failed, words: wordOut(names, one, own, words) },
      };
    }),
    difference: result.difference === null ? null : wordDifferent(names, result.difference, words),
    headline: { ...result.headline, text: wordHeadline(names, result.headline), lines },
    orderLine: { ...result.orderLine, text: wordOrderLine(names, result.orderLine) },
    options: result.options.map(option),
    ownMake: result.ownMake.map(option),
    otherLines: result.otherLines.map(option),
    bridge: result.bridge.map((bridge) => ({
      ...bridge,
      text: wordLine(names, { code: "bridge", bridge, claims: bridge.claims }),
    })),
    premise:
      result.premise === null
        ? null
        : { ...result.premise, text: lines.find(({ code }) => code === "premise")?.text ?? "" },
  };
}

function wordShown(names: LineNames, option: ShownOption, words: RequirementWords): WordedOption {
  const { start, failed, requirements, criteria } = option;
  return {
    ...option,
    label: wordPlace(names, option),
    start: start === null ? null : { ...start, words: wordShownStart(start) },
    requirements: requirements.map((one) => ({ ...one, words: words(one.requirement) ?? "" })),
    failed: failed === null ? null : { ...failed, words: wordFailed(names, option, failed, words) },
    criteria: criteria.map((value) => ({
      ...value,
      words: wordValue(value.gist, value.conflicting, names.nameOf),
    })),
  };
}

function wordDifferent(
  names: LineNames,
  difference: Difference,
  words: RequirementWords,
): WordedDifference {
  const { headlines } = difference;
  return {
    ...difference,
    headline:
      headlines === null
        ? null
        : {
            before: wordHeadline(names, headlines.before),
            after: wordHeadline(names, headlines.after),
          },
    candidates: difference.candidates.map((one) => ({
      ...one,
      requirements: one.requirements.map((change) => ({
        ...change,
        words: words(change.requirement) ?? "",
      })),
    })),
  };
}
