import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";

/** The first rows of a long list, and more of them at each press. */
export function ShowMore(props: {
  readonly count: number;
  readonly step: number;
  readonly children: (shown: number) => ReactNode;
}): ReactNode {
  const { count, step, children } = props;
  const [shown, setShown] = useState(step);
  return (
    <>
      {children(shown)}
      {count > shown && (
        <p>
          <Button onPress={() => setShown(shown + step)}>
            Show {Math.min(step, count - shown)} more of {count}
          </Button>
        </p>
      )}
    </>
  );
}
