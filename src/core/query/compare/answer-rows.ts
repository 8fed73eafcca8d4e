import { criterionLabel } from "../../model/criteria.ts";
import { wordRange, wordRanks, wordShare } from "../../model/figure.ts";
import { compareIds } from "../../model/strength.ts";
import { capital, joinWords } from "../../model/wording/words.ts";
import { wordFirstShare } from "../alternatives/shares.ts";
import type { ShownOption } from "../assess/option-result.ts";
import type { Alternatives, ExcludedCandidate, RankedCandidate } from "../assess/result.ts";
import { isLineCriterion } from "../criterion/criteria.ts";
import type { Search } from "../need/need.ts";
import type { Truth } from "../need/truth.ts";
import { wordLineValue, wordOption } from "../options/answer/word-option.ts";
import { STANDINGS } from "../options/option.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import { type ComparisonCell, type ComparisonRow, makeCell } from "./comparison.ts";
import { type Standing, wordOrder } from "./difference.ts";

/** A candidate as the answer has it. */
export type Compared = RankedCandidate | ExcludedCandidate;

/** Shares that differ by less are not told apart: it is within what the draws leave open. */
const SHARE_NOISE = 0.01;

/** The line by which each candidate is mostly taken; nothing where no lines are told. */
export function routeRows(
  search: Search,
  compared: readonly Compared[],
  options: readonly ShownOption[],
): readonly ComparisonRow[] {
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
  const standings = compared.flatMap(({ id, label: name }, place) => {
    const route = routes[place] ?? null;
    if (route === null) return [];
    // The better standing comes first in the list.
    const rank = -STANDINGS.indexOf(route.standing);
    return [{ name, key: id, low: rank, high: rank }];
  });
  const silent = compared.filter((_, place) => routes[place] === null);
  const difference = wordOrder({ stated: standings, silent: silent.map(({ label }) => label) });
  return [{ id: "route", label: "Line", group: "answer", cells, difference }];
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
): readonly ComparisonRow[] {
  const ranked = compared.filter((one) => one.rank !== null);
  const out = compared.filter((one) => one.rank === null).map(({ label }) => label);
  const notRanked = out.length === 0 ? [] : [`${joinWords(out)} not ranked`];
  const say = (words: string): string =>
    [...(ranked.length < 2 ? [] : [words]), ...notRanked].join("; ");
  const row = (
    id: string,
    label: string,
    figure: (one: RankedCandidate) => Figure,
    difference: string,
  ): ComparisonRow => ({
    id,
    label,
    group: "answer",
    cells: compared.map((one) =>
      one.rank === null ? excludedCell(one) : figureCell(one, figure(one)),
    ),
    difference: say(difference),
  });
  const share = (value: number, words: string) => ({ words, value: { low: value, high: value } });
  const rankStandings = ranked.map(({ label, id, rank: { best, worst } }) => ({
    ...{ name: label, key: id, low: -worst, high: -best },
  }));
  return [
    row(
      "rank",
      "Rank",
      ({ rank: { best, worst, exact } }) => ({
        words: `${exact ? "" : "at most "}${wordRanks({ best, worst })}`,
        value: { low: best, high: worst },
      }),
      wordOrder({ stated: rankStandings, silent: [] }),
    ),
    row(
      "score",
      "Score",
      ({ score: { low, high } }) => ({ words: wordRange(low, high), value: { low, high } }),
      wordScores(ranked),
    ),
    row(
      "first",
      "First in",
      ({ id, rankShares }) => share(rankShares[0] ?? 0, wordFirstShare(answer, id)),
      wordFirst(ranked),
    ),
    row(
      "coverage",
      "Weight with evidence",
      ({ coverage }) => share(coverage, wordShare(coverage)),
      wordCovered(ranked),
    ),
    row(
      "wins",
      "Ahead of",
      (one) => ({ words: wordWins(one, ranked), value: null }),
      wordWinner(ranked),
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
function wordScores(ranked: readonly RankedCandidate[]): string {
  const stated = ranked.map(({ id, label, score }) => ({ ...score, name: label, key: id }));
  const keys = ranked.flatMap(({ criteria }) => criteria.map((one) => `${one.id} ${one.key}`));
  const words = wordOrder({ stated, silent: [] });
  const shared = new Set(keys).size < keys.length;
  return shared && words.endsWith("not settled") ? `${words} by the score alone` : words;
}

function wordFirst(ranked: readonly RankedCandidate[]): string {
  const shares = ranked.map(({ rankShares }) => rankShares[0] ?? 0);
  const most = Math.max(...shares);
  if (most === 0) return `${ranked.length === 2 ? "neither" : "none of them"} comes first`;
  const top = ranked.filter((_, index) => most - (shares[index] ?? 0) < SHARE_NOISE);
  if (top.length === ranked.length) return "about the same";
  const names = joinWords(top.map(({ label }) => label));
  return top.length > 1 ? `${names} most often, about alike` : `${names} most often`;
}

function wordCovered(ranked: readonly RankedCandidate[]): string {
  const most = Math.max(...ranked.map(({ coverage }) => coverage));
  const top = ranked.filter(({ coverage }) => most - coverage < 1e-9);
  if (top.length === ranked.length) return "the same";
  return `most is known of ${joinWords(top.map(({ label }) => label))}`;
}

function wordWins(one: RankedCandidate, ranked: readonly RankedCandidate[]): string {
  const shares = ranked.flatMap(({ id, label }) => {
    const win = one.wins.find(({ over }) => over === id);
    return win === undefined ? [] : [`${label} in ${wordShare(win.share)}`];
  });
  return shares.length === 0 ? "nobody else is ranked here" : shares.join(", ");
}

function wordWinner(ranked: readonly RankedCandidate[]): string {
  const others = ({ id }: RankedCandidate, wins: RankedCandidate["wins"]): typeof wins =>
    wins.filter(({ over }) => over !== id && ranked.some((one) => one.id === over));
  const isMostly = ({ share }: { readonly share: number }): boolean => share > 0.5 + SHARE_NOISE;
  const winner = ranked.find((one) => others(one, one.wins).every(isMostly));
  if (winner === undefined) return "nobody is ahead of all others more often than not";
  const [only, ...more] = others(winner, winner.wins);
  return more.length === 0
    ? `${winner.label} ahead in ${wordShare(only?.share ?? 0)} of the assumptions tried`
    : `${winner.label} ahead of each of the others more often than not`;
}

const TRUTH_WORDS: { readonly [T in Truth]: string } = {
  true: "met",
  false: "not met",
  unknown: "not known",
};

/** A row for each requirement: who meets it. */
export function requirementRows(compared: readonly Compared[]): readonly ComparisonRow[] {
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
      difference: wordTruths(compared.map(({ label }, at) => [label, verdicts[at]?.truth])),
    };
  });
}

function wordTruths(truths: readonly (readonly [string, Truth | undefined])[]): string {
  if (truths.every(([, truth]) => truth === truths[0]?.[1])) return "the same";
  return (["true", "false", "unknown"] as const)
    .flatMap((truth) => {
      const names = truths.filter(([, one]) => one === truth).map(([name]) => name);
      const by = truth === "unknown" ? "for" : "by";
      return names.length === 0 ? [] : [`${TRUTH_WORDS[truth]} ${by} ${joinWords(names)}`];
    })
    .join("; ");
}

/** A row for each criterion that counts: the value of each candidate, and who is ahead. */
export function criterionRows(
  search: Search,
  compared: readonly Compared[],
  options: readonly ShownOption[],
): readonly (ComparisonRow & { readonly standings: readonly Standing[] })[] {
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
    const standings = compared.flatMap(({ id: candidate, label: name, criteria }, place) => {
      const { stated = false, low = null, high = null } = cells[place] ?? {};
      const key = criteria[index]?.key ?? candidate;
      return !stated || low === null || high === null ? [] : [{ name, low, high, key }];
    });
    const silent = compared.filter((_, place) => cells[place]?.stated === false);
    return {
      id,
      label: criterionLabel(search.graph.dataset.criteria.table, id),
      group: "criterion",
      cells,
      difference: wordOrder({ stated: standings, silent: silent.map(({ label }) => label) }),
      standings,
    };
  });
}
