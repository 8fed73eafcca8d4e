import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isFailure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { writeStep } from "../core/operation/input/read-steps.ts";
import type { Host } from "../host/host.ts";
import { createWorkerHost } from "../host/worker-host.ts";
import { createAnnouncer } from "./announcer.ts";
import { canDrawWebGl } from "./canvas/program/web-gl.ts";
import { loadDrawing } from "./panel/graph/graph-view.tsx";
import { makeDoor } from "./panel/own/door.ts";
import type { AppTools } from "./panel/part/app-context.tsx";
import { applyTheme } from "./panel/shell/app.tsx";
import { Page } from "./panel/shell/page.tsx";
import { readPreferences } from "./state/address/preferences.ts";
import { type Answering, createShown } from "./state/address/shown.ts";
import { createStore } from "./state/address/store.ts";
import { INITIAL_STATE } from "./state/app-state.ts";
import { createSelectors } from "./state/drawing/selectors.ts";
import { loadRecord } from "./state/load-record.ts";
import { layOwnFiles, type OwnRecord, ownFileOf } from "./state/own/lay-own.ts";
import { createPointed } from "./state/pointed.ts";
import { readableLens } from "./state/readable-lens.ts";
import { lensInput, wholeQuestion } from "./state/whole-question.ts";
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./style/frame.css";
import "./style/ask.css";
import "./style/view/graph.css";
import "./style/view/stack.css";
import "./style/view/table.css";
import "./style/view/time-strip.css";
import "./style/facts.css";
import "./style/answer.css";
import "./style/options.css";
import "./style/figures.css";
import "./style/about.css";
import "./style/compact.css";
import "./style/narrow.css";
import "./style/print.css";

/** How long the first picture waits for the drawing and its letters once everything else is there, ms. */
const DRAWING_MS = 400;
/** How long the reader waits for the record before being told, ms. */
const RECORD_MS = 1500;

async function start(root: HTMLElement): Promise<void> {
  applyTheme(readPreferences(window).theme);
  const webGl = canDrawWebGl();
  // A phone has no room for the graph, and a browser without WebGL cannot draw it: both open the table first.
  const tableFirst = matchMedia("(max-width: 600px)").matches || !webGl.ok;
  // A drawing that cannot be fetched is asked for again, and explained, where it is needed.
  const drawing = tableFirst ? null : loadDrawing().catch(() => null);
  // A picture is laid out by the widths of its names, so without their letters it would be laid out twice.
  const letters = tableFirst ? null : loadLetters(document.body).catch(() => null);
  // Its worker starts while the record is on its way.
  const host = createWorkerHost();
  const late = sayLate(root, "The record is still on its way. The connection may be slow or cut.");
  const opening = import("./state/own/own-shelf.ts").then(({ openOwnShelf }) => openOwnShelf());
  const { dataset, bytes, problem } = await loadRecord(
    import.meta.env.BASE_URL,
    fetch.bind(window),
  );
  await Promise.race([
    Promise.all([drawing, letters]),
    new Promise((resolve) => setTimeout(resolve, DRAWING_MS)),
  ]);
  if (dataset === null) {
    clearTimeout(late);
    return say(root, problem);
  }
  const region = document.createElement("p");
  region.className = "visually-hidden";
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
  host.open(bytes);
  const shelf = await opening;
  const store = createStore(window, {
    ...INITIAL_STATE,
    view: tableFirst ? "table" : "graph",
    own: shelf.files().map(ownFileOf),
  });
  // A link that is copied says which own files the view has.
  if (store.state().own.length > 0) store.change((state) => ({ ...state }));
  const lasting = {
    ...{ store, webGl, door: makeDoor() },
    ...{ pointed: createPointed(), announce: createAnnouncer(region) },
  };
  const lay = (): Promise<OwnRecord> =>
    layOwnFiles(host, dataset, shelf.files(), store.state().own);
  const toolsOf = ({ dataset: laid, ...files }: OwnRecord): AppTools => {
    const shown = createShown(store, answeringBy(host, laid));
    return {
      ...lasting,
      shown,
      // What panels remember of a host is of one record.
      host: { ...host },
      selectors: createSelectors(laid, shown.answer, shown.narrowing),
      own: { ...files, shelf },
    };
  };
  clearTimeout(late);
  const laying = sayLate(root, "Your own files are being laid over the record.");
  // What keeps files from being laid over must not keep the record from being shown.
  const without = { ...NONE_LAID, dataset };
  const { own } = store.state();
  const first = toolsOf(
    own.length === 0
      ? without
      : await lay().catch(() => ({ ...without, wanted: own, refused: own })),
  );
  clearTimeout(laying);
  createRoot(root).render(
    <StrictMode>
      <Page first={first} renew={async () => toolsOf(await lay())} />
    </StrictMode>,
  );
  // Without its own letters the page has those of the system.
  import("./style/hangul.css").catch(() => null);
}

const NONE_LAID = { wanted: [], found: [], laid: [], missing: [], refused: [] } as const;

/** The means to have questions about a record answered by a host. */
function answeringBy(host: Host, dataset: Dataset): Answering {
  return {
    ask: (question, lens) => host.ask(wholeQuestion(question, readableLens(dataset, lens))),
    narrow: async (stack, lens) => {
      const look = { lens: lensInput(readableLens(dataset, lens)), asked: stack.map(writeStep) };
      const found = await host.explore({ name: "narrow", ...look });
      if (isFailure(found)) throw new Error(found.failure.message);
      return found;
    },
    stop: host.stop,
  };
}

/** Loads the typeface of an element; its weights are one file. */
function loadLetters(element: HTMLElement): Promise<unknown> {
  return document.fonts.load(`1em ${getComputedStyle(element).fontFamily}`);
}

/** Says after a while what is waited for; until then the page stands there empty, as a sign of life. */
function sayLate(root: HTMLElement, words: string): ReturnType<typeof setTimeout> {
  root.replaceChildren(document.createElement("div"));
  return setTimeout(() => say(root, words), RECORD_MS);
}

/** Words in place of the page. */
function say(root: HTMLElement, words: string): void {
  const box = document.createElement("div");
  box.className = "boot-problem";
  box.setAttribute("role", "alert");
  const message = document.createElement("p");
  message.textContent = words;
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button button-bordered";
  again.textContent = "Load the page again";
  again.addEventListener("click", () => location.reload());
  box.append(message, again);
  root.replaceChildren(box);
}

const root = document.getElementById("root");
if (root !== null) {
  start(root).catch((error: Error) =>
    say(root, `The page could not start, by a mistake in the program: ${error.message}`),
  );
}
