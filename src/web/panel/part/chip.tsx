import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";

interface ChipProps {
  readonly name: string;
  readonly value: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A part of the lens: its name and value, and at a press what changes it. */
export function Chip({ name, value, children }: ChipProps): ReactNode {
  return (
    <Popover
      label={name}
      trigger={
        <Button look="bordered">
          {name} <strong>{value}</strong>
        </Button>
      }
    >
      {children}
    </Popover>
  );
}
