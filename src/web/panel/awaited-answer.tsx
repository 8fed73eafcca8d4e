import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { PATIENCE_MS } from "../state/shown.ts";
import { Button } from "../ui/button.tsx";
import { useApp } from "./app-context.tsx";

/** Stands where an answer will be: says nothing at first, then that it is being worked out, or why it cannot be had. */
export function AwaitedAnswer(): ReactNode {
  const { shown } = useApp([]);
  const problem = useSyncExternalStore(shown.subscribe, shown.problem);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (problem !== null) {
    return (
      <section className="page" role="alert">
        <p className="notice">The answer could not be worked out: {problem}</p>
        <Button look="bordered" onPress={shown.again}>
          Try again
        </Button>
      </section>
    );
  }
  return (
    <section className="page" aria-busy="true">
      {long && (
        <p className="row" role="status">
          Working out the answer…{" "}
          <Button look="link" onPress={shown.stop}>
            Stop
          </Button>
        </p>
      )}
    </section>
  );
}
