import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `plain` has no border, `link` looks like text, `primary` is the one thing to do. */
  readonly look?: "bordered" | "plain" | "link" | "primary";
  /** What a screen reader says, where the face is only a sign. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
}

/** A button; also the trigger of a popover. */
export function Button(props: ButtonProps): ReactNode {
  const { children, onPress, look = "bordered", label, disabled, expanded } = props;
  return (
    <AriaButton
      className={`button button-${look}`}
      {...(onPress === undefined ? {} : { onPress })}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(disabled === undefined ? {} : { isDisabled: disabled })}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
    >
      {children}
    </AriaButton>
  );
}
