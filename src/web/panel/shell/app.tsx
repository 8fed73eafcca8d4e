import { type ReactNode, startTransition, useEffect, useState } from "react";
import {
  keepPreferences,
  type Preferences,
  readPreferences,
} from "../../state/address/preferences.ts";
import { AskPanel } from "../ask/ask-panel.tsx";
import { SlotSearch } from "../ask/entity-picker.tsx";
import type { FileNote } from "../ask/open-file.tsx";
import { useOpenSheet } from "../command/command-sheets.tsx";
import { LensFold } from "../lens/lens-bar.tsx";
import { useSelected } from "../part/app-context.tsx";
import { useNarrow } from "../part/use-narrow.ts";
import { Told } from "../story/story.tsx";
import { CentreView } from "./centre-view.tsx";
import { DetailPanel } from "./detail-panel.tsx";
import { AlternativesPage, EdgePage, EmbeddedView, EntityPage, FactCard } from "./late-pages.tsx";
import { NewReleaseNotice } from "./new-release.tsx";
import { Problems } from "./problems.tsx";
import { TopBar } from "./top-bar.tsx";

/** The page as it is opened, or the view alone where it stands inside of another. */
export function App(): ReactNode {
  const embedded = useSelected(({ embed }) => embed);
  return embedded ? <EmbeddedView /> : <WholePage />;
}

/** The page: lens bar above, Ask left, view in the middle, details right; in one column, the details first. */
function WholePage(): ReactNode {
  const [preferences, setPreferences] = useState(() => readPreferences(window));
  const [fileNote, setFileNote] = useState<FileNote | null>(null);
  const sheet = useOpenSheet();
  const narrow = useNarrow();
  // In one column the panels are read first.
  const stands = useFirstPicture() || narrow;
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
  const ask = stands ? (
    <AskPanel
      key="ask"
      onOpened={setFileNote}
      preferences={preferences}
      keep={keep}
      sheet={sheet}
    />
  ) : (
    <div key="ask" className="panel ask-panel" />
  );
  const view = (
    <CentreView
      key="view"
      strip={preferences.timeStrip}
      onStrip={(timeStrip) => keep({ timeStrip })}
    />
  );
  const details = stands ? (
    <DetailPanel key="details" note={fileNote} />
  ) : (
    <div key="details" className="panel detail-panel" />
  );
  return (
    <div className="app">
      <SkipLinks />
      <TopBar preferences={preferences} keep={keep} />
      <Problems />
      <NewReleaseNotice />
      <Told />
      <div
        className="columns"
        data-ask={preferences.askPanel}
        data-detail={preferences.detailPanel}
        data-wide={wide}
      >
        {/* What is read first stands first, for the eye as for the keyboard; a part that moves keeps its state. */}
        {narrow ? [details, ask, <LensFold key="lens" />, view] : [ask, view, details]}
      </div>
    </div>
  );
}

/** Asked for most, and what a press on the picture, the table or a name opens. */
const PAGES_SOON = [AlternativesPage, EntityPage, EdgePage, FactCard, SlotSearch];

/** Whether the first picture is drawn. What stands beside it, and the pages that are fetched ahead, come after it. */
function useFirstPicture(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    startTransition(() => setDrawn(true));
    return whenIdle(() => {
      for (const page of PAGES_SOON) page.preload();
    });
  }, []);
  return drawn;
}

/** How long what can wait is put off at most, ms. */
const IDLE_MS = 2000;

/** Calls back once the page has nothing to do, unless it is taken back. Safari does not say when that is. */
function whenIdle(act: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(act, IDLE_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: IDLE_MS });
  return () => cancelIdleCallback(handle);
}

// Buttons and no links: the address holds the state, and a link inside the page would write to it.
function SkipLinks(): ReactNode {
  const focus = (id: string): void => document.getElementById(id)?.focus();
  return (
    <>
      <button type="button" className="skip-link" onClick={() => focus("main-view")}>
        Skip to the view
      </button>
      <button type="button" className="skip-link" onClick={() => focus("details")}>
        Skip to the answer and the details
      </button>
    </>
  );
}

/** Sets the theme that was chosen; without one the system's holds. */
export function applyTheme(theme: Preferences["theme"]): void {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
