import { type ReactNode, useState } from "react";

interface NumberInputProps {
  readonly label: string;
  /** null = nothing is given. */
  readonly value: number | null;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly onLeave?: () => void;
}

/**
 * A field for a number from 0, with its label. What is typed counts as soon as it is a number that fits; what does
 * not is left alone until the field is left, which then shows the last that did.
 */
export function NumberInput(props: NumberInputProps): ReactNode {
  const { label, value, max, onChange, onLeave } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    setTyped(text);
    if (fits(text, max)) onChange(Number(text));
  };
  return (
    <label className="number-input">
      <span>{label}</span>
      <input
        type="text"
        inputMode="decimal"
        value={typed ?? (value === null ? "" : String(value))}
        aria-invalid={typed !== null && typed !== "" && !fits(typed, max)}
        onChange={(event) => type(event.target.value.replaceAll(/[\s,]/g, ""))}
        onBlur={() => {
          setTyped(null);
          onLeave?.();
        }}
      />
    </label>
  );
}

// A number so small that it would be written with an exponent cannot be read again from an address.
function fits(text: string, max: number): boolean {
  const plain = [text, String(Number(text))].every((one) => /^\d+(\.\d+)?$/.test(one));
  return plain && Number(text) <= max;
}
