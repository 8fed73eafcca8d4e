import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAnswerClient } from "../worker/answer-client.ts";
import { createAnnouncer } from "./announcer.ts";
import { canDrawWebGl } from "./canvas/web-gl.ts";
import { loadRecord } from "./load-record.ts";
import { App, applyTheme } from "./panel/app.tsx";
import { AppContext, type AppTools } from "./panel/app-context.tsx";
import { BugBoundary } from "./panel/bug-boundary.tsx";
import { loadDrawing } from "./panel/graph-view.tsx";
import { INITIAL_STATE } from "./state/app-state.ts";
import { readPreferences } from "./state/preferences.ts";
import { createSelectors, readableLens } from "./state/selectors.ts";
import { createShown } from "./state/shown.ts";
import { createStore } from "./state/store.ts";
import { wholeQuestion } from "./state/whole-question.ts";
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./style/frame.css";
import "./style/ask.css";
import "./style/graph-view.css";
import "./style/table-view.css";
import "./style/facts.css";
import "./style/answer.css";
import "./style/figures.css";
import "./style/about.css";
import "./style/narrow.css";
import "./style/print.css";

async function start(root: HTMLElement): Promise<void> {
  applyTheme(readPreferences(window).theme);
  const webGl = canDrawWebGl();
  // A phone has no room for the graph, and a browser without WebGL cannot draw it: both open the table first.
  const tableFirst = matchMedia("(max-width: 600px)").matches || !webGl.ok;
  // A drawing that cannot be fetched is asked for again, and explained, where it is needed.
  const drawing = tableFirst ? null : loadDrawing().catch(() => null);
  // Its worker starts while the record is on its way.
  const answers = createAnswerClient();
  const { dataset, text, problem } = await loadRecord(import.meta.env.BASE_URL, fetch.bind(window));
  await drawing;
  if (dataset === null) {
    const message = document.createElement("p");
    message.className = "boot-problem";
    message.setAttribute("role", "alert");
    message.textContent = problem;
    root.replaceChildren(message);
    return;
  }
  const region = document.createElement("p");
  region.className = "visually-hidden";
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
  answers.begin(text);
  const store = createStore(window, { ...INITIAL_STATE, view: tableFirst ? "table" : "graph" });
  const shown = createShown(store, {
    ask: (question, lens) => answers.ask(wholeQuestion(question, readableLens(dataset, lens))),
    stop: answers.stop,
  });
  const tools: AppTools = {
    store,
    shown,
    ask: answers.ask,
    selectors: createSelectors(dataset, shown.answer),
    webGl,
    announce: createAnnouncer(region),
  };
  createRoot(root).render(
    <StrictMode>
      <AppContext value={tools}>
        <BugBoundary>
          <App />
        </BugBoundary>
      </AppContext>
    </StrictMode>,
  );
  void import("./style/hangul.css");
}

const root = document.getElementById("root");
if (root !== null) void start(root);
