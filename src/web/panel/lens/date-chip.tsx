import { type ReactNode, useState } from "react";
import { parseEdtf, wordDate } from "../../../core/model/period.ts";
import { moveClock } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { DateInput } from "../../ui/date-input.tsx";
import { useAsked } from "../part/app-context.tsx";
import { Chip } from "../part/chip.tsx";

interface DateChipProps {
  readonly name: "trueAt" | "knownBy";
  readonly label: string;
  readonly hint: string;
}

/** A date of the lens. */
export function DateChip({ name, label, hint }: DateChipProps): ReactNode {
  const { state, store, selectors } = useAsked(["lens"]);
  const date = selectors.graph(state).lens[name];
  return (
    <Chip name={label} value={date === null ? "any date" : wordDate(date)}>
      {(close) => (
        <DateForm
          date={date}
          hint={hint}
          onSet={(value) => {
            store.change(moveClock(name, value));
            close();
          }}
        />
      )}
    </Chip>
  );
}

/** A day, month or year. However it is given, it counts once it is set. */
function DateForm(props: {
  readonly date: string | null;
  readonly hint: string;
  readonly onSet: (date: string | null) => void;
}): ReactNode {
  const { date, hint, onSet } = props;
  const [typed, setTyped] = useState(date ?? "");
  const wrong = typed !== "" && parseEdtf(typed) === null;
  const ready = typed !== "" && !wrong;
  return (
    <form
      className="date-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSet(typed);
      }}
    >
      <p>{hint}</p>
      <DateInput labelled label="Day" value={typed} onChange={setTyped} />
      <label>
        Or a month or year
        <input
          value={typed}
          placeholder="2025-07"
          aria-invalid={wrong}
          onChange={(event) => setTyped(event.target.value.trim())}
        />
      </label>
      {wrong && (
        <p className="notice" role="alert">
          “{typed}” is no date. Write 2025, 2025-07 or 2025-07-31.
        </p>
      )}
      <p className="row">
        <button type="submit" className="button button-bordered" disabled={!ready}>
          Set
        </button>
        <Button look="plain" onPress={() => onSet(null)}>
          Any date
        </Button>
      </p>
    </form>
  );
}
