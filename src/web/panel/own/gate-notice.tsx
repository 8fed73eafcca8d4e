import type { ReactNode } from "react";

/** What the gate says of a file as a whole: with what it is taken, or why nothing of it enters. */
export function GateNotice(props: {
  readonly isAccepted: boolean;
  readonly lines: readonly string[];
}): ReactNode {
  const { isAccepted, lines } = props;
  if (lines.length === 0) return null;
  return (
    <div className="notice" role={isAccepted ? undefined : "alert"}>
      <p>
        {isAccepted
          ? "The record takes it, and says:"
          : "The record does not take it, and nothing of it enters, until this is mended:"}
      </p>
      <ul className="bullets">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
