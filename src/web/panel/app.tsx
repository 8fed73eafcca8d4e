import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { LEGIBLE } from "../state/focus.ts";
import { keepPreferences, type Preferences, readPreferences } from "../state/preferences.ts";
import { findLensProblems, readableLens, summarise } from "../state/selectors.ts";
import {
  askQuestion,
  changeLens,
  chooseLayout,
  chooseScope,
  chooseView,
  FOUNDING_QUESTION,
} from "../state/transitions.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { useApp, useSelected } from "./app-context.tsx";
import { AskPanel } from "./ask-panel.tsx";
import { DetailPanel } from "./detail-panel.tsx";
import { GraphView } from "./graph-view.tsx";
import { LensBar } from "./lens-bar.tsx";
import type { FileNote } from "./open-file.tsx";
import { TableView } from "./table-view.tsx";

/** The page: lens bar above, Ask left, view in the middle, details right. */
export function App(): ReactNode {
  const [preferences, setPreferences] = useState(() => readPreferences(window));
  const [fileNote, setFileNote] = useState<FileNote | null>(null);
  const keep = (changed: Partial<Preferences>): void => {
    const next = { ...preferences, ...changed };
    setPreferences(next);
    keepPreferences(window, next);
    applyTheme(next.theme);
  };
  const shown = useSelected(({ question, opened }) =>
    JSON.stringify([question?.operation, opened]),
  );
  // An answer that is asked for while its panel is closed opens the panel.
  const asked = useSelected(({ question, opened }) => question !== null || opened !== null);
  const wide = useSelected(({ question }) => question?.operation === "compare");
  useEffect(() => {
    if (shown !== "" && asked) setPreferences((before) => ({ ...before, detailPanel: "open" }));
  }, [shown, asked]);
  return (
    <div
      className="app"
      data-ask={preferences.askPanel}
      data-detail={preferences.detailPanel}
      data-wide={wide}
    >
      <button type="button" className="skip-link" onClick={skipToView}>
        Skip to the view
      </button>
      <TopBar preferences={preferences} keep={keep} />
      <Problems />
      <AskPanel onOpened={setFileNote} />
      <CentreView />
      <DetailPanel note={fileNote} />
    </div>
  );
}

// A button and no link: the address holds the state, and a link inside the page would write to it.
function skipToView(): void {
  document.getElementById("main-view")?.focus();
}

/** Sets the theme that was chosen; without one the system's holds. */
export function applyTheme(theme: Preferences["theme"]): void {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function TopBar(props: {
  readonly preferences: Preferences;
  readonly keep: (changed: Partial<Preferences>) => void;
}): ReactNode {
  const { preferences, keep } = props;
  const dark =
    preferences.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const toggle = (panel: "askPanel" | "detailPanel"): void =>
    keep({ [panel]: preferences[panel] === "open" ? "closed" : "open" });
  return (
    <header className="top-bar">
      <h1>
        Second <span>Source</span>
      </h1>
      <LensBar />
      <div className="top-actions">
        <CopyLink />
        <Button look="bordered" onPress={() => keep({ theme: dark === "dark" ? "light" : "dark" })}>
          {dark === "dark" ? "Light" : "Dark"}
        </Button>
        <span className="panel-toggles">
          <Button
            look="bordered"
            label="Left panel"
            expanded={preferences.askPanel === "open"}
            onPress={() => toggle("askPanel")}
          >
            ◧
          </Button>
          <Button
            look="bordered"
            label="Right panel"
            expanded={preferences.detailPanel === "open"}
            onPress={() => toggle("detailPanel")}
          >
            ◨
          </Button>
        </span>
      </div>
    </header>
  );
}

function CopyLink(): ReactNode {
  const { announce } = useApp([]);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = (): void => {
    const done = (): void => {
      setCopied("yes");
      announce("Link copied.");
      setTimeout(() => setCopied("no"), 2000);
    };
    navigator.clipboard?.writeText(location.href).then(done, () => setCopied("failed")) ??
      setCopied("failed");
  };
  return (
    <>
      <Button look="bordered" onPress={copy}>
        {copied === "yes" ? "Link copied" : "Copy link"}
      </Button>
      {copied === "failed" && <span className="quiet">Copy it from the address bar.</span>}
    </>
  );
}

/** What of the address could not be read. */
function Problems(): ReactNode {
  const { store, state, selectors } = useApp(["lens"]);
  const unread = useSyncExternalStore(store.subscribe, store.problems);
  const lensProblems = findLensProblems(selectors.dataset, state.lens);
  const problems = [...unread, ...lensProblems];
  if (problems.length === 0) return null;
  return (
    <section className="problems" role="alert" aria-label="About this link">
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <Button
        look="plain"
        onPress={() => {
          store.dismissProblems();
          const { sources, scenario } = readableLens(selectors.dataset, state.lens);
          if (lensProblems.length > 0) store.change(changeLens({ sources, scenario }));
        }}
      >
        Close
      </Button>
    </section>
  );
}

function CentreView(): ReactNode {
  const { state, store, selectors } = useApp(["view", "layout", "scope", "lens"]);
  const graph = selectors.graph(state);
  const drawing = useSelected(selectors.drawing);
  const asked = useSelected(({ question }) => question !== null);
  return (
    <main className="centre" id="main-view" tabIndex={-1}>
      <div className="view-bar">
        <Choice
          label="View"
          value={state.view}
          options={[
            { value: "graph", label: "Graph" },
            { value: "table", label: "Table" },
          ]}
          onChange={(view) => store.change(chooseView(view))}
        />
        {state.view === "graph" && (
          <Choice
            label="Layout"
            value={state.layout}
            options={[
              { value: "tiers", label: "Tiers" },
              { value: "force", label: "Force" },
            ]}
            onChange={(layout) => store.change(chooseLayout(layout))}
          />
        )}
        {drawing.whole > LEGIBLE && (
          <Choice
            label="Drawn"
            value={state.scope}
            options={[
              { value: "case", label: "Case" },
              { value: "record", label: "Whole record" },
            ]}
            onChange={(scope) => store.change(chooseScope(scope))}
          />
        )}
        {!asked && (
          <Button look="primary" onPress={() => store.change(askQuestion(FOUNDING_QUESTION))}>
            Who else can supply BMW?
          </Button>
        )}
        <p className="summary">{summarise(graph, drawing)}</p>
      </div>
      {state.view === "graph" ? <GraphView /> : <TableView />}
    </main>
  );
}
