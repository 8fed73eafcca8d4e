import { type ReactNode, useId } from "react";

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** `beside`: only a screen reader says the label. */
  readonly look?: "labelled" | "beside";
  readonly onChange: (value: T) => void;
}

/** One of many, from a list that the browser unfolds. */
export function SelectField<T extends string>(props: SelectFieldProps<T>): ReactNode {
  const { label, value, options, look = "labelled", onChange } = props;
  const id = useId();
  const select = (
    <select
      id={id}
      value={value}
      {...(look === "beside" ? { "aria-label": label } : {})}
      onChange={(event) => {
        const chosen = options.find((one) => one.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
  if (look === "beside") return select;
  return (
    <label className="select-field" htmlFor={id}>
      <span>{label}</span>
      {select}
    </label>
  );
}
