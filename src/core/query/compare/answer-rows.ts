import type { LineCriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { roundRankShares } from "../alternatives/rank-shares.ts";
import type { ShownOption } from "../assess/option-result.ts";
import type { Alternatives, ExcludedCandidate, RankedCandidate } from "../assess/result.ts";
import { isLineCriterion } from "../criterion/criteria.ts";
import { STANDINGS } from "../options/option.ts";
import type { CellFact } from "./cell-fact.ts";
import { type ComparisonCell, type ComparisonRow, makeCell } from "./comparison.ts";
import { judgeOrder, type Standing, type Told, type Verdict } from "./verdict.ts";

/** A candidate as the answer has it. */
export type Compared = RankedCandidate | ExcludedCandidate;

/** Shares that differ by less are not told apart: it is within what the draws leave open. */
const SHARE_NOISE = 0.01;

/** Where no source states anything. */
const NOTHING: CellFact = { code: "value", gist: null, conflicting: false };

/** The line by which each candidate is mostly taken; nothing where no lines are told. */
export function routeRows(
  compared: readonly Compared[],
  options: readonly ShownOption[],
): readonly ComparisonRow[] {
  const routes = compared.map((one) => leadingOf(one, options));
  if (routes.every((route) => route === null)) return [];
  const cells = compared.map(({ id }, place) => {
    const route = routes[place] ?? null;
    if (route === null) return makeCell(id, { fact: NOTHING, claims: [] });
    const { key, supplier, plant, country, standing, status, products, match } = route;
    const line = { key, supplier, plant, country, standing, status, products, match };
    return makeCell(id, { fact: { code: "line", ...line }, claims: route.claims });
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
  return [{ id: "route", group: "answer", cells, verdict }];
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
  const notRanked = compared.filter((one) => one.rank === null).map(({ id }) => id);
  const row = (
    id: string,
    figure: (one: RankedCandidate) => Figure,
    told: Told,
  ): ComparisonRow => ({
    id,
    group: "answer",
    cells: compared.map((one) =>
      one.rank === null ? excludedCell(one) : figureCell(one, figure(one)),
    ),
    verdict: { told: ranked.length < 2 ? null : told, notRanked },
  });
  const percents = roundRankShares(answer);
  const share = (value: number, fact: CellFact): Figure => ({
    fact,
    value: { low: value, high: value },
  });
  const ranks = ranked.map(({ id, rank: { best, worst } }) => ({
    ...{ candidate: id, key: id, low: 0 - worst, high: 0 - best },
  }));
  const order = (stated: readonly Standing[], shared: boolean): Told => ({
    ...{ code: "order", stated, silent: [], silence: "notStated", shared },
  });
  return [
    row(
      "rank",
      ({ rank: { best, worst, exact } }) => ({
        fact: { code: "rank", best, worst, exact },
        value: { low: best, high: worst },
      }),
      order(ranks, false),
    ),
    row(
      "score",
      ({ score: { low, high } }) => ({ fact: { code: "score", low, high }, value: { low, high } }),
      order(
        ranked.map(({ id, score }) => ({ ...score, candidate: id, key: id })),
        shareEvidence(ranked),
      ),
    ),
    row(
      "first",
      ({ id, rankShares: [first = 0] }) =>
        share(first, { code: "firstShare", percent: percents.get(id)?.[0] ?? 0, share: first }),
      judgeFirst(ranked),
    ),
    row(
      "coverage",
      ({ coverage }) => share(coverage, { code: "coverage", share: coverage }),
      judgeKnown(ranked),
    ),
    row("wins", (one) => ({ fact: winsOf(one, ranked), value: null }), judgeAhead(ranked)),
  ];
}

interface Figure {
  readonly fact: CellFact;
  readonly value: { readonly low: number; readonly high: number } | null;
}

function figureCell(one: RankedCandidate, { fact, value }: Figure): ComparisonCell {
  const claims = one.criteria.flatMap((criterion) => criterion.claims);
  return makeCell(one.id, { fact, claims: [...new Set(claims)].sort(compareIds) }, value);
}

function excludedCell({ id, failed: { truth, claims } }: ExcludedCandidate): ComparisonCell {
  return makeCell(id, { fact: { code: "notRanked", truth }, claims });
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

function winsOf(one: RankedCandidate, ranked: readonly RankedCandidate[]): CellFact {
  const over = ranked.flatMap(({ id }) => {
    const win = one.wins.find((each) => each.over === id);
    return win === undefined ? [] : [{ id, share: win.share }];
  });
  return { code: "wins", over };
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

/** A row for each requirement: who meets it. */
export function requirementRows(compared: readonly Compared[]): readonly ComparisonRow[] {
  const [first] = compared;
  return (first?.requirements ?? []).map(({ requirement }, index) => {
    const verdicts = compared.map(({ requirements }) => requirements[index]);
    return {
      id: requirement,
      group: "requirement",
      cells: compared.map(({ id }, place) => {
        const { truth = "unknown", claims = [] } = verdicts[place] ?? {};
        return makeCell(id, { fact: { code: "requirement", truth }, claims });
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
  compared: readonly Compared[],
  options: readonly ShownOption[],
): readonly ComparisonRow[] {
  const [first] = compared;
  return (first?.criteria ?? []).map(({ id }, index) => {
    const cells = compared.map((one): ComparisonCell => {
      const { id: candidate } = one;
      const value = one.criteria[index];
      if (value === undefined) throw new Error(`"${candidate}" has no value on ${id}.`);
      const { low, high, claims, gist, conflicting } = value;
      const route = leadingOf(one, options);
      const fact: CellFact =
        isLineCriterion(id) && route !== null
          ? lineValue(id, route)
          : { code: "value", gist, conflicting };
      return makeCell(candidate, { fact, claims }, { low, high }, conflicting);
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
      group: "criterion",
      cells,
      verdict: judgeOrder(
        standings,
        silent.map((one) => one.id),
      ),
    };
  });
}

function lineValue(
  criterion: LineCriterionId,
  { standing, start, free, scopes, crossing, duty }: ShownOption,
): CellFact {
  return { code: "lineValue", criterion, standing, start, free, scopes, crossing, duty };
}
