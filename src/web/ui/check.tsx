import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";

interface CheckProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, with its words. */
export function Check({ children, checked, onChange }: CheckProps): ReactNode {
  return (
    <Checkbox className="check" isSelected={checked} onChange={onChange}>
      <span className="check-box" aria-hidden="true" />
      <span className="check-words">{children}</span>
    </Checkbox>
  );
}
