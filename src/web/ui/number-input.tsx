import { type ReactNode, useState } from "react";
import { type NumberField, readNumber, writeNumber } from "../../core/model/read-number.ts";
import { NumberText } from "./number-text.tsx";

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
