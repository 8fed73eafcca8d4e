import { type ReactNode, useId } from "react";

interface NotedInputProps {
  readonly label: string;
  /** As it was typed. */
  readonly text: string;
  /** What stands under it; "" = nothing. */
  readonly note: string;
  /** Whether the note says what is wrong with the text. */
  readonly wrong: boolean;
  /** The sign of its unit; "" where it has none. */
  readonly unit: string;
  /** `beside`: only a screen reader says the label, and the unit stands behind the field. */
  readonly look: "labelled" | "beside";
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
}

/** A field for a number as text, with a note under it on what it was taken for. */
export function NotedInput(props: NotedInputProps): ReactNode {
  const { label, text, note, wrong, unit, look, onType, onLeave } = props;
  const id = useId();
  const noteId = `${id}-note`;
  const input = (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      value={text}
      aria-invalid={wrong}
      {...(look === "beside" ? { "aria-label": label } : {})}
      {...(note === "" ? {} : { "aria-describedby": noteId })}
      onChange={(event) => onType(event.target.value)}
      onBlur={() => onLeave?.()}
    />
  );
  return (
    <>
      {look === "beside" ? (
        <span className="number-beside">
          {input}
          {unit !== "" && <span>{unit}</span>}
        </span>
      ) : (
        <label className="number-input" htmlFor={id}>
          <span>{label}</span>
          {input}
        </label>
      )}
      {note !== "" && (
        <span id={noteId} className={wrong ? "number-note number-wrong" : "number-note"}>
          {note}
        </span>
      )}
    </>
  );
}
