import type { AppState } from "../app-state.ts";
import { keepEqual } from "../keep-equal.ts";
import type { Transition } from "../transitions.ts";
import { readAddress, writeAddress } from "./address.ts";
import { makeAddressWriter } from "./address-writer.ts";
import { type Gesture, makeGesture } from "./gesture.ts";
import { makeStepLine, type Steps } from "./steps.ts";
import { followTrail, isBelow, isSamePage, type Place, placeBelow } from "./trail.ts";

/** The one state of the page, kept in the address. */
export interface Store {
  state(): AppState;
  /** What of the last address could not be read. */
  problems(): readonly string[];
  /** Makes the next state. Each change is a step that "back" takes back; those of one gesture are one step together. */
  change(transition: Transition, gesture?: Gesture): void;
  /** Ends the gesture that is under way: the next change is a step of its own. */
  endGesture(): void;
  /** What was done and can be undone or done again; the same object until it changes. */
  steps(): Steps;
  /** The state that stands at an address of the list. */
  stateAt(address: string): AppState;
  /** Goes so many steps back where negative, or forward; no further than the steps that are listed. */
  go(by: number): void;
  /** The pages that the present one stands over, the nearest last. */
  trail(): readonly Place[];
  /** Goes to the page that the present one stands over, as it was left. */
  back(): void;
  /** Whether the present page was come back to, and not opened anew. */
  returned(): boolean;
  dismissProblems(): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Starts from the address of the page and follows it.
 *
 * @param first the state that an empty address stands for on this device
 */
export function createStore(page: Window, first: AppState): Store {
  let { state, problems } = readAddress(page.location.hash, first);
  const line = makeStepLine(page, writeAddress(state, first));
  let returned = false;
  const address = makeAddressWriter(page, line.step);
  const gesture = makeGesture();
  const { tell, subscribe } = makeListeners();
  // So that coming back to here is told from an address that somebody types.
  const mark = (): void => page.history.replaceState(line.step(), "", page.location.href);
  mark();
  let readHash: string | null = null;
  const reread = (): void => {
    readHash = page.location.hash;
    gesture.end();
    address.drop();
    const read = readAddress(readHash, first);
    // What stays the same stays the same object: its answer is known, and what is drawn of it stays.
    state = keepEqual(state, read.state);
    problems = keepEqual(problems, read.problems);
    returned = line.follow(writeAddress(state, first));
    if (!returned) mark();
    tell();
  };
  page.addEventListener("popstate", reread);
  // Browsers tell most changes twice.
  page.addEventListener("hashchange", () => page.location.hash === readHash || reread());
  onLettingGo(page, () => gesture.letGo() && address.flush());
  const goTo = (next: AppState, how?: Gesture, isBack = false): void => {
    if (next === state) return;
    const [before, after] = [writeAddress(state, first), writeAddress(next, first)];
    const { trail } = line.step();
    if (!isSamePage(state, next)) returned = isBack || isBelow(trail, next);
    const goesOn = gesture.take(how);
    line.take(after, followTrail(trail, state, next), !goesOn && after !== before);
    state = next;
    address.write(after, goesOn ? "soon" : after === before ? "here" : "step");
    tell();
  };
  return {
    state: () => state,
    problems: () => problems,
    change: (transition, how) => goTo(transition(state), how),
    endGesture: () => {
      gesture.end();
      address.flush();
    },
    steps: line.steps,
    stateAt: (written) => readAddress(written, first).state,
    go: (by) => {
      const most = line.reach(by);
      if (most === 0) return;
      gesture.end();
      address.flush();
      page.history.go(most);
    },
    trail: () => line.step().trail,
    back: () => {
      const { trail, past } = line.step();
      const below = placeBelow(trail, state);
      if (below === null) return;
      const next = { ...state, ...below };
      // Where the step before shows just that, it is not made a second time.
      if (past.at(-1) === writeAddress(next, first)) page.history.back();
      else goTo(next, undefined, true);
    },
    returned: () => returned,
    dismissProblems: () => {
      problems = [];
      tell();
    },
    subscribe,
  };
}

/** Whoever wants to be told of changes. */
function makeListeners(): { tell(): void } & Pick<Store, "subscribe"> {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Tells when a control is let go of: the pointer leaves it, or the focus while no pointer holds it. */
function onLettingGo(page: Window, tell: () => void): void {
  // The focus that leaves another control for the one held ends nothing.
  let isHeld = false;
  page.addEventListener("pointerdown", () => {
    isHeld = true;
  });
  for (const name of ["pointerup", "pointercancel", "blur"]) {
    page.addEventListener(name, () => {
      isHeld = false;
      tell();
    });
  }
  page.addEventListener("focusout", () => {
    if (!isHeld) tell();
  });
}
