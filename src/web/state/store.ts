import { readAddress, writeAddress } from "./address.ts";
import type { AppState } from "./app-state.ts";
import type { Transition } from "./transitions.ts";

/** The one state of the page, kept in the address. */
export interface Store {
  state(): AppState;
  /** What of the last address could not be read. */
  problems(): readonly string[];
  /**
   * Makes the next state. Each change is a step that "back" takes back; changes of one gesture, such as a slider
   * that is being moved, are one step together.
   */
  change(transition: Transition, gesture?: string): void;
  /** Ends the gesture that is under way: the next change is a step of its own. */
  endGesture(): void;
  dismissProblems(): void;
  subscribe(listener: () => void): () => void;
}

/** Least time between two writings of the address within a gesture, ms. */
const WRITE_PAUSE_MS = 200;

/**
 * Starts from the address of the page and follows it.
 *
 * @param first the state that an empty address stands for on this device
 */
export function createStore(page: Window, first: AppState): Store {
  let { state, problems } = readAddress(page.location.hash, first);
  let underWay: string | null = null;
  let waiting: { readonly url: string; readonly timer: ReturnType<typeof setTimeout> } | null =
    null;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  // Browsers refuse an address that is rewritten too often, so a gesture writes it in pauses and at its end.
  const writeWaiting = (): void => {
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    page.history.replaceState(null, "", waiting.url);
    waiting = null;
  };
  const reread = (): void => {
    underWay = null;
    clearTimeout(waiting?.timer);
    waiting = null;
    ({ state, problems } = readAddress(page.location.hash, first));
    tell();
  };
  page.addEventListener("popstate", reread);
  page.addEventListener("hashchange", reread);
  return {
    state: () => state,
    problems: () => problems,
    change: (transition, gesture) => {
      const next = transition(state);
      if (next === state) return;
      const before = writeAddress(state, first);
      const address = writeAddress(next, first);
      state = next;
      const url = address === "" ? page.location.pathname + page.location.search : `#${address}`;
      const goesOn = gesture !== undefined && gesture === underWay;
      underWay = gesture ?? null;
      if (!goesOn) writeWaiting();
      if (goesOn)
        waiting = { url, timer: waiting?.timer ?? setTimeout(writeWaiting, WRITE_PAUSE_MS) };
      else if (address === before) page.history.replaceState(null, "", url);
      else page.history.pushState(null, "", url);
      tell();
    },
    endGesture: () => {
      underWay = null;
      writeWaiting();
    },
    dismissProblems: () => {
      problems = [];
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
