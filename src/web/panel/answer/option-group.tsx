import { type FunctionComponent, memo, type ReactNode, useMemo } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { wordRange, wordRanks } from "../../../core/model/figure.ts";
import { joinWords } from "../../../core/model/wording/words.ts";
import { STANDINGS } from "../../../core/query/options/option.ts";
import type {
  WordedAlternatives,
  WordedCandidate,
  WordedExcluded,
  WordedPossible,
  WordedRanked,
} from "../../../core/word/ranking/alternatives.ts";
import type { WordedOption } from "../../../core/word/ranking/option.ts";
import { useApp } from "../part/app-context.tsx";
import { Contested } from "../part/contested.tsx";
import { RangeBar } from "../part/range-bar.tsx";
import { ClaimsLink } from "../part/state-link.tsx";
import { AnswerRow } from "./answer-row.tsx";
import { CandidateHead } from "./candidate-head.tsx";
import { Missing, type RowContext, WhyHere } from "./candidate-row.tsx";
import { OptionRow } from "./option-row.tsx";

interface GroupProps {
  readonly candidate: WordedRanked | WordedPossible;
  readonly context: RowContext;
  readonly result: WordedAlternatives;
  /** The share of the assumptions tried in which it comes first, in words. */
  readonly first: string;
}

/** A candidate with the routes by which it could supply. */
export const OptionGroup: FunctionComponent<GroupProps> = memo(function OptionGroup({
  candidate,
  context,
  result,
  first,
}: GroupProps): ReactNode {
  const { rank, score } = candidate;
  const range = wordRanks(rank);
  return (
    <AnswerRow
      about={useRoutes(candidate.id, result)}
      className="candidate"
      label={`${candidate.label}, rank ${range}`}
    >
      <CandidateHead candidate={candidate} shown={context.shown} />
      <div className="group-score">
        <RangeBar low={score.low} high={score.high} stated={candidate.coverage > 0} />
        <span>
          score {wordRange(score.low, score.high)}
          <span className="quiet"> · {wordPlace(candidate, result, first)}</span>
        </span>
      </div>
      <Options candidate={candidate} result={result} />
      {"missing" in candidate && <Missing candidate={candidate} />}
      <Also candidate={candidate} />
      <WhyHere
        id={candidate.id}
        label={candidate.label}
        why={candidate.why}
        owners={candidate.owners}
        shown={context.shown}
      />
    </AnswerRow>
  );
});

/** A candidate with the plants of its routes. */
function useRoutes(id: string, { options }: WordedAlternatives): readonly string[] {
  return useMemo(
    () => [
      id,
      ...options.flatMap(({ supplier, plant }) =>
        supplier === id && plant !== null ? [plant] : [],
      ),
    ],
    [id, options],
  );
}

// Who cannot be told apart is not first by a share.
function wordPlace(
  { id }: WordedRanked,
  { orderLine: { code, candidates }, meets, possible }: WordedAlternatives,
  first: string,
): string {
  if (code !== "tie" || !candidates.includes(id)) return `first in ${first}`;
  const others = [...meets, ...possible].filter(
    (one) => one.id !== id && candidates.includes(one.id),
  );
  return others.length > 2
    ? `not told apart from ${others.length} others`
    : `not told apart from ${joinWords(others.map(({ label }) => label))}`;
}

/** The routes of a candidate, the furthest first. */
export function Options({
  candidate,
  result,
}: {
  readonly candidate: WordedCandidate;
  readonly result: WordedAlternatives;
}): ReactNode {
  const { selectors } = useApp([]);
  const { table } = selectors.dataset.criteria;
  const asked = screensAsked(result);
  return (
    <ul className="options">
      {inOrder(result.options.filter(({ supplier }) => supplier === candidate.id)).map((option) => (
        <OptionRow key={option.key} option={option} criteria={table} asked={asked} />
      ))}
    </ul>
  );
}

function inOrder(options: readonly WordedOption[]): readonly WordedOption[] {
  const place = ({ standing }: WordedOption): number => STANDINGS.indexOf(standing);
  return [...options].sort(
    (a, b) => place(a) - place(b) || b.score.low - a.score.low || (a.key < b.key ? -1 : 1),
  );
}

/** The screens that a question asks about: without a market or a date, two of them are no question. */
export function screensAsked({
  need,
}: WordedAlternatives): readonly WordedOption["gates"][number]["id"][] {
  return [
    "product",
    "stands",
    ...(need.market === null ? [] : (["market"] as const)),
    ...(need.neededBy === null ? [] : (["in-time"] as const)),
    "sells",
    "capacity",
  ];
}

/** What is said of it without a plant, and its plants in the market of which nothing fits. */
function Also({
  candidate: { alsoSaid, leads },
}: {
  readonly candidate: WordedCandidate;
}): ReactNode {
  const { selectors, state } = useApp(["lens"]);
  const { entities } = selectors.graph(state);
  if (alsoSaid.length === 0 && leads.length === 0) return null;
  return (
    <details className="why">
      <summary>Also said, and other plants</summary>
      <ul>
        {alsoSaid.length > 0 && (
          <li>
            <ClaimsLink ids={alsoSaid}>
              {alsoSaid.length === 1 ? "One claim" : `${alsoSaid.length} claims`} on the product
              without a plant
            </ClaimsLink>
            <Contested claims={alsoSaid} />
          </li>
        )}
        {leads.map(({ place, kind, claims }) => (
          <li key={`${place} ${kind}`}>
            {labelOf(place, entities)}:{" "}
            <ClaimsLink ids={claims}>
              {kind === "other" ? "makes another product" : "which product is not stated"}
            </ClaimsLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A candidate that is left out: why, by what claim, and the routes that were looked at. */
export function ExcludedGroup({
  candidate,
  context,
  result,
}: {
  readonly candidate: WordedExcluded;
  readonly context: RowContext;
  readonly result: WordedAlternatives;
}): ReactNode {
  const { failed, label } = candidate;
  return (
    <AnswerRow
      about={useRoutes(candidate.id, result)}
      className="candidate excluded"
      label={`${label}, left out`}
    >
      <CandidateHead candidate={candidate} shown={context.shown} />
      <p>
        {failed.truth === "false" ? "Fails: " : "Not settled, and unknown counts as failing: "}
        <ClaimsLink ids={failed.claims}>{failed.words}</ClaimsLink>
        <Contested claims={failed.claims} />
        {failed.claims.length === 0 && " – no claim speaks of it"}
      </p>
      <details className="why">
        <summary>Its routes</summary>
        <Options candidate={candidate} result={result} />
      </details>
    </AnswerRow>
  );
}

/** Lines that are shown apart and never ranked. */
export function LinesApart({
  title,
  options,
  result,
  named,
}: {
  readonly title: string;
  readonly options: readonly WordedOption[];
  readonly result: WordedAlternatives;
  readonly named: boolean;
}): ReactNode {
  const { selectors } = useApp([]);
  if (options.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="options">
        {inOrder(options).map((option) => (
          <OptionRow
            key={option.key}
            option={option}
            criteria={selectors.dataset.criteria.table}
            asked={screensAsked(result)}
            named={named}
          />
        ))}
      </ul>
    </section>
  );
}
