import { Activity, type ReactNode, useState, useSyncExternalStore } from "react";
import { listReferences, numberReferences } from "../../../core/exchange/references.ts";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { type Answered, isFailure } from "../../../core/model/answer.ts";
import { isAssumedId } from "../../../core/model/scenario.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import { commandLine } from "../../state/address/command-line.ts";
import { type Place, pageKey, placeBelow } from "../../state/address/trail.ts";
import type { AppState, Opened, QuestionName, QuestionState } from "../../state/app-state.ts";
import { askQuestion, clearSelection } from "../../state/transitions.ts";
import { wordOpened } from "../../state/words/step-words.ts";
import { Button } from "../../ui/button.tsx";
import type { FileNote } from "../ask/open-file.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { ReferenceNumbers, usePrinting } from "../part/printing.ts";
import { usePlaceOnPage } from "../part/use-place-on-page.ts";
import { AwaitedAnswer, Waiting } from "./awaited-answer.tsx";
import { FailurePage } from "./failure-page.tsx";
import {
  AboutPage,
  AlternativesPage,
  ChangesPage,
  ComparisonPage,
  ConflictsPage,
  DependentsPage,
  EdgePage,
  EntityPage,
  ExplainPage,
  ExposurePage,
  FactCard,
  LeftOutPage,
  MethodPage,
  NeighboursPage,
  PathsPage,
  QuotaPage,
  ScenarioPage,
  TariffPage,
} from "./late-pages.tsx";
import { OverviewPage } from "./overview-page.tsx";
import { PrintHead, PrintReferences } from "./print-sheet.tsx";

/**
 * The right panel: what was opened, else the answer, else an overview. Pages that can be gone back to stay behind it, out
 * of sight and with all that was unfolded in them, so that going back leads to where one was.
 */
export function DetailPanel({ note }: { readonly note: FileNote | null }): ReactNode {
  const { state, store } = useApp();
  const { opened, question } = state;
  const trail = useSyncExternalStore(store.subscribe, store.trail);
  const [low, setLow] = useState(false);
  const page = pageKey(state);
  const scroller = usePlaceOnPage(page);
  const empty = opened === null && question === null;
  const behind = trail.filter((place) => pageKey(place) !== page);
  return (
    <aside
      className="panel detail-panel"
      id="details"
      data-empty={empty}
      data-low={low}
      ref={scroller}
      tabIndex={-1}
      aria-label="Details"
    >
      {!empty && (
        <div className="row panel-head">
          <PageButtons state={state} trail={behind} />
          <span className="sheet-toggle">
            <Button look="plain" expanded={!low} onPress={() => setLow(!low)}>
              {low ? "Show more of it" : "Show the page behind"}
            </Button>
          </span>
        </div>
      )}
      {[...behind, state].map((place) => (
        <Activity key={pageKey(place)} mode={pageKey(place) === page ? "visible" : "hidden"}>
          <PageOf place={place} note={note} />
        </Activity>
      ))}
    </aside>
  );
}

/** The ways away from a page: to the one below, and to the lowest. */
function PageButtons(props: {
  readonly state: AppState;
  readonly trail: readonly Place[];
}): ReactNode {
  const { state, trail } = props;
  const { store, selectors } = useApp([]);
  const { opened, question } = state;
  const below = placeBelow(trail, state);
  const name = (id: string): string => labelOf(id, selectors.graph(state).entities);
  return (
    <>
      {below !== null && (
        <Button look="plain" onPress={store.back}>
          {wordBack(below, name)}
        </Button>
      )}
      {opened !== null && below?.opened != null && (
        <Button look="plain" onPress={() => store.change(clearSelection)}>
          {question === null ? "Close" : "To the answer"}
        </Button>
      )}
      {opened === null && (
        <Button look="plain" onPress={() => store.change(askQuestion(null))}>
          Close the answer
        </Button>
      )}
    </>
  );
}

function wordBack({ opened, question }: Place, name: (id: string) => string): string {
  if (opened !== null) return `← Back to ${wordOpened(opened, name)}`;
  if (question === null) return "Close";
  return question.operation === "compare" ? "← Back to the comparison" : "← Back to the answer";
}

function PageOf(props: { readonly place: Place; readonly note: FileNote | null }): ReactNode {
  const { opened, question } = props.place;
  if (opened !== null) return <OpenedPage opened={opened} />;
  if (question === null) return <OverviewPage />;
  return <AnswerPage question={question} note={props.note} />;
}

function OpenedPage({ opened }: { readonly opened: Opened }): ReactNode {
  switch (opened.type) {
    case "entity":
      return <EntityPage id={opened.id} />;
    case "edge":
      return <EdgePage id={opened.id} />;
    case "method":
      return <MethodPage />;
    case "leftOut":
      return <LeftOutPage />;
    case "about":
      return <AboutPage />;
    case "scenario":
      return <ScenarioPage />;
    case "claims":
      return (
        <section className="page">
          <h2>{countWord(opened.ids.length, "claim")}</h2>
          {assumedFirst(opened.ids).map((id) => (
            <FactCard key={id} id={id} />
          ))}
        </section>
      );
  }
}

// What a scenario assumes decides over all that is said, so it tells why.
function assumedFirst(ids: readonly string[]): readonly string[] {
  return [...ids.filter(isAssumedId), ...ids.filter((id) => !isAssumedId(id))];
}

function AnswerPage(props: {
  readonly question: QuestionState;
  readonly note: FileNote | null;
}): ReactNode {
  const { question, note } = props;
  const { state, shown } = useApp(["lens"]);
  const printing = usePrinting();
  const answer = useSelected(({ lens }) => shown.answer(question, lens));
  if (answer === null) return <AwaitedAnswer />;
  if (isFailure(answer)) return <FailurePage failure={answer} />;
  const references = printing ? listReferences(answer) : null;
  return (
    <ReferenceNumbers value={references && numberReferences(references)}>
      {note?.question === question && note.lens === state.lens && <Note note={note} />}
      {printing && <PrintHead question={question} answer={answer} />}
      {pageOf(question.operation, answer)}
      {references !== null && <PrintReferences references={references} />}
      <details className="controls">
        <summary>The same on the command line</summary>
        <code className="command">{commandLine(question, state.lens)}</code>
      </details>
      <Waiting />
    </ReferenceNumbers>
  );
}

/** What is to be said of an answer that a file has opened. */
function Note({ note: { words, lines } }: { readonly note: FileNote }): ReactNode {
  return (
    <div className="notice file-note" data-same={lines.length === 0}>
      <p>{words}</p>
      {lines.length > 0 && (
        <ul className="bullets">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

// The answer belongs to the question it was asked with, so its result has the question's type.
function pageOf(name: QuestionName, answer: Answered<unknown>): ReactNode {
  const as = <N extends QuestionName>(): Answered<ResultOf<N>> => answer as Answered<ResultOf<N>>;
  switch (name) {
    case "alternatives":
      return <AlternativesPage answer={as<"alternatives">()} />;
    case "compare":
      return <ComparisonPage answer={as<"compare">()} />;
    case "paths":
      return <PathsPage answer={as<"paths">()} />;
    case "neighbours":
      return <NeighboursPage answer={as<"neighbours">()} />;
    case "conflicts":
      return <ConflictsPage answer={as<"conflicts">()} />;
    case "explain":
      return <ExplainPage answer={as<"explain">()} />;
    case "diff":
      return <ChangesPage answer={as<"diff">()} />;
    case "depends-on":
      return <DependentsPage answer={as<"depends-on">()} />;
    case "exposure":
      return <ExposurePage answer={as<"exposure">()} />;
    case "tariff rate":
      return <TariffPage answer={as<"tariff rate">()} />;
    case "tariff blend":
      return <QuotaPage answer={as<"tariff blend">()} />;
  }
}
