import { type FunctionComponent, memo, type ReactNode, useMemo } from "react";
import { type Criterion, criterionLabel } from "../../../core/model/criteria.ts";
import { wordRange, wordRanks } from "../../../core/model/figure.ts";
import { capital } from "../../../core/model/wording/words.ts";
import type {
  WordedCandidate,
  WordedCriterion,
  WordedExcluded,
  WordedPossible,
  WordedRanked,
} from "../../../core/word/ranking/alternatives.ts";
import { changeInput } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { Contested } from "../part/contested.tsx";
import { RangeBar, ShareBar } from "../part/range-bar.tsx";
import { ClaimsLink, EntityLink } from "../part/state-link.tsx";
import { AnswerRow } from "./answer-row.tsx";
import { CandidateHead } from "./candidate-head.tsx";

/** What a row needs to know of the answer around it. */
export interface RowContext {
  readonly criteria: readonly Criterion[];
  /** Ids of all candidates shown, for leaving one out. */
  readonly shown: readonly string[];
}

interface CandidateRowProps extends ReturnType<typeof wordRanksTaken> {
  readonly candidate: WordedRanked | WordedPossible;
  readonly context: RowContext;
}

/** A candidate with its rank range, values, shares and what would move it. */
export const CandidateRow: FunctionComponent<CandidateRowProps> = memo(function CandidateRow(
  props: CandidateRowProps,
): ReactNode {
  const { candidate, context, first, others } = props;
  const { rank, rankShares, coverage, movesUp, weakest } = candidate;
  const range = wordRanks(rank);
  const known = coverage > 0;
  const about = useMemo(() => [candidate.id], [candidate.id]);
  return (
    <AnswerRow about={about} className="candidate" label={`${candidate.label}, rank ${range}`}>
      <CandidateHead candidate={candidate} shown={context.shown} />
      {known ? (
        <Verdict candidate={candidate} />
      ) : (
        <p className="quiet">Nothing known on these criteria.</p>
      )}
      <CriterionBars candidate={candidate} criteria={context.criteria} />
      <div className="shares">
        <ShareBar shares={rankShares} />
        <p>
          First in <strong>{first}</strong> of the assumptions tried
          {others !== "" && <span className="quiet"> ({others})</span>}
        </p>
      </div>
      <p className="quiet candidate-notes">
        {weakest !== null && <ClaimsLink ids={[weakest]}>Weakest claim</ClaimsLink>}
        {movesUp !== null && (
          <span>
            Moved up most by{" "}
            <ClaimsLink ids={movesUp.claims}>
              {criterionLabel(context.criteria, movesUp.criterion).toLowerCase()}
            </ClaimsLink>
            {movesUp.claims.length === 0 ? ", which nobody states" : ", which these leave open"}: if
            it turns out well, rank {wordRanks(movesUp.rank)}
          </span>
        )}
      </p>
      {"missing" in candidate && <Missing candidate={candidate} />}
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

// Of more candidates than these, the places that are never taken are not told.
const FEW = 4;

/** The shares of the assumptions tried in which a candidate comes first, and takes other ranks, as texts that stay. */
export function wordRanksTaken(
  { rankShares }: WordedRanked,
  words: readonly string[] = [],
): { readonly first: string; readonly others: string } {
  const [first = "", ...others] = words;
  const told = others.flatMap((share, index) =>
    (rankShares[index + 1] ?? 0) > 0 || words.length <= FEW
      ? [`${ordinal(index + 1)} ${share}`]
      : [],
  );
  return { first, others: told.join(", ") };
}

function Verdict({ candidate }: { readonly candidate: WordedCandidate }): ReactNode {
  const stated = candidate.criteria.filter(({ claims }) => claims.length > 0);
  return (
    <p className="verdict">
      {stated.map(({ id, words, claims, conflicting }, index) => (
        <span key={id}>
          {index > 0 && "; "}
          <ClaimsLink ids={claims}>{index === 0 ? capital(words) : words}</ClaimsLink>
          {conflicting && (
            <>
              {" "}
              <span className="badge badge-warn">contested</span>
            </>
          )}
        </span>
      ))}
      .
    </p>
  );
}

/** The values of a candidate, a bar for each criterion; each figure opens the claims behind it. */
function CriterionBars(props: {
  readonly candidate: WordedCandidate;
  readonly criteria: readonly Criterion[];
}): ReactNode {
  return (
    <ul className="criteria">
      {props.candidate.criteria.map(({ id, low, high, claims, words }) => (
        <CriterionBar
          key={id}
          label={criterionLabel(props.criteria, id)}
          low={low}
          high={high}
          claims={claims}
          words={words}
        />
      ))}
    </ul>
  );
}

// Apart from its weight, so that it stays while the weights move.
const CriterionBar = memo(function CriterionBar({
  label,
  low,
  high,
  claims,
  words,
}: Pick<WordedCriterion, "low" | "high" | "claims" | "words"> & {
  readonly label: string;
}): ReactNode {
  const stated = claims.length > 0;
  const figure = wordRange(low, high);
  return (
    <li className="criterion">
      <span className="criterion-name">{label}</span>
      <RangeBar low={low} high={high} stated={stated} />
      <span className="criterion-value">
        {stated ? (
          <ClaimsLink ids={claims} label={`${label}: ${figure}, ${words}. Open the claims.`}>
            {figure}
          </ClaimsLink>
        ) : (
          <span className="quiet">not stated</span>
        )}
      </span>
    </li>
  );
});

/** What is not settled of a candidate that could meet all. */
export function Missing({ candidate }: { readonly candidate: WordedPossible }): ReactNode {
  return (
    <ul className="missing">
      {candidate.missing.map(({ requirement, words, claims }) => (
        <li key={requirement}>
          Not settled: <ClaimsLink ids={claims}>{words}</ClaimsLink>
          <Contested claims={claims} />
          {claims.length === 0 && " – no claim speaks of it"}
        </li>
      ))}
    </ul>
  );
}

const WHY_WORDS = {
  produces: "makes, develops or supplies the product",
  named: "a source names it as an alternative",
  "same-buyer": "supplies the same buyer with the same component",
} as const;

type WhyHereProps = Pick<WordedCandidate, "id" | "label" | "why" | "owners"> &
  Pick<RowContext, "shown">;

/** By which rules a candidate came in, and the way to leave it out. */
export const WhyHere: FunctionComponent<WhyHereProps> = memo(function WhyHere({
  id,
  label,
  why,
  owners,
  shown,
}: WhyHereProps): ReactNode {
  const { store } = useApp([]);
  const others = shown.filter((other) => other !== id);
  return (
    <details className="why">
      <summary>Why it is here</summary>
      <ul>
        {why.map(({ rule, claims }) => (
          <li key={rule}>
            <ClaimsLink ids={claims}>{WHY_WORDS[rule]}</ClaimsLink>
          </li>
        ))}
      </ul>
      {owners.length > 0 && (
        <p>
          Its owners, who are not offered by it:{" "}
          {owners.map((owner, index) => (
            <span key={owner.id}>
              {index > 0 && ", "}
              <EntityLink id={owner.id} />
            </span>
          ))}
        </p>
      )}
      {others.length > 0 && (
        <Button
          look="plain"
          label={`Leave it out: ${label}`}
          onPress={() => store.change(changeInput("among", others.join(",")))}
        >
          Leave it out
        </Button>
      )}
    </details>
  );
});

/** A candidate that fails a requirement: which, and by what claim. */
export function ExcludedRow(props: {
  readonly candidate: WordedExcluded;
  readonly context: RowContext;
}): ReactNode {
  const { candidate, context } = props;
  const { failed } = candidate;
  return (
    <AnswerRow
      about={useMemo(() => [candidate.id], [candidate.id])}
      className="candidate excluded"
      label={`${candidate.label}, left out`}
    >
      <CandidateHead candidate={candidate} shown={context.shown} />
      <p>
        {failed.truth === "false"
          ? "Fails the requirement: "
          : "Not settled, and unknown counts as failing: "}
        <ClaimsLink ids={failed.claims}>{failed.words}</ClaimsLink>
        <Contested claims={failed.claims} />
        {failed.claims.length === 0 && " – no claim speaks of it"}
      </p>
    </AnswerRow>
  );
}

function ordinal(place: number): string {
  return ["first", "second", "third", "fourth", "fifth", "sixth"][place] ?? `${place + 1}th`;
}
