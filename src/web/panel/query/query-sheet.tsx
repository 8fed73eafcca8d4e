import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { isFailure } from "../../../core/model/answer.ts";
import { LONGEST_QUERY } from "../../../core/sparql/run-query.ts";
import type { SparqlAnswer } from "../../../core/sparql/sparql-answer.ts";
import { wordProblem } from "../../../core/sparql/word-problem.ts";
import { workedQueries } from "../../../core/sparql/worked-queries.ts";
import { wordFound } from "../../../core/sparql/write-result.ts";
import { openQueryDesk, type QueryDesk } from "../../../host/query-desk.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { lensInput } from "../../state/whole-question.ts";
import "../../style/query.css";
import "../../style/sheet.css";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { type AppTools, useApp } from "../part/app-context.tsx";
import { QueryResult } from "./query-result.tsx";

/** The most rows that are shown, and how long a query may take, s. */
const MOST_ROWS = 1000;
const SECONDS = 30;

/** What stands under the query. */
type Outcome =
  | { readonly at: "start" | "running" | "stopped" }
  | { readonly at: "failed"; readonly words: string }
  | { readonly at: "answered"; readonly answer: SparqlAnswer };

/** What was typed last, for as long as the page is open. */
let typedLast: string | null = null;

/** The record as linked data, asked with SPARQL in a worker of its own. */
export function QuerySheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const tools = useApp(["lens"]);
  const { state, selectors } = tools;
  const worked = useMemo(() => workedQueries(selectors.dataset), [selectors.dataset]);
  const [query, setQuery] = useState(typedLast ?? worked[0]?.query ?? "");
  const { outcome, run, stop } = useQueries(tools);
  const write = (text: string): void => {
    typedLast = text;
    setQuery(text);
  };
  const running = outcome.at === "running";
  return (
    <Sheet title="Query the record" wide onClose={onClose}>
      <div className="query">
        <p className="quiet">
          The record as linked data, in the language SPARQL 1.1. Outside of GRAPH stands what counts
          under the lens “{state.lens.lens}”; each claim is a graph of its own. It all runs in this
          browser.
        </p>
        <SelectField
          label="Begin with"
          value={worked.find((one) => one.query === query)?.title ?? ""}
          options={[
            { value: "", label: "A query of your own" },
            ...worked.map(({ title }) => ({ value: title, label: title })),
          ]}
          onChange={(title) => write(worked.find((one) => one.title === title)?.query ?? "")}
        />
        <label className="query-text">
          <span>Query</span>
          <textarea
            rows={8}
            value={query}
            maxLength={LONGEST_QUERY}
            spellCheck={false}
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run(query);
            }}
          />
        </label>
        <p className="row">
          {running ? (
            <Button look="primary" onPress={stop}>
              Stop
            </Button>
          ) : (
            <Button look="primary" disabled={query.trim() === ""} onPress={() => run(query)}>
              Run
            </Button>
          )}
          <span className="quiet">
            Ctrl Enter runs it. The first one fetches the engine, some 1.5 MB.
          </span>
        </p>
        <OutcomePart outcome={outcome} onClose={onClose} />
      </div>
    </Sheet>
  );
}

function OutcomePart(props: {
  readonly outcome: Outcome;
  readonly onClose: () => void;
}): ReactNode {
  const { outcome, onClose } = props;
  switch (outcome.at) {
    case "start":
      return null;
    case "running":
      return <p role="status">The query runs …</p>;
    case "stopped":
      return <p role="status">Stopped.</p>;
    case "failed":
      return (
        <p className="notice" role="alert">
          {outcome.words}
        </p>
      );
    case "answered":
      return <QueryResult answer={outcome.answer} onClose={onClose} />;
  }
}

interface Queries {
  readonly outcome: Outcome;
  readonly run: (query: string) => void;
  readonly stop: () => void;
}

/** Runs queries over the record under the lens of the page; the engine ends with the sheet. */
function useQueries({ host, store, selectors, announce }: AppTools): Queries {
  const { dataset } = selectors;
  const [outcome, setOutcome] = useState<Outcome>({ at: "start" });
  const desk = useRef<{ readonly lens: string; readonly desk: QueryDesk } | null>(null);
  useEffect(() => () => desk.current?.desk.stop(), []);
  const deskOf = (): QueryDesk => {
    const lens = lensInput(readableLens(dataset, store.state().lens));
    const key = JSON.stringify(lens);
    if (desk.current?.lens !== key) {
      desk.current?.desk.stop();
      const statements = host.writeRecord({ form: "n-quads", lens }).then((written) => {
        if (isFailure(written)) throw new Error(written.failure.message);
        return written;
      });
      desk.current = { lens: key, desk: openQueryDesk(statements) };
    }
    return desk.current.desk;
  };
  const tell = (next: Outcome, words: string): void => {
    setOutcome(next);
    announce(words);
  };
  const ask = async (query: string): Promise<void> => {
    setOutcome({ at: "running" });
    try {
      const found = await deskOf().run(query, MOST_ROWS, SECONDS);
      if (found === "stopped") return tell({ at: "stopped" }, "Stopped.");
      const words =
        found === "late"
          ? `The query took more than ${SECONDS} seconds and was stopped. Ask for less of the record.`
          : "problem" in found
            ? wordProblem(query, found)
            : null;
      if (words !== null) return tell({ at: "failed", words }, "The query gave no answer.");
      const answer = found as SparqlAnswer;
      tell(
        { at: "answered", answer },
        "truth" in answer ? (answer.truth ? "Yes." : "No.") : wordFound(answer),
      );
    } catch (error) {
      desk.current = null;
      const words = `The query could not be run. ${(error as Error).message}`;
      tell({ at: "failed", words }, "The query could not be run.");
    }
  };
  return { outcome, run: (query) => void ask(query), stop: () => desk.current?.desk.stop() };
}
