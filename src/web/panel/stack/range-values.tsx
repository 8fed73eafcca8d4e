import { type ReactNode, useId, useState } from "react";
import { parseEdtf } from "../../../core/model/period.ts";
import { readNumber } from "../../../core/model/reading/read-number.ts";
import { UNITS } from "../../../core/model/vocabulary.ts";
import { useApp } from "../part/app-context.tsx";
import { NumberText } from "../part/number-input.tsx";

const FIELD = { min: 0, max: 1e9 } as const;

/** A bound for a number, as people write it. */
export function NumberValue(props: {
  readonly facet: "capacity" | "independent";
  readonly onSet: (values: readonly string[]) => void;
}): ReactNode {
  const { facet, onSet } = props;
  const { selectors } = useApp([]);
  const [by, setBy] = useState(">=");
  const [text, setText] = useState("");
  const read = text === "" ? null : readNumber(text, FIELD);
  const unit =
    facet === "capacity" ? UNITS[selectors.dataset.criteria.capacityUnit].many : "sources";
  return (
    <form
      className="range-value"
      onSubmit={(event) => {
        event.preventDefault();
        if (read !== null && "value" in read) onSet([`${by}${read.value}`]);
      }}
    >
      <Bound
        value={by}
        options={[
          [">=", "At least"],
          [">", "Over"],
          ["<=", "At most"],
          ["<", "Under"],
        ]}
        onChange={setBy}
      />
      <NumberText
        label={`Number of ${unit}`}
        text={text}
        field={FIELD}
        look="beside"
        onType={setText}
      />
      <span>{unit}</span>
      <button
        type="submit"
        className="button button-bordered"
        disabled={read === null || "problem" in read}
      >
        Set
      </button>
    </form>
  );
}

/** A bound for a day, a month or a year. */
export function DateValue(props: {
  readonly onSet: (values: readonly string[]) => void;
}): ReactNode {
  const [by, setBy] = useState(">=");
  const [text, setText] = useState("");
  const noteId = useId();
  const wrong = text !== "" && parseEdtf(text) === null;
  return (
    <form
      className="range-value"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== "" && !wrong) props.onSet([by === "=" ? text : `${by}${text}`]);
      }}
    >
      <Bound
        value={by}
        options={[
          [">=", "Since"],
          ["<=", "Until"],
          ["=", "In"],
        ]}
        onChange={setBy}
      />
      <input
        aria-label="Day, month or year"
        placeholder="2026-06"
        value={text}
        aria-invalid={wrong}
        {...(wrong ? { "aria-describedby": noteId } : {})}
        onChange={(event) => setText(event.target.value.trim())}
      />
      <button type="submit" className="button button-bordered" disabled={text === "" || wrong}>
        Set
      </button>
      {wrong && (
        <p id={noteId} className="number-note number-wrong">
          “{text}” is no date. Write 2026, 2026-06 or 2026-06-30.
        </p>
      )}
    </form>
  );
}

function Bound(props: {
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <select
      aria-label="How it is compared"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {props.options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
