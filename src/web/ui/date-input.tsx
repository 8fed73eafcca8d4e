import type { ReactNode } from "react";

interface DateInputProps {
  readonly label: string;
  /** Whether the label stands above it; else only a screen reader says it. */
  readonly labelled?: boolean;
  /** A day; what is none is shown as empty. */
  readonly value: string;
  /** "" where the day was taken out. */
  readonly onChange: (day: string) => void;
}

/** The browser's own input for a day. */
export function DateInput(props: DateInputProps): ReactNode {
  const { label, labelled = false, value, onChange } = props;
  const input = (
    <input
      type="date"
      className="date-input"
      aria-label={label}
      value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ""}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  if (!labelled) return input;
  return (
    <span className="date-label">
      <span aria-hidden="true">{label}</span>
      {input}
    </span>
  );
}
