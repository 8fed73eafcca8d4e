import type { ReactNode } from "react";
import { Popover as AriaPopover, Dialog, DialogTrigger } from "react-aria-components";

interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: (close: () => void) => ReactNode;
}

/** Something that floats at its button until Escape, a press outside, or `close`. */
export function Popover({ trigger, label, children }: PopoverProps): ReactNode {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="popover" placement="bottom start" offset={6}>
        <Dialog className="popover-dialog" aria-label={label}>
          {({ close }) => <>{children(close)}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
