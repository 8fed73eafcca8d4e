import { type ReactNode, useId } from "react";
import {
  type NumberField,
  readNumber,
  wordExact,
  writeNumber,
} from "../../core/model/read-number.ts";

interface NumberTextProps {
  readonly label: string;
  /** As it was typed. */
  readonly text: string;
  readonly field: NumberField;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
  /** `beside`: only a screen reader says the label, and the unit stands behind the field. */
  readonly look?: "labelled" | "beside";
  /** What still counts while the text is none; said with what is wrong. */
  readonly kept?: number | null;
}

/** A field for a number as people write it. Under it stands how it was read, or why it was not. */
export function NumberText(props: NumberTextProps): ReactNode {
  const { label, text, field, onType, onLeave, look = "labelled", kept = null } = props;
  const id = useId();
  const note = `${id}-note`;
  const { words, wrong } = wordReading(text, field, kept);
  const input = (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      value={text}
      aria-invalid={wrong}
      {...(look === "beside" ? { "aria-label": label } : {})}
      {...(words === "" ? {} : { "aria-describedby": note })}
      onChange={(event) => onType(event.target.value)}
      onBlur={() => onLeave?.()}
    />
  );
  return (
    <>
      {look === "beside" ? (
        <span className="number-beside">
          {input}
          {field.unit !== undefined && <span>{field.unit}</span>}
        </span>
      ) : (
        <label className="number-input" htmlFor={id}>
          <span>{label}</span>
          {input}
        </label>
      )}
      {words !== "" && (
        <span id={note} className={wrong ? "number-note number-wrong" : "number-note"}>
          {words}
        </span>
      )}
    </>
  );
}

function wordReading(
  text: string,
  field: NumberField,
  kept: number | null,
): { readonly words: string; readonly wrong: boolean } {
  if (text === "") return { words: "", wrong: false };
  const unit = field.unit === undefined ? "" : ` ${field.unit}`;
  const read = readNumber(text, field);
  if ("problem" in read) {
    const still = kept === null ? "" : ` ${wordExact(kept)}${unit} still counts.`;
    return { words: `“${text}” ${read.problem}.${still}`, wrong: true };
  }
  // What is written plainly needs no second writing.
  const plain = text === String(read.value) || text === writeNumber(read.value);
  return { words: plain ? "" : `read as ${wordExact(read.value)}${unit}`, wrong: false };
}
