import { type ReactNode, useEffect, useId, useState } from "react";

/** A field of text that is said once it is left, or at Enter. */
export function TextField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { label, hint, text, onText } = props;
  const [typed, setTyped] = useState(text);
  const id = useId();
  useEffect(() => setTyped(text), [text]);
  const say = (): void => {
    if (typed !== text) onText(typed);
  };
  return (
    <label className="text-field" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        value={typed}
        maxLength={300}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={say}
        onKeyDown={(event) => {
          if (event.key === "Enter") say();
        }}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="quiet">
          {hint}
        </span>
      )}
    </label>
  );
}
