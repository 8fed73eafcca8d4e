import { type ReactNode, useEffect, useMemo } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { Answered } from "../../../core/model/answer.ts";
import { criterionLabel } from "../../../core/model/criteria.ts";
import { countWord, STATUS_WORDS_SHOWN } from "../../../core/model/wording/words.ts";
import type { PlantStanding } from "../../../core/query/assess/result.ts";
import type {
  WordedAlternatives,
  WordedPossible,
  WordedRanked,
} from "../../../core/word/ranking/alternatives.ts";
import { wordNeed } from "../../../core/word/ranking/need.ts";
import { wordFlip, wordRankShares } from "../../../core/word/ranking/shares.ts";
import { makeNameOf } from "../../../core/word/sentence/entity-name.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { changeInput, open } from "../../state/transitions.ts";
import { wholeQuestion } from "../../state/whole-question.ts";
import { wordKinds } from "../../state/words/summary.ts";
import { useApp } from "../part/app-context.tsx";
import { Caveats } from "../part/caveats.tsx";
import { ClaimsLink, EntityLink, StateLink } from "../part/state-link.tsx";
import { CandidateRow, ExcludedRow, type RowContext, wordRanksTaken } from "./candidate-row.tsx";
import { CompareBar } from "./compare-bar.tsx";
import { DifferenceSection } from "./difference.tsx";
import { Documented } from "./documented.tsx";
import { Firmness } from "./firmness.tsx";
import { OwnListNote } from "./late-own-list.tsx";
import { TakeAway } from "./late-take-away.tsx";
import { ExcludedGroup, LinesApart, OptionGroup } from "./option-group.tsx";
import { RequirementsPanel } from "./requirements-panel.tsx";
import { WeightsPanel } from "./weights-panel.tsx";
import { WorthFindingOut } from "./worth-finding-out.tsx";

/** The answer to "who instead?": three lists, what is missing, and what would change the order. */
export function AlternativesPage({
  answer,
}: {
  readonly answer: Answered<WordedAlternatives>;
}): ReactNode {
  const { state, selectors, announce } = useApp();
  const { result } = answer;
  const { entities } = selectors.graph(state);
  const criteria = selectors.dataset.criteria.table;
  const name = (id: string): string => labelOf(id, entities);
  const ranked = [...result.meets, ...result.possible];
  const ids = [...ranked, ...result.excluded].map(({ id }) => id).join(" ");
  // The same object for the same candidates, so that rows which stay need not be drawn again.
  const context: RowContext = useMemo(
    () => ({ criteria, shown: ids === "" ? [] : ids.split(" ") }),
    [criteria, ids],
  );
  const order = ranked.map(({ label }) => label).join(", ");
  useEffect(() => {
    announce(order === "" ? "No candidate is left." : `Candidates, by lowest score: ${order}.`);
  }, [order, announce]);
  const { need } = result;
  return (
    <section className="page answer" aria-label="Answer">
      <h2>{wordNeed(need, makeNameOf(entities), selectors.dataset.case.trade)}</h2>
      <Documented result={result} />
      {result.basis === "companies" && <Lost plants={result.lost?.plants ?? []} />}
      <p className="quiet">
        Answer from {countWord(result.searched.sources, "source")} and{" "}
        {countWord(result.searched.claims, "claim")}: {wordKinds(answer.lens.kinds)}. Whom no source
        names cannot be found. Data {answer.dataVersion}.{" "}
        <StateLink to={open({ type: "method" })}>How this is worked out</StateLink>
      </p>
      {result.difference === null && (
        <p>
          <StateLink to={open({ type: "scenario" })}>What if …</StateLink>{" "}
          <span className="quiet">
            Assume that a plant pauses, a contract ends or a tariff changes.
          </span>
        </p>
      )}
      {result.difference !== null && <DifferenceSection difference={result.difference} />}
      <RequirementsPanel result={result} />
      <WeightsPanel result={result} />
      {state.question?.input.among !== undefined && (
        <div className="notice">
          {result.ownList === undefined ? (
            `Only ${context.shown.map(name).join(", ")}.`
          ) : (
            <OwnListNote ownList={result.ownList} />
          )}{" "}
          <StateLink to={changeInput("among", null)}>Show everyone</StateLink>
        </div>
      )}
      {result.basis === "routes" ? (
        <RouteLists result={result} context={context} />
      ) : (
        <CompanyLists result={result} context={context} />
      )}
      <SameSupplier plants={result.sameSupplier} />
      <WorthFindingOut result={result} />
      <Firmness result={result} />
      <Flips result={result} criterion={(id) => criterionLabel(criteria, id)} name={name} />
      {/* What is said of the list stands with it, and not below once more. */}
      <Caveats caveats={answer.caveats.filter(({ code }) => code !== "of-own-list")} />
      {state.question !== null && (
        <TakeAway
          question={wholeQuestion(state.question, readableLens(selectors.dataset, state.lens))}
          answer={answer}
        />
      )}
      <CompareBar shown={context.shown} />
    </section>
  );
}

interface ListsProps {
  readonly result: WordedAlternatives;
  readonly context: RowContext;
}

/** The candidates with the routes by which each could supply, and the lines that are shown apart. */
function RouteLists({ result, context }: ListsProps): ReactNode {
  const shares = wordRankShares(result);
  const { meets, possible, excluded, otherLines, ownMake } = result;
  const required = [...meets, ...possible, ...excluded].some((one) => one.requirements.length > 0);
  const group = (candidate: WordedRanked): ReactNode => (
    <OptionGroup
      key={candidate.id}
      candidate={candidate}
      context={context}
      result={result}
      first={shares.get(candidate.id)?.[0] ?? ""}
    />
  );
  return (
    <>
      <CandidateList
        title={required ? "Meets what you require" : "Who could supply"}
        note={`${countWord(meets.length, "candidate")}, by lowest score`}
      >
        {meets.map(group)}
      </CandidateList>
      <CandidateList title="Could, and what is missing" note={String(possible.length)}>
        {possible.map(group)}
      </CandidateList>
      <CandidateList title="Left out, and why" note={String(excluded.length)}>
        {excluded.map((candidate) => (
          <ExcludedGroup
            key={candidate.id}
            candidate={candidate}
            context={context}
            result={result}
          />
        ))}
      </CandidateList>
      <LinesApart
        title="Other lines of the lost supplier"
        options={otherLines}
        result={result}
        named={false}
      />
      <LinesApart title="The buyer's own lines" options={ownMake} result={result} named={false} />
    </>
  );
}

/** The candidates as companies, where no source places a line. */
function CompanyLists({ result, context }: ListsProps): ReactNode {
  const shares = wordRankShares(result);
  const row = (candidate: WordedRanked | WordedPossible): ReactNode => (
    <CandidateRow
      key={candidate.id}
      candidate={candidate}
      context={context}
      {...wordRanksTaken(candidate, shares.get(candidate.id))}
    />
  );
  return (
    <>
      <CandidateList
        title="Meets what you require"
        note={`${countWord(context.shown.length, "candidate")}, by lowest score`}
      >
        {result.meets.map(row)}
      </CandidateList>
      <CandidateList title="Could, and what is missing" note={String(result.possible.length)}>
        {result.possible.map(row)}
      </CandidateList>
      <CandidateList title="Left out, and why" note={String(result.excluded.length)}>
        {result.excluded.map((candidate) => (
          <ExcludedRow key={candidate.id} candidate={candidate} context={context} />
        ))}
      </CandidateList>
    </>
  );
}

function Lost({ plants }: { readonly plants: readonly PlantStanding[] }): ReactNode {
  if (plants.length === 0) return null;
  return (
    <ul className="lost">
      {plants.map(({ id, status, claims }) => (
        <li key={id}>
          <EntityLink id={id} />:{" "}
          <ClaimsLink ids={claims}>
            {status === null ? "status not stated" : STATUS_WORDS_SHOWN[status]}
          </ClaimsLink>
        </li>
      ))}
    </ul>
  );
}

function CandidateList(props: {
  readonly title: string;
  readonly note: string;
  readonly children: readonly ReactNode[];
}): ReactNode {
  if (props.children.length === 0) return null;
  return (
    <section className="candidate-list">
      <h3>
        {props.title} <span className="quiet">{props.note}</span>
      </h3>
      <ol>{props.children}</ol>
    </section>
  );
}

function SameSupplier({ plants }: { readonly plants: readonly PlantStanding[] }): ReactNode {
  if (plants.length === 0) return null;
  return (
    <section>
      <h3>Same supplier, other plants</h3>
      <ul className="plain-list">
        {plants.map(({ id, status, stage, claims }) => (
          <li key={id}>
            <EntityLink id={id} />:{" "}
            <ClaimsLink ids={claims}>
              {status === null ? "status not stated" : STATUS_WORDS_SHOWN[status]}
            </ClaimsLink>
            {stage === "unknown" && "; whether it makes the product is not stated"}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WordingProps {
  readonly result: WordedAlternatives;
  readonly criterion: (id: string) => string;
  readonly name: (id: string) => string;
}

function Flips({ result, criterion, name }: WordingProps): ReactNode {
  if (result.flips.length === 0 || result.weightMode !== "fixed") return null;
  return (
    <section>
      <h3>When the order flips</h3>
      <ul className="plain-list">
        {result.flips.map((flip) => {
          const {
            between: [a, b],
            criterion: id,
            weight,
          } = flip;
          const { at, now } = wordFlip(result, flip);
          return (
            <li key={`${a} ${b} ${id}`}>
              {name(a)} and {name(b)} change places when {criterion(id).toLowerCase()} weighs{" "}
              {flip.at > weight ? "more" : "less"} than {at}{" "}
              <span className="quiet">now {now}, at the middle of every range</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
