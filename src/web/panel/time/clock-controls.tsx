import { type ReactNode, useState } from "react";
import { CLOCK_WORDS, wordDay } from "../../state/words/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { DateInput } from "../../ui/date-input.tsx";
import type { HeldClock } from "./use-clock.ts";

const EVENTS = {
  trueAt: "date on which something begins or ends",
  knownBy: "date on which a source came out",
} as const;

/** The date of a clock as a field, with steps from event to event. */
export function ClockControls({ clock }: { readonly clock: HeldClock }): ReactNode {
  const { name, date, day, set } = clock;
  const [before, after] = [clock.next(-1), clock.next(1)];
  const step = (to: string | null): void => {
    if (to !== null) set(to, { burst: `events ${name}` });
  };
  return (
    <fieldset className="clock" aria-label={CLOCK_WORDS[name]}>
      <span className="clock-name" aria-hidden="true">
        {CLOCK_WORDS[name]}
      </span>
      <Button
        look="plain"
        label={`${CLOCK_WORDS[name]}: previous ${EVENTS[name]}`}
        disabled={before === null}
        onPress={() => step(before)}
      >
        ‹
      </Button>
      <DayField
        key={day ?? ""}
        label={`${CLOCK_WORDS[name]}: day`}
        day={day ?? ""}
        onSet={(next) => set(next, `field ${name}`)}
      />
      <Button
        look="plain"
        label={`${CLOCK_WORDS[name]}: next ${EVENTS[name]}`}
        disabled={after === null}
        onPress={() => step(after)}
      >
        ›
      </Button>
      <Button
        look="plain"
        label={`${CLOCK_WORDS[name]}: any date`}
        disabled={date === null}
        onPress={() => set(null)}
      >
        {date !== null && date !== day ? `Any date (now ${wordDay(date)})` : "Any date"}
      </Button>
    </fieldset>
  );
}

/** A year that is still being typed, such as 0202, is none. */
const WHOLE_YEAR = "1000";

function DayField(props: {
  readonly label: string;
  readonly day: string;
  readonly onSet: (day: string) => void;
}): ReactNode {
  const { label, day, onSet } = props;
  const [typed, setTyped] = useState(day);
  return (
    <DateInput
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (next >= WHOLE_YEAR) onSet(next);
      }}
    />
  );
}
