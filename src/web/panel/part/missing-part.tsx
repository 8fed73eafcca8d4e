import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";

/** How long the reader waits for a part of the page before being told, ms. */
const PATIENCE_MS = 1500;

interface MissingPartProps {
  /** What is missing: "The page". */
  readonly what: string;
  /** What the browser says; null = it has said nothing so far. */
  readonly problem: string | null;
  readonly children?: ReactNode;
}

/** Stands where a part of the page will be: says nothing at first, then that it is late, or why it is missing. */
export function MissingPart({ what, problem, children }: MissingPartProps): ReactNode {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (problem === null && !late) return null;
  return (
    <div className="notice missing-part" role="alert">
      <p>
        {problem === null
          ? `${what} is still on its way. The connection may be slow or cut.`
          : `${what} could not be loaded. A newer version of it may have been put up meanwhile. The browser says: ${problem}`}
      </p>
      <p className="row">
        <Button look="bordered" onPress={() => location.reload()}>
          Load the page again
        </Button>
        <span className="quiet">What you asked stays in the address.</span>
      </p>
      {children}
    </div>
  );
}
