import { type ReactNode, useId } from "react";
import { UNITS } from "../../../core/model/vocabulary.ts";
import type { NoteField as Field, NoteEntries } from "../../../core/own-notes/note-form.ts";
import { wordChoice, wordNoteField, wordUnit } from "../../state/words/note-words.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { Pick } from "../scenario/scenario-fields.tsx";

interface NoteFieldProps {
  readonly field: Field;
  /** In place of what a field of its name is called. */
  readonly label?: string;
  readonly entries: NoteEntries;
  readonly problem: string | null;
  readonly onEnter: (name: string, text: string) => void;
}

/** One thing that a note asks for, by the sort of answer; what is wrong with it stands under it. */
export function NoteField(props: NoteFieldProps): ReactNode {
  const { field, entries, problem, onEnter } = props;
  const { name, input } = field;
  const text = entries[name] ?? "";
  const { label = wordNoteField(name) } = props;
  const say = (typed: string): void => onEnter(name, typed);
  if (input.type === "entity") {
    return (
      <div className="note-field">
        <Pick label={label} id={text === "" ? null : text} classes={input.classes} onChoose={say} />
        <Problem words={problem} />
      </div>
    );
  }
  if (input.type === "word") {
    const options = input.words.map((value) => ({ value, label: wordChoice(value) }));
    return (
      <div className="note-field">
        <SelectField
          label={label}
          value={text}
          options={[
            { value: "", label: "not known" },
            ...options.filter((one) => one.value !== "unknown"),
          ]}
          onChange={say}
        />
        <Problem words={problem} />
      </div>
    );
  }
  const units =
    input.type === "quantity" ? input.units : name === "value" ? (["", ...ALL_UNITS] as const) : [];
  const [first = ""] = units;
  return (
    <div className="note-field">
      <TextEntry label={label} text={text} problem={problem} onText={say} />
      {units.length > 1 && (
        <SelectField
          label="Unit"
          value={entries[`${name} unit`] ?? first}
          options={units.map((unit) => ({
            value: unit,
            label: unit === "" ? "none: it is text" : wordUnit(unit),
          }))}
          onChange={(unit) => onEnter(`${name} unit`, unit)}
        />
      )}
      {units.length === 1 && first !== "" && <span className="quiet">{wordUnit(first)}</span>}
    </div>
  );
}

const ALL_UNITS = Object.keys(UNITS) as (keyof typeof UNITS)[];

/** A field of text with what is wrong with it. */
export function TextEntry(props: {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
  readonly problem: string | null;
  readonly isLong?: boolean;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { label, text, hint, problem, isLong = false, onText } = props;
  const id = useId();
  const shared = {
    id,
    value: text,
    "aria-invalid": problem !== null,
    ...(problem === null && hint === undefined ? {} : { "aria-describedby": `${id}-note` }),
  };
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea
          {...shared}
          rows={2}
          maxLength={1000}
          onChange={(event) => onText(event.target.value)}
        />
      ) : (
        <input {...shared} maxLength={500} onChange={(event) => onText(event.target.value)} />
      )}
      <span id={`${id}-note`}>
        {problem === null ? (
          hint !== undefined && <span className="quiet">{hint}</span>
        ) : (
          <Problem words={problem} />
        )}
      </span>
    </div>
  );
}

/** What is wrong with a field; nothing where nothing is. */
export function Problem({ words }: { readonly words: string | null }): ReactNode {
  if (words === null) return null;
  return <span className="note-problem">{words}</span>;
}
