import { keepEqual } from "../keep-equal.ts";
import type { Place } from "./trail.ts";

/** What the history of the browser holds for a step, beside its address. */
export interface Step {
  readonly trail: readonly Place[];
  /** How many steps this page had made when it came here. */
  readonly at: number;
  /** The addresses of the steps before, the nearest last; at most `STEPS_KEPT`. */
  readonly past: readonly string[];
}

/** How many steps back are listed. The browser may go back further. */
const STEPS_KEPT = 50;

/** What was done, as a list that can be gone back and forward in: addresses of states. */
export interface Steps {
  readonly at: number;
  /** Before the present one, the nearest last. */
  readonly past: readonly string[];
  readonly present: string;
  /** After the present one, the nearest first. After the page was loaded anew they are known to the browser only. */
  readonly ahead: readonly string[];
}

/** The steps of the page, as its history goes on or is gone through. */
export interface StepLine {
  steps(): Steps;
  /** The present one as the history is to hold it. */
  step(): Step;
  /** Goes on to an address: by a step, or within the present one. */
  take(present: string, trail: readonly Place[], isStep: boolean): void;
  /** So many steps, or as many as there are that way. */
  reach(by: number): number;
  /** Follows the browser to where it went; whether this page had made that step. An address that somebody typed is one more. */
  follow(present: string): boolean;
}

/** Begins where the page is. */
export function makeStepLine(page: Window, begun: string): StepLine {
  const { trail: first, ...rest } = stepIn(page) ?? { trail: [], at: 0, past: [] };
  let trail = first;
  let steps: Steps = { ...rest, present: begun, ahead: [] };
  const goOn = (present: string): void => {
    const past = [...steps.past, steps.present].slice(-STEPS_KEPT);
    steps = { at: steps.at + 1, past, present, ahead: [] };
  };
  return {
    steps: () => steps,
    step: () => ({ trail, at: steps.at, past: steps.past }),
    take: (present, followed, isStep) => {
      trail = keepEqual(trail, followed);
      if (isStep) goOn(present);
      else if (present !== steps.present) steps = { ...steps, present };
    },
    reach: (by) => Math.max(-steps.past.length, Math.min(steps.ahead.length, by)),
    follow: (present) => {
      const kept = stepIn(page);
      trail = kept?.trail ?? [];
      if (kept !== null) steps = moveTo(steps, kept, present);
      else if (present !== steps.present) goOn(present);
      return kept !== null;
    },
  };
}

/** The list after the browser went to another of its steps. */
function moveTo(steps: Steps, { at, past }: Step, present: string): Steps {
  const line = [...steps.past, steps.present, ...steps.ahead];
  const index = steps.past.length + at - steps.at;
  return { at, past, present, ahead: index >= 0 ? line.slice(index + 1) : [] };
}

/** What the history holds for the present entry; null where this page has not made it. */
export function stepIn({ history }: Window): Step | null {
  const kept: unknown = history.state;
  const isStep = typeof kept === "object" && kept !== null && "trail" in kept && "past" in kept;
  return isStep ? (kept as Step) : null;
}
