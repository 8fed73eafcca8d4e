import { criterionLabel } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordRange, wordRanks, wordShare } from "../../model/figure.ts";
import { compareIds } from "../../model/strength.ts";
import { capital } from "../../model/wording/words.ts";
import { wordFirstShare } from "../alternatives/shares.ts";
import type { ShownOption } from "../assess/option-result.ts";
import type { Alternatives, ExcludedCandidate, RankedCandidate } from "../assess/result.ts";
import { isLineCriterion } from "../criterion/criteria.ts";
import type { Search } from "../need/need.ts";
import type { Truth } from "../need/truth.ts";
import { wordLineValue, wordOption } from "../options/answer/word-option.ts";
import { STANDINGS } from "../options/option.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import { type ComparisonCell, type JudgedRow, makeCell } from "./comparison.ts";
import { judgeOrder, type Standing, type Told, type Verdict } from "./verdict.ts";

/** A candidate as the answer has it. */
export type Compared = RankedCandidate | ExcludedCandidate;

/** Shares that differ by less are not told apart: it is within what the draws leave open. */
const SHARE_NOISE = 0.01;

/** The line by which each candidate is mostly taken; nothing where no lines are told. */
export function routeRows(
  search: Search,
  compared: readonly Compared[],
  options: readonly ShownOption[],
): readonly JudgedRow[] {
  const { entities, dataset } = search.graph;
  const names = { entity: makeNameOf(entities), unit: dataset.criteria.capacityUnit };
  const routes = compared.map((one) => leadingOf(one, options));
  if (routes.every((route) => route === null)) return [];
  const cells = compared.map(({ id }, place) => {
    const route = routes[place] ?? null;
    if (route === null) return makeCell(id, { words: "not stated", claims: [] });
    const { where, standing, what } = wordOption(route, names);
    return makeCell(id, { words: `${where}: ${standing}; ${what}`, claims: route.claims });
  });
  const standings = compared.flatMap(({ id }, place): readonly Standing[] => {
    const route = routes[place] ?? null;
    if (route === null) return [];
    // The better standing comes first in the list.
    const rank = -STANDINGS.indexOf(route.standing);
    return [{ candidate: id, key: id, low: rank, high: rank }];
  });
  const silent = compared.filter((_, place) => routes[place] === null).map(({ id }) => id);
  const verdict = judgeOrder(standings, silent);
  return [{ id: "route", label: "Line", group: "answer", cells, verdict }];
}

/** The option by which a candidate is mostly taken; of who is out its first; null where it has none. */
function leadingOf(one: Compared, options: readonly ShownOption[]): ShownOption | null {
  const wanted = one.rank === null ? one.options[0] : one.leading;
  return options.find(({ key, supplier }) => supplier === one.id && key === wanted) ?? null;
}

/**
 * How the candidates stand in the answer: ranks, scores and shares, each as the answer itself has it.
 *
 * @param answer with everyone who is ranked, over whom shares are rounded
 */
export function answerRows(
  compared: readonly Compared[],
  answer: Pick<Alternatives, "meets" | "possible">,
): readonly JudgedRow[] {
  const ranked = compared.filter((one) => one.rank !== null);
  const notRanked = compared.filter((one) => one.rank === null).map(({ id }) => id);
  const row = (
    id: string,
    label: string,
    figure: (one: RankedCandidate) => Figure,
    told: Told,
  ): JudgedRow => ({
    id,
    label,
    group: "answer",
    cells: compared.map((one) =>
      one.rank === null ? excludedCell(one) : figureCell(one, figure(one)),
    ),
    verdict: { told: ranked.length < 2 ? null : told, notRanked },
  });
  const share = (value: number, words: string) => ({ words, value: { low: value, high: value } });
  const ranks = ranked.map(({ id, rank: { best, worst } }) => ({
    ...{ candidate: id, key: id, low: 0 - worst, high: 0 - best },
  }));
  const order = (stated: readonly Standing[], shared: boolean): Told => ({
    ...{ code: "order", stated, silent: [], silence: "notStated", shared },
  });
  return [
    row(
      "rank",
      "Rank",
      ({ rank: { best, worst, exact } }) => ({
        words: `${exact ? "" : "at most "}${wordRanks({ best, worst })}`,
        value: { low: best, high: worst },
      }),
      order(ranks, false),
    ),
    row(
      "score",
      "Score",
      ({ score: { low, high } }) => ({ words: wordRange(low, high), value: { low, high } }),
      order(
        ranked.map(({ id, score }) => ({ ...score, candidate: id, key: id })),
        shareEvidence(ranked),
      ),
    ),
    row(
      "first",
      "First in",
      ({ id, rankShares }) => share(rankShares[0] ?? 0, wordFirstShare(answer, id)),
      judgeFirst(ranked),
    ),
    row(
      "coverage",
      "Weight with evidence",
      ({ coverage }) => share(coverage, wordShare(coverage)),
      judgeKnown(ranked),
    ),
    row(
      "wins",
      "Ahead of",
      (one) => ({ words: wordWins(one, ranked), value: null }),
      judgeAhead(ranked),
    ),
  ];
}

interface Figure {
  readonly words: string;
  readonly value: { readonly low: number; readonly high: number } | null;
}

function figureCell(one: RankedCandidate, { words, value }: Figure): ComparisonCell {
  const claims = one.criteria.flatMap((criterion) => criterion.claims);
  return makeCell(one.id, { words, claims: [...new Set(claims)].sort(compareIds) }, value);
}

function excludedCell({ id, failed: { truth, claims } }: ExcludedCandidate): ComparisonCell {
  const why = truth === "false" ? "fails a requirement" : "a requirement is not settled";
  return makeCell(id, { words: `not ranked: ${why}`, claims });
}

// Scores may overlap although one is ahead in every case: what both rest on moves both alike.
function shareEvidence(ranked: readonly RankedCandidate[]): boolean {
  const keys = ranked.flatMap(({ criteria }) => criteria.map((one) => `${one.id} ${one.key}`));
  return new Set(keys).size < keys.length;
}

function judgeFirst(ranked: readonly RankedCandidate[]): Told {
  const shareOf = ({ rankShares }: RankedCandidate): number => rankShares[0] ?? 0;
  const most = Math.max(...ranked.map(shareOf));
  const top = most === 0 ? [] : ranked.filter((one) => most - shareOf(one) < SHARE_NOISE);
  return { code: "first", most: idsOf(top), of: idsOf(ranked) };
}

function judgeKnown(ranked: readonly RankedCandidate[]): Told {
  const most = Math.max(...ranked.map(({ coverage }) => coverage));
  const top = ranked.filter(({ coverage }) => most - coverage < 1e-9);
  return { code: "known", most: idsOf(top), of: idsOf(ranked) };
}

function idsOf(candidates: readonly RankedCandidate[]): readonly EntityId[] {
  return candidates.map(({ id }) => id);
}

function wordWins(one: RankedCandidate, ranked: readonly RankedCandidate[]): string {
  const shares = ranked.flatMap(({ id, label }) => {
    const win = one.wins.find(({ over }) => over === id);
    return win === undefined ? [] : [`${label} in ${wordShare(win.share)}`];
  });
  return shares.length === 0 ? "nobody else is ranked here" : shares.join(", ");
}

function judgeAhead(ranked: readonly RankedCandidate[]): Told {
  const others = ({ id, wins }: RankedCandidate): RankedCandidate["wins"] =>
    wins.filter(({ over }) => over !== id && ranked.some((one) => one.id === over));
  const isMostly = ({ share }: { readonly share: number }): boolean => share > 0.5 + SHARE_NOISE;
  const winner = ranked.find((one) => others(one).every(isMostly));
  if (winner === undefined) return { code: "ahead", winner: null, share: null };
  const [only, ...more] = others(winner);
  return { code: "ahead", winner: winner.id, share: more.length === 0 ? (only?.share ?? 0) : null };
}

/** The words for whether a requirement is met. */
export const TRUTH_WORDS: { readonly [T in Truth]: string } = {
  true: "met",
  false: "not met",
  unknown: "not known",
};

/** A row for each requirement: who meets it. */
export function requirementRows(compared: readonly Compared[]): readonly JudgedRow[] {
  const [first] = compared;
  return (first?.requirements ?? []).map(({ requirement, words }, index) => {
    const verdicts = compared.map(({ requirements }) => requirements[index]);
    return {
      id: requirement,
      label: capital(words),
      group: "requirement",
      cells: compared.map(({ id }, place) => {
        const { truth = "unknown", claims = [] } = verdicts[place] ?? {};
        return makeCell(id, { words: TRUTH_WORDS[truth], claims });
      }),
      verdict: judgeTruths(
        compared.map(({ id }, at) => ({
          candidate: id,
          truth: verdicts[at]?.truth ?? "unknown",
        })),
      ),
    };
  });
}

function judgeTruths(truths: (Told & { readonly code: "requirement" })["truths"]): Verdict {
  return { told: { code: "requirement", truths }, notRanked: [] };
}

/** A row for each criterion that counts: the value of each candidate, and who is ahead. */
export function criterionRows(
  search: Search,
  compared: readonly Compared[],
  options: readonly ShownOption[],
): readonly JudgedRow[] {
  const [first] = compared;
  const unit = search.graph.dataset.criteria.capacityUnit;
  return (first?.criteria ?? []).map(({ id }, index) => {
    const cells = compared.map((one): ComparisonCell => {
      const { id: candidate } = one;
      const value = one.criteria[index];
      if (value === undefined) throw new Error(`"${candidate}" has no value on ${id}.`);
      const { low, high, claims, conflicting } = value;
      const route = leadingOf(one, options);
      const words =
        isLineCriterion(id) && route !== null ? wordLineValue(id, route, unit) : value.words;
      return makeCell(candidate, { words, claims }, { low, high }, conflicting);
    });
    const standings = compared.flatMap(
      ({ id: candidate, criteria }, place): readonly Standing[] => {
        const { stated = false, low = null, high = null } = cells[place] ?? {};
        const key = criteria[index]?.key ?? candidate;
        return !stated || low === null || high === null ? [] : [{ candidate, low, high, key }];
      },
    );
    const silent = compared.filter((_, place) => cells[place]?.stated === false);
    return {
      id,
      label: criterionLabel(search.graph.dataset.criteria.table, id),
      group: "criterion",
      cells,
      verdict: judgeOrder(
        standings,
        silent.map((one) => one.id),
      ),
    };
  });
}
