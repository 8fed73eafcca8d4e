import { useEffect, useEffectEvent, useRef, useState } from "react";
import { lastDay } from "../../../core/model/period.ts";
import type { Gesture } from "../../state/address/gesture.ts";
import type { Clock } from "../../state/app-state.ts";
import { nextOf } from "../../state/time/days.ts";
import { moveClock } from "../../state/transitions.ts";
import { useAsked } from "../part/app-context.tsx";

/** Least time between two changes of the picture while a handle is dragged, ms. */
const DRAG_MS = 300;

/** A clock of the lens as its controls hold it. */
export interface HeldClock {
  readonly name: Clock;
  /** The date of the lens, as it is written there; null = any. */
  readonly date: string | null;
  /** Where the handle stands: the day under the pointer in a drag; null = any date. */
  readonly day: string | null;
  /** Where it is moved from where it stands nowhere: the day that answers are about. */
  readonly from: string;
  readonly set: (date: string | null, gesture?: Gesture) => void;
  /** Moves it with the pointer: the picture follows a few times a second, and all of it is one step. */
  readonly drag: (day: string) => void;
  readonly letGo: () => void;
  /** The nearest day before and after on which something begins or ends; null = none. */
  readonly next: (by: 1 | -1) => string | null;
}

/**
 * Holds a clock.
 *
 * @param events days to step to, in order
 */
export function useClock(name: Clock, events: readonly string[]): HeldClock {
  const { state, store, selectors } = useAsked(["lens"]);
  const { lens, asOf } = selectors.graph(state);
  const date = lens[name];
  const [dragged, setDragged] = useState<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const begun = useRef<string | null>(null);
  const latest = useRef<string | null>(null);
  const apply = useEffectEvent(() => {
    waiting.current = null;
    const day = latest.current;
    if (day !== null)
      store.change(
        moveClock(name, day, () => begun.current),
        `drag ${name}`,
      );
  });
  useEffect(
    () => () => {
      if (waiting.current !== null) clearTimeout(waiting.current);
    },
    [],
  );
  const at = date === null ? null : lastDay(date);
  const from = at ?? asOf?.day ?? new Date().toISOString().slice(0, 10);
  return {
    name,
    date,
    day: dragged ?? at,
    from,
    set: (next, gesture) => {
      if (next !== date)
        store.change(
          moveClock(name, next, () => date),
          gesture,
        );
    },
    drag: (day) => {
      if (latest.current === null) begun.current = date;
      latest.current = day;
      setDragged(day);
      waiting.current ??= setTimeout(apply, DRAG_MS);
    },
    letGo: () => {
      if (latest.current === null) return;
      if (waiting.current !== null) clearTimeout(waiting.current);
      apply();
      latest.current = null;
      setDragged(null);
      store.endGesture();
    },
    next: (by) => nextOf(events, dragged ?? from, by),
  };
}
