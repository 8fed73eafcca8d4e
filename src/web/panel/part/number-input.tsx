import { type ReactNode, useState } from "react";
import type { NumberField } from "../../../core/model/quantity.ts";
import { readNumber, wordExact, writeNumber } from "../../../core/model/reading/read-number.ts";
import { NotedInput } from "../../ui/noted-input.tsx";

interface NumberInputProps {
  readonly label: string;
  /** null = nothing is given. */
  readonly value: number | null;
  readonly field: NumberField;
  readonly onChange: (value: number) => void;
  readonly onLeave?: () => void;
  readonly look?: "labelled" | "beside";
}

/** What was typed, the number it last gave, and what was shown when the field was left. */
interface Typed {
  readonly text: string;
  readonly gave: number | null;
  /** undefined = the field was not left yet. */
  readonly leftAt: number | null | undefined;
}

/**
 * A field for a number that counts as soon as it is one. What is none stays as it was typed, beside the number that
 * still counts, until that is changed from elsewhere.
 */
export function NumberInput(props: NumberInputProps): ReactNode {
  const { label, value, field, onChange, onLeave, look } = props;
  const [typed, setTyped] = useState<Typed | null>(null);
  // The answer follows what is typed, and may do so after the field was left.
  const isOld = typed?.leftAt !== undefined && value !== typed.leftAt && value !== typed.gave;
  const held = isOld ? null : typed;
  const type = (text: string): void => {
    const read = readNumber(text, field);
    const gave = "value" in read ? read.value : (held?.gave ?? value);
    setTyped({ text, gave, leftAt: undefined });
    if ("value" in read) onChange(read.value);
  };
  const leave = (): void => {
    if (held !== null) {
      const read = readNumber(held.text, field);
      const text = "value" in read ? writeNumber(read.value) : held.text;
      setTyped(text === "" ? null : { ...held, text, leftAt: value });
    }
    onLeave?.();
  };
  return (
    <NumberText
      label={label}
      text={held?.text ?? (value === null ? "" : writeNumber(value))}
      field={field}
      onType={type}
      onLeave={leave}
      kept={held?.gave ?? value}
      {...(look === undefined ? {} : { look })}
    />
  );
}

interface NumberTextProps {
  readonly label: string;
  /** As it was typed. */
  readonly text: string;
  readonly field: NumberField;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
  readonly look?: "labelled" | "beside";
  /** What still counts while the text is none; said with what is wrong. */
  readonly kept?: number | null;
}

/** A field for a number as people write it. Under it stands how it was read, or why it was not. */
export function NumberText(props: NumberTextProps): ReactNode {
  const { label, text, field, onType, onLeave, look = "labelled", kept = null } = props;
  return (
    <NotedInput
      label={label}
      text={text}
      {...noteOn(text, field, kept)}
      unit={field.unit ?? ""}
      look={look}
      onType={onType}
      {...(onLeave === undefined ? {} : { onLeave })}
    />
  );
}

function noteOn(
  text: string,
  field: NumberField,
  kept: number | null,
): { readonly note: string; readonly wrong: boolean } {
  if (text === "") return { note: "", wrong: false };
  const unit = field.unit === undefined ? "" : ` ${field.unit}`;
  const read = readNumber(text, field);
  if ("problem" in read) {
    const still = kept === null ? "" : ` ${wordExact(kept)}${unit} still counts.`;
    return { note: `“${text}” ${read.problem}.${still}`, wrong: true };
  }
  // What is written plainly needs no second writing.
  const plain = text === String(read.value) || text === writeNumber(read.value);
  return { note: plain ? "" : `read as ${wordExact(read.value)}${unit}`, wrong: false };
}
