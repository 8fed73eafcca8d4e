import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { stepDay, stepOfKey } from "../../state/time/days.ts";
import type { TimeScale } from "../../state/time/scale.ts";
import { CLOCK_WORDS, wordDay } from "../../state/words/time-words.ts";
import type { HeldClock } from "./use-clock.ts";

interface ClockHandleProps {
  readonly clock: HeldClock;
  readonly scale: TimeScale;
}

/** The handle of a date on the axis, with the lane that it is dragged along or pressed in. */
export function ClockHandle({ clock, scale }: ClockHandleProps): ReactNode {
  const { name, day, date } = clock;
  const dayUnder = ({ currentTarget, clientX }: PointerEvent): string => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return scale.dayAt((clientX - left) / width);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOfKey(event);
    const next =
      event.key === "Home"
        ? scale.first
        : event.key === "End"
          ? scale.last
          : step === null
            ? undefined
            : stepDay(clock.day ?? clock.from, step);
    if (event.key === "Delete") clock.set(null, `keys ${name}`);
    else if (next !== undefined) clock.set(next, `keys ${name}`);
    else return;
    event.preventDefault();
  };
  const place = day === null ? 1 : scale.placeOf(day);
  const words = day !== null && day !== date ? wordDay(day) : wordDay(date);
  return (
    <div
      className={`time-lane time-lane-${name}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        clock.drag(dayUnder(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) clock.drag(dayUnder(event));
      }}
      onPointerUp={clock.letGo}
      onPointerCancel={clock.letGo}
    >
      <div
        className="time-handle"
        role="slider"
        tabIndex={0}
        aria-label={CLOCK_WORDS[name]}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(place * 100)}
        aria-valuetext={words}
        aria-orientation="horizontal"
        data-any={day === null}
        style={{ left: `${place * 100}%` }}
        onKeyDown={onKeyDown}
      >
        <span className="time-knob" />
      </div>
    </div>
  );
}
