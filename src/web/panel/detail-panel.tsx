import { type ReactNode, useEffect, useRef } from "react";
import { listReferences, numberReferences } from "../../core/exchange/references.ts";
import { type Answered, isFailure } from "../../core/model/answer.ts";
import { isAssumedId } from "../../core/model/scenario.ts";
import { countWord } from "../../core/model/words.ts";
import type { ResultOf } from "../../core/operation/operations.ts";
import type { Opened, QuestionName, QuestionState } from "../state/app-state.ts";
import { commandLine } from "../state/command-line.ts";
import { askQuestion, leaveComparison, open } from "../state/transitions.ts";
import { Button } from "../ui/button.tsx";
import { AlternativesPage } from "./alternatives-page.tsx";
import { useApp, useSelected } from "./app-context.tsx";
import { AwaitedAnswer, Waiting } from "./awaited-answer.tsx";
import { ChangesPage } from "./changes-page.tsx";
import { ConflictsPage } from "./conflicts-page.tsx";
import { EdgePage } from "./edge-page.tsx";
import { EntityPage } from "./entity-page.tsx";
import { FactCard } from "./fact-card.tsx";
import {
  AboutPage,
  ComparisonPage,
  DependentsPage,
  ExposurePage,
  QuotaPage,
  ScenarioPage,
} from "./late-pages.tsx";
import { MethodPage } from "./method-page.tsx";
import type { FileNote } from "./open-file.tsx";
import { LeftOutPage, OverviewPage } from "./overview-page.tsx";
import { PrintHead, PrintReferences } from "./print-sheet.tsx";
import { ReferenceNumbers, usePrinting } from "./printing.ts";
import { ExplainPage, FailurePage, NeighboursPage, PathsPage } from "./question-pages.tsx";
import { TariffPage } from "./tariff-page.tsx";

/** The right panel: what was opened, else the answer, else an overview. */
export function DetailPanel({ note }: { readonly note: FileNote | null }): ReactNode {
  const { state, store } = useApp();
  const { opened, question } = state;
  const scroller = useRef<HTMLElement>(null);
  const arriving = useRef(true);
  // A page that has just been opened is read from its top.
  const page = opened === null ? (question?.operation ?? "overview") : JSON.stringify(opened);
  useEffect(() => {
    if (page === "") return;
    // A link that was followed to here leaves the keyboard at the top of the page.
    if (arriving.current) {
      arriving.current = false;
      return;
    }
    scroller.current?.scrollTo(0, 0);
    // What was pressed may be gone with the page it stood on: then the reader goes on in the new one.
    if (document.activeElement === document.body && page !== "overview") scroller.current?.focus();
  }, [page]);
  const empty = opened === null && question === null;
  return (
    <aside
      className="panel detail-panel"
      data-empty={empty}
      ref={scroller}
      tabIndex={-1}
      aria-label="Details"
    >
      {!empty && (
        <p className="row panel-head">
          {opened !== null && (
            <Button look="plain" onPress={() => store.change(open(null))}>
              {wordBack(question)}
            </Button>
          )}
          {opened === null && question?.operation === "compare" && (
            <Button look="plain" onPress={() => store.change(leaveComparison)}>
              ← Back to the answer
            </Button>
          )}
          {opened === null && (
            <Button look="plain" onPress={() => store.change(askQuestion(null))}>
              Close the answer
            </Button>
          )}
        </p>
      )}
      {opened !== null ? (
        <OpenedPage opened={opened} />
      ) : question === null ? (
        <OverviewPage />
      ) : (
        <AnswerPage question={question} note={note} />
      )}
    </aside>
  );
}

function wordBack(question: QuestionState | null): string {
  if (question === null) return "Close";
  return question.operation === "compare" ? "← Back to the comparison" : "← Back to the answer";
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
  if (isFailure(answer)) return <FailurePage {...answer.failure} />;
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
